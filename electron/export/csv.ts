import type { ArticleRecord, ClaimRecord, EventRecord } from '#domain/dossier.ts';
import type { Mark } from '#domain/mark.ts';
import type { Quote } from '#domain/selector.ts';
import type { Exporter } from './exporter.ts';
import { LABELS, type Labels } from './labels.ts';
import { lacking } from './losses.ts';
import { gradeCode } from './marks.ts';
import { type Desk, dateOf, deniersOf, deskOf, oneLine, speakerOf } from './print/desk.ts';
import { holdable } from './xml.ts';

/** One table (RFC 4180, UTF-8): a row for each event in its order, then one for each statement and denial. */
export const csv: Exporter = {
	async render(edition) {
		const desk = deskOf(edition);
		const labels = LABELS[edition.options.lang];
		const rows = rowsOf(desk, labels);
		// The mark tells spreadsheets that the file is UTF-8.
		return `\uFEFF${[Object.values(labels.columns), ...rows].map(lineOf).join('')}`;
	},
	losses(edition) {
		const cells = rowsOf(deskOf(edition), LABELS[edition.options.lang]).flat();
		const guarded = cells.filter((cell) => FORMULA.test(cell)).length;
		return [
			...(guarded > 0 ? [{ code: 'cells-guarded' as const, count: guarded }] : []),
			...lacking(edition, 'entities', 'relations', 'answers', 'characters'),
		];
	},
};

/** What spreadsheets take for the beginning of a formula, wide forms too. */
const FORMULA = /^[\s"']*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20|%\t\r]/;

function lineOf(cells: readonly string[]): string {
	return `${cells.map(cellOf).join(',')}\r\n`;
}

function cellOf(text: string): string {
	const safe = holdable(FORMULA.test(text) ? `'${text}` : text);
	return /[",\r\n;\t]|^\s|\s$/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

type Row = Partial<Record<keyof Labels['columns'], string>>;

function rowsOf(desk: Desk, labels: Labels): readonly (readonly string[])[] {
	const events = desk.edition.events.map((event) => eventRow(desk, event, labels));
	const claims = desk.edition.claims.map((claim) => claimRow(desk, claim));
	const columns = Object.keys(labels.columns) as (keyof Labels['columns'])[];
	return [...events, ...claims].map((row) => columns.map((column) => row[column] ?? ''));
}

function eventRow(desk: Desk, event: EventRecord, labels: Labels): Row {
	const { words, edition } = desk;
	const bounds = edition.bounds[event.id];
	const [first] = event.citations;
	return {
		record: labels.event,
		number: String(desk.numbers.get(event.id) ?? ''),
		date: dateOf(desk, event),
		edtf: event.when?.edtf ?? '',
		earliest: bounds?.earliest ?? '',
		latest: bounds?.latest ?? '',
		written: oneLine(event.whenText ?? ''),
		basis: event.when?.basis ?? '',
		text: oneLine(event.title),
		type: event.type,
		standing: words.factuality[event.factuality],
		participants: event.participants
			.flatMap(({ entity, role }) => {
				const name = desk.entities.get(entity)?.name;
				return name === undefined ? [] : `${name} (${words.roles[role]})`;
			})
			.join('; '),
		place: (event.place && desk.entities.get(event.place)?.name) ?? '',
		hedges: event.hedges.join('; '),
		deniedBy: deniersOf(desk, event).join('; '),
		quote: event.citations.map(({ quote }) => oneLine(quote.exact)).join(' … '),
		...articleCells(first && desk.articles.get(first.article)),
		...markCells(event.mark),
		id: event.id,
	};
}

function claimRow(desk: Desk, claim: ClaimRecord): Row {
	const quote: Quote = claim.quote;
	return {
		record: claim.act === 'denies' ? desk.words.denial : desk.words.statement,
		text: oneLine(claim.content),
		type: desk.words.acts[claim.act],
		speaker: speakerOf(desk, claim),
		hedges: claim.hedges.join('; '),
		events: claim.events.flatMap((id) => desk.numbers.get(id) ?? []).join('; '),
		quote: oneLine(quote.exact),
		...articleCells(desk.articles.get(claim.article)),
		...markCells(claim.mark),
		id: claim.id,
	};
}

function articleCells(article: ArticleRecord | undefined): Row {
	if (!article) return {};
	return {
		article: oneLine(article.title),
		outlet: article.outlet ?? '',
		published: article.published?.edtf ?? '',
		url: article.url ?? '',
		hash: article.text,
	};
}

const markCells = (mark: Mark = {}): Row => ({
	tags: (mark.tags ?? []).join('; '),
	note: mark.note ?? '',
	grade: gradeCode(mark.grade),
});
