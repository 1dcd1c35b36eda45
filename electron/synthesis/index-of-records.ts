import {
	type Change,
	type EntityRecord,
	type Records,
	TABLE_NAMES,
	type TableName,
	type Tables,
} from '#domain/dossier.ts';
import type { ArticleId } from '#domain/ids.ts';
import { widenedKeys } from '#domain/widened.ts';
import { type ArticleIndex, articleIndex } from './index-of-articles.ts';
import { linkKeys } from './names.ts';
import { sameEventKeys } from './same-event.ts';

/** Where records are found by what they say, so that adding an article costs by its own size and not by the dossier's. */
export interface RecordIndex {
	/** Entities by link key (see names.ts). */
	readonly entities: ReadonlyMap<string, ReadonlySet<string>>;
	/** Events by what two that tell the same have in common (see same-event.ts). */
	readonly events: ReadonlyMap<string, ReadonlySet<string>>;
	/** Records that rest on an article, by `<table>|<article id>`. */
	readonly byArticle: ReadonlyMap<string, ReadonlySet<string>>;
	readonly articles: Pick<ArticleIndex, 'alike' | 'at'>;
	/** Follows changes that have been made. */
	apply(changes: readonly Change[]): void;
}

const entityKeys = ({ type, name, aliases, country }: EntityRecord) => linkKeys(type, [name, ...aliases], country);

/** The articles that a record rests on. */
function articlesOf({ table, record }: Row): readonly ArticleId[] {
	switch (table) {
		case 'articles':
			return [record.origin, record.replaces].filter((id) => id !== undefined);
		case 'events':
			return record.citations.map(({ article }) => article);
		case 'claims':
			return [record.article];
		case 'entities':
			return Object.keys(record.mentions);
		case 'relations':
			return [record.citation.article];
		case 'outlets':
		case 'views':
			return [];
	}
}

/**
 * The articles that one record rests on and the next of the same id does not, and the other way round. A name or an event that half of all articles
 * tell of changes with each of them, so what the two share is passed over as quickly as can be.
 */
function exchanged(before: Row, after: Row): readonly [readonly ArticleId[], readonly ArticleId[]] {
	if (before.table === 'entities' && after.table === 'entities') {
		const [old, now] = [before.record.mentions, after.record.mentions];
		if (old === now) return [[], []];
		const widening = widenedKeys(old, now);
		if (widening !== undefined) return [[], widening.filter((article) => !Object.hasOwn(old, article))];
		return [missingFrom(now, old), missingFrom(old, now)];
	}
	if (before.table === 'events' && after.table === 'events') {
		const [old, now] = [before.record.citations, after.record.citations];
		let same = 0;
		while (same < old.length && same < now.length && old[same] === now[same]) same += 1;
		if (same === old.length) return [[], now.slice(same).map(({ article }) => article)];
		if (same === now.length && same > 0) {
			const kept = new Set(now.map(({ article }) => article));
			return [old.slice(same).flatMap(({ article }) => (kept.has(article) ? [] : article)), []];
		}
	}
	return [articlesOf(before), articlesOf(after)];
}

function missingFrom(
	there: Readonly<Record<ArticleId, unknown>>,
	of: Readonly<Record<ArticleId, unknown>>,
): ArticleId[] {
	const missing: ArticleId[] = [];
	for (const article in of) if (!Object.hasOwn(there, article)) missing.push(article);
	return missing;
}

type Row = { readonly [T in TableName]: { readonly table: T; readonly record: Tables[T] } }[TableName];
type Index = Map<string, Set<string>>;

function put(index: Index, key: string, id: string): void {
	const ids = index.get(key);
	if (ids === undefined) index.set(key, new Set([id]));
	else ids.add(id);
}

function drop(index: Index, key: string, id: string): void {
	const ids = index.get(key);
	ids?.delete(id);
	if (ids?.size === 0) index.delete(key);
}

/** The index of records as they are. */
export function indexOf(records: Records): RecordIndex {
	const entities: Index = new Map();
	const events: Index = new Map();
	const byArticle: Index = new Map();
	const articles = articleIndex();
	const follow = (row: Row, act: typeof put, rest: Iterable<ArticleId> = articlesOf(row)) => {
		const { id } = row.record;
		if (row.table === 'articles') articles[act === put ? 'put' : 'drop'](row.record);
		for (const article of rest) act(byArticle, `${row.table}|${article}`, id);
		if (row.table === 'entities') for (const key of entityKeys(row.record)) act(entities, key, id);
		if (row.table === 'events') for (const key of sameEventKeys(row.record)) act(events, key, id);
	};
	for (const table of TABLE_NAMES) {
		for (const record of Object.values(records[table])) follow({ table, record } as Row, put);
	}
	return {
		entities,
		events,
		byArticle,
		articles,
		apply(changes) {
			for (const { table, before, after } of changes) {
				const [former, present] = [
					before && ({ table, record: before } as Row),
					after && ({ table, record: after } as Row),
				];
				const [gone, come] = former && present ? exchanged(former, present) : [undefined, undefined];
				if (former) follow(former, drop, gone);
				if (present) follow(present, put, come);
			}
		},
	};
}
