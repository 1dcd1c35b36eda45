import {
	type Change,
	type EntityRecord,
	type EventRecord,
	type Records,
	TABLE_NAMES,
	type TableName,
	type Tables,
} from '#domain/dossier.ts';
import type { ArticleId } from '#domain/ids.ts';
import { type ArticleIndex, articleIndex } from './index-of-articles.ts';
import { linkKeys } from './names.ts';

/** Where records are found by what they say, so that adding an article costs by its own size and not by the dossier's. */
export interface RecordIndex {
	/** Entities by link key (see names.ts). */
	readonly entities: ReadonlyMap<string, ReadonlySet<string>>;
	/** Events by `<type>|<entity id of a participant>`. */
	readonly events: ReadonlyMap<string, ReadonlySet<string>>;
	/** Records that rest on an article, by `<table>|<article id>`. */
	readonly byArticle: ReadonlyMap<string, ReadonlySet<string>>;
	readonly articles: Pick<ArticleIndex, 'alike' | 'at'>;
	/** Follows changes that have been made. */
	apply(changes: readonly Change[]): void;
}

export const eventKeys = ({ type, participants }: Pick<EventRecord, 'type' | 'participants'>): string[] =>
	participants.map(({ entity }) => `${type}|${entity}`);

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
	const follow = (row: Row, act: typeof put) => {
		const { id } = row.record;
		if (row.table === 'articles') articles[act === put ? 'put' : 'drop'](row.record);
		for (const article of new Set(articlesOf(row))) act(byArticle, `${row.table}|${article}`, id);
		if (row.table === 'entities') for (const key of entityKeys(row.record)) act(entities, key, id);
		if (row.table === 'events') for (const key of eventKeys(row.record)) act(events, key, id);
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
				if (before) follow({ table, record: before } as Row, drop);
				if (after) follow({ table, record: after } as Row, put);
			}
		},
	};
}
