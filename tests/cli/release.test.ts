import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { temporaryFolder } from '../helpers/folders.ts';

const CLI = path.resolve(import.meta.dirname, '../../electron/cli.ts');

function depesche(...args: readonly string[]) {
	const { status, stdout, stderr } = spawnSync(process.execPath, [CLI, ...args], {
		encoding: 'utf8',
		env: { ...process.env, LC_ALL: 'en_GB.UTF-8' },
	});
	return { code: status, out: stdout, err: stderr };
}

describe('handing a dossier on', { timeout: 120_000 }, () => {
	it('is linted, packed, checked as a package and redacted on the command line', () => {
		const folder = temporaryFolder();
		const at = (name: string) => path.join(folder, name);
		writeFileSync(
			at('a.txt'),
			'Besuch in Oslo\n\nAm 3. März 2023 besuchte Renate Schröder den Reeder Olaf Lindqvist in Oslo.\n',
		);
		expect(depesche('add', at('X.dossier'), at('a.txt')).code).toBe(0);
		const linted = depesche('check', at('X.dossier'), '--release', '--json');
		expect(linted.code).toBe(0);
		expect(JSON.parse(linted.out)).toMatchObject({
			sound: true,
			release: {
				ready: true,
				counts: { 'article-undated': 1 },
				findings: expect.arrayContaining([
					expect.objectContaining({
						code: 'article-undated',
						severity: 'warning',
						table: 'articles',
						text: '“Besuch in Oslo” has no publication date.',
						mend: expect.stringMatching(/^Set the date/),
					}),
				]),
			},
		});
		expect(depesche('export', at('X.dossier'), '--to', at('x.zip')).code).toBe(0);
		expect(depesche('check', at('x.zip'))).toMatchObject({ code: 0, err: '' });
		expect(
			depesche('export', at('X.dossier'), '--to', at('x.md'), '--redact-name', 'Schröder', '--redact-notes').code,
		).toBe(0);
		const redacted = readFileSync(at('x.md'), 'utf8');
		expect(redacted).toContain('redacted');
		expect(redacted).not.toMatch(/Schröder/i);
		const added = depesche('add', at('X.dossier'), at('x.zip'));
		expect(added).toMatchObject({ code: 1, err: expect.stringContaining('depesche open') });
		const unknown = depesche('export', at('X.dossier'), '--to', at('y.md'), '--redact-name', 'Nemo');
		expect(unknown).toMatchObject({ code: 1, err: expect.stringContaining('“Nemo”') });
		expect(existsSync(at('y.md'))).toBe(false);
		const packed = readFileSync(at('x.zip'));
		writeFileSync(at('x.zip'), packed.subarray(0, packed.length - 100));
		expect(depesche('check', at('x.zip'))).toMatchObject({ code: 1, err: expect.stringContaining('x.zip') });
	});
});
