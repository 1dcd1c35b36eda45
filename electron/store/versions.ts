import { type Change, type DossierDocument, TABLE_NAMES } from '#domain/dossier.ts';
import { DepescheError } from '#domain/failure.ts';
import { backupPath, listBackups } from './backups.ts';
import { deltaOf, type Json } from './delta.ts';
import { changesOf, inverseDeltas, type RecordDelta } from './entry.ts';
import type { Files } from './files.ts';
import { readSegment, segmentPath, segmentsIn } from './journal.ts';
import type { Checkpoint, Ledger } from './ledger.ts';
import { load } from './loaded.ts';

/** A state one can go back to. */
export interface Version {
	readonly id: string;
	readonly kind: 'checkpoint' | 'backup';
	/** A checkpoint's name; a backup's file. */
	readonly name: string;
	/** ISO 8601: when it was given its name, or was replaced by its successor. */
	readonly at: string;
	readonly bytes?: number;
}

const CHECKPOINT = 'checkpoint:';
const BACKUP = 'backup:';

/** Checkpoints and backups, the newest first. */
export async function listVersions(files: Files, folder: string, ledger: Ledger): Promise<Version[]> {
	const versions = ledger.checkpoints.map(
		({ name, at }): Version => ({ id: `${CHECKPOINT}${name}`, kind: 'checkpoint', name, at }),
	);
	for (const { id, kept } of await listBackups(files, folder)) {
		const bytes = (await files.stat(backupPath(folder, id)))?.bytes;
		versions.push({ id: `${BACKUP}${id}`, kind: 'backup', name: id, at: kept, ...(bytes !== undefined && { bytes }) });
	}
	return versions.sort((a, b) => (a.at < b.at ? 1 : a.at > b.at ? -1 : 0));
}

/** The changes that lead from the present to a version. Throws `version-unknown` or, where it cannot be read, `dossier-damaged`. */
export async function changesTo(
	files: Files,
	folder: string,
	document: DossierDocument,
	ledger: Ledger,
	id: string,
): Promise<Change[]> {
	const checkpoint = ledger.checkpoints.find(({ name }) => id === `${CHECKPOINT}${name}`);
	if (checkpoint !== undefined)
		return condensed(changesOf(document, inverseDeltas(await deltasSince(files, folder, checkpoint))));
	const backup = (await listBackups(files, folder)).find((one) => id === `${BACKUP}${one.id}`);
	if (backup === undefined) throw new DepescheError('version-unknown', id.replace(/^\w+:/, ''));
	const there = await load(files, backupPath(folder, backup.id));
	try {
		return difference(document, there.document);
	} finally {
		await there.close();
	}
}

/** All that the journal did after a checkpoint, in order. */
async function deltasSince(files: Files, folder: string, { n }: Checkpoint): Promise<RecordDelta[]> {
	const deltas: RecordDelta[][] = [];
	let next = Number.POSITIVE_INFINITY;
	for (const number of (await segmentsIn(files, folder)).toReversed()) {
		const { header, entries } = await readSegment(files, folder, number);
		const counted = entries.filter(({ entry }) => entry.n > n && entry.n <= next);
		deltas.unshift(counted.flatMap(({ entry }) => entry.changes ?? []));
		next = header.after;
		if (next <= n) return deltas.flat();
	}
	throw new DepescheError('dossier-damaged', segmentPath(folder, 1), { reason: `after ${n}` });
}

/** One change for each record: from what it was before the first to what the last made of it. */
function condensed(changes: readonly Change[]): Change[] {
	const records = new Map<string, Change>();
	for (const change of changes) {
		const key = `${change.table}/${change.id}`;
		const { before: _then, ...now } = change;
		const first = records.get(key) ?? change;
		records.set(key, { ...now, ...(first.before !== undefined && { before: first.before }) } as Change);
	}
	return [...records.values()].filter(({ before, after }) => before !== after);
}

function difference(present: DossierDocument, other: DossierDocument): Change[] {
	return TABLE_NAMES.flatMap((table): Change[] => {
		const ids = new Set([...Object.keys(present[table]), ...Object.keys(other[table])]);
		return [...ids].flatMap((id): Change[] => {
			const [before, after] = [present[table][id], other[table][id]];
			if (deltaOf(before as Json | undefined, after as Json | undefined) === undefined) return [];
			return [{ table, id, ...(before && { before }), ...(after && { after }) } as Change];
		});
	});
}
