import { chmodSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** Marks the place of the fuses in Electron's program; behind it come the wire's version, its length and one character per fuse. */
const SENTINEL = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX';
const FUSES = 9;

const NOTICE = `#!/bin/sh
# This is not Electron. The app was packed where Electron's program could not be had, to check what is packed with it.
echo "This folder was packed without Electron's program: it holds the app, not what runs it." >&2
exit 69
# the fuses that packing sets, kept for the check:
# `;

/**
 * Makes `folder` stand for the files of Electron's distribution (Linux), so that packing can be checked without them. Its program
 * says that it is none and ends; it carries the fuse wire, which shows what packing would set.
 */
export function standForElectron(folder: string): void {
	rmSync(folder, { recursive: true, force: true });
	mkdirSync(path.join(folder, 'resources'), { recursive: true });
	mkdirSync(path.join(folder, 'locales'));
	writeFileSync(path.join(folder, 'locales/en-US.pak'), '');
	const program = path.join(folder, 'electron');
	const wire = Buffer.from([1, FUSES, ...Buffer.from('0'.repeat(FUSES))]);
	writeFileSync(program, Buffer.concat([Buffer.from(NOTICE + SENTINEL), wire, Buffer.from('\n')]));
	chmodSync(program, 0o755);
}
