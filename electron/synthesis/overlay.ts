import { type Change, type Records, TABLE_NAMES, type TableName, type Tables } from '#domain/dossier.ts';
import type { ArticleId, EntityId } from '#domain/ids.ts';
import { widened, widenedKeys } from '#domain/widened.ts';

/** Records as they would be after changes that are still being worked out; the records beneath stay untouched. */
export interface Overlay {
	get<T extends TableName>(table: T, id: string): Tables[T] | undefined;
	set<T extends TableName>(table: T, record: Tables[T]): void;
	remove(table: TableName, id: string): void;
	/**
	 * Notes how often an article mentions an entity. Mentions are kept beside the records until `changes`: a name that is everywhere has thousands,
	 * and is then copied once and not for each article.
	 */
	mention(id: EntityId, article: ArticleId, count: number): void;
	/** How often an article mentions an entity. */
	mentionsIn(id: EntityId, article: ArticleId): number;
	isMentioned(id: EntityId): boolean;
	/** What was set and removed since the last call, without mentions. */
	step(): Change[];
	/** What differs from the records beneath. */
	changes(): Change[];
}

export function overlay(records: Records): Overlay {
	const touched = new Map<TableName, Map<string, Tables[TableName] | undefined>>(
		TABLE_NAMES.map((table) => [table, new Map()]),
	);
	const mentions = new Map<EntityId, Map<ArticleId, number>>();
	/** As records were when the present step began. */
	let former = new Map<TableName, Map<string, Tables[TableName] | undefined>>();
	const beneath = <T extends TableName>(table: T, id: string): Tables[T] | undefined =>
		Object.hasOwn(records[table], id) ? records[table][id] : undefined;
	function get<T extends TableName>(table: T, id: string): Tables[T] | undefined {
		const layer = touched.get(table);
		return layer?.has(id) ? (layer.get(id) as Tables[T] | undefined) : beneath(table, id);
	}
	function put(table: TableName, id: string, record: Tables[TableName] | undefined): void {
		const known = former.get(table) ?? new Map<string, Tables[TableName] | undefined>();
		if (!known.has(id)) known.set(id, get(table, id));
		former.set(table, known);
		touched.get(table)?.set(id, record);
	}
	/** The record with its mentions. */
	function whole(id: string, record: Tables[TableName] | undefined): Tables[TableName] | undefined {
		const more = mentions.get(id);
		return record === undefined || more === undefined || !('mentions' in record)
			? record
			: { ...record, mentions: widened(record.mentions, more) };
	}
	return {
		get,
		set: (table, record) => put(table, record.id, record),
		remove: (table, id) => put(table, id, undefined),
		mention(id, article, count) {
			const known = mentions.get(id);
			if (known === undefined) mentions.set(id, new Map([[article, count]]));
			else known.set(article, count);
		},
		mentionsIn(id, article) {
			const own = get('entities', id)?.mentions;
			return (
				mentions.get(id)?.get(article) ?? (own !== undefined && Object.hasOwn(own, article) ? (own[article] ?? 0) : 0)
			);
		},
		isMentioned(id) {
			if (mentions.has(id)) return true;
			for (const _article in get('entities', id)?.mentions) return true;
			return false;
		},
		step() {
			const changes: Change[] = [];
			for (const [table, layer] of former)
				for (const [id, before] of layer) changes.push(changed(table, id, before, get(table, id)));
			former = new Map();
			return changes;
		},
		changes() {
			const changes: Change[] = [];
			for (const [table, layer] of touched) {
				for (const [id, record] of layer) {
					const before = beneath(table, id);
					const after = table === 'entities' ? whole(id, record) : record;
					if (!isSame(before, after)) changes.push(changed(table, id, before, after));
				}
			}
			return changes;
		},
	};
}

const changed = (
	table: TableName,
	id: string,
	before: Tables[TableName] | undefined,
	after: Tables[TableName] | undefined,
): Change => ({ table, id, ...(before && { before }), ...(after && { after }) }) as Change;

/** Whether two values of JSON say the same. What they share is not looked into: a record changed by an article shares nearly all it had. */
function isSame(a: unknown, b: unknown): boolean {
	if (a === b) return true;
	if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
	if (Array.isArray(a) || Array.isArray(b))
		return Array.isArray(a) && Array.isArray(b) && a.length === b.length && a.every((item, at) => isSame(item, b[at]));
	const [left, right] = [a as Record<string, unknown>, b as Record<string, unknown>];
	const widening = widenedKeys(left, right);
	if (widening !== undefined) return widening.every((key) => Object.hasOwn(left, key) && isSame(left[key], right[key]));
	const keys = Object.keys(left);
	return (
		keys.length === Object.keys(right).length &&
		keys.every((key) => Object.hasOwn(right, key) && isSame(left[key], right[key]))
	);
}
