import path from 'node:path';
import { DepescheError } from '#domain/failure.ts';
import { writeFailure } from './atomic-write.ts';
import { errorCode, type Files } from './files.ts';

/** Who writes to a dossier. */
export interface LockHolder {
	readonly pid: number;
	/** When the process began, as its system tells it: a pid alone is given out again. */
	readonly started: string;
	readonly host: string;
	readonly program: string;
	/** ISO 8601 instant at which the lock was taken. */
	readonly since: string;
}

/** What the lock must know of processes. */
export interface Processes {
	readonly self: Omit<LockHolder, 'since'>;
	/** Is the process with this pid and start still running on this host? */
	running(pid: number, started: string): Promise<boolean>;
}

export interface Lock {
	release(): Promise<void>;
}

export const LOCK_FILE = 'lock';

/** A lock is written right after it is made; one that is still not readable after so many looks was left by a crash in between. */
const LOOKS = 20;
const PAUSE_MS = 25;

/**
 * Takes a dossier's lock. One left behind by a process that is gone is taken over; one of another host cannot be judged from here and is
 * respected. Throws `dossier-locked` with the holder's pid, host, program and since.
 */
export async function takeLock(files: Files, processes: Processes, folder: string, now: string): Promise<Lock> {
	const place = path.join(folder, LOCK_FILE);
	const holder: LockHolder = { ...processes.self, since: now };
	const bytes = new TextEncoder().encode(JSON.stringify(holder));
	for (let attempt = 0; attempt < 5; attempt += 1) {
		if (await create(files, place, bytes)) return { release: () => release(files, place, holder) };
		const found = await settled(files, place);
		if (found !== undefined && (await inForce(processes, found))) throw locked(folder, found);
		await clear(files, place, found);
	}
	throw new DepescheError('dossier-locked', folder);
}

/** Makes the lock; false when there is one. */
async function create(files: Files, place: string, bytes: Uint8Array): Promise<boolean> {
	try {
		const writer = await files.create(place);
		try {
			await writer.write(bytes);
			await writer.sync();
		} catch (error) {
			await files.remove(place).catch(() => undefined);
			throw error;
		} finally {
			await writer.close();
		}
		return true;
	} catch (error) {
		if (errorCode(error) === 'EEXIST') return false;
		throw writeFailure(error, place);
	}
}

/** The holder named in the lock, once its words are there; undefined when there is no lock or nobody finished it. */
async function settled(files: Files, place: string): Promise<LockHolder | undefined> {
	for (let look = 0; look < LOOKS; look += 1) {
		const found = await holderIn(files, place);
		if (found !== 'unreadable') return found;
		await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
	}
	return undefined;
}

async function holderIn(files: Files, place: string): Promise<LockHolder | 'unreadable' | undefined> {
	try {
		const found: unknown = JSON.parse(new TextDecoder().decode(await files.read(place)));
		return isHolder(found) ? found : 'unreadable';
	} catch (error) {
		return errorCode(error) === 'ENOENT' ? undefined : 'unreadable';
	}
}

function isHolder(value: unknown): value is LockHolder {
	if (typeof value !== 'object' || value === null) return false;
	const fields = value as Record<string, unknown>;
	return (
		typeof fields.pid === 'number' &&
		['started', 'host', 'program', 'since'].every((key) => typeof fields[key] === 'string')
	);
}

async function inForce(processes: Processes, holder: LockHolder): Promise<boolean> {
	return holder.host !== processes.self.host || (await processes.running(holder.pid, holder.started));
}

/**
 * Sets a dead lock aside. Renaming lets one of several that found it win; had a living lock come in between, it is put back.
 */
async function clear(files: Files, place: string, judged: LockHolder | undefined): Promise<void> {
	const aside = `${place}.${process.pid}`;
	try {
		await files.rename(place, aside);
	} catch (error) {
		if (errorCode(error) === 'ENOENT') return;
		throw writeFailure(error, place);
	}
	const taken = await holderIn(files, aside);
	const same = taken === 'unreadable' ? judged === undefined : JSON.stringify(taken) === JSON.stringify(judged);
	if (same) await files.remove(aside);
	else await files.rename(aside, place);
}

/** Removes the lock if it is still this one. */
async function release(files: Files, place: string, holder: LockHolder): Promise<void> {
	const found = await holderIn(files, place);
	if (JSON.stringify(found) === JSON.stringify(holder)) await files.remove(place);
}

function locked(folder: string, { pid, host, program, since }: LockHolder): DepescheError {
	return new DepescheError('dossier-locked', folder, { pid, host, program, since });
}
