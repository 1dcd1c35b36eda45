import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { testApp } from '../helpers/app.ts';

async function withText() {
	const { app, folder } = testApp();
	await app['dossier.create']({ path: path.join(folder, 'a') });
	const { items } = await app['article.paste']({ text: 'Ein Text über Oslo.' });
	const id = items[0]?.article ?? '';
	const mark = async () => {
		const [row] = (await app['dossier.page']({ table: 'articles', limit: 10 })).rows;
		return row && 'mark' in row ? row.mark : undefined;
	};
	return { app, id, mark };
}

describe('marks', () => {
	it('are set field by field, taken away by null, and undone', async () => {
		const { app, id, mark } = await withText();
		await app['record.mark']({ table: 'articles', ids: [id], mark: { tags: ['hafen'], note: 'prüfen' } });
		await app['record.mark']({
			table: 'articles',
			ids: [id],
			mark: { note: null, grade: { reliability: 'B', credibility: 2 } },
		});
		expect(await mark()).toEqual({ tags: ['hafen'], grade: { reliability: 'B', credibility: 2 } });
		await app['dossier.undo'](undefined);
		expect(await mark()).toEqual({ tags: ['hafen'], note: 'prüfen' });
	});

	it('add tags to many records, each keeping its own, as one step of undo', async () => {
		const { app, folder } = testApp();
		await app['dossier.create']({ path: path.join(folder, 'a') });
		const ids: string[] = [];
		for (const text of ['Ein Text.', 'Noch ein Text.']) {
			ids.push((await app['article.paste']({ text })).items[0]?.article ?? '');
		}
		const tags = async () => {
			const { rows } = await app['dossier.page']({ table: 'articles', limit: 10 });
			return Object.fromEntries(rows.map((row) => [row.id, 'mark' in row ? row.mark?.tags : undefined]));
		};
		const [first = '', second = ''] = ids;
		await app['record.mark']({ table: 'articles', ids: [first], mark: { tags: ['alt'] } });
		await app['record.mark']({ table: 'articles', ids, mark: {}, addTags: ['neu'] });
		expect(await tags()).toEqual({ [first]: ['alt', 'neu'], [second]: ['neu'] });
		await app['dossier.undo'](undefined);
		expect(await tags()).toEqual({ [first]: ['alt'], [second]: undefined });
	});

	it('make an outlet known by its name', async () => {
		const { app } = await withText();
		await app['record.mark']({ table: 'outlets', ids: ['Hafenblatt'], mark: { grade: { reliability: 'C' } } });
		const { rows } = await app['dossier.page']({ table: 'outlets', limit: 10 });
		expect(rows).toEqual([{ id: 'Hafenblatt', name: 'Hafenblatt', mark: { grade: { reliability: 'C' } } }]);
	});

	it('on a record that is gone are refused by name', async () => {
		const { app } = await withText();
		const refused = app['record.mark']({ table: 'entities', ids: ['per-x'], mark: { note: 'a' } });
		await expect(refused).rejects.toMatchObject({ failure: { code: 'entity-unknown', where: 'per-x' } });
	});
});
