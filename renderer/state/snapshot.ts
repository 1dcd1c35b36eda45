/** The open dossier's records as the window sees them: read page by page, then patched by each edit that main reports. */
import { call, type DossierSummary, failureOf } from '#bridge/client.ts';
import { type Change, type EntityRecord, TABLE_NAMES, type TableName, type Tables } from '#domain/dossier.ts';
import { effectiveClaim, effectiveEntities, effectiveEvent, type Merges, mergesOf } from '#domain/effective.ts';
import type { Failure } from '#domain/failure.ts';
import type { Quote } from '#domain/selector.ts';
import { createStore } from './store.ts';

type Table<T> = ReadonlyMap<string, T>;

export interface Snapshot {
	readonly summary: DossierSummary | null;
	readonly loading: boolean;
	readonly failure?: Failure;
	readonly articles: Table<Tables['articles']>;
	/** As the user sees them: the person's edits are applied, merged names are one. */
	readonly events: Table<Tables['events']>;
	readonly claims: Table<Tables['claims']>;
	readonly entities: Table<EntityRecord>;
	readonly relations: Table<Tables['relations']>;
	readonly outlets: Table<Tables['outlets']>;
	readonly views: Table<Tables['views']>;
	/** The tables as they are stored, for those that are seen otherwise. */
	readonly stored: Stored;
	readonly merges: Merges;
}

type Stored = { readonly [T in 'events' | 'claims' | 'entities']: Table<Tables[T]> };

const PAGE = 2000;
/** With more events than this, the articles may be shown before the rest. */
const MANY = 500;
/** Milliseconds before a part of the dossier is shown without the rest. */
const PATIENCE = 150;
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
	stored: { events: new Map(), claims: new Map(), entities: new Map() },
	merges: new Map(),
};

export const snapshot = createStore<Snapshot>(EMPTY);

type AllTables = { readonly [T in TableName]: Table<Tables[T]> };
type Row = Tables[TableName];

/** The snapshot after `changes`; tables without a change stay the same object. */
export function patched(current: Snapshot, changes: readonly Change[]): Snapshot {
	const copies = new Map<TableName, Map<string, Row>>();
	for (const { table, id, after } of changes) {
		const copy = copies.get(table) ?? new Map<string, Row>(storedTable(current, table));
		copies.set(table, copy);
		if (after) copy.set(id, after);
		else copy.delete(id);
	}
	return seen(current, Object.fromEntries(copies) as Partial<AllTables>);
}

const storedTable = ({ stored, ...tables }: Snapshot, name: TableName): Table<Row> =>
	name in stored ? stored[name as keyof Stored] : tables[name];

/** The snapshot with new stored tables: records that neither changed nor bear a merged name stay the same objects. */
function seen(current: Snapshot, tables: Partial<AllTables>): Snapshot {
	const stored: Stored = { ...current.stored, ...pick(tables) };
	const next = { ...current, ...tables, stored };
	const merges = tables.entities === undefined ? current.merges : mergesOf(stored.entities.values());
	const regrouped = !sameMerges(merges, current.merges);
	const former = regrouped ? undefined : current;
	return {
		...next,
		merges,
		events:
			tables.events === undefined && !regrouped
				? current.events
				: shown(stored.events, (event) => effectiveEvent(event, merges), former?.stored.events, former?.events),
		claims:
			tables.claims === undefined && !regrouped
				? current.claims
				: shown(stored.claims, (claim) => effectiveClaim(claim, merges), former?.stored.claims, former?.claims),
		entities: tables.entities === undefined ? current.entities : effectiveEntities(stored.entities.values(), merges),
	};
}

/** Records as the user sees them; what is stored as before is the object that was shown before. */
function shown<T>(now: Table<T>, effective: (record: T) => T, before?: Table<T>, shownBefore?: Table<T>): Table<T> {
	let result: Map<string, T> | undefined;
	for (const [id, record] of now) {
		const same = before?.get(id) === record ? shownBefore?.get(id) : undefined;
		const one = same ?? effective(record);
		if (one === record) continue;
		// where nothing is corrected or merged, one table serves as both
		result ??= new Map(now);
		result.set(id, one);
	}
	return result ?? now;
}

const pick = ({ events, claims, entities }: Partial<AllTables>): Partial<Stored> => ({
	...(events && { events }),
	...(claims && { claims }),
	...(entities && { entities }),
});

const sameMerges = (a: Merges, b: Merges) => a.size === b.size && [...a].every(([id, target]) => b.get(id) === target);

/** A passage's surroundings are for finding it again in a changed text, which main does; in thousands of records they are most of the letters. */
const BARE = { prefix: '', suffix: '' };

function quotesIn(row: Row): readonly Quote[] {
	if ('citations' in row) return row.citations.map(({ quote }) => quote);
	if ('citation' in row) return [row.citation.quote];
	return 'quote' in row ? [row.quote] : [];
}

async function table(name: TableName): Promise<Map<string, Row>> {
	const rows = new Map<string, Row>();
	let after: string | undefined;
	do {
		const page = await call('dossier.page', { table: name, limit: PAGE, ...(after !== undefined && { after }) });
		for (const row of page.rows) {
			for (const quote of quotesIn(row)) Object.assign(quote, BARE);
			rows.set(row.id, row);
		}
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
		const first = await table('articles');
		if (turn !== latest) return;
		// where the rest takes its time, the articles are there to be seen meanwhile
		const early = setTimeout(() => {
			if (turn === latest && other && summary.counts.events > MANY)
				snapshot.set((current) => ({ ...current, articles: first as Table<Tables['articles']> }));
		}, PATIENCE);
		const rest = TABLE_NAMES.filter((name) => name !== 'articles');
		const tables = await Promise.all(
			rest.map(async (name): Promise<[TableName, unknown]> => [name, await table(name)]),
		).finally(() => clearTimeout(early));
		tables.push(['articles', first]);
		if (turn !== latest) return;
		const behind = snapshot.get().summary?.revision !== summary.revision;
		snapshot.set((current) => ({ ...seen(current, Object.fromEntries(tables) as Partial<AllTables>), loading: false }));
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
