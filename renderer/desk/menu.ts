import type { DossierSummary, ExportFormat, MenuCommand, RecentDossier } from '#bridge/client.ts';
import { narrowed } from '#domain/matches.ts';
import {
	chooseArticles,
	chooseDossier,
	closeDossier,
	exportDossier,
	newDossier,
	openDialog,
	openDossier,
	openSample,
	redo,
	setPreferences,
	show,
	undo,
} from '#state/actions.ts';
import { desk } from '#state/desk.ts';
import type { Words } from '#strings/use.ts';
import type { Entry } from '#ui/menu.tsx';
import { focusSearch } from './keys.ts';

const MOST_RECENT = 6;
const modifier = navigator.platform.startsWith('Mac') ? '⌘' : 'Ctrl+';

export function exportEntries({ t }: Words): readonly Entry[] {
	const entry = (format: ExportFormat, label: string, hint?: string): Entry => ({
		id: format,
		label,
		...(hint !== undefined && { hint }),
		onAction: () => void exportDossier(format),
	});
	return [
		entry('pdf', t.desk.exportPdf, `${modifier}E`),
		entry('html', t.desk.exportHtml),
		entry('docx', t.desk.exportDocx),
		{ id: 'line', separator: true },
		{ id: 'release', label: t.release.open, onAction: () => openDialog('release') },
		{ id: 'more', label: t.exports.open, hint: `${modifier}⇧E`, onAction: () => openDialog('export') },
	];
}

export function mainEntries(
	words: Words,
	recents: readonly RecentDossier[],
	summary: DossierSummary | null,
): readonly Entry[] {
	const { t } = words;
	const others = recents.filter(({ path }) => path !== summary?.path).slice(0, MOST_RECENT);
	const open: Entry[] = summary
		? [
				{ id: 'add', label: t.desk.addArticles, hint: `${modifier}I`, onAction: () => void chooseArticles() },
				{ id: 'paste', label: t.desk.pasteText, onAction: () => openDialog('paste') },
				{ id: 'own-event', label: t.ownEvent.open, hint: 'N', onAction: () => openDialog('own-event') },
				{ id: 'search', label: t.search.open, hint: `${modifier}⇧F`, onAction: () => openDialog('search') },
				{ id: 'versions', label: t.versions.open, hint: `${modifier}S`, onAction: () => openDialog('versions') },
				...(narrowed(desk.get().filter) > 0 || desk.get().query !== ''
					? [{ id: 'keep', label: t.filter.keep, onAction: () => openDialog('save-view') }]
					: []),
				{ id: 'rename', label: t.desk.rename, onAction: () => openDialog('rename') },
				{ id: 'close', label: t.desk.close, onAction: () => void closeDossier() },
				{ id: 'line-2', separator: true },
			]
		: [];
	const recent: Entry[] =
		others.length > 0
			? [
					{
						id: 'recent',
						section: t.desk.recent,
						entries: others.map(({ path, name }) => ({
							id: path,
							label: name,
							onAction: () => void openDossier(path),
						})),
					},
					{ id: 'line-3', separator: true },
				]
			: [];
	return [
		{ id: 'new', label: t.desk.newDossier, hint: `${modifier}N`, onAction: () => void newDossier(t.desk.untitled) },
		{ id: 'open', label: t.desk.openDossier, hint: `${modifier}O`, onAction: () => void chooseDossier() },
		{ id: 'package', label: t.desk.openPackage, onAction: () => void chooseDossier('package') },
		{ id: 'sample', label: t.desk.sample, onAction: () => void openSample() },
		{ id: 'line-1', separator: true },
		...open,
		...recent,
		{ id: 'palette', label: t.palette.open, hint: `${modifier}K`, onAction: () => openDialog('palette') },
		{ id: 'preferences', label: t.desk.preferences, hint: `${modifier},`, onAction: () => openDialog('preferences') },
		{ id: 'shortcuts', label: t.desk.shortcuts, hint: '?', onAction: () => openDialog('shortcuts') },
		{ id: 'about', label: t.desk.about, onAction: () => openDialog('about') },
	];
}

/** What a command of the native menu does. */
export function onMenuCommand(command: MenuCommand, untitled: string): void {
	const acts: Record<MenuCommand, () => unknown> = {
		new: () => newDossier(untitled),
		open: () => chooseDossier(),
		import: chooseArticles,
		export: () => exportDossier('pdf'),
		close: closeDossier,
		undo,
		redo,
		find: focusSearch,
		palette: () => openDialog('palette'),
		preferences: () => openDialog('preferences'),
		shortcuts: () => openDialog('shortcuts'),
		'theme-system': () => setPreferences({ theme: 'system' }),
		'theme-light': () => setPreferences({ theme: 'light' }),
		'theme-dark': () => setPreferences({ theme: 'dark' }),
		'view-timeline': () => show('timeline'),
		'view-table': () => show('table'),
		'view-claims': () => show('claims'),
		'view-entities': () => show('entities'),
		fit: () => show('timeline'),
		about: () => openDialog('about'),
	};
	acts[command]();
}
