import type { Paragraph, Table } from 'docx';
import { LABELS } from '../labels.ts';
import { markLines } from '../marks.ts';
import { peopleOf, sourcesOf } from '../print/apparatus.ts';
import { contestedOf, unansweredOf } from '../print/contested.ts';
import type { Desk } from '../print/desk.ts';
import { statement } from './chapters.ts';
import { heading, type Notes, oneParagraph, table } from './parts.ts';

/** What is denied beside its denials, then what nobody answers. */
export function claims(desk: Desk, notes: Notes): readonly Paragraph[] {
	const { words } = desk;
	const groups = contestedOf(desk);
	const unanswered = unansweredOf(desk);
	if (groups.length === 0 && unanswered.length === 0) return [oneParagraph(words.noStatements)];
	return [
		...groups.flatMap((group) => [
			heading(group.events.map(({ n, title }) => `${n}. ${title}`).join('; ') || words.claim, 3),
			...group.claims.map((said) => statement(desk, said, notes, words.claim)),
			...group.denials.map((said) => statement(desk, said, notes, words.denial)),
		]),
		...(unanswered.length > 0
			? [
					heading(words.unanswered, 2),
					oneParagraph(words.unansweredNote),
					...unanswered.map((said) => statement(desk, said, notes)),
				]
			: []),
	];
}

export function people(desk: Desk): readonly (Paragraph | Table)[] {
	const { words, edition } = desk;
	const marks = new Map(edition.entities.map(({ name, mark }) => [name, mark]));
	return peopleOf(desk).flatMap(({ title, entries }) => [
		heading(title, 2),
		table(
			[words.name, words.role, words.alsoCalled.replace(/:$/, ''), words.inEvents],
			entries.map(({ name, role, aliases, standsFor, events }) => [
				[name, ...markLines(marks.get(name), LABELS[edition.options.lang])].join(' · '),
				role,
				[aliases, standsFor === '' ? '' : `${words.mayStandFor} ${standsFor}`].filter((part) => part !== '').join('; '),
				events.join(', '),
			]),
		),
	]);
}

export function sources(desk: Desk): readonly (Paragraph | Table)[] {
	const { words, edition } = desk;
	return sourcesOf(desk).flatMap((source) => [
		heading(`[${source.n}] ${source.title}`, 3),
		oneParagraph([source.outlet, source.byline, source.published].filter((part) => part !== '').join(', ')),
		...(source.url === '' ? [] : [oneParagraph(source.url, 'subtle')]),
		oneParagraph(`${words.captured}: ${source.captured} · ${words.file}: ${source.file} · ${source.size}`, 'subtle'),
		oneParagraph(`SHA-256 · ${words.textHash}: ${source.textHash} · ${words.file}: ${source.fileHash}`, 'subtle'),
		...markLines(edition.articles[source.n - 1]?.mark, LABELS[edition.options.lang]).map((line) =>
			oneParagraph(line, 'subtle'),
		),
	]);
}
