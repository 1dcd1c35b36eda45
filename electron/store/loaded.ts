import { type DossierDocument, SCHEMA_VERSION, TABLE_NAMES } from '#domain/dossier.ts';
import { DepescheError } from '#domain/failure.ts';
import { CHAIN_START } from './chained-lines.ts';
import { applyChanges } from './changes.ts';
import { checkChanges, documentOf, type LazyTables, lazyTables, parseDocument, validDocument } from './document.ts';
import { changesOf } from './entry.ts';
import type { FileReader, Files } from './files.ts';
import type { Placed } from './journal.ts';
import { emptyLedger, follow, type Ledger } from './ledger.ts';
import { type Head, isSealed, openSnapshot } from './snapshot.ts';

/** A document that was opened, with what must be known to go on from it. */
export interface Loaded {
	document: DossierDocument;
	readonly tables: LazyTables;
	readonly ledger: Ledger;
	readonly head: Head;
	/** Bytes of the snapshot. */
	readonly bytes: number;
	/** It is of an earlier Depesche: without a seal, or of an earlier schema. */
	readonly outdated: boolean;
	close(): Promise<void>;
}

/** Opens a snapshot or an earlier document, as of the current schema. Throws `dossier-damaged` or `dossier-newer`; ENOENT when there is none. */
export const load = async (files: Files, path: string): Promise<Loaded> =>
	upToDate(await loadAsWritten(files, path), path);

/** The records of a snapshot of an earlier schema brought to the current one; what could be undone then is forgotten. */
export function upToDate(loaded: Loaded, path: string): Loaded {
	const { document, head, bytes, close } = loaded;
	if (document.info.schema >= SCHEMA_VERSION) return loaded;
	const raw = Object.fromEntries(TABLE_NAMES.map((table) => [table, { ...document[table] }]));
	return { ...inMemory(validDocument({ info: document.info, ...raw }, path), path), head, bytes, close };
}

/** As load, but of the schema it was written in, for a journal of that schema to be replayed over it. Throws `dossier-damaged` or `dossier-newer`; ENOENT when there is none. */
export async function loadAsWritten(files: Files, path: string): Promise<Loaded> {
	const reader = await files.openReader(path);
	try {
		const loaded = isSealed(reader) ? sealed(reader, path) : await unsealed(reader, path);
		return loaded;
	} catch (cause) {
		await reader.close();
		throw cause;
	}
}

function sealed(reader: FileReader, path: string): Loaded {
	const { info, sections, head, ledger, bytes } = openSnapshot(reader, path);
	const outdated = info.schema < SCHEMA_VERSION;
	// Records of an earlier schema are validated when they have been migrated.
	const tables = lazyTables(sections, path, !outdated);
	return {
		document: documentOf(info, tables),
		tables,
		ledger,
		head,
		bytes,
		outdated,
		close: () => reader.close(),
	};
}

/** Earlier documents are one JSON text; one longer than a string can be was never written. */
async function unsealed(reader: FileReader, path: string): Promise<Loaded> {
	const text = new TextDecoder().decode(reader.readAt(0, reader.bytes));
	const loaded = inMemory(parseDocument(text, path), path);
	await reader.close();
	return loaded;
}

/** A document whose records are all held in memory until a snapshot is written. */
export function inMemory(document: DossierDocument, path: string): Loaded {
	const tables = lazyTables(new Map(), path);
	for (const table of TABLE_NAMES) Object.assign(tables[table].records, document[table]);
	return {
		document: documentOf({ ...document.info, schema: SCHEMA_VERSION }, tables),
		tables,
		ledger: emptyLedger(),
		head: { n: 0, chain: CHAIN_START },
		bytes: 0,
		outdated: true,
		close: async () => undefined,
	};
}

/** Makes the changes of an entry that is on disk. Throws `dossier-damaged` when they do not fit. */
export function replay(loaded: Loaded, { entry, place }: Placed, where: string): void {
	try {
		const changes = changesOf(loaded.document, entry.changes ?? []);
		if (loaded.document.info.schema === SCHEMA_VERSION) checkChanges(changes, where);
		applyChanges(loaded.document, changes);
	} catch (cause) {
		if (cause instanceof DepescheError) throw cause;
		throw new DepescheError('dossier-damaged', where, { reason: `entry ${entry.n}` });
	}
	note(loaded, entry, place);
}

/** What an entry says beside its changes. */
export function note(loaded: Loaded, entry: Placed['entry'], place: Placed['place']): void {
	const { info } = loaded.document;
	const name = entry.act === 'rename' ? entry.name : info.name;
	if (entry.act !== 'session') loaded.document = { ...loaded.document, info: { ...info, name, modified: entry.at } };
	follow(loaded.ledger, entry, place);
}
