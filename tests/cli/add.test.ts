import { spawn } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { temporaryFolder } from '../helpers/folders.ts';

const CLI = path.resolve(import.meta.dirname, '../../electron/cli.ts');

function add(
	...args: readonly string[]
): Promise<{ readonly code: number | null; readonly out: string; readonly err: string }> {
	const child = spawn(process.execPath, [CLI, 'add', ...args], { env: { ...process.env, LC_ALL: 'en_GB.UTF-8' } });
	let out = '';
	let err = '';
	child.stdout.on('data', (data: Buffer) => (out += data.toString()));
	child.stderr.on('data', (data: Buffer) => (err += data.toString()));
	child.stdin.end();
	return new Promise((resolve) => child.once('close', (code) => resolve({ code, out, err })));
}

describe('depesche add', { timeout: 60_000 }, () => {
	it('tells each part of a file, maps the columns it is told, and writes what was refused', async () => {
		const folder = temporaryFolder();
		const [file, refused, dossier] = ['a.csv', 'refused.csv', 'X.dossier'].map((name) => path.join(folder, name)) as [
			string,
			string,
			string,
		];
		writeFileSync(file, 'k,w\nEins,Angela Merkel besuchte Paris.\n=Zwei,\n');
		const ran = await add(dossier, file, '--map', 'title=k,text=2', '--refused', refused, '--json');
		expect(ran.code).toBe(1);
		expect(JSON.parse(ran.out)).toMatchObject({
			stored: 1,
			refused: 1,
			dossier: { counts: { articles: 1 } },
			items: [
				{ name: file, member: '1', outcome: expect.stringMatching(/^stored/) },
				{ name: file, member: '2', outcome: 'refused', failure: { code: 'only-reference', where: '=Zwei' } },
			],
		});
		expect(ran.err).toBe(`${file}: For “=Zwei” there are only particulars here and no text; add the article itself.\n`);
		const [head, line, ...rest] = readFileSync(refused, 'utf8').split('\r\n');
		expect(head).toBe('"file","part","code","reason"');
		expect(line).toMatch(/^".*a\.csv","2","only-reference","For “=Zwei” .*"$/);
		expect(rest).toEqual(['']);
	});

	it('leaves no dossier behind when nothing came into one it made', async () => {
		const folder = temporaryFolder();
		const empty = path.join(folder, 'leer.txt');
		writeFileSync(empty, '');
		const dossier = path.join(folder, 'X.dossier');
		const ran = await add(dossier, empty, '--json');
		expect(ran.code).toBe(1);
		expect(JSON.parse(ran.out)).toMatchObject({ stored: 0, refused: 1 });
		expect(JSON.parse(ran.out)).not.toHaveProperty('dossier');
		expect(existsSync(dossier)).toBe(false);
	});

	it('refuses a mapping that is none', async () => {
		const ran = await add('X', 'a.csv', '--map', 'headline=1');
		expect(ran).toMatchObject({ code: 2, out: '' });
		expect(ran.err).toContain('“headline=1” maps no column');
	});
});
