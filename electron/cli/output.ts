import { once } from 'node:events';

/** Writes to stdout and waits while its reader is slower than we are. */
export async function write(text: string): Promise<void> {
	if (!process.stdout.write(text)) await once(process.stdout, 'drain');
}

/** A line, or several, on stdout. */
export const print = (text: string): Promise<void> => write(`${text}\n`);

/** One JSON document on stdout. */
export const printJson = (value: unknown): Promise<void> => print(JSON.stringify(value, null, '\t'));

/** A sentence on stderr. */
export function complain(text: string): void {
	process.stderr.write(`${text}\n`);
}
