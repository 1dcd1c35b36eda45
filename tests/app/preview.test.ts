import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { nodeDrawer, nodeExporter } from '#node/exporter.ts';
import { readerHere } from '#node/reader-here.ts';
import { testApp } from '../helpers/app.ts';

const TEXT = `Briefe aus Bremen

Die Senatorin Renate Wolff hat am 3. Mai 2023 in Bremen den Vertrag mit der Reederei unterzeichnet. Peter Ahrens wies die Vorwürfe am 5. Mai 2023 zurück.`;

async function opened(drawer = nodeDrawer()) {
	const { app, folder } = testApp({ reader: readerHere(), exporter: nodeExporter(), drawer });
	await app['dossier.create']({ path: path.join(folder, 'Hafen') });
	writeFileSync(path.join(folder, 'a.txt'), TEXT);
	await app['article.add']({ paths: [path.join(folder, 'a.txt')] });
	return app;
}

describe('the preview of an export', () => {
	it('draws the first pages of a PDF, each by itself', { timeout: 60_000 }, async () => {
		const app = await opened();
		const preview = await app['dossier.preview']({ format: 'pdf', options: { lang: 'de', paper: 'us-letter' } });
		if (preview.kind !== 'pages') return expect.fail(preview.kind);
		expect(preview.of).toBeGreaterThanOrEqual(preview.pages.length);
		expect(preview.pages.length).toBeGreaterThan(1);
		expect(preview.cut).toBe(false);
		for (const page of preview.pages) {
			expect(page).toMatch(/^<svg [^>]*viewBox="0 0 612 792"/);
			const glyphs = new Set([...page.matchAll(/<symbol id="([^"]+)"/g)].map(([, id]) => id));
			for (const [, id] of page.matchAll(/<use [^>]*href="#([^"]+)"/g)) expect(glyphs).toContain(id);
		}
		// the second page begins at its own top
		expect(preview.pages[1]).not.toContain('matrix(1 0 0 1 0 792)');
	});

	it('gives the first lines of a text, and what is blacked out is gone there too', async () => {
		const app = await opened();
		const plain = await app['dossier.preview']({ format: 'md', options: { lang: 'de' } });
		expect(plain).toMatchObject({ kind: 'text', cut: false, text: expect.stringContaining('Renate Wolff') });
		const cut = await app['dossier.preview']({
			format: 'md',
			options: { lang: 'de', redact: { names: ['Renate Wolff'] } },
		});
		expect(JSON.stringify(cut)).not.toContain('Wolff');
	});

	it('hands only the redacted edition to the typesetter', async () => {
		const seen: string[] = [];
		const app = await opened(async (edition) => {
			seen.push(JSON.stringify(edition));
			return { pages: [], of: 0 };
		});
		await app['dossier.preview']({ format: 'pdf' });
		await app['dossier.preview']({ format: 'pdf', options: { redact: { names: ['Renate Wolff'] } } });
		expect(seen.map((edition) => edition.includes('Wolff'))).toEqual([true, false]);
	});

	it('is given up when its job is cancelled, and others go on', { timeout: 60_000 }, async () => {
		const app = await opened();
		const given = app['dossier.preview']({ format: 'pdf', job: 'first' });
		const kept = app['dossier.preview']({ format: 'pdf', job: 'second' });
		await app['job.cancel']({ job: 'first' });
		await expect(given).rejects.toMatchObject({ failure: { code: 'cancelled' } });
		expect(await kept).toMatchObject({ kind: 'pages' });
	});

	it('shows the picture itself, and of what has no look nothing', async () => {
		const app = await opened();
		expect(await app['dossier.preview']({ format: 'png' })).toMatchObject({
			kind: 'picture',
			svg: expect.stringMatching(/^<svg|^<\?xml/),
		});
		for (const format of ['docx', 'zip'] as const)
			expect(await app['dossier.preview']({ format })).toEqual({ kind: 'none' });
	});

	it('is made of the first events of a large dossier', async () => {
		const { app, folder } = testApp();
		await app['dossier.create']({ path: path.join(folder, 'Viel') });
		for (let i = 0; i < 45; i += 1)
			await app['event.note']({ line: `${(i % 28) + 1}. Mai 2023 Treffen ${i}`, lang: 'de', today: '2024-03-13' });
		const preview = await app['dossier.preview']({ format: 'pdf' });
		expect(preview).toEqual({ kind: 'pages', pages: ['<svg>24</svg>'], of: 1, cut: true });
		expect(await app['dossier.preview']({ format: 'json' })).toMatchObject({ cut: false });
	});
});
