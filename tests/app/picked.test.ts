import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { testApp } from '../helpers/app.ts';

const TEXT = 'Anna Berg besuchte Oslo gestern. Die Halle sei leer, hieß es.';

async function withText() {
	const { app, folder } = testApp();
	await app['dossier.create']({ path: path.join(folder, 'a') });
	const { items } = await app['article.paste']({ text: TEXT });
	const article = items[0]?.article ?? '';
	const place = (words: string) => ({ article, start: TEXT.indexOf(words), end: TEXT.indexOf(words) + words.length });
	return { app, article, place };
}

describe('what a person makes of a passage', () => {
	it('is a claim with its quote and speaker, kept when the article is read again', async () => {
		const { app, article, place } = await withText();
		const { rows } = await app['dossier.page']({ table: 'entities', limit: 9 });
		const anna = rows.find((row) => 'name' in row && row.name === 'Anna Berg')?.id ?? '';
		const claim = await app['claim.add']({ ...place('Die Halle sei leer'), act: 'asserts', speaker: anna });
		expect(claim).toMatchObject({ by: 'person', content: 'Die Halle sei leer', speaker: { entities: [anna] } });
		await app['article.setPublished']({ id: article, date: '2023-05-02' });
		const claims = await app['dossier.page']({ table: 'claims', limit: 9 });
		expect(claims.rows.map(({ id }) => id)).toContain(claim.id);
		await app['dossier.undo'](undefined);
		await app['dossier.undo'](undefined);
		expect((await app['dossier.page']({ table: 'claims', limit: 9 })).rows).toEqual([]);
	});

	it('is a name that stays when the article is read again', async () => {
		const { app, article, place } = await withText();
		const made = await app['entity.add']({ ...place('Die Halle'), type: 'LOC', name: 'Halle' });
		await app['article.setPublished']({ id: article, date: '2023-05-02' });
		const { rows } = await app['dossier.page']({ table: 'entities', limit: 9 });
		expect(rows.find(({ id }) => id === made.id)).toMatchObject({ name: 'Halle', mentions: { [article]: 1 } });
	});

	it('is refused outside the text and for a speaker nobody knows', async () => {
		const { app, article, place } = await withText();
		const outside = app['entity.add']({ article, start: 0, end: 9999, type: 'LOC', name: 'x' });
		await expect(outside).rejects.toMatchObject({ failure: { code: 'selection-invalid' } });
		const nobody = app['claim.add']({ ...place('Oslo'), act: 'asserts', speaker: 'per-x' });
		await expect(nobody).rejects.toMatchObject({ failure: { code: 'entity-unknown' } });
	});
});
