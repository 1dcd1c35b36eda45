import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import type { ImportReport } from '#contract/channels.ts';
import { failureText } from '#domain/messages.ts';
import { temporaryFolder } from '../helpers/folders.ts';
import { soundFiles } from '../intake/hostile.ts';

const CLI = path.resolve(import.meta.dirname, '../../electron/cli.ts');
const FIXTURES = path.resolve(import.meta.dirname, '../fixtures/intake');
const SENTENCE = 'Die Schleuse von Liwen bleibt zu, sagte Jana Torberg am 5. März 2024.';
const NAMES = ['-rf.txt', 'a\nb.txt', '\u001b[31mred.txt', '$(touch pwned).txt', '%00.txt', '__proto__.txt', '…txt'];

/** A file as it is when its copy breaks off, at several places. */
function cut(name: string, bytes: Uint8Array): [name: string, bytes: Uint8Array][] {
	return [3, 8].map((tenth) => [`${tenth}-${name}`, bytes.subarray(0, Math.floor((bytes.length * tenth) / 10))]);
}

it('files of every format that break off, and names that mean harm, are each stored or refused in one sentence', {
	timeout: 300_000,
}, async () => {
	const folder = temporaryFolder();
	const [place, cwd] = [path.join(folder, 'in'), path.join(folder, 'cwd')];
	for (const made of [place, cwd]) mkdirSync(made);
	const real = readdirSync(FIXTURES)
		.filter((name) => /\.(?:pdf|docx|odt|mhtml|eml|html)$/.test(name))
		.map((name) => ({ name, bytes: readFileSync(path.join(FIXTURES, name)) }));
	const broken = [...soundFiles(), ...real].flatMap(({ name, bytes }) => cut(name, bytes));
	for (const [name, bytes] of broken) writeFileSync(path.join(place, name), bytes);
	for (const [i, name] of NAMES.entries()) writeFileSync(path.join(place, name), `${SENTENCE} ${i}`);
	symlinkSync('/etc/passwd', path.join(place, 'link.txt'));
	symlinkSync('loop.txt', path.join(place, 'loop.txt'));

	const dossier = path.join(folder, 'x.dossier');
	const { out, err } = await added(cwd, dossier, place);
	expect(err).not.toMatch(/^ {4}at /m);
	const { items } = JSON.parse(out) as ImportReport;
	const told = new Set(items.map(({ name }) => path.basename(name)));
	expect([...broken.map(([name]) => name), ...NAMES].filter((name) => !told.has(name))).toEqual([]);
	// Links in a folder are not followed.
	expect([told.has('link.txt'), told.has('loop.txt')]).toEqual([false, false]);
	for (const { outcome, failure } of items) {
		expect(outcome).toMatch(/^(?:stored|stored-with-warnings|known|refused)$/);
		if (failure !== undefined) expect(failureText('en', failure)).toMatch(/^\S.*\.$/s);
	}
	expect(
		items.filter(({ name }) => NAMES.includes(path.basename(name))).every(({ outcome }) => outcome !== 'refused'),
	).toBe(true);
	expect(readdirSync(folder).toSorted()).toEqual(['cwd', 'in', 'x.dossier']);
	expect(readdirSync(cwd)).toEqual([]);
	expect(existsSync(path.join(place, 'pwned'))).toBe(false);
});

function added(cwd: string, ...args: readonly string[]): Promise<{ readonly out: string; readonly err: string }> {
	const env = { ...process.env, LC_ALL: 'en_GB.UTF-8' };
	const child = spawn(process.execPath, [CLI, 'add', '--json', ...args], { cwd, env });
	let out = '';
	let err = '';
	child.stdout.on('data', (data: Buffer) => (out += data.toString()));
	child.stderr.on('data', (data: Buffer) => (err += data.toString()));
	child.stdin.end();
	return new Promise((resolve) => child.once('close', () => resolve({ out, err })));
}
