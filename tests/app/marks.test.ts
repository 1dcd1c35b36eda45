import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { type Quote, quoteAt } from '#domain/selector.ts';
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

	it('note passages of an article that stand there as they are quoted, and no others', async () => {
		const { app, id, mark } = await withText();
		const text = 'Ein Text über Oslo.';
		const set = (quote: Quote, ids = [id]) =>
			app['record.mark']({ table: 'articles', ids, mark: { passages: [{ quote, note: 'nachfragen' }] } });
		const oslo = quoteAt(text, 14, 18);
		await set(oslo);
		expect(await mark()).toEqual({ passages: [{ quote: oslo, note: 'nachfragen' }] });
		for (const wrong of [
			{ ...oslo, exact: 'Rom!' },
			{ ...oslo, start: 900, end: 904 },
			{ ...oslo, start: 18, end: 14, exact: '' },
			{ ...oslo, prefix: '' },
			quoteAt(text, 19, 90),
		]) {
			await expect(set(wrong)).rejects.toMatchObject({ failure: { code: 'selection-invalid' } });
		}
		await expect(set(oslo, [id, id])).rejects.toMatchObject({ failure: { code: 'selection-invalid' } });
		await app['dossier.undo'](undefined);
		expect(await mark()).toBeUndefined();
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
