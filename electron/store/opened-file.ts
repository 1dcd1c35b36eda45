import path from 'node:path';
import type { Low } from 'lowdb';
import type { Change, DossierDocument, EditKind } from '#domain/dossier.ts';
import { DepescheError } from '#domain/failure.ts';
import { fits } from './changes.ts';
import { contentStore } from './content-store.ts';
import type { DossierFile, OpeningWarning, StorePorts } from './dossier-file.ts';
import { changesOf, deltasOf, inverseDeltas, type NewEntry, type RecordDelta } from './entry.ts';
import { type EvidenceLog, type NewEvidence, openEvidence, readEvidence } from './evidence.ts';
import { readEntry } from './journal.ts';
import { DOCUMENT_FILE, type JournaledAdapter } from './journaled-adapter.ts';
import type { Step } from './ledger.ts';
import { type Lock, takeLock, whoIs } from './lock.ts';
import { portableFiles } from './portable.ts';
import { sweepReadings, throwAway } from './retention.ts';
import { changesTo, listVersions } from './versions.ts';

/** A new snapshot is due when the journal is so large, or so large a part of the snapshot. */
export const HEAVY = { bytes: 4_000_000, part: 1 / 8 };
/** When a dossier is closed nobody waits any longer, and the next opening is quicker. */
const HEAVY_AT_CLOSE = 1 / 4;

/** What whoever may write holds. */
interface Writing {
	readonly lock: Lock;
	readonly evidence: EvidenceLog;
}

/** A dossier whose document has been read; without `writing` it is only looked at. */
export function openedFile(
	ports: StorePorts,
	folder: string,
	low: Low<DossierDocument>,
	adapter: JournaledAdapter,
	writing: Writing | undefined,
	warnings: readonly OpeningWarning[],
): DossierFile {
	const { files, processes, now } = ports;
	const content = contentStore(files, folder);
	let last: Promise<unknown> = Promise.resolve();
	let compacting: Promise<void> | undefined;
	let closed = false;
	let introduced = false;
	/** Grows when a snapshot fails, so that the next try is not at the very next edit. */
	let patience = 1;

	function inTurn<T>(work: () => Promise<T>): Promise<T> {
		const done = last.then(() => {
			if (closed || writing === undefined) throw new DepescheError('dossier-closed', folder);
			return work();
		});
		last = done.catch(() => undefined);
		return done;
	}

	async function append(entry: NewEntry, changes: readonly Change[]): Promise<void> {
		const { program } = processes.self;
		const session: NewEntry[] = introduced ? [] : [{ at: now(), act: 'session', who: whoIs(processes), program }];
		writing?.evidence.follow(await adapter.append([...session, entry], changes));
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
			const { begun, done } = adapter.compact(() => writing?.evidence.sync() ?? Promise.resolve());
			await begun.catch(() => undefined);
			return { done };
		})
			.then(({ done }) => done)
			.then(tidy)
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

	/** Whatever cannot be thrown away now can be the next time. */
	async function tidy(): Promise<void> {
		await throwAway(files, folder, adapter.ledger, adapter.snapshotHead, now()).catch(() => undefined);
		await sweepReadings(files, folder, path.join(folder, DOCUMENT_FILE), content).catch(() => undefined);
	}

	// The first opening of a day keeps the state of the last day with edits as a backup.
	const [first] = adapter.replayed;
	if (writing !== undefined && first !== undefined && first.entry.at.slice(0, 10) < now().slice(0, 10))
		void compact().catch(() => undefined);

	/** The deltas of a step, in the order they were made. */
	async function deltasIn({ entries }: Step): Promise<RecordDelta[]> {
		const all: RecordDelta[] = [];
		for (const place of entries)
			for (const delta of (await readEntry(files, folder, place)).changes ?? []) all.push(delta);
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
		content,
		writable: writing !== undefined,
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
		checkpoint: (name) =>
			inTurn(async () => {
				if (adapter.ledger.checkpoints.some((one) => one.name === name)) throw new DepescheError('name-taken', name);
				await append({ at: now(), act: 'checkpoint', name }, []);
			}),
		versions: () => listVersions(files, folder, adapter.ledger),
		changesTo: (version) => changesTo(files, folder, low.data, adapter.ledger, version),
		async witness(act, what, hash) {
			const line = { at: now(), act, what, ...(hash !== undefined && { hash }) };
			if (writing === undefined) await witnessAside(ports, folder, line);
			else await inTurn(() => writing.evidence.add(line));
		},
		portable() {
			const tidying = compacting?.catch(() => undefined);
			// Edits wait: records, journal and log have to be of one moment.
			const packed = last.then(async () => {
				await tidying;
				if (closed) throw new DepescheError('dossier-closed', folder);
				if (writing !== undefined) await writing.evidence.sync();
				else await catchUpAside(ports, folder, adapter);
				const { document, ledger, head } = adapter;
				return portableFiles(files, folder, content, { document, ledger, head });
			});
			last = packed.catch(() => undefined);
			return packed;
		},
		async compact() {
			// One that is under way holds an earlier state.
			await compacting?.catch(() => undefined);
			await compact();
		},
		async close() {
			await last;
			await compacting?.catch(() => undefined);
			if (!closed && writing !== undefined && isHeavy(HEAVY_AT_CLOSE)) await compact().catch(() => undefined);
			if (closed) return;
			closed = true;
			await adapter.close();
			await writing?.evidence.close();
			await writing?.lock.release();
		},
	};
}

/** Most characters of a subject in the journal: it names a step of undo. */
const SUBJECT = 80;

/** Brings the log of a dossier that is only looked at up to its journal, where it can be had for that moment. */
async function catchUpAside(
	{ files, processes, now }: StorePorts,
	folder: string,
	adapter: JournaledAdapter,
): Promise<void> {
	const noted = (await readEvidence(files, folder)).lines.findLast(({ entry }) => entry !== undefined)?.entry ?? 0;
	if (noted >= (adapter.replayed.at(-1)?.entry.n ?? 0)) return;
	let lock: Lock | undefined;
	try {
		lock = await takeLock(files, processes, folder, now());
		const log = await openEvidence(files, folder, whoIs(processes), now);
		log.follow(adapter.replayed);
		await log.sync();
		await log.close();
	} catch (cause) {
		if (!(cause instanceof DepescheError)) throw cause;
	} finally {
		await lock?.release();
	}
}

/** Notes something in the log of a dossier that is only looked at, where it can be had for that moment and be written to. */
async function witnessAside({ files, processes, now }: StorePorts, folder: string, line: NewEvidence): Promise<void> {
	let lock: Lock | undefined;
	try {
		lock = await takeLock(files, processes, folder, now());
		const log = await openEvidence(files, folder, whoIs(processes), now);
		await log.add(line);
		await log.close();
	} catch (cause) {
		if (!(cause instanceof DepescheError)) throw cause;
	} finally {
		await lock?.release();
	}
}
