import path from 'node:path';
import { Low } from 'lowdb';
import { type Change, type DossierDocument, type DossierInfo, inverse, SCHEMA_VERSION } from '#domain/dossier.ts';
import { DepescheError } from '#domain/failure.ts';
import { documentAdapter } from './adapter.ts';
import { UNFINISHED, writeFailure } from './atomic-write.ts';
import { applyChanges, fits } from './changes.ts';
import { type ContentStore, contentStore } from './content-store.ts';
import { emptyDocument } from './document.ts';
import type { Files } from './files.ts';
import { type Lock, type Processes, takeLock } from './lock.ts';

export const DOSSIER_ENDING = '.dossier';
export const DOCUMENT_FILE = 'dossier.json';

/** What a dossier file needs from outside. */
export interface StorePorts {
	readonly files: Files;
	readonly processes: Processes;
	/** ISO 8601, UTC. */
	readonly now: () => string;
}

/** An open dossier folder: its document in memory, never ahead of the disk, and its content-addressed files. */
export interface DossierFile {
	/** Absolute path of the folder. */
	readonly folder: string;
	readonly document: DossierDocument;
	readonly content: ContentStore;
	readonly writable: boolean;
	/** Makes changes durable, then visible in `document`; on failure neither. Calls are done one after the other. */
	commit(changes: readonly Change[], info?: Partial<Pick<DossierInfo, 'name'>>): Promise<void>;
	/** Ends pending commits and gives the lock back. */
	close(): Promise<void>;
}

/** Makes the folder of a new, empty dossier and opens it. Throws `dossier-exists`, `disk-full` or `write-failed`. */
export async function createDossier(ports: StorePorts, folder: string, id: string, name: string): Promise<DossierFile> {
	const { files } = ports;
	if ((await files.stat(path.join(folder, DOCUMENT_FILE))) !== undefined)
		throw new DepescheError('dossier-exists', folder);
	if ((await files.stat(folder)) !== undefined && (await files.list(folder)).length > 0) {
		throw new DepescheError('dossier-exists', folder);
	}
	try {
		await files.makeFolder(folder);
		await files.syncFolder(path.dirname(folder));
	} catch (cause) {
		throw writeFailure(cause, folder);
	}
	const created = ports.now();
	const lock = await takeLock(files, ports.processes, folder, created);
	const low = new Low(
		documentAdapter(files, path.join(folder, DOCUMENT_FILE)),
		emptyDocument({ schema: SCHEMA_VERSION, id, name, created, modified: created }),
	);
	try {
		await low.write();
	} catch (cause) {
		await lock.release();
		throw cause;
	}
	return openFile(ports, folder, low, lock);
}

/**
 * Opens a dossier folder, `write` with its lock, `read` without. Throws `dossier-missing`, `dossier-locked`, `dossier-newer` or
 * `dossier-damaged`.
 */
export async function openDossier(ports: StorePorts, folder: string, access: 'read' | 'write'): Promise<DossierFile> {
	const place = path.join(folder, DOCUMENT_FILE);
	if ((await ports.files.stat(place))?.kind !== 'file') throw new DepescheError('dossier-missing', folder);
	const lock = access === 'write' ? await takeLock(ports.files, ports.processes, folder, ports.now()) : undefined;
	try {
		const never = { schema: SCHEMA_VERSION, id: '', name: '', created: '', modified: '' };
		const low = new Low(documentAdapter(ports.files, place), emptyDocument(never));
		await low.read();
		if (low.data.info.id === '') throw new DepescheError('dossier-missing', folder);
		if (lock !== undefined) await clearUnfinished(ports.files, folder);
		return openFile(ports, folder, low, lock);
	} catch (cause) {
		await lock?.release();
		throw cause;
	}
}

/** Removes what writes that were interrupted left beside the document. Whoever holds the lock knows that nobody is writing. */
async function clearUnfinished(files: Files, folder: string): Promise<void> {
	for (const { name } of await files.list(folder)) {
		if (name.endsWith(UNFINISHED)) await files.remove(path.join(folder, name));
	}
}

function openFile(ports: StorePorts, folder: string, low: Low<DossierDocument>, lock: Lock | undefined): DossierFile {
	let last: Promise<void> = Promise.resolve();
	let closed = false;

	async function write(changes: readonly Change[], info: Partial<Pick<DossierInfo, 'name'>>): Promise<void> {
		if (closed || lock === undefined) throw new DepescheError('dossier-closed', folder);
		const before = low.data;
		if (!fits(before, changes)) throw new Error('an edit was built on records that have changed since');
		const after = { ...before, info: { ...before.info, ...info, modified: ports.now() } };
		// The adapter takes its picture at once; until that is durable, memory shows what the disk holds.
		applyChanges(after, changes);
		low.data = after;
		const durable = low.write();
		applyChanges(after, inverse(changes));
		low.data = before;
		try {
			await durable;
		} catch (cause) {
			// The new document may stand there already, though not surely for good: the old one goes back over it.
			await low.write().catch(() => undefined);
			throw cause;
		}
		applyChanges(after, changes);
		low.data = after;
	}

	return {
		folder,
		get document() {
			return low.data;
		},
		content: contentStore(ports.files, folder),
		writable: lock !== undefined,
		commit(changes, info = {}) {
			const done = last.then(() => write(changes, info));
			last = done.catch(() => undefined);
			return done;
		},
		async close() {
			await last;
			if (closed) return;
			closed = true;
			await lock?.release();
		},
	};
}
