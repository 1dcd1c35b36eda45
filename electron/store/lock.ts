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
	/** Login name of who runs this process. */
	readonly user?: string;
	/** Is the process with this pid and start still running on this host? */
	running(pid: number, started: string): Promise<boolean>;
}

/** login name @ host: who a change is put down to. */
export const whoIs = ({ user = '', self }: Processes): string => `${user}@${self.host}`;

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
	for (let attempt = 0; attempt < LOOKS; attempt += 1) {
		if (await create(files, place, bytes)) return { release: () => release(files, place, holder) };
		const found = await settled(files, place);
		if (await inForce(processes, found)) throw locked(folder, found);
		if (found !== undefined && (await takeOver(files, processes, place, found, bytes)))
			return { release: () => release(files, place, holder) };
		await pause();
	}
	throw new DepescheError('dossier-locked', folder);
}

/** Makes the lock; false when there is one. */
async function create(files: Files, place: string, bytes: Uint8Array): Promise<boolean> {
	try {
		const writer = await files.create(place);
		try {
			try {
				await writer.write(bytes);
				await writer.sync();
			} finally {
				await writer.close();
			}
		} catch (error) {
			await files.remove(place).catch(() => undefined);
			throw error;
		}
		return true;
	} catch (error) {
		if (errorCode(error) === 'EEXIST') return false;
		throw writeFailure(error, place);
	}
}

type Found = LockHolder | 'unreadable' | undefined;

const pause = () => new Promise((resolve) => setTimeout(resolve, PAUSE_MS));

/** The holder named in a lock, once its words are there; `unreadable` when nobody finished it, undefined when there is none. */
async function settled(files: Files, place: string): Promise<Found> {
	for (let look = 0; look < LOOKS; look += 1) {
		const found = await holderIn(files, place);
		if (found !== 'unreadable') return found;
		await pause();
	}
	return 'unreadable';
}

async function holderIn(files: Files, place: string): Promise<Found> {
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

async function inForce(processes: Processes, found: Found): Promise<boolean> {
	if (found === undefined || found === 'unreadable') return false;
	return found.host !== processes.self.host || (await processes.running(found.pid, found.started));
}

/**
 * Puts our lock in a dead one's place; false when another was quicker. Who made the file beside the lock may do so, nobody else: it
 * already holds the new lock's words and is moved over the old one, so there is no moment without a lock in which a third could make one.
 */
async function takeOver(
	files: Files,
	processes: Processes,
	place: string,
	dead: LockHolder | 'unreadable',
	bytes: Uint8Array,
): Promise<boolean> {
	const heir = `${place}.next`;
	if (!(await create(files, heir, bytes))) {
		const other = await settled(files, heir);
		// left by a crash in the middle of taking over
		if (other !== undefined && !(await inForce(processes, other))) await files.remove(heir);
		return false;
	}
	try {
		if (JSON.stringify(await holderIn(files, place)) === JSON.stringify(dead)) {
			await files.rename(heir, place);
			return true;
		}
		await files.remove(heir);
		return false;
	} catch (error) {
		await files.remove(heir).catch(() => undefined);
		throw writeFailure(error, place);
	}
}

/** Removes the lock if it is still this one. */
async function release(files: Files, place: string, holder: LockHolder): Promise<void> {
	const found = await holderIn(files, place);
	if (JSON.stringify(found) === JSON.stringify(holder)) await files.remove(place);
}

function locked(folder: string, found: Found): DepescheError {
	if (found === undefined || found === 'unreadable') return new DepescheError('dossier-locked', folder);
	const { pid, host, program, since } = found;
	return new DepescheError('dossier-locked', folder, { pid, host, program, since });
}
