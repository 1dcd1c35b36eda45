import { execFileSync, spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { refuseSources } from '#app/exports.ts';
import { MOST_ATTACHED } from '#domain/edition.ts';
import { safeName } from '#export/print/originals.ts';
import { nodeExporter } from '#node/exporter.ts';
import { testApp } from '../helpers/app.ts';
import { lettersEdition } from './letters.ts';

const has = (program: string, flag: string) => spawnSync(program, [flag]).error === undefined;
const tools = has('pdfdetach', '-v') && has('qpdf', '--version');
const withoutTools = tools ? '' : ' (skipped: poppler-utils or qpdf is not installed)';
const VISIT = 'Anna Berg besuchte Oslo am 2023-03-04.';

async function started() {
	const { app, folder } = testApp({ exporter: nodeExporter() });
	await app['dossier.create']({ path: path.join(folder, 'x.dossier'), name: 'X' });
	await app['article.paste']({ text: VISIT });
	await app['article.paste']({ text: 'Anna Berg besuchte Bergen am 2023-03-09.' });
	return { app, at: (name: string) => path.join(folder, name) };
}

describe('sources in a PDF', () => {
	it.skipIf(!tools).each(['pdf/a-3b', 'pdf/ua-1', undefined] as const)(
		`are attached as they were taken in (%s)${withoutTools}`,
		async (standard) => {
			const { app, at } = await started();
			const options = { sources: true, ...(standard && { standard }) };
			await app['dossier.export']({ path: at('x.pdf'), options });
			const listed = execFileSync('pdfdetach', ['-list', at('x.pdf')], { encoding: 'utf8' });
			const names = [...listed.matchAll(/^\d+: (.*)$/gm)].map(([, name = '']) => name);
			expect(names.filter((name) => /^source-[12]-[A-Za-z0-9.-]+$/.test(name))).toHaveLength(2);
			expect(names.includes('dossier.json')).toBe(standard === 'pdf/a-3b');
			execFileSync('pdfdetach', ['-saveall', '-o', path.dirname(at('x')), at('x.pdf')]);
			const saved = names.filter((name) => name.startsWith('source-')).map((name) => readFileSync(at(name), 'utf8'));
			expect(saved.toSorted().at(-1)).toContain(VISIT);
			execFileSync('qpdf', ['--check', at('x.pdf')]);
			const plain = execFileSync('qpdf', ['--qdf', '--object-streams=disable', at('x.pdf'), '-'], {
				encoding: 'latin1',
			});
			// Only PDF/A-3 knows the relationship.
			expect(plain.match(/\/AFRelationship \/Source/g) ?? []).toHaveLength(standard === 'pdf/a-3b' ? 2 : 0);
			expect(plain.match(/\/Subtype \/text#2fplain/gi)).toHaveLength(2);
		},
	);

	it('are not attached unless asked for, and the same bytes come twice', async () => {
		const { app, at } = await started();
		const written = async (name: string, sources: boolean) => {
			await app['dossier.export']({ path: at(name), options: { sources } });
			return readFileSync(at(name));
		};
		expect((await written('none.pdf', false)).includes('/EmbeddedFile')).toBe(false);
		const once = await written('1.pdf', true);
		expect(once.includes('/EmbeddedFile')).toBe(true);
		expect(once.equals(await written('2.pdf', true))).toBe(true);
	});

	it('are refused where names or articles are cut, and go along where notes alone are', async () => {
		const { app, at } = await started();
		const cut = { path: at('cut.pdf'), options: { sources: true, redact: { names: ['Anna Berg'] } } };
		await expect(app['dossier.export'](cut)).rejects.toMatchObject({ failure: { code: 'sources-redacted' } });
		expect(() => readFileSync(at('cut.pdf'))).toThrow();
		await app['dossier.export']({ path: at('notes.pdf'), options: { sources: true, redact: { notes: true } } });
		expect(readFileSync(at('notes.pdf')).includes('/EmbeddedFile')).toBe(true);
	});

	it('are refused above the limit, with both sizes', () => {
		const edition = lettersEdition();
		const sized = (bytes: number) => ({
			...edition,
			articles: edition.articles
				.slice(0, 2)
				.map((article) => ({ ...article, snapshot: { ...article.snapshot, bytes } })),
		});
		expect(() => refuseSources('x.pdf', sized(MOST_ATTACHED / 2), {})).not.toThrow();
		let failure: unknown;
		try {
			refuseSources('x.pdf', sized(MOST_ATTACHED / 2 + 1), {});
		} catch (cause) {
			failure = cause;
		}
		expect(failure).toMatchObject({ failure: { code: 'sources-too-large', args: { size: 201, limit: 200 } } });
	});

	it.each([
		['../../etc/passwd', 'etc-passwd'],
		['Brüssel & Genève: Straße.html', 'Brussel-Geneve-Strasse.html'],
		['письмо.pdf', 'file.pdf'],
		['', 'file'],
		[`${'a'.repeat(300)}.docx`, `${'a'.repeat(60)}.docx`],
		['a"\r\n/JS (x).html', 'a-JS-x.html'],
	])('have a name safe anywhere: %j', (given, name) => {
		expect(safeName(given)).toBe(name);
	});
});
