import path from 'node:path';
import { Low } from 'lowdb';
import { type DossierDocument, SCHEMA_VERSION } from '#domain/dossier.ts';
import { DepescheError } from '#domain/failure.ts';
import { UNFINISHED, writeFailure } from './atomic-write.ts';
import { emptyDocument } from './document.ts';
import { DOSSIER_ENDING, type DossierFile, type OpeningWarning, type StorePorts } from './dossier-file.ts';
import { EVIDENCE_FILE, type EvidenceLog, openEvidence } from './evidence.ts';
import type { Files } from './files.ts';
import { JOURNAL_FOLDER } from './journal.ts';
import { DOCUMENT_FILE, type JournaledAdapter, journaledAdapter } from './journaled-adapter.ts';
import { LOCK_FILE, takeLock, whoIs } from './lock.ts';
import { openedFile } from './opened-file.ts';
import { expectShape } from './shape.ts';

/** Makes the folder of a new, empty dossier and opens it. Throws `dossier-exists`, `disk-full` or `write-failed`. */
export async function createDossier(ports: StorePorts, folder: string, id: string, name: string): Promise<DossierFile> {
	const { files } = ports;
	if ((await files.stat(path.join(folder, DOCUMENT_FILE))) !== undefined)
		throw new DepescheError('dossier-exists', folder);
	// A journal or log alone is what a creation that failed left.
	const there = (await files.stat(folder)) === undefined ? [] : await files.list(folder);
	if (there.some(({ name }) => name !== JOURNAL_FOLDER && name !== EVIDENCE_FILE))
		throw new DepescheError('dossier-exists', folder);
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
		return openedFile(ports, folder, low, adapter, { lock, evidence: await evidenceOf(ports, folder) }, []);
	} catch (cause) {
		await adapter.close();
		await files.remove(path.join(folder, DOCUMENT_FILE)).catch(() => undefined);
		await lock.release();
		throw cause;
	}
}

/**
 * Opens a dossier folder, `write` with its lock, `read` without. Throws `dossier-missing`, `dossier-locked`, `dossier-newer` or
 * `dossier-damaged`.
 */
export async function openDossier(ports: StorePorts, folder: string, access: 'read' | 'write'): Promise<DossierFile> {
	const { files } = ports;
	if ((await files.stat(folder))?.kind === 'folder') await expectShape(files, folder);
	if ((await files.stat(path.join(folder, DOCUMENT_FILE)))?.kind !== 'file')
		throw new DepescheError('dossier-missing', folder);
	const lock = access === 'write' ? await takeLock(files, ports.processes, folder, ports.now()) : undefined;
	const adapter = journaledAdapter(files, folder, ports.now);
	try {
		const low = new Low(
			adapter,
			emptyDocument({ schema: SCHEMA_VERSION, id: '', name: '', created: '', modified: '' }),
		);
		await readSettled(ports, folder, adapter, low, access);
		if (low.data.info.id === '') throw new DepescheError('dossier-missing', folder);
		const warnings: OpeningWarning[] = [];
		if (lock !== undefined) {
			await clearUnfinished(files, folder);
			const kept = await adapter.cutTorn();
			if (kept !== undefined) warnings.push({ code: 'journal-torn', where: kept });
			const evidence = await evidenceOf(ports, folder);
			evidence.follow(adapter.replayed);
			if (adapter.outdated) await low.write();
			return openedFile(ports, folder, low, adapter, { lock, evidence }, warnings);
		}
		return openedFile(ports, folder, low, adapter, undefined, warnings);
	} catch (cause) {
		await adapter.close();
		await lock?.release();
		throw cause;
	}
}

/** Whoever only looks may come between a writer's new snapshot and what goes with it: what seems damaged then is looked at again. */
async function readSettled(
	{ files }: StorePorts,
	folder: string,
	adapter: JournaledAdapter,
	low: Low<DossierDocument>,
	access: 'read' | 'write',
): Promise<void> {
	for (let look = 1; ; look += 1) {
		try {
			return await low.read();
		} catch (cause) {
			const written = access === 'read' && (await files.stat(path.join(folder, LOCK_FILE))) !== undefined;
			if (!written || look === LOOKS || !(cause instanceof DepescheError)) throw cause;
			await adapter.close();
			await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
		}
	}
}

const LOOKS = 4;
const PAUSE_MS = 40;

/** The evidence log; a new one begins with the dossier as it is. */
async function evidenceOf({ files, processes, now }: StorePorts, folder: string): Promise<EvidenceLog> {
	const log = await openEvidence(files, folder, whoIs(processes), now);
	try {
		if (log.empty) await log.add({ at: now(), act: 'begin', what: path.basename(folder, DOSSIER_ENDING) });
		return log;
	} catch (cause) {
		await log.close();
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
