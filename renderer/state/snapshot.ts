/** The open dossier's records as the window sees them: read page by page, then patched by each edit that main reports. */
import { call, type DossierSummary, failureOf } from '#bridge/client.ts';
import {
	type Change,
	type EventRecord,
	effectiveEvent,
	TABLE_NAMES,
	type TableName,
	type Tables,
} from '#domain/dossier.ts';
import type { Failure } from '#domain/failure.ts';
import { createStore } from './store.ts';

type Table<T> = ReadonlyMap<string, T>;

export interface Snapshot {
	readonly summary: DossierSummary | null;
	readonly loading: boolean;
	readonly failure?: Failure;
	readonly articles: Table<Tables['articles']>;
	/** As the user sees them: the person's edits are applied. */
	readonly events: Table<EventRecord>;
	readonly claims: Table<Tables['claims']>;
	readonly entities: Table<Tables['entities']>;
	readonly relations: Table<Tables['relations']>;
	readonly outlets: Table<Tables['outlets']>;
	readonly views: Table<Tables['views']>;
}

const PAGE = 500;
const EMPTY: Snapshot = {
	summary: null,
	loading: false,
	articles: new Map(),
	events: new Map(),
	claims: new Map(),
	entities: new Map(),
	relations: new Map(),
	outlets: new Map(),
	views: new Map(),
};

export const snapshot = createStore<Snapshot>(EMPTY);

type Row = Tables[TableName];
const seen = (table: TableName, row: Row): Row => (table === 'events' ? effectiveEvent(row as EventRecord) : row);

/** The snapshot after `changes`; tables without a change stay the same object. */
export function patched(current: Snapshot, changes: readonly Change[]): Snapshot {
	const copies = new Map<TableName, Map<string, Row>>();
	for (const { table, id, after } of changes) {
		const copy = copies.get(table) ?? new Map<string, Row>(current[table]);
		copies.set(table, copy);
		if (after) copy.set(id, seen(table, after));
		else copy.delete(id);
	}
	return { ...current, ...Object.fromEntries(copies) };
}

async function table(name: TableName): Promise<Map<string, Row>> {
	const rows = new Map<string, Row>();
	let after: string | undefined;
	do {
		const page = await call('dossier.page', { table: name, limit: PAGE, ...(after !== undefined && { after }) });
		for (const row of page.rows) rows.set(row.id, seen(name, row));
		after = page.next;
	} while (after !== undefined);
	return rows;
}

let latest = 0;

/** Reads all tables of `summary`'s dossier; a later call makes an earlier one's result void. */
export async function load(summary: DossierSummary | null): Promise<void> {
	latest += 1;
	const turn = latest;
	const other = snapshot.get().summary?.id !== summary?.id;
	snapshot.set((current) => ({ ...(other ? EMPTY : current), summary, loading: summary !== null }));
	if (!summary) return;
	try {
		const tables = await Promise.all(TABLE_NAMES.map(async (name) => [name, await table(name)] as const));
		if (turn !== latest) return;
		const behind = snapshot.get().summary?.revision !== summary.revision;
		snapshot.set((current) => ({ ...current, ...Object.fromEntries(tables), loading: false }));
		if (behind) await load(snapshot.get().summary);
	} catch (error) {
		if (turn === latest) snapshot.set((current) => ({ ...current, loading: false, failure: failureOf(error) }));
	}
}

/** Takes in an edit that main reports; reads all anew if one was missed. */
export function take(summary: DossierSummary, changes: readonly Change[]): void {
	const current = snapshot.get();
	if (current.loading || current.summary === null) {
		snapshot.set({ ...current, summary });
		if (current.summary === null) void load(summary);
	} else if (summary.revision === current.summary.revision + 1) {
		snapshot.set({ ...patched(current, changes), summary });
	} else if (summary.revision !== current.summary.revision) {
		void load(summary);
	} else {
		snapshot.set({ ...current, summary });
	}
}
