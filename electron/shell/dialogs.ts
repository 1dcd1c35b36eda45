import path from 'node:path';
import { type BrowserWindow, dialog, type FileFilter, type OpenDialogOptions, shell } from 'electron';
import type { Channels, Locale } from '#contract/channels.ts';
import { EXPORT_FORMATS } from '#domain/export-formats.ts';
import { type Words, wordsFor } from './words.ts';

/** The system's dialogs as the app asks for them. */
export interface Dialogs {
	/** Absolute paths; null when cancelled. */
	chooseFiles(request: Channels['app.chooseFiles']['request']): Promise<readonly string[] | null>;
	/** An absolute path with the wanted ending; null when cancelled. */
	chooseSavePath(request: Channels['app.chooseSavePath']['request']): Promise<string | null>;
	showInFolder(path: string): void;
}

export interface DialogSetting {
	readonly window: () => BrowserWindow | undefined;
	readonly locale: () => Locale;
	/** Folder that a save dialog proposes. */
	readonly documents: string;
}

const ARTICLE_ENDINGS = [
	...['txt', 'text', 'md', 'markdown', 'html', 'htm', 'xhtml', 'mht', 'mhtml', 'pdf', 'docx', 'odt', 'eml'],
	...['warc', 'gz', 'wacz', 'rss', 'atom', 'xml', 'opml', 'json', 'ris', 'bib', 'csv', 'tsv'],
];

export function systemDialogs({ window, locale, documents }: DialogSetting): Dialogs {
	return {
		async chooseFiles({ kind }) {
			const options = openOptions(kind, wordsFor(locale()));
			const owner = window();
			const { canceled, filePaths } = await (owner
				? dialog.showOpenDialog(owner, options)
				: dialog.showOpenDialog(options));
			return canceled || filePaths.length === 0 ? null : filePaths;
		},
		async chooseSavePath({ kind, name, format }) {
			const words = wordsFor(locale());
			const { ending: dotted, name: formatName } = EXPORT_FORMATS[format ?? 'pdf'];
			const ending = kind === 'dossier' ? 'dossier' : dotted.slice(1);
			const filter = {
				name: format === undefined ? words.dossier : formatName,
				extensions: [ending.split('.').at(-1) ?? ending],
			};
			const options = {
				title: kind === 'dossier' ? words.saveDossier : words.saveExport,
				defaultPath: path.join(documents, `${fileName(name)}.${ending}`),
				filters: [filter],
			};
			const owner = window();
			const { canceled, filePath } = await (owner
				? dialog.showSaveDialog(owner, options)
				: dialog.showSaveDialog(options));
			return canceled || filePath === '' ? null : withEnding(filePath, ending);
		},
		showInFolder(file) {
			shell.showItemInFolder(file);
		},
	};
}

/** A dossier is a folder, so it is chosen as one. */
function openOptions(kind: Channels['app.chooseFiles']['request']['kind'], words: Words): OpenDialogOptions {
	if (kind === 'dossier') return { title: words.chooseDossier, properties: ['openDirectory'] };
	if (kind === 'package')
		return { title: words.chooseDossier, properties: ['openFile'], filters: [{ name: 'ZIP', extensions: ['zip'] }] };
	const filters: FileFilter[] = [
		{ name: words.articles, extensions: ARTICLE_ENDINGS },
		{ name: words.allFiles, extensions: ['*'] },
	];
	return { title: words.chooseArticles, properties: ['openFile', 'multiSelections'], filters };
}

/** A name without what some file system refuses in a file name. */
function fileName(name: string): string {
	return name.replaceAll(/[\\/:*?"<>|\p{Cc}]/gu, ' ').trim() || 'Dossier';
}

function withEnding(file: string, ending: string): string {
	return file.toLowerCase().endsWith(`.${ending}`) ? file : `${file}.${ending}`;
}
