import path from 'node:path';
import type { Adapter } from 'lowdb';
import { type Change, type DossierDocument, TABLE_NAMES, type TableName } from '#domain/dossier.ts';
import { DepescheError } from '#domain/failure.ts';
import { writeFailure } from './atomic-write.ts';
import { keepFormer } from './backups.ts';
import { applyChanges } from './changes.ts';
import { keepDamaged } from './damaged.ts';
import type { NewEntry } from './entry.ts';
import { errorCode, type Files } from './files.ts';
import { type Placed, readTail, segmentPath, segmentsIn, type Tail } from './journal.ts';
import { about, beginSegment, type JournalWriter, journalWriter } from './journal-writer.ts';
import type { Ledger } from './ledger.ts';
import { inMemory, type Loaded, loadAsWritten, note, replay, upToDate } from './loaded.ts';
import { type Head, openSnapshot, writeSnapshot } from './snapshot.ts';

export const DOCUMENT_FILE = 'dossier.json';

/**
 * lowdb's adapter for a dossier: `read` gives the snapshot with the journal's tail replayed over it, `write` makes a new snapshot, and between
 * them `append` makes single edits durable. The document's tables read records from the snapshot when they are asked for.
 */
export interface JournaledAdapter extends Adapter<DossierDocument> {
	/** Makes entries durable, then their changes in the document; on failure neither. Throws `disk-full` or `write-failed`. */
	append(entries: readonly NewEntry[], changes: readonly Change[]): Promise<readonly Placed[]>;
	readonly document: DossierDocument;
	/**
	 * Makes a snapshot of what is on disk now. What is asked for before `begun` answers belongs to it, appends may go on after that; throws
	 * `disk-full` or `write-failed`, and all is as before. `ready` runs right before the snapshot takes the former one's place.
	 */
	compact(ready?: () => Promise<void>): { readonly begun: Promise<void>; readonly done: Promise<void> };
	readonly ledger: Ledger;
	/** The last entry. */
	readonly head: Head;
	readonly size: (table: TableName) => number;
	/** Bytes of the journal since the snapshot, and of the snapshot. */
	readonly weight: { readonly journal: number; readonly snapshot: number };
	/** The entries that were replayed when it was opened. */
	readonly replayed: readonly Placed[];
	/** Number of the entry that the snapshot follows. */
	readonly snapshotHead: number;
	/** Cuts the unfinished last line off the journal, if there is one, and answers where it is kept. */
	cutTorn(): Promise<string | undefined>;
	/** The document is of an earlier Depesche and waits for its first snapshot. */
	readonly outdated: boolean;
	close(): Promise<void>;
}

export function journaledAdapter(files: Files, folder: string, clock: () => string): JournaledAdapter {
	const target = path.join(folder, DOCUMENT_FILE);
	let loaded: Loaded | undefined;
	let writer: JournalWriter | undefined;
	let tail: Tail | undefined;
	let snapshotHead = 0;

	function now(): Loaded {
		if (loaded === undefined) throw new DepescheError('dossier-closed', folder);
		return loaded;
	}

	/** The journal's end; a dossier that has none yet gets its first segment. */
	async function writing(): Promise<JournalWriter> {
		if (writer !== undefined) return writer;
		const { document, head } = now();
		if (tail === undefined) {
			const segment = ((await segmentsIn(files, folder)).at(-1) ?? 0) + 1;
			const end = await beginSegment(files, folder, segment, {
				...about(document.info),
				after: head.n,
				follows: head.chain,
			});
			tail = { entries: [], last: { segment, end, head, empty: true } };
		}
		writer = journalWriter(files, folder, () => now().document.info, tail.last);
		return writer;
	}

	async function begin(): Promise<{ content: Parameters<typeof writeSnapshot>[2] }> {
		const journal = await writing();
		const { document, ledger, tables } = now();
		await journal.rotate();
		const layers = new Map(TABLE_NAMES.map((table) => [table, tables[table].freeze()]));
		const { past, future, checkpoints } = ledger;
		return {
			content: {
				info: document.info,
				head: journal.head,
				ledger: { past: [...past], future: [...future], checkpoints: [...checkpoints] },
				tables: (table) => layers.get(table) ?? { section: undefined, over: new Map() },
			},
		};
	}

	async function finish(begun: ReturnType<typeof begin>, ready: () => Promise<void>): Promise<void> {
		const { content } = await begun;
		const current = now();
		try {
			await writeSnapshot(files, target, content, async () => {
				await ready();
				await keepFormer(files, folder, target, clock());
			});
			snapshotHead = content.head.n;
			const reader = await files.openReader(target);
			const { sections, bytes } = openSnapshot(reader, target, false);
			for (const table of TABLE_NAMES) {
				const section = sections.get(table);
				if (section !== undefined) current.tables[table].settle(section);
			}
			await current.close();
			loaded = { ...current, document: current.document, bytes, outdated: false, close: () => reader.close() };
		} catch (cause) {
			for (const table of TABLE_NAMES) current.tables[table].thaw();
			throw cause;
		}
	}

	const adapter: JournaledAdapter = {
		async read() {
			try {
				loaded = await loadAsWritten(files, target);
			} catch (error) {
				if (errorCode(error) === 'ENOENT') return null;
				throw error;
			}
			const { document, head } = loaded;
			snapshotHead = head.n;
			const fresh = loaded.outdated && head.n === 0 && (await segmentsIn(files, folder)).length === 0;
			if (!fresh) {
				tail = await readTail(files, folder, document.info.id, head);
				for (const placed of tail.entries) replay(loaded, placed, segmentPath(folder, placed.place[0]));
			}
			loaded = upToDate(loaded, target);
			return loaded.document;
		},
		async write(document) {
			loaded ??= inMemory(document, target);
			const { begun, done } = adapter.compact();
			await Promise.all([begun, done]);
		},
		async append(entries, changes) {
			const placed = await (await writing()).append(entries);
			applyChanges(now().document, changes);
			for (const { entry, place } of placed) note(now(), entry, place);
			return placed;
		},
		compact(ready = async () => undefined) {
			const begun = begin();
			return { begun: begun.then(() => undefined), done: finish(begun, ready) };
		},
		get document() {
			return now().document;
		},
		get ledger() {
			return now().ledger;
		},
		get head() {
			return writer?.head ?? tail?.last.head ?? now().head;
		},
		size: (table) => now().tables[table].size,
		get weight() {
			return { journal: writer?.bytes ?? tail?.last.end ?? 0, snapshot: now().bytes };
		},
		get replayed() {
			return tail?.entries ?? [];
		},
		get snapshotHead() {
			return snapshotHead;
		},
		async cutTorn() {
			if (tail?.torn === undefined) return undefined;
			const { segment, bytes } = tail.torn;
			const kept = await keepDamaged(files, folder, `${segment}.torn`, bytes, clock());
			const editor = await files.openEditor(segmentPath(folder, segment));
			try {
				await editor.truncate(tail.last.end);
				await editor.sync();
			} catch (cause) {
				throw writeFailure(cause, segmentPath(folder, segment));
			} finally {
				await editor.close();
			}
			return kept;
		},
		get outdated() {
			return now().outdated;
		},
		async close() {
			await writer?.close();
			await loaded?.close();
			loaded = undefined;
		},
	};
	return adapter;
}
