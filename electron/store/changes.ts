import type { Change, DossierDocument, TableName, Tables } from '#domain/dossier.ts';

type Writable = { [T in TableName]: Record<string, Tables[T]> };

/** Applies changes to the document's tables in place. */
export function applyChanges(document: DossierDocument, changes: readonly Change[]): void {
	const tables = document as Writable;
	for (const { table, id, after } of changes) {
		const records = tables[table] as Record<string, Tables[TableName]>;
		if (after === undefined) delete records[id];
		else records[id] = after;
	}
}

/** Does every change start from the record that is there? Two edits built on one state must not both be applied. */
export function fits(document: DossierDocument, changes: readonly Change[]): boolean {
	const seen = new Map<string, unknown>();
	return changes.every(({ table, id, before, after }) => {
		const key = `${table}/${id}`;
		const there = seen.has(key) ? seen.get(key) : Object.hasOwn(document[table], id) ? document[table][id] : undefined;
		seen.set(key, after);
		return there === before || JSON.stringify(there) === JSON.stringify(before);
	});
}
