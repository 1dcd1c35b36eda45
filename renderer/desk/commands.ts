/** What the command palette offers: commands, kept views and the dossier's records. */
import type { RecentDossier } from '#bridge/client.ts';
import { redo, show, undo } from '#state/actions.ts';
import { VIEWS } from '#state/desk.ts';
import { find } from '#state/filter.ts';
import { select } from '#state/selection.ts';
import type { Snapshot } from '#state/snapshot.ts';
import { removeView, setFilter, showView } from '#state/views.ts';
import type { Words } from '#strings/use.ts';
import type { IconName } from '#ui/icon.tsx';
import type { Entry } from '#ui/menu.tsx';
import { exportEntries, mainEntries } from './menu.ts';

export interface Command {
	readonly id: string;
	readonly label: string;
	readonly hint?: string;
	readonly icon: IconName;
	readonly act: () => void;
}

export interface Section {
	readonly id: string;
	readonly heading: string;
	readonly commands: readonly Command[];
}

/** Rows of each kind of record: a palette is for what one can name. */
const MOST = 6;

const fold = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
const matches = (query: string, label: string) =>
	fold(query)
		.split(/\s+/)
		.every((word) => fold(label).includes(word));

/** Those that fit, first the ones that begin a word with what is wanted. */
function ranked(commands: readonly Command[], wanted: string): readonly Command[] {
	if (wanted === '') return commands;
	const start = ` ${fold(wanted)}`;
	const begins = ({ label }: Command) => ` ${fold(label)}`.includes(start);
	return commands
		.filter(({ label }) => matches(wanted, label))
		.toSorted((a, b) => Number(begins(b)) - Number(begins(a)));
}

function flat(entries: readonly Entry[]): Command[] {
	return entries.flatMap((entry): Command[] => {
		if ('separator' in entry) return [];
		if ('section' in entry) return flat(entry.entries);
		const { id, label, hint, disabled, onAction } = entry;
		if (disabled) return [];
		return [{ id: `do-${id}`, label, ...(hint !== undefined && { hint }), icon: 'right', act: onAction }];
	});
}

/** All that can be done now. */
export function commandsOf(words: Words, recents: readonly RecentDossier[], { summary, views }: Snapshot): Command[] {
	const { t } = words;
	const inDossier: Command[] =
		summary === null
			? []
			: [
					...VIEWS.map(
						(view, i): Command => ({
							id: `view-${view}`,
							label: t.palette.goTo(t.views[view]),
							hint: `Ctrl+${i + 1}`,
							icon: 'eye',
							act: () => show(view),
						}),
					),
					...[...views.values()].map(
						(view): Command => ({
							id: `kept-${view.id}`,
							label: view.name,
							hint: t.filter.kept,
							icon: 'star',
							act: () => showView(view),
						}),
					),
					...[...views.values()].map(
						({ id, name }): Command => ({
							id: `remove-${id}`,
							label: t.filter.removeView(name),
							icon: 'trash',
							act: () => void removeView(id),
						}),
					),
					...(summary.undo
						? [step('undo', t.desk.undo(t.edits[summary.undo.kind](summary.undo.subject)), () => void undo())]
						: []),
					...(summary.redo
						? [step('redo', t.desk.redo(t.edits[summary.redo.kind](summary.redo.subject)), () => void redo())]
						: []),
					{ id: 'filter-clear', label: t.filter.clear, icon: 'filter', act: () => setFilter(null) },
					...flat(exportEntries(words)),
				];
	return [...inDossier, ...flat(mainEntries(words, recents, summary))];
}

const step = (name: 'undo' | 'redo', label: string, act: () => void): Command => ({ id: name, label, icon: name, act });

/** What fits the words typed: commands first, then names, events, articles and claims of the dossier. */
export function recordsOf({ t, dates }: Words, of: Snapshot, commands: readonly Command[], query: string): Section[] {
	const wanted = query.trim();
	const fitting = ranked(commands, wanted);
	const sections: Section[] = [{ id: 'commands', heading: t.palette.commands, commands: fitting.slice(0, 30) }];
	if (wanted !== '') {
		const found = find(of, wanted, false);
		const to = (kind: 'article' | 'event' | 'claim' | 'entity', id: string) => () => select({ kind, id });
		sections.push(
			{
				id: 'entities',
				heading: t.views.entities,
				commands: found.entities.slice(0, MOST).map(({ id, name, type, role }) => ({
					id,
					label: name,
					hint: role ?? t.entityTypes[type],
					icon: type === 'ORG' ? 'organisation' : type === 'LOC' ? 'place' : 'person',
					act: to('entity', id),
				})),
			},
			{
				id: 'events',
				heading: t.table.label,
				commands: found.events.slice(0, MOST).map(({ id, title, when }) => ({
					id,
					label: title,
					hint: dates.short(when),
					icon: 'calendar',
					act: to('event', id),
				})),
			},
			{
				id: 'articles',
				heading: t.library.title,
				commands: found.articles.slice(0, MOST).map(({ id, title, outlet }) => ({
					id,
					label: title,
					...(outlet !== undefined && { hint: outlet }),
					icon: 'book',
					act: to('article', id),
				})),
			},
			{
				id: 'claims',
				heading: t.views.claims,
				commands: found.claims.slice(0, MOST).map(({ id, content, quote }) => ({
					id,
					label: content || quote.exact,
					icon: 'link',
					act: to('claim', id),
				})),
			},
		);
	}
	return sections.filter((section) => section.commands.length > 0);
}
