import { rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { testApp } from '../helpers/app.ts';

describe('dossier.lint', () => {
	async function started() {
		const { app, folder } = testApp();
		const place = path.join(folder, 'x.dossier');
		await app['dossier.create']({ path: place, name: 'X' });
		await app['article.paste']({ text: 'Anna Berg besuchte Oslo am 2023-03-04.' });
		const { rows } = await app['dossier.page']({ table: 'articles', limit: 1 });
		const [article] = rows as readonly { readonly id: string; readonly text: string; readonly reading: string }[];
		if (article === undefined) throw new Error('no article');
		const at = (kind: string, hash: string) => path.join(place, kind, hash.slice(0, 2), hash);
		return { app, place, article, at };
	}

	it('looks at the open dossier, and is ready when there is no error', async () => {
		const { app, article } = await started();
		const report = await app['dossier.lint'](undefined);
		expect(report.ready).toBe(true);
		expect(report.findings.filter(({ severity }) => severity === 'error')).toEqual([]);
		expect(report.findings).toContainEqual(
			expect.objectContaining({ code: 'article-undated', table: 'articles', id: article.id }),
		);
		expect(report.counts['article-undated']).toBe(1);
		expect(report.counts['file-altered']).toBe(0);
	});

	it('finds files that are missing or not what their hash says', async () => {
		const { app, place, article, at } = await started();
		writeFileSync(at('texts', article.text), 'something else');
		rmSync(at('readings', article.reading));
		await app['dossier.close'](undefined);
		const report = await app['dossier.lint']({ path: place });
		expect(report.ready).toBe(false);
		expect(report.findings.slice(0, 2)).toMatchObject([
			{ code: 'file-missing', id: article.id, args: { file: 'readings' } },
			{ code: 'file-altered', id: article.id, args: { file: 'texts' } },
		]);
	});
});
