import { edtfExtent } from '#domain/edtf-extent.ts';
import type { Filter } from '#domain/filter.ts';
import type { SearchKind } from '#domain/search.ts';

/** A filter, with what only the dossier knows: the articles that mention its entities. */
export interface IndexFilter extends Filter {
	readonly mentioning?: readonly string[];
}

/** A condition on `e`, a row of `entry`, with its values; `never`: no record of the kind can fulfil it. */
export interface Condition {
	readonly sql: string;
	readonly values: readonly (string | number)[];
}

/** What records of a kind must fulfil; undefined: none of the kind can. */
export function conditionFor(kind: SearchKind, filter: IndexFilter): Condition | undefined {
	const parts: string[] = [];
	const values: (string | number)[] = [];
	const add = (sql: string, ...more: (string | number)[]) => {
		parts.push(sql);
		values.push(...more);
	};
	const list = (of: readonly string[]) => JSON.stringify(of);
	const { articles, outlets, langs, entities, types, factuality, decisions, tags, from, to, mentioning = [] } = filter;
	const isTelling = kind === 'event' || kind === 'claim';
	const [restsOn, isIn] = [
		(inner: string) => `e.row IN (SELECT row FROM facet WHERE name = 'article' AND value IN (${inner}))`,
		(column: string) => `${column} IN (SELECT value FROM json_each(?))`,
	];

	if (articles !== undefined) {
		if (!isTelling && kind !== 'article') return undefined;
		add(restsOn('SELECT value FROM json_each(?)'), list(articles));
	}
	if (outlets !== undefined) {
		if (kind === 'entity') return undefined;
		if (isTelling)
			add(restsOn(`SELECT a.id FROM entry a WHERE a.kind = 'article' AND ${isIn('a.outlet')}`), list(outlets));
		else add(isIn('e.outlet'), list(outlets));
	}
	if (langs !== undefined) {
		if (!isTelling && kind !== 'article') return undefined;
		if (isTelling) add(restsOn(`SELECT a.id FROM entry a WHERE a.kind = 'article' AND ${isIn('a.lang')}`), list(langs));
		else add(isIn('e.lang'), list(langs));
	}
	if (entities !== undefined) {
		if (kind === 'outlet') return undefined;
		if (kind === 'article') add(isIn('e.id'), list(mentioning));
		else add(`e.row IN (SELECT row FROM facet WHERE name = 'entity' AND ${isIn('value')})`, list(entities));
	}
	if (tags !== undefined) add(`e.row IN (SELECT row FROM facet WHERE name = 'tag' AND ${isIn('value')})`, list(tags));
	const told: string[] = [];
	const toldValues: string[] = [];
	for (const [column, wanted] of [
		['type', types],
		['factuality', factuality],
		['decision', decisions],
	] as const) {
		if (wanted === undefined) continue;
		if (kind === 'entity' || kind === 'outlet' || (kind === 'claim' && column !== 'decision')) return undefined;
		told.push(isIn(`v.${column}`));
		toldValues.push(list(wanted));
	}
	if (isTelling && decisions === undefined) add("e.decision <> 'rejected'");
	if (told.length > 0 && isTelling) add(told.map((each) => each.replace('v.', 'e.')).join(' AND '), ...toldValues);
	if (told.length > 0 && kind === 'article')
		add(
			`e.id IN (SELECT f.value FROM entry v JOIN facet f ON f.row = v.row AND f.name = 'article' WHERE v.kind = 'event' AND ${told.join(' AND ')})`,
			...toldValues,
		);
	if (from !== undefined || to !== undefined) {
		if (kind === 'entity' || kind === 'outlet') return undefined;
		const start = (from === undefined ? undefined : edtfExtent(from)?.start) ?? Number.NEGATIVE_INFINITY;
		const end = (to === undefined ? undefined : edtfExtent(to)?.end) ?? Number.POSITIVE_INFINITY;
		const [first, last] = [Math.max(start, -8.64e15), Math.min(end, 8.64e15)];
		if (kind === 'claim')
			add(restsOn("SELECT a.id FROM entry a WHERE a.kind = 'article' AND a.last > ? AND a.first < ?"), first, last);
		else add('e.last > ? AND e.first < ?', first, last);
	}
	return { sql: parts.join(' AND '), values };
}
