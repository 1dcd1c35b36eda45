import path from 'node:path';
import { DepescheError } from '#domain/failure.ts';
import { errorCode, type Files, type FileWriter } from './files.ts';

let counter = 0;

/** Ending of a file that is being written; one left behind by a crash is nobody's and may be removed. */
export const UNFINISHED = '.unfinished';

/**
 * Puts `bytes` at `target` whole or not at all: written to a new file in the same folder, flushed, renamed over the target, and the
 * folder flushed. On failure the target is as it was, and `disk-full` or `write-failed` is thrown.
 */
export function writeAtomically(files: Files, target: string, bytes: Uint8Array): Promise<void> {
	return writeAtomicallyBy(files, target, (writer) => writer.write(bytes));
}

/** As writeAtomically, the bytes written by `produce`; `ready` runs when they are on disk and the target is still the former one. */
export async function writeAtomicallyBy(
	files: Files,
	target: string,
	produce: (writer: FileWriter) => Promise<void>,
	ready: () => Promise<void> = async () => undefined,
): Promise<void> {
	counter += 1;
	const unfinished = `${target}.${process.pid}-${counter}${UNFINISHED}`;
	try {
		const writer = await files.create(unfinished);
		try {
			await produce(writer);
			await writer.sync();
		} finally {
			await writer.close();
		}
		await ready();
		await files.rename(unfinished, target);
		await files.syncFolder(path.dirname(target));
	} catch (cause) {
		await files.remove(unfinished).catch(() => undefined);
		throw writeFailure(cause, target);
	}
}

/** What a failed write is called: the disk is full, or it failed for the reason the system gave. */
export function writeFailure(cause: unknown, where: string): unknown {
	const code = errorCode(cause);
	// Node's own codes (ERR_…) tell of a mistake of ours.
	if (code === undefined || code.startsWith('ERR_')) return cause;
	if (code === 'ENOSPC' || code === 'EDQUOT') return new DepescheError('disk-full', where);
	return new DepescheError('write-failed', where, { reason: code });
}
