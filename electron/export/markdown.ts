import type { Edition } from '#domain/edition.ts';
import type { Exporter } from './exporter.ts';
import { LABELS } from './labels.ts';
import { lacking } from './losses.ts';
import { markLines } from './marks.ts';
import { peopleOf, sourcesOf } from './print/apparatus.ts';
import { briefOf } from './print/brief.ts';
import { chronologyOf } from './print/chronology.ts';
import { conflictsOf } from './print/conflicts.ts';
import { contestedOf, unansweredOf } from './print/contested.ts';
import { type Desk, date, deskOf, oneLine } from './print/desk.ts';
import type { Entry, Note, Said, Source } from './print/model.ts';
import { holdable } from './xml.ts';

/** CommonMark: in short, chronology, claims beside denials, names, sources. Text of articles is escaped, never markup. */
export const md: Exporter = {
	async render(edition) {
		const desk = deskOf(edition);
		const parts = [
			`# ${plain(edition.info.name || desk.words.dossier)}`,
			desk.words.asOf(date(desk, edition.info.modified.slice(0, 10))),
			...inShort(desk),
			...chronology(desk),
			...claims(desk),
			...conflicts(desk),
			...people(desk),
			...sources(desk),
		];
		return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
	},
	losses: (edition) => lacking(edition, 'characters'),
};

/** Every character that could begin or end markup, escaped; also one that could begin a block. */
export function plain(text: string): string {
	return holdable(oneLine(text))
		.replace(/\p{Cc}/gu, ' ')
		.replace(/[\\`*_{}[\]<>~|&]/g, '\\$&')
		.replace(/^(?:[#+=-]|(?=\d{1,9}[.)]))/, (mark) => (mark === '' ? '' : `\\${mark}`))
		.replace(/^(\d{1,9})([.)])/, '$1\\$2');
}

function inShort(desk: Desk): readonly string[] {
	const { words } = desk;
	const brief = briefOf(desk);
	const item = ({ n, title, date: when }: { n: number; title: string; date: string }) =>
		`${n}\\. ${plain(title)} (${plain(when)})`;
	return [
		`## ${words.inShort}`,
		`**${words.whatHappened}** ${plain(brief.happened)}`,
		list(brief.leading.map(item)),
		...(brief.disputed.length > 0 || brief.otherDenials !== ''
			? [`**${words.whatDisputed}** ${plain(brief.otherDenials)}`]
			: []),
		list(brief.disputed.map((one) => `${item(one)}${one.by === '' ? '' : `: ${plain(words.deniedBy(one.by))}`}`)),
		...(brief.unknown.length > 0 ? [`**${words.whatUnknown}**`, list(brief.unknown.map(plain))] : []),
	];
}

const labelsOf = ({ edition }: Desk) => LABELS[edition.options.lang];

const list = (items: readonly string[]) => items.map((item) => `- ${item}`).join('\n');

function chronology(desk: Desk): readonly string[] {
	const marks = new Map(desk.edition.events.map(({ id, mark }) => [desk.numbers.get(id), mark]));
	const chapters = chronologyOf(desk).flatMap(({ title, entries }) => [
		`### ${plain(title)}`,
		...entries.flatMap((entry) => entryOf(desk, entry, markLines(marks.get(entry.n), labelsOf(desk)))),
	]);
	return [`## ${desk.words.chronology}`, ...(chapters.length > 0 ? chapters : [desk.words.noEvents])];
}

function entryOf(desk: Desk, entry: Entry, marks: readonly string[]): readonly string[] {
	const { words } = desk;
	const dated = [
		entry.edtf === '' ? '' : `\`${entry.edtf.replaceAll('`', '')}\``,
		entry.written === '' ? '' : `${words.asWritten} ${labelsOf(desk).quoted(plain(entry.written))}`,
		plain(entry.basis),
	];
	const parts = entry.participants.map(({ name, role }) => `${plain(name)} (${plain(role)})`);
	return [
		`#### ${entry.n}\\. ${plain(entry.date)}: ${plain(entry.title)}`,
		list(
			[
				entry.standing === '' ? '' : `**${plain(entry.standing)}**`,
				dated.filter((part) => part !== '').join(' · '),
				parts.join(', '),
				entry.place === '' ? '' : `${words.place}: ${plain(entry.place)}`,
				entry.hedges === '' ? '' : `${words.hedged} ${plain(entry.hedges)}`,
				...entry.order.map(({ kind, n, title }) => `${plain(kind)} ${words.number} ${n}: ${plain(title)}`),
				...marks.map(plain),
			].filter((line) => line !== ''),
		),
		...entry.reported.map(quotation),
		list(entry.said.map((one) => statement(desk, one))),
	];
}

const quotation = ({ quote, cite, source }: Note) => `> ${plain(quote)}\n>\n> ${plain(cite)} \\[${source}\\]`;

const statement = (desk: Desk, { who, act, content, hedges, note, remarks }: Said) =>
	`${plain(who)} (${plain(act)}): ${labelsOf(desk).quoted(plain(content))}${hedges === '' ? '' : ` (${plain(hedges)})`} \\[${note.source}\\]${remarks.map((line) => ` · ${plain(line)}`).join('')}`;

function claims(desk: Desk): readonly string[] {
	const { words } = desk;
	const groups = contestedOf(desk);
	const unanswered = unansweredOf(desk);
	if (groups.length === 0 && unanswered.length === 0) return [`## ${words.claims}`, words.noStatements];
	return [
		`## ${words.claims}`,
		...groups.flatMap(({ events, claims: said, denials }) => [
			`### ${events.length > 0 ? events.map(({ n, title }) => `${n}\\. ${plain(title)}`).join('; ') : words.claim}`,
			list([
				...said.map((one) => `**${words.claim}:** ${statement(desk, one)}`),
				...denials.map((one) => `**${words.denial}:** ${statement(desk, one)}`),
			]),
		]),
		...(unanswered.length > 0
			? [`### ${words.unanswered}`, words.unansweredNote, list(unanswered.map((one) => statement(desk, one)))]
			: []),
	];
}

/** What cannot all be true, each side with its words; nothing when there is nothing. */
function conflicts(desk: Desk): readonly string[] {
	const { words } = desk;
	const found = conflictsOf(desk);
	if (found.length === 0) return [];
	return [
		`## ${words.contradictions}`,
		words.contradictionsNote,
		...found.flatMap(({ n, kind, matter, why, events, sides }) => [
			`### ${words.contradiction} ${n} · ${kind}: ${plain(matter)}`,
			why,
			list(events.map((event) => `${words.number} ${event.n}: ${plain(event.title)}`)),
			...sides.flatMap(({ says, who, facts, notes, further }) => [
				`**${plain(says)}** (${[plain(who), plain(facts)].join(' · ')})`,
				...notes.map(quotation),
				further,
			]),
		]),
	];
}

function people(desk: Desk): readonly string[] {
	const { words } = desk;
	return [
		`## ${words.people}`,
		...peopleOf(desk).flatMap(({ title, entries }) => [
			`### ${title}`,
			list(
				entries.map(({ name, role, aliases, standsFor, events }) =>
					[
						`**${plain(name)}**`,
						plain(role),
						aliases === '' ? '' : `${words.alsoCalled} ${plain(aliases)}`,
						standsFor === '' ? '' : `${words.mayStandFor} ${plain(standsFor)}`,
						events.length === 0 ? '' : `${words.inEvents}: ${events.join(', ')}`,
					]
						.filter((part) => part !== '')
						.join(' · '),
				),
			),
		]),
	];
}

function sources(desk: Desk): readonly string[] {
	return [`## ${desk.words.sources}`, ...sourcesOf(desk).map((source) => sourceOf(desk, source, desk.edition))];
}

function sourceOf({ words }: Desk, source: Source, { articles, options }: Edition): string {
	const marks = markLines(articles[source.n - 1]?.mark, LABELS[options.lang]);
	return [
		`**\\[${source.n}\\] ${plain(source.title)}**`,
		[source.outlet, source.byline, source.published]
			.filter((part) => part !== '')
			.map(plain)
			.join(', '),
		source.url === '' ? '' : plain(source.url),
		`${words.captured}: ${plain(source.captured)} · ${words.file}: ${plain(source.file)}`,
		`SHA-256: ${words.textHash} \`${source.textHash}\`, ${words.file} \`${source.fileHash}\``,
		...marks.map(plain),
	]
		.filter((line) => line !== '')
		.join('  \n');
}
