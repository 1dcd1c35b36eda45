import type { Paragraph, ParagraphChild } from 'docx';
import { LABELS } from '../labels.ts';
import { markLines } from '../marks.ts';
import { chronologyOf } from '../print/chronology.ts';
import type { Desk } from '../print/desk.ts';
import type { Entry, Note, Said } from '../print/model.ts';
import { bullet, heading, type Notes, oneParagraph, paragraph, run } from './parts.ts';

/** The chronology: a heading for each year and each event, its quotes with footnotes that name the article. */
export function chapters(desk: Desk, notes: Notes): readonly Paragraph[] {
	const marks = new Map(desk.edition.events.map(({ id, mark }) => [desk.numbers.get(id), mark]));
	const labels = LABELS[desk.edition.options.lang];
	const parts = chronologyOf(desk).flatMap(({ title, entries }) => [
		heading(title, 2),
		...entries.flatMap((entry) => [
			...entryOf(desk, entry, notes),
			...markLines(marks.get(entry.n), labels).map((line) => oneParagraph(line, 'subtle')),
		]),
	]);
	return parts.length > 0 ? parts : [oneParagraph(desk.words.noEvents)];
}

function entryOf(desk: Desk, entry: Entry, notes: Notes): readonly Paragraph[] {
	const { words } = desk;
	const labels = LABELS[desk.edition.options.lang];
	const facts = [
		entry.standing,
		entry.edtf,
		entry.written === '' ? '' : `${words.asWritten} ${labels.quoted(entry.written)}`,
		entry.basis,
		entry.participants.map(({ name, role }) => `${name} (${role})`).join(', '),
		entry.place === '' ? '' : `${words.place}: ${entry.place}`,
		entry.hedges === '' ? '' : `${words.hedged} ${entry.hedges}`,
		...entry.order.map(({ kind, n, title }) => `${kind} ${words.number} ${n}: ${title}`),
	].filter((fact) => fact !== '');
	return [
		heading(`${entry.n}. ${entry.date}: ${entry.title}`, 3),
		...(facts.length > 0 ? [oneParagraph(facts.join(' · '), 'subtle')] : []),
		...entry.reported.map((note) =>
			paragraph([run(labels.quoted(note.quote)), notes.reference(sourceLine(note))], 'quotation'),
		),
		...entry.said.map((said) => statement(desk, said, notes)),
	];
}

const sourceLine = ({ cite, source }: Note) => `[${source}] ${cite}`;

/** Who says what, with the exact words and their article in a footnote. */
export function statement(desk: Desk, said: Said, notes: Notes, lead = ''): Paragraph {
	const { quoted } = LABELS[desk.edition.options.lang];
	const hedges = said.hedges === '' ? '' : ` (${said.hedges})`;
	const children: ParagraphChild[] = [
		...(lead === '' ? [] : [run(`${lead}: `, { bold: true })]),
		run(`${said.who}`, { bold: lead === '' }),
		run(` (${said.act}): ${quoted(said.content)}${hedges}`),
		...(said.remarks.length > 0 ? [run(` · ${said.remarks.join(' · ')}`)] : []),
		notes.reference(`${quoted(said.note.quote)} ${sourceLine(said.note)}`),
	];
	return bullet(children);
}
