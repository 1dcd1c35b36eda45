import { spawn } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { temporaryFolder } from '../helpers/folders.ts';

const CLI = path.resolve(import.meta.dirname, '../../electron/cli.ts');
const WIRE =
	'Am 3. Mai 2020 besuchte die Ministerin die Häuser am alten Hafen, um mit den Bewohnern über den Ausbau zu sprechen, der im Herbst beginnen soll und viele Jahre dauern wird.';

function depesche(args: readonly string[], input = ''): Promise<{ code: number | null; out: string; err: string }> {
	const child = spawn(process.execPath, [CLI, ...args], { env: { ...process.env, LC_ALL: 'en_GB.UTF-8' } });
	let out = '';
	let err = '';
	child.stdout.on('data', (data: Buffer) => (out += data.toString()));
	child.stderr.on('data', (data: Buffer) => (err += data.toString()));
	child.stdin.end(input);
	return new Promise((resolve) => child.once('close', (code) => resolve({ code, out, err })));
}

describe('depesche search and duplicates', { timeout: 60_000 }, () => {
	it('find in a dossier, in words and as JSON, and say in one sentence what is wrong with a query', async () => {
		const folder = temporaryFolder();
		const dossier = path.join(folder, 'x.dossier');
		const [first, second] = [path.join(folder, 'a.txt'), path.join(folder, 'b.txt')];
		writeFileSync(first, WIRE);
		writeFileSync(second, `Eil. ${WIRE}`);
		await depesche(['add', dossier, first, second]);
		const inWords = await depesche(['search', dossier, 'Haus']);
		expect(inWords).toMatchObject({ code: 0, err: '' });
		expect(inWords.out).toContain('[Häuser]');
		const { hits, counts, partial } = JSON.parse((await depesche(['search', dossier, 'Haus', '--json'])).out);
		expect({ partial, articles: counts.article, kind: hits[0].kind }).toEqual({
			partial: false,
			articles: 2,
			kind: 'article',
		});
		const bad = await depesche(['search', dossier, '(Haus']);
		expect(bad).toMatchObject({ code: 1, out: '' });
		expect(bad.err).toBe('The search “(Haus” cannot be understood: a bracket has no counterpart.\n');
		expect((await depesche(['duplicates', dossier])).out).toMatch(/^2 articles, 1 independent origin\n/);
	});

	it('tell which of the texts on stdin are one', async () => {
		const lines = [
			['a', WIRE],
			['b', 'Etwas ganz anderes.'],
			['c', `${WIRE} Mehr morgen.`],
		].map(([id, text]) => JSON.stringify({ id, text }));
		const { out } = await depesche(['duplicates', '--jsonl'], `${lines.join('\n')}\n`);
		expect(out).toBe('{"a":"a","b":"c"}\n');
	});
});
