import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { readingSchema } from '#schema/reading.ts';
import { temporaryFolder } from '../helpers/folders.ts';

const CLI = path.resolve(import.meta.dirname, '../../electron/cli.ts');
const TEXT = 'Merkel in Paris\n\nAm 3. Mai 2020 besuchte Angela Merkel Paris. Im März trafen sich die Minister.\n';

interface Ran {
	readonly code: number | null;
	readonly out: string;
	readonly err: string;
}

function depesche(args: readonly string[], input = ''): Promise<Ran> {
	const child = spawn(process.execPath, [CLI, ...args], { env: { ...process.env, LC_ALL: 'en_GB.UTF-8' } });
	let out = '';
	let err = '';
	child.stdout.on('data', (data: Buffer) => (out += data.toString()));
	child.stderr.on('data', (data: Buffer) => (err += data.toString()));
	child.stdin.on('error', () => undefined);
	child.stdin.end(input);
	return new Promise((resolve) => child.once('close', (code) => resolve({ code, out, err })));
}

describe('depesche', { timeout: 60_000 }, () => {
	it('reads one article as one JSON document, from a file or from stdin', async () => {
		const file = path.join(temporaryFolder(), 'a.txt');
		writeFileSync(file, TEXT);
		const fromFile = await depesche(['read', file, '--json', '--lang', 'de', '--published', '2020-05-04']);
		expect(fromFile).toMatchObject({ code: 0, err: '' });
		const reading: unknown = JSON.parse(fromFile.out);
		expect(readingSchema.parse(reading)).toMatchObject({ published: '2020-05-04', text: TEXT, lang: 'de' });
		const fromStdin = await depesche(['read', '--json', '--lang', 'de', '--published', '2020-05-04'], TEXT);
		expect(fromStdin.out).toBe(fromFile.out);
	});

	it('reads lines in their order, and goes on after a bad one', async () => {
		const lines = Array.from({ length: 30 }, (_, i) =>
			JSON.stringify({ id: `n${i}`, text: `${'Wort '.repeat((i * 37) % 400)}${i}`, lang: 'de' }),
		);
		lines.splice(7, 0, '{"id": "bad"', '[]', '{"id":"none"}');
		const { code, out, err } = await depesche(['read', '--jsonl'], `${lines.join('\n')}\n`);
		const results = out
			.trim()
			.split('\n')
			.map((line) => JSON.parse(line) as { id: string; error?: { code: string } });
		expect(code).toBe(1);
		expect(results.map(({ id }) => id)).toEqual([
			...Array.from({ length: 7 }, (_, i) => `n${i}`),
			'8',
			'9',
			'10',
			...Array.from({ length: 23 }, (_, i) => `n${i + 7}`),
		]);
		expect(results.filter(({ error }) => error?.code === 'json-line-invalid')).toHaveLength(3);
		expect(err.trim().split('\n')).toHaveLength(3);
	});

	it('makes a dossier, lists it, dates it, checks it and exports it', async () => {
		const folder = temporaryFolder();
		const dossier = path.join(folder, 'X.dossier');
		writeFileSync(path.join(folder, 'a.txt'), TEXT);
		const added = await depesche(['add', dossier, path.join(folder, 'a.txt'), path.join(folder, 'none.txt'), '--json']);
		expect(added.code).toBe(1);
		expect(JSON.parse(added.out)).toMatchObject({
			stored: 1,
			refused: 1,
			dossier: { name: 'X', counts: { articles: 1 } },
		});
		expect(added.err.trim()).toBe(`There is no file or folder at ${path.join(folder, 'none.txt')}; check the path.`);
		for (const list of ['events', 'claims', 'entities', 'articles']) {
			const { code, out } = await depesche([list, dossier, '--json']);
			expect(code).toBe(0);
			expect(Array.isArray(JSON.parse(out))).toBe(true);
		}
		expect(await depesche(['list', dossier])).toMatchObject({ code: 0, err: '' });
		expect((await depesche(['set-date', dossier, 'a.txt', '2020-05-04'])).code).toBe(0);
		const [article] = JSON.parse((await depesche(['articles', dossier, '--json'])).out) as { published: unknown }[];
		expect(article?.published).toEqual({ edtf: '2020-05-04', from: 'user' });
		expect((await depesche(['set-date', dossier, 'b.txt', '2020-05-04'])).code).toBe(1);
		expect((await depesche(['set-date', dossier, 'a.txt', 'gestern'])).code).toBe(2);
		expect(await depesche(['check', dossier])).toMatchObject({ code: 0, err: '' });
		const target = path.join(folder, 'x.json');
		expect((await depesche(['export', dossier, '--to', target])).code).toBe(0);
		const first = readFileSync(target);
		expect((await depesche(['export', dossier, '--to', target])).code).toBe(0);
		expect(readFileSync(target).equals(first)).toBe(true);
		const cited = await depesche(['export', dossier, '--to', path.join(folder, 'x.ris')]);
		expect(cited).toMatchObject({
			code: 0,
			err: expect.stringMatching(/^\d+ events? .* left out: the format has no place/),
		});
		expect(existsSync(path.join(dossier, 'lock'))).toBe(false);
	});

	it('checks a damaged dossier, repairs it and says each thing it did', { timeout: 60_000 }, async () => {
		const folder = temporaryFolder();
		const dossier = path.join(folder, 'X.dossier');
		writeFileSync(path.join(folder, 'a.txt'), TEXT);
		await depesche(['add', dossier, path.join(folder, 'a.txt')]);
		const document = path.join(dossier, 'dossier.json');
		writeFileSync(document, readFileSync(document, 'utf8').replace('"name":"X"', '"name":"Y"'));
		const checked = await depesche(['check', dossier, '--json']);
		expect(checked.code).toBe(1);
		expect(JSON.parse(checked.out)).toMatchObject({ sound: false, findings: [{ code: 'document-damaged' }] });
		expect(checked.err).toContain('check --repair');
		const repaired = await depesche(['check', dossier, '--repair']);
		expect(repaired).toMatchObject({ code: 0, err: '' });
		expect(repaired.out).toContain(path.join(dossier, 'damaged'));
		const again = await depesche(['check', dossier, '--json']);
		expect(again.code).toBe(0);
		expect(JSON.parse(again.out)).toMatchObject({ sound: true, findings: [] });
	});

	it('says what is wrong in one sentence and never in a trace', async () => {
		const folder = temporaryFolder();
		mkdirSync(path.join(folder, 'empty'));
		const dossier = path.join(folder, 'X.dossier');
		mkdirSync(dossier);
		const newer = { info: { schema: 99, id: 'x', name: 'x', created: '', modified: '' } };
		writeFileSync(path.join(dossier, 'dossier.json'), JSON.stringify(newer));
		const cases: [string[], number][] = [
			[['read', path.join(folder, 'none')], 1],
			[['list', path.join(folder, 'none')], 1],
			[['list', dossier], 1],
			[['add', path.join(folder, 'Y'), path.join(folder, 'empty')], 1],
			[['check', path.join(folder, 'none.dossier')], 1],
		];
		for (const [args, code] of cases) {
			const ran = await depesche(args);
			expect(ran, args.join(' ')).toMatchObject({ code, out: '' });
			expect(ran.err.trim().split('\n')).toHaveLength(1);
			expect(ran.err).toMatch(/^\p{Lu}.*[.]\n$/u);
		}
	});

	it('tells how it is used', async () => {
		for (const name of [
			'read',
			'add',
			'list',
			'events',
			'claims',
			'entities',
			'articles',
			'set-date',
			'export',
			'check',
			'open',
		]) {
			const { code, out, err } = await depesche([name, '--help']);
			expect({ code, err }).toEqual({ code: 0, err: '' });
			expect(out).toContain(`Usage: depesche ${name}`);
		}
		expect((await depesche(['--help'])).code).toBe(0);
		expect((await depesche(['nonsense'])).code).toBe(2);
		expect((await depesche(['list'])).code).toBe(2);
		expect((await depesche(['list', 'a', 'b'])).code).toBe(2);
		expect((await depesche(['read', '--colour'])).code).toBe(2);
		expect((await depesche(['read', '--published', '2023-13-01'], 'x')).code).toBe(2);
	});
});
