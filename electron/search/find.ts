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
 * Up to so many matches are ranked by bm25, which has to count every one of them; beyond that, of several words the newest are (and those with the
 * words in the title besides), what has all of the words of an OR before what has some, while a single word, which thousands of articles have,
 * tells them apart by its standing in the title and by age alone.
 */
const RANKED = { single: 60, several: 2000 };
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
		hits.push(...hitsOf(index, kind, found.rows, expression?.needles ?? []));
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
	const { match, tiers, broad, single } = expression;
	const ofKind = kind === 'article' ? '' : ` AND rowid % 8 = ${kindNumber(kind)}`;
	const filtered = condition.sql === '' ? '' : ` AND ${allowing(index, kind, condition, `${table}.rowid`)}`;
	const where = `${table} MATCH ?${ofKind}${filtered}`;
	const bind = (query: string) => [query];
	const newest = (query: string, most: number) =>
		index
			.sql(`SELECT rowid AS row FROM ${table} WHERE ${where} ORDER BY rowid DESC LIMIT ?`)
			.all(...bind(query), most)
			.map(({ row }) => Number(row));
	if (broad) {
		// Gathering what begins so is the work, so it is done once.
		const rows = index
			.sql(
				`WITH found AS MATERIALIZED (SELECT rowid AS row FROM ${table} WHERE ${where} ORDER BY rowid DESC LIMIT ${MOST_COUNTED}) SELECT row, (SELECT count(*) FROM found) AS count FROM found LIMIT ?`,
			)
			.all(...bind(match), limit);
		return { rows: rows.map(({ row }) => Number(row)), count: Number(rows[0]?.count ?? 0) };
	}
	const count = counted(index, table, where, bind(match));
	const best = (query: string, above: number) =>
		index
			.sql(
				`SELECT rowid AS row, bm25(${table}, ${TITLE_WEIGHT}.0, 1.0, ${NOTE_WEIGHT}.0) AS rank FROM ${table} WHERE ${where} AND rowid > ? ORDER BY rank, rowid DESC LIMIT ?`,
			)
			.all(...bind(query), above, limit) as unknown as Ranked[];
	if (count <= (single ? RANKED.single : RANKED.several)) return { rows: best(match, 0).map(({ row }) => row), count };
	const inTitle = `{title} : (${match})`;
	if (single) {
		const titled = newest(inTitle, limit);
		const rest = titled.length < limit ? newest(match, limit) : [];
		return { rows: [...new Set([...titled, ...rest])].slice(0, limit), count };
	}
	/** The best of the newest. */
	const bestOf = (query: string) => {
		const bound = index
			.sql(`SELECT rowid AS row FROM ${table} WHERE ${where} ORDER BY rowid DESC LIMIT 1 OFFSET ?`)
			.get(...bind(query), RANKED.several) as { row: number } | undefined;
		return best(query, bound?.row ?? 0);
	};
	const rows = new Set<number>();
	for (const tier of tiers) {
		for (const { row } of bestOf(tier)) rows.add(row);
		if (rows.size >= limit) return { rows: [...rows].slice(0, limit), count };
	}
	const others = new Map([...bestOf(match), ...bestOf(inTitle)].map((hit) => [hit.row, hit]));
	for (const { row } of [...others.values()].toSorted((a, b) => a.rank - b.rank || b.row - a.row)) rows.add(row);
	return { rows: [...rows].slice(0, limit), count };
}

function counted(index: IndexFile, table: string, where: string, values: readonly (string | number)[]): number {
	const { count } = index
		.sql(`SELECT count(*) AS count FROM (SELECT 1 FROM ${table} WHERE ${where} LIMIT ${MOST_COUNTED})`)
		.get(...values) as { count: number };
	return count;
}

interface Held {
	readonly row: number;
	readonly id: string;
	readonly title: string;
	/** UTF-8: SQLite's own way to a string takes longer than reading the page. */
	readonly body: Uint8Array;
	readonly note: string;
}

const utf8 = new TextDecoder('utf-8', { ignoreBOM: true });

/** In the order of the rows. */
function hitsOf(index: IndexFile, kind: SearchKind, rows: readonly number[], needles: readonly Needle[]): SearchHit[] {
	const held = index
		.sql(
			'SELECT c.row, e.id, c.title, CAST(c.body AS BLOB) AS body, c.note FROM json_each(?) r CROSS JOIN content c ON c.row = r.value CROSS JOIN entry e ON e.row = c.row',
		)
		.all(JSON.stringify(rows)) as unknown as readonly Held[];
	return held.map((one) => hitOf(kind, one, needles));
}

function hitOf(kind: SearchKind, { id, title, body, note }: Held, needles: readonly Needle[]): SearchHit {
	const inNote = note === '' ? undefined : excerpt(note, needles);
	return {
		kind,
		id,
		title: whole(title, needles),
		...(body.length > 0 && { excerpt: excerpt(utf8.decode(body), needles) }),
		...(inNote !== undefined && inNote.marks.length > 0 && { note: inNote }),
	};
}
