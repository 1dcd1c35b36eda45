import { SEARCH_KINDS, type SearchHit, type SearchKind, type SearchReply, type SearchRequest } from '#domain/search.ts';
import type { LanguagePack } from '#extraction/language.ts';
import { type Condition, conditionFor, type IndexFilter } from './conditions.ts';
import { excerpt, type Needle, whole } from './excerpt.ts';
import { expander } from './expand.ts';
import { type Expression, expressionOf } from './expression.ts';
import { type IndexFile, kindNumber, wordsTable } from './index-file.ts';
import { parseQuery } from './query.ts';

export interface IndexRequest extends Omit<SearchRequest, 'filter' | 'complete'> {
	readonly filter: IndexFilter;
}

const LIMIT = 20;
const MOST_COUNTED = 10_000;
/**
 * So many of the newest matches are ranked (those with the words in the title besides): ranking reads every match's length, and a word that
 * thousands of articles have tells them apart by little. Of a single word only its frequency is left to rank by.
 */
const RANKED = { single: 300, several: 2000 };
const TITLE_WEIGHT = 8;
const NOTE_WEIGHT = 2;

interface Ranked {
	readonly row: number;
	readonly rank: number;
}

/** Finds in an index. `packs`: of the languages in the dossier. Throws `query-invalid`. */
export function find(
	index: IndexFile,
	packs: readonly LanguagePack[],
	request: IndexRequest,
): Omit<SearchReply, 'partial'> {
	const { filter, kinds = SEARCH_KINDS, limit = LIMIT } = request;
	const text = filter.query?.trim() ?? '';
	const begins = (prefix: string, most: number) =>
		index
			.sql('SELECT term FROM term WHERE term >= ?1 AND term < ?1 || char(1114111) LIMIT ?2')
			.all(prefix, most)
			.map(({ term }) => String(term));
	const expression = text === '' ? undefined : expressionOf(parseQuery(text), expander(index, packs), begins);
	const counts = { article: 0, event: 0, claim: 0, entity: 0, outlet: 0 };
	const hits: SearchHit[] = [];
	for (const kind of SEARCH_KINDS) {
		const condition = kinds.includes(kind) ? conditionFor(kind, filter) : undefined;
		if (condition === undefined) continue;
		const found =
			expression === undefined
				? listed(index, kind, condition, limit)
				: ranked(index, kind, condition, expression, limit);
		counts[kind] = found.count;
		for (const row of found.rows) hits.push(hitOf(index, kind, row, expression?.needles ?? []));
	}
	return { hits, counts };
}

interface Rows {
	readonly rows: readonly number[];
	readonly count: number;
}

/** What the filter alone lets through, newest first. */
function listed(index: IndexFile, kind: SearchKind, condition: Condition, limit: number): Rows {
	const where = `e.kind = ?${condition.sql === '' ? '' : ` AND ${condition.sql}`}`;
	const rows = index
		.sql(`SELECT row FROM entry e WHERE ${where} ORDER BY first DESC, row DESC LIMIT ?`)
		.all(kind, ...condition.values, limit);
	const { count } = index
		.sql(`SELECT count(*) AS count FROM (SELECT 1 FROM entry e WHERE ${where} LIMIT ${MOST_COUNTED})`)
		.get(kind, ...condition.values) as { count: number };
	return { rows: rows.map(({ row }) => Number(row)), count };
}

/** SQL that is true of a row that fulfils the condition; what has to be looked up elsewhere is looked up once, for all rows. */
function allowing(index: IndexFile, kind: SearchKind, { sql, values }: Condition, row: string): string {
	if (values.length === 0) return `EXISTS (SELECT 1 FROM entry e WHERE e.row = ${row} AND ${sql})`;
	index.db.exec('DELETE FROM allowed');
	index.sql(`INSERT INTO allowed SELECT e.row FROM entry e WHERE e.kind = ? AND ${sql}`).run(kind, ...values);
	return `EXISTS (SELECT 1 FROM allowed a WHERE a.row = ${row})`;
}

function ranked(index: IndexFile, kind: SearchKind, condition: Condition, expression: Expression, limit: number): Rows {
	const table = wordsTable(kind);
	const { match, broad, single } = expression;
	const ofKind = kind === 'article' ? '' : ` AND rowid % 8 = ${kindNumber(kind)}`;
	const filtered = condition.sql === '' ? '' : ` AND ${allowing(index, kind, condition, `${table}.rowid`)}`;
	const where = `${table} MATCH ?${ofKind}${filtered}`;
	const bind = (query: string) => [query];
	if (broad) {
		const rows = index
			.sql(`SELECT rowid AS row FROM ${table} WHERE ${where} ORDER BY rowid DESC LIMIT ${MOST_COUNTED}`)
			.all(...bind(match));
		return { rows: rows.slice(0, limit).map(({ row }) => Number(row)), count: rows.length };
	}
	const most = single ? RANKED.single : RANKED.several;
	const bound = index
		.sql(`SELECT rowid AS row FROM ${table} WHERE ${where} ORDER BY rowid DESC LIMIT 1 OFFSET ?`)
		.get(...bind(match), most) as { row: number } | undefined;
	const best = (query: string, above: number) =>
		index
			.sql(
				`SELECT rowid AS row, bm25(${table}, ${TITLE_WEIGHT}.0, 1.0, ${NOTE_WEIGHT}.0) AS rank FROM ${table} WHERE ${where} AND rowid > ? ORDER BY rank, rowid DESC LIMIT ?`,
			)
			.all(...bind(query), above, limit) as unknown as Ranked[];
	if (bound === undefined) {
		const rows = best(match, 0);
		return {
			rows: rows.map(({ row }) => row),
			count: rows.length < limit ? rows.length : counted(index, table, where, bind(match)),
		};
	}
	const inTitle = `{title} : (${match})`;
	const titleBound = index
		.sql(`SELECT rowid AS row FROM ${table} WHERE ${where} ORDER BY rowid DESC LIMIT 1 OFFSET ?`)
		.get(...bind(inTitle), most) as { row: number } | undefined;
	const rows = new Map(
		[...best(match, bound.row), ...best(inTitle, titleBound?.row ?? 0)].map((hit) => [hit.row, hit]),
	);
	const order = [...rows.values()].toSorted((a, b) => a.rank - b.rank || b.row - a.row);
	return { rows: order.slice(0, limit).map(({ row }) => row), count: counted(index, table, where, bind(match)) };
}

function counted(index: IndexFile, table: string, where: string, values: readonly (string | number)[]): number {
	const { count } = index
		.sql(`SELECT count(*) AS count FROM (SELECT 1 FROM ${table} WHERE ${where} LIMIT ${MOST_COUNTED})`)
		.get(...values) as { count: number };
	return count;
}

function hitOf(index: IndexFile, kind: SearchKind, row: number, needles: readonly Needle[]): SearchHit {
	const { id, title, body, note } = index
		.sql('SELECT e.id, c.title, c.body, c.note FROM content c JOIN entry e USING (row) WHERE c.row = ?')
		.get(row) as { id: string; title: string; body: string; note: string };
	const inNote = note === '' ? undefined : excerpt(note, needles);
	return {
		kind,
		id,
		title: whole(title, needles),
		...(body !== '' && { excerpt: excerpt(body, needles) }),
		...(inNote !== undefined && inNote.marks.length > 0 && { note: inNote }),
	};
}
