import path from 'node:path';
import { Low } from 'lowdb';
import {
	type Change,
	type DossierDocument,
	type DossierInfo,
	type Edit,
	type EditKind,
	SCHEMA_VERSION,
	TABLE_NAMES,
	type TableName,
} from '#domain/dossier.ts';
import { DepescheError } from '#domain/failure.ts';
import { UNFINISHED, writeFailure } from './atomic-write.ts';
import { fits } from './changes.ts';
import { type ContentStore, contentStore } from './content-store.ts';
import { changesOf, deltasOf, inverseDeltas, type NewEntry, type RecordDelta } from './entry.ts';
import type { Files } from './files.ts';
import { JOURNAL_FOLDER, readEntry } from './journal.ts';
import { DOCUMENT_FILE, type JournaledAdapter, journaledAdapter } from './journaled-adapter.ts';
import type { Step } from './ledger.ts';
import { type Lock, type Processes, takeLock } from './lock.ts';

export { DOCUMENT_FILE };
export const DOSSIER_ENDING = '.dossier';

/** What a dossier file needs from outside. */
export interface StorePorts {
	readonly files: Files;
	readonly processes: Processes;
	/** ISO 8601, UTC. */
	readonly now: () => string;
}

/** What a dossier file says of a step that can be undone or redone. */
export interface StepName {
	readonly kind: EditKind;
	readonly subject: string;
}

/** An open dossier folder: its document in memory, never ahead of the disk, and its content-addressed files. */
export interface DossierFile {
	/** Absolute path of the folder. */
	readonly folder: string;
	readonly document: DossierDocument;
	readonly content: ContentStore;
	readonly writable: boolean;
	/** Records in a table. */
	size(table: TableName): number;
	readonly undoable: StepName | undefined;
	readonly redoable: StepName | undefined;
	/** What had to be put right when it was opened. */
	readonly warnings: readonly OpeningWarning[];
	/**
	 * Makes an edit durable, then visible in `document`; on failure neither. Calls are done one after the other. `joins`: one step of undo with
	 * the edit before.
	 */
	commit(edit: Edit, joins?: boolean): Promise<void>;
	/** Takes the last step back, or does it again; answers the changes. Throws `nothing-to-undo` or `nothing-to-redo`. */
	undo(): Promise<readonly Change[]>;
	redo(): Promise<readonly Change[]>;
	rename(name: string): Promise<void>;
	/** Writes a new snapshot, while edits go on. */
	compact(): Promise<void>;
	/** Ends pending commits and gives the lock back. */
	close(): Promise<void>;
}

/** The unfinished last entry of an interrupted write was cut off and put aside. */
export interface OpeningWarning {
	readonly code: 'journal-torn';
	/** Where the cut bytes are kept. */
	readonly where: string;
}

/** Makes the folder of a new, empty dossier and opens it. Throws `dossier-exists`, `disk-full` or `write-failed`. */
export async function createDossier(ports: StorePorts, folder: string, id: string, name: string): Promise<DossierFile> {
	const { files } = ports;
	if ((await files.stat(path.join(folder, DOCUMENT_FILE))) !== undefined)
		throw new DepescheError('dossier-exists', folder);
	// A journal alone is what a creation that failed left.
	const there = (await files.stat(folder)) === undefined ? [] : await files.list(folder);
	if (there.some(({ name }) => name !== JOURNAL_FOLDER)) throw new DepescheError('dossier-exists', folder);
	try {
		await files.makeFolder(folder);
		await files.syncFolder(path.dirname(folder));
	} catch (cause) {
		throw writeFailure(cause, folder);
	}
	const created = ports.now();
	const lock = await takeLock(files, ports.processes, folder, created);
	const adapter = journaledAdapter(files, folder, ports.now);
	const low = new Low(adapter, emptyDocument({ schema: SCHEMA_VERSION, id, name, created, modified: created }));
	try {
		await low.write();
	} catch (cause) {
		await adapter.close();
		await files.remove(path.join(folder, DOCUMENT_FILE)).catch(() => undefined);
		await lock.release();
		throw cause;
	}
	return openFile(ports, folder, low, adapter, lock, []);
}

/** A dossier with nothing in it. */
const emptyDocument = (info: DossierInfo): DossierDocument =>
	({ info, ...Object.fromEntries(TABLE_NAMES.map((table) => [table, {}])) }) as unknown as DossierDocument;

/**
 * Opens a dossier folder, `write` with its lock, `read` without. Throws `dossier-missing`, `dossier-locked`, `dossier-newer` or
 * `dossier-damaged`.
 */
export async function openDossier(ports: StorePorts, folder: string, access: 'read' | 'write'): Promise<DossierFile> {
	const { files } = ports;
	if ((await files.stat(path.join(folder, DOCUMENT_FILE)))?.kind !== 'file')
		throw new DepescheError('dossier-missing', folder);
	const lock = access === 'write' ? await takeLock(files, ports.processes, folder, ports.now()) : undefined;
	const adapter = journaledAdapter(files, folder, ports.now);
	try {
		const low = new Low(
			adapter,
			emptyDocument({ schema: SCHEMA_VERSION, id: '', name: '', created: '', modified: '' }),
		);
		await low.read();
		if (low.data.info.id === '') throw new DepescheError('dossier-missing', folder);
		const warnings: OpeningWarning[] = [];
		if (lock !== undefined) {
			await clearUnfinished(files, folder);
			const kept = await adapter.cutTorn();
			if (kept !== undefined) warnings.push({ code: 'journal-torn', where: kept });
			if (adapter.outdated) await low.write();
		}
		return openFile(ports, folder, low, adapter, lock, warnings);
	} catch (cause) {
		await adapter.close();
		await lock?.release();
		throw cause;
	}
}

/** Removes what writes that were interrupted left. Whoever holds the lock knows that nobody is writing. */
async function clearUnfinished(files: Files, folder: string): Promise<void> {
	for (const place of [folder, path.join(folder, JOURNAL_FOLDER)]) {
		if ((await files.stat(place)) === undefined) continue;
		for (const { name } of await files.list(place))
			if (name.endsWith(UNFINISHED)) await files.remove(path.join(place, name));
	}
}

/** A new snapshot is due when the journal is so large, or so large a part of the snapshot. */
const HEAVY = { bytes: 4_000_000, part: 1 / 8 };
/** When a dossier is closed nobody waits any longer, and the next opening is quicker. */
const HEAVY_AT_CLOSE = 1 / 4;

function openFile(
	ports: StorePorts,
	folder: string,
	low: Low<DossierDocument>,
	adapter: JournaledAdapter,
	lock: Lock | undefined,
	warnings: readonly OpeningWarning[],
): DossierFile {
	const { files, processes, now } = ports;
	let last: Promise<unknown> = Promise.resolve();
	let compacting: Promise<void> | undefined;
	let closed = false;
	let introduced = false;
	/** Grows when a snapshot fails, so that the next try is not at the very next edit. */
	let patience = 1;

	function inTurn<T>(work: () => Promise<T>): Promise<T> {
		const done = last.then(() => {
			if (closed || lock === undefined) throw new DepescheError('dossier-closed', folder);
			return work();
		});
		last = done.catch(() => undefined);
		return done;
	}

	async function append(entry: NewEntry, changes: readonly Change[]): Promise<void> {
		const { host, program } = processes.self;
		const who = `${processes.user ?? ''}@${host}`;
		const session: NewEntry[] = introduced ? [] : [{ at: now(), act: 'session', who, program }];
		await adapter.append([...session, entry], changes);
		introduced = true;
		low.data = adapter.document;
		if (isHeavy(patience)) void compact().catch(() => undefined);
	}

	function isHeavy(times: number): boolean {
		const { journal, snapshot } = adapter.weight;
		return journal > times * Math.max(HEAVY.bytes, HEAVY.part * snapshot);
	}

	/** Begins between two edits, writes beside those that follow. */
	function compact(): Promise<void> {
		compacting ??= inTurn(async () => {
			const { begun, done } = adapter.compact();
			await begun.catch(() => undefined);
			return { done };
		})
			.then(({ done }) => done)
			.then(
				() => {
					patience = 1;
				},
				(cause) => {
					patience *= 2;
					throw cause;
				},
			)
			.finally(() => {
				compacting = undefined;
			});
		return compacting;
	}

	/** The deltas of a step, in the order they were made. */
	async function deltasIn({ entries }: Step): Promise<RecordDelta[]> {
		const all: RecordDelta[] = [];
		for (const place of entries) all.push(...((await readEntry(files, folder, place)).changes ?? []));
		return all;
	}

	async function travel(act: 'undo' | 'redo'): Promise<readonly Change[]> {
		const { past, future } = adapter.ledger;
		const step = (act === 'undo' ? past : future).at(-1);
		if (step === undefined) throw new DepescheError(`nothing-to-${act}`);
		const forward = await deltasIn(step);
		const deltas = act === 'undo' ? inverseDeltas(forward) : forward;
		const changes = changesOf(low.data, deltas);
		await append({ at: now(), act, changes: deltas }, changes);
		return changes;
	}

	const nameOf = (step: Step | undefined) =>
		step === undefined ? undefined : { kind: step.kind as EditKind, subject: step.subject };

	return {
		folder,
		get document() {
			return low.data;
		},
		content: contentStore(files, folder),
		writable: lock !== undefined,
		size: (table) => adapter.size(table),
		get undoable() {
			return nameOf(adapter.ledger.past.at(-1));
		},
		get redoable() {
			return nameOf(adapter.ledger.future.at(-1));
		},
		warnings,
		commit: ({ kind, subject, changes }, joins = false) =>
			inTurn(async () => {
				if (!fits(low.data, changes)) throw new Error('an edit was built on records that have changed since');
				const short = subject.length > SUBJECT ? `${subject.slice(0, SUBJECT - 1)}…` : subject;
				await append(
					{ at: now(), act: 'edit', kind, subject: short, ...(joins && { joins }), changes: deltasOf(changes) },
					changes,
				);
			}),
		undo: () => inTurn(() => travel('undo')),
		redo: () => inTurn(() => travel('redo')),
		rename: (name) => inTurn(() => append({ at: now(), act: 'rename', name, former: low.data.info.name }, [])),
		async compact() {
			// One that is under way holds an earlier state.
			await compacting?.catch(() => undefined);
			await compact();
		},
		async close() {
			await last;
			await compacting?.catch(() => undefined);
			if (!closed && lock !== undefined && isHeavy(HEAVY_AT_CLOSE)) await compact().catch(() => undefined);
			if (closed) return;
			closed = true;
			await adapter.close();
			await lock?.release();
		},
	};
}

/** Most characters of a subject in the journal: it names a step of undo. */
const SUBJECT = 80;
