import type { Paragraph, Table } from 'docx';
import { LABELS } from '../labels.ts';
import { markLines } from '../marks.ts';
import { peopleOf, sourcesOf } from '../print/apparatus.ts';
import { conflictsOf } from '../print/conflicts.ts';
import { contestedOf, unansweredOf } from '../print/contested.ts';
import type { Desk } from '../print/desk.ts';
import { statement } from './chapters.ts';
import { heading, type Notes, oneParagraph, paragraph, run, table } from './parts.ts';

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

/** What cannot all be true, each side with its words; nothing when there is nothing. */
export function conflicts(desk: Desk): readonly Paragraph[] {
	const { words, edition } = desk;
	const { quoted } = LABELS[edition.options.lang];
	const found = conflictsOf(desk);
	if (found.length === 0) return [];
	return [
		heading(words.contradictions, 1),
		oneParagraph(words.contradictionsNote),
		...found.flatMap(({ n, kind, matter, why, events, sides }) => [
			heading(`${words.contradiction} ${n} · ${kind}: ${matter}`, 2),
			oneParagraph([why, ...events.map((event) => `${words.number} ${event.n}: ${event.title}`)].join(' · '), 'subtle'),
			...sides.flatMap(({ says, who, facts, notes, further }) => [
				paragraph([run(says, { bold: true }), run(` ${who} · ${facts}`)]),
				...notes.map(({ quote, cite, source }) => oneParagraph(`${quoted(quote)} ${cite} [${source}]`, 'quotation')),
				...(further === '' ? [] : [oneParagraph(further, 'subtle')]),
			]),
		]),
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
