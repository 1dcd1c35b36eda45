import path from 'node:path';
import { BACKUP_FOLDER, type Backup, backupPath, KEPT_BACKUPS, listBackups, superfluous } from './backups.ts';
import type { ContentStore } from './content-store.ts';
import type { Files } from './files.ts';
import { readHeader, segmentPath, segmentsIn } from './journal.ts';
import type { Ledger } from './ledger.ts';
import { readSeal } from './snapshot.ts';

/**
 * What is thrown away when a new snapshot stands: backups beyond their number, and segments of the journal that neither a step of undo, nor
 * a checkpoint, nor one of the newest backups needs. `head`: the entry the snapshot follows.
 */
export async function throwAway(
	files: Files,
	folder: string,
	ledger: Ledger,
	head: number,
	now: string,
): Promise<void> {
	const backups = await listBackups(files, folder);
	const gone = new Set(superfluous(backups, now).map(({ id }) => id));
	for (const id of gone) await files.remove(backupPath(folder, id));
	const kept = backups.filter(({ id }) => !gone.has(id)).slice(0, KEPT_BACKUPS.latest);
	const since = Math.min(head, ...ledger.checkpoints.map(({ n }) => n), ...(await headsOf(files, folder, kept)));
	const steps = new Set(
		[...ledger.past, ...ledger.future].flatMap(({ entries }) => entries.map(([segment]) => segment)),
	);
	const segments = await segmentsIn(files, folder);
	const starts = await Promise.all(segments.map(async (segment) => (await readHeader(files, folder, segment))?.after));
	for (const [i, segment] of segments.entries()) {
		const next = starts[i + 1];
		// It ends where the next one begins.
		if (next !== undefined && starts[i] !== undefined && next <= since && !steps.has(segment))
			await files.remove(segmentPath(folder, segment));
	}
}

async function headsOf(files: Files, folder: string, backups: readonly Backup[]): Promise<number[]> {
	const heads: number[] = [];
	for (const { id } of backups) {
		const head = (await readSeal(files, backupPath(folder, id)))?.head.n;
		if (head !== undefined) heads.push(head);
	}
	return heads;
}

const HASH = /[0-9a-f]{64}/g;
const CHUNK = 1 << 20;

/**
 * Removes readings that nothing names any more: neither the snapshot nor a backup nor the journal, so that no state one can go back to lacks
 * its own. Texts and originals stay, and so does what was put there in this session,
 * which may be about to be named. Answers how many went.
 */
export async function sweepReadings(
	files: Files,
	folder: string,
	document: string,
	content: ContentStore,
): Promise<number> {
	const backups = (await listBackups(files, folder)).map(({ id }) => path.join(folder, BACKUP_FOLDER, id));
	const segments = (await segmentsIn(files, folder)).map((segment) => segmentPath(folder, segment));
	const unnamed = new Set<string>();
	for await (const hash of content.list('readings')) if (!content.fresh.has(hash)) unnamed.add(hash);
	for (const place of [document, ...backups, ...segments]) {
		if (unnamed.size === 0) return 0;
		await strikeNamed(files, place, unnamed);
	}
	for (const hash of unnamed) await content.remove('readings', hash);
	return unnamed.size;
}

/** Takes out of `hashes` each that stands in the file, bit by bit. */
async function strikeNamed(files: Files, place: string, hashes: Set<string>): Promise<void> {
	const reader = await files.openReader(place);
	try {
		for (let at = 0; at < reader.bytes; at += CHUNK) {
			// Each part begins a hash's length before the last one's end.
			const text = Buffer.from(reader.readAt(Math.max(0, at - 64), CHUNK + 64)).toString('latin1');
			for (const [hash] of text.matchAll(HASH)) hashes.delete(hash);
			await new Promise((resolve) => setImmediate(resolve));
		}
	} finally {
		await reader.close();
	}
}
