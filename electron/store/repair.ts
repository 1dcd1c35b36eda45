import path from 'node:path';
import { type DossierDocument, SCHEMA_VERSION, TABLE_NAMES } from '#domain/dossier.ts';
import { DepescheError, type RepairCode } from '#domain/failure.ts';
import { BACKUP_FOLDER, backupPath, listBackups } from './backups.ts';
import { sha256 } from './content-store.ts';
import { keepDamaged } from './damaged.ts';
import { emptyDocument, emptyTables, validRecord } from './document.ts';
import type { StorePorts } from './dossier-file.ts';
import { EVIDENCE_FILE, openEvidence, readEvidence } from './evidence.ts';
import {
	JOURNAL_FOLDER,
	type Placed,
	readHeader,
	readTail,
	salvageSegment,
	segmentPath,
	segmentsIn,
} from './journal.ts';
import { about, beginSegment } from './journal-writer.ts';
import { DOCUMENT_FILE } from './journaled-adapter.ts';
import { emptyLedger } from './ledger.ts';
import { inMemory, type Loaded, load, replay } from './loaded.ts';
import { takeLock, whoIs } from './lock.ts';
import { expectShape } from './shape.ts';
import { infoIn, readSeal, writeSnapshot } from './snapshot.ts';

/** One thing that was done, lost or kept. */
export interface RepairStep {
	readonly code: RepairCode;
	readonly where: string;
}

/**
 * Puts a dossier's document, journal and log right as far as that can be done: the document from the newest sound backup with the journal
 * replayed over it, or from the journal alone, or else from its own lines that are still sound; the journal without what is damaged. Originals go to `damaged/`, and
 * each step is told. Nothing is done to a sound dossier. Throws `dossier-missing`, `dossier-locked`, `dossier-newer`, `disk-full` ...
 */
export async function repairDossier(ports: StorePorts, folder: string): Promise<RepairStep[]> {
	const { files, processes, now } = ports;
	const there = await Promise.all(
		[DOCUMENT_FILE, JOURNAL_FOLDER, BACKUP_FOLDER].map((name) => files.stat(path.join(folder, name))),
	);
	if (there.every((found) => found === undefined)) throw new DepescheError('dossier-missing', folder);
	await expectShape(files, folder);
	const lock = await takeLock(files, processes, folder, now());
	try {
		const steps: RepairStep[] = [];
		const note = (code: RepairCode, where: string) => steps.push({ code, where });
		await repairDocument(ports, folder, note);
		await repairEvidence(ports, folder, note);
		if (steps.length > 0) {
			const log = await openEvidence(files, folder, whoIs(processes), now);
			for (const { code, where } of steps) await log.add({ at: now(), act: 'repair', what: `${code}: ${where}` });
			await log.close();
		}
		return steps;
	} finally {
		await lock.release();
	}
}

type Note = (code: RepairCode, where: string) => void;

async function repairDocument(ports: StorePorts, folder: string, note: Note): Promise<void> {
	const { files, now } = ports;
	const target = path.join(folder, DOCUMENT_FILE);
	let base = await attempt(() => loadWhole(ports, target));
	if (base !== undefined && (await isWhole(ports, folder, base))) return base.close();
	if (base === undefined && (await files.stat(target)) !== undefined) {
		const kept = await keepDamaged(files, folder, DOCUMENT_FILE, await files.read(target), now());
		note('original-kept', kept);
	}
	for (const { id } of base === undefined ? await listBackups(files, folder) : []) {
		base = await attempt(() => loadWhole(ports, backupPath(folder, id)));
		if (base === undefined) continue;
		note('from-backup', id);
		break;
	}
	base ??= await fromJournal(ports, folder, note);
	const salvaged = base === undefined;
	base ??= await salvage(ports, folder, note);
	const damaged = await replayAll(ports, folder, base, salvaged, note);
	const numbers = await segmentsIn(files, folder);
	const [last] = damaged.placed.toReversed();
	const head = {
		n: Math.max(base.head.n, ...damaged.placed.map(({ entry }) => entry.n)),
		chain: last?.chain ?? base.head.chain,
	};
	await beginSegment(files, folder, (numbers.at(-1) ?? 0) + 1, {
		...about(base.document.info),
		after: head.n,
		follows: head.chain,
	});
	const { tables, document } = base;
	if (!damaged.sound) note('history-dropped', folder);
	const content = {
		info: document.info,
		head,
		ledger: damaged.sound ? base.ledger : emptyLedger(),
		tables: (name: (typeof TABLE_NAMES)[number]) => tables[name].freeze(),
	};
	await writeSnapshot(files, target, content, async () => undefined);
	await base.close();
	for (const number of damaged.segments) await files.remove(segmentPath(folder, number));
}

/** What a loading that fails for damage gives: nothing. */
async function attempt(work: () => Promise<Loaded>): Promise<Loaded | undefined> {
	try {
		return await work();
	} catch (cause) {
		if (cause instanceof DepescheError && cause.failure.code === 'dossier-damaged') return undefined;
		if (cause instanceof Error && 'code' in cause && cause.code === 'ENOENT') return undefined;
		throw cause;
	}
}

/** A document of which every record can be read. */
async function loadWhole({ files }: StorePorts, place: string): Promise<Loaded> {
	const loaded = await load(files, place);
	try {
		for (const table of TABLE_NAMES)
			for (const id of Object.keys(loaded.document[table])) void loaded.document[table][id];
	} catch (cause) {
		await loaded.close();
		throw cause;
	}
	return loaded;
}

async function isWhole({ files }: StorePorts, folder: string, { document, head, outdated }: Loaded): Promise<boolean> {
	const segments = await segmentsIn(files, folder);
	if (outdated && segments.length === 0) return true;
	try {
		await readTail(files, folder, document.info.id, head);
		return true;
	} catch (cause) {
		if (cause instanceof DepescheError) return false;
		throw cause;
	}
}

/** An empty dossier for the journal to be replayed over, where that goes back to the first edit of all. */
async function fromJournal({ files }: StorePorts, folder: string, note: Note): Promise<Loaded | undefined> {
	const [first] = await segmentsIn(files, folder);
	const header = first === undefined ? undefined : await readHeader(files, folder, first);
	if (header === undefined || header.after !== 0) return undefined;
	const { dossier: id, name, created, follows: chain } = header;
	const info = { schema: SCHEMA_VERSION, id, name, created, modified: created };
	const base = { ...inMemory(emptyDocument(info), folder), head: { n: 0, chain } };
	// Where the journal follows an earlier document, its edits do not fit an empty one.
	const whole = await attemptTail(async () => {
		const { entries } = await readTail(files, folder, id, base.head);
		const trial = { ...inMemory(emptyDocument(info), folder), head: base.head };
		for (const placed of entries) replay(trial, placed, folder);
		return entries.length > 0;
	});
	if (!whole) return undefined;
	note('from-journal', segmentPath(folder, 1));
	return base;
}

/** The records of a damaged document whose lines are still sound. */
async function salvage({ files, now }: StorePorts, folder: string, note: Note): Promise<Loaded> {
	const target = path.join(folder, DOCUMENT_FILE);
	const bytes = (await files.stat(target)) === undefined ? new Uint8Array() : await files.read(target);
	const text = new TextDecoder().decode(bytes);
	const at = now();
	const info = infoIn(text) ?? {
		schema: 1,
		id: sha256(folder).slice(0, 8),
		name: path.basename(folder, '.dossier'),
		created: at,
		modified: at,
	};
	const tables = emptyTables();
	let table: (typeof TABLE_NAMES)[number] | undefined;
	for (const line of text.split('\n')) {
		const opened = TABLE_NAMES.find((name) => line === `,"${name}":{`);
		if (opened !== undefined) table = opened;
		if (table === undefined || opened !== undefined || !/^[ ,]"/.test(line) || line.startsWith(',"seal":')) continue;
		try {
			const [[id, record] = ['', undefined]] = Object.entries(JSON.parse(`{${line.slice(1)}}`) as object);
			// An id that objects know already is refused as no record's.
			const valid = validRecord(table, id, record, target);
			tables[table][id] = valid;
		} catch {
			note('record-lost', `${table}: ${line.slice(0, 60)}`);
		}
	}
	note('from-own-lines', target);
	const loaded = inMemory({ info, ...tables } as unknown as DossierDocument, target);
	const seal = bytes.length === 0 ? undefined : await readSeal(files, target);
	return seal === undefined ? loaded : { ...loaded, head: seal.head };
}

/** Replays what the journal still holds after the base, and moves segments that are damaged aside. */
async function replayAll(
	{ files, now }: StorePorts,
	folder: string,
	base: Loaded,
	salvaged: boolean,
	note: Note,
): Promise<{ placed: Placed[]; segments: number[]; sound: boolean }> {
	const tail = salvaged
		? undefined
		: await attemptTail(() => readTail(files, folder, base.document.info.id, base.head));
	if (tail !== undefined) {
		for (const placed of tail.entries) replay(base, placed, folder);
		if (tail.entries.length > 0) note('journal-replayed', String(tail.entries.length));
		return {
			placed: [...tail.entries],
			segments: [],
			sound: true,
		};
	}
	const placed: Placed[] = [];
	const segments: number[] = [];
	let skipped = 0;
	for (const number of await segmentsIn(files, folder)) {
		const { entries, lost } = await salvageSegment(files, folder, number);
		segments.push(number);
		note(
			'original-kept',
			await keepDamaged(
				files,
				folder,
				path.basename(segmentPath(folder, number)),
				await files.read(segmentPath(folder, number)),
				now(),
			),
		);
		for (const at of lost) note('entry-lost', `${path.basename(segmentPath(folder, number))}, byte ${at}`);
		for (const one of entries) {
			if (one.entry.n <= base.head.n || one.entry.n <= (placed.at(-1)?.entry.n ?? 0)) continue;
			try {
				replay(base, one, folder);
				placed.push(one);
			} catch (cause) {
				if (!(cause instanceof DepescheError)) throw cause;
				skipped += 1;
			}
		}
	}
	if (placed.length > 0) note('journal-replayed', String(placed.length));
	if (skipped > 0) note('entries-skipped', String(skipped));
	return { placed, segments, sound: false };
}

async function attemptTail<T>(work: () => Promise<T>): Promise<T | undefined> {
	try {
		return await work();
	} catch (cause) {
		if (cause instanceof DepescheError && cause.failure.code === 'dossier-damaged') return undefined;
		throw cause;
	}
}

/** A log that was changed is put aside whole; the new one begins with its hash. */
async function repairEvidence({ files, processes, now }: StorePorts, folder: string, note: Note): Promise<void> {
	const { broken } = await readEvidence(files, folder);
	if (broken.length === 0) return;
	const place = path.join(folder, EVIDENCE_FILE);
	const bytes = await files.read(place);
	const kept = await keepDamaged(files, folder, EVIDENCE_FILE, bytes, now());
	await files.remove(place);
	const log = await openEvidence(files, folder, whoIs(processes), now);
	await log.add({ at: now(), act: 'begin', what: path.basename(kept), hash: sha256(bytes) });
	await log.close();
	note('log-renewed', kept);
}
