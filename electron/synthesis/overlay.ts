import { type Change, type Records, TABLE_NAMES, type TableName, type Tables } from '#domain/dossier.ts';

/** Records as they would be after changes that are still being worked out; the records beneath stay untouched. */
export interface Overlay {
	get<T extends TableName>(table: T, id: string): Tables[T] | undefined;
	set<T extends TableName>(table: T, record: Tables[T]): void;
	remove(table: TableName, id: string): void;
	/** What differs from the records beneath. */
	changes(): Change[];
}

export function overlay(records: Records): Overlay {
	const touched = new Map<TableName, Map<string, Tables[TableName] | undefined>>(
		TABLE_NAMES.map((table) => [table, new Map()]),
	);
	const beneath = <T extends TableName>(table: T, id: string): Tables[T] | undefined =>
		Object.hasOwn(records[table], id) ? records[table][id] : undefined;
	return {
		get<T extends TableName>(table: T, id: string) {
			const layer = touched.get(table);
			return layer?.has(id) ? (layer.get(id) as Tables[T] | undefined) : beneath(table, id);
		},
		set(table, record) {
			touched.get(table)?.set(record.id, record);
		},
		remove(table, id) {
			touched.get(table)?.set(id, undefined);
		},
		changes() {
			const changes: Change[] = [];
			for (const [table, layer] of touched) {
				for (const [id, after] of layer) {
					const before = beneath(table, id);
					if (isSame(before, after)) continue;
					changes.push({ table, id, ...(before && { before }), ...(after && { after }) } as Change);
				}
			}
			return changes;
		},
	};
}

/** Whether two values of JSON say the same. What they share is not looked into: a record changed by an article shares nearly all it had. */
function isSame(a: unknown, b: unknown): boolean {
	if (a === b) return true;
	if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
	if (Array.isArray(a) || Array.isArray(b))
		return Array.isArray(a) && Array.isArray(b) && a.length === b.length && a.every((item, at) => isSame(item, b[at]));
	const [left, right] = [a as Record<string, unknown>, b as Record<string, unknown>];
	const keys = Object.keys(left);
	return (
		keys.length === Object.keys(right).length &&
		keys.every((key) => Object.hasOwn(right, key) && isSame(left[key], right[key]))
	);
}
