import path from 'node:path';
import { describe, expect, it } from 'vitest';
import type { TableName, Tables } from '#domain/dossier.ts';
import { testApp } from '../helpers/app.ts';

async function withTexts(...texts: string[]) {
	const { app, folder } = testApp();
	await app['dossier.create']({ path: path.join(folder, 'a') });
	const articles: string[] = [];
	for (const text of texts) {
		const { items } = await app['article.paste']({ text });
		articles.push(items[0]?.article ?? '');
	}
	const all = async <T extends TableName>(table: T) =>
		(await app['dossier.page']({ table, limit: 100 })).rows as readonly Tables[T][];
	const idOf = async (name: string) => (await all('entities')).find((entity) => entity.name === name)?.id ?? '';
	return { app, articles, all, idOf };
}

describe('people, organisations and places', () => {
	it('are merged, taken apart again and not proposed a second time', async () => {
		const { app, all, idOf } = await withTexts('Anna Berg besuchte Wyborg.', 'Carl Dorn besuchte Viborg.');
		const [a, b] = [await idOf('Wyborg'), await idOf('Viborg')];
		expect(await app['entity.proposals'](undefined)).toEqual([{ from: a, into: b, reason: 'same-sound' }]);
		await app['entity.merge']({ ids: [a], into: b });
		const merged = (await all('entities')).find(({ id }) => id === a);
		expect(merged?.mergedInto).toBe(b);
		expect((await all('events')).map(({ place }) => place).sort()).toEqual([a, b].sort());
		expect(await app['entity.proposals'](undefined)).toEqual([]);
		await app['entity.unmerge']({ id: a });
		expect((await all('entities')).find(({ id }) => id === a)).toMatchObject({ distinctFrom: [b] });
		expect(await app['entity.proposals'](undefined)).toEqual([]);
	});

	it('cannot be merged in a circle', async () => {
		const { app, all, idOf } = await withTexts('Anna Berg besuchte Oslo.', 'Carl Dorn besuchte Bergen.');
		const [a, b] = [await idOf('Anna Berg'), await idOf('Carl Dorn')];
		await app['entity.merge']({ ids: [a], into: b });
		await app['entity.merge']({ ids: [b], into: a });
		expect((await all('entities')).filter(({ mergedInto }) => mergedInto !== undefined).map(({ id }) => id)).toEqual([
			a,
		]);
	});

	it('of one name are told apart by article, and stay apart when an article is read again', async () => {
		const { app, articles, all, idOf } = await withTexts(
			'Anna Berg besuchte Oslo.',
			'Anna Berg besuchte Bergen gestern.',
		);
		const id = await idOf('Anna Berg');
		const second = articles[1] ?? '';
		await app['entity.split']({ id, articles: [second], name: 'Anna Berg (Malerin)' });
		const made = await idOf('Anna Berg (Malerin)');
		const visitor = async () =>
			(await all('events'))
				.filter((event) => event.citations.every(({ article }) => article === second))
				.map((event) => event.participants.map(({ entity }) => entity));
		expect(await visitor()).toEqual([[made]]);
		await app['article.setPublished']({ id: second, date: '2023-05-02' });
		expect(await visitor()).toEqual([[made]]);
		expect((await all('entities')).find((entity) => entity.id === id)?.mentions).not.toHaveProperty(second);
		await app['dossier.undo'](undefined);
		await app['dossier.undo'](undefined);
		expect(await visitor()).toEqual([[id]]);
		expect(await idOf('Anna Berg (Malerin)')).toBe('');
	});

	it('are corrected in name and role, and the correction is undone', async () => {
		const { app, all, idOf } = await withTexts('Anna Berg besuchte Oslo.');
		const id = await idOf('Anna Berg');
		await app['entity.edit']({ id, edit: { name: 'Anna Bergh', role: 'Ministerin' } });
		expect((await all('entities')).find((entity) => entity.id === id)?.edit).toEqual({
			name: 'Anna Bergh',
			role: 'Ministerin',
		});
		await app['dossier.undo'](undefined);
		expect((await all('entities')).find((entity) => entity.id === id)).not.toHaveProperty('edit');
	});
});

describe('kept views', () => {
	it('are saved, replaced and removed', async () => {
		const { app, all } = await withTexts('Anna Berg besuchte Oslo.');
		const view = { name: 'Oslo', kind: 'timeline', filter: { query: 'Oslo' }, settings: { lanes: 'place' } } as const;
		const { id } = await app['view.save'](view);
		await app['view.save']({ ...view, id, name: 'Oslo und Bergen' });
		expect((await all('views')).map(({ name }) => name)).toEqual(['Oslo und Bergen']);
		await app['view.remove']({ id });
		expect(await all('views')).toEqual([]);
		await expect(app['view.remove']({ id })).rejects.toMatchObject({ failure: { code: 'view-unknown' } });
	});
});
