import { appendFileSync, mkdirSync, renameSync, statSync } from 'node:fs';
import path from 'node:path';

const LIMIT_BYTES = 1_000_000;

export type Log = (message: string, cause?: unknown) => void;

/** A log that stays on this machine: `<folder>/depesche.log`, and one older file when it has grown past 1 MB. Never throws. */
export function openLog(folder: string): Log {
	const file = path.join(folder, 'depesche.log');
	return (message, cause) => {
		try {
			mkdirSync(folder, { recursive: true });
			if ((statSync(file, { throwIfNoEntry: false })?.size ?? 0) > LIMIT_BYTES) renameSync(file, `${file}.old`);
			appendFileSync(file, `${new Date().toISOString()} ${message}${described(cause)}\n`);
		} catch {
			// a full or read-only disk must not take the app down with its log
		}
	};
}

function described(cause: unknown): string {
	if (cause === undefined) return '';
	return `: ${cause instanceof Error ? (cause.stack ?? cause.message) : String(cause)}`;
}
