import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Handlers, SearchChannels } from '#contract/channels.ts';
import { searcherHere } from '#node/search-here.ts';
import { threadedSearcher } from '#node/searcher.ts';
import { testApp } from '../helpers/app.ts';

const VISIT = 'Anna Berg besuchte Oslo am 2023-03-04. Das Treffen dauerte lange.';

async function started(changes: Parameters<typeof testApp>[0] = {}) {
	const test = testApp(changes);
	const { path: dossier } = await test.app['dossier.create']({ path: path.join(test.folder, 'x') });
	return { ...test, dossier, index: path.join(dossier, 'search.sqlite') };
}

type Filter = SearchChannels['search.query']['request']['filter'];
async function found(app: Handlers, filter: Filter): Promise<string[]> {
	const { hits } = await app['search.query']({ filter, complete: true });
	return hits.map(({ kind, title }) => `${kind} ${title.text}`);
}
const query = (text: string): Filter => ({ query: text });

describe('the index of a dossier', () => {
	it('holds articles, events, claims, names and notes, and follows every edit and its undoing', async () => {
		const { app } = await started();
		await app['article.paste']({ text: VISIT, title: 'Reise' });
		const before = await found(app, query('Oslo'));
		expect(before).toEqual(expect.arrayContaining([expect.stringMatching(/^article /), 'entity Oslo']));
		expect(before.some((hit) => hit.startsWith('event '))).toBe(true);
		await app['article.paste']({ text: 'Carl Dorn besuchte Bergen am 2023-01-02.' });
		expect(await found(app, query('Bergen'))).toContain('entity Bergen');
		const [article] = (await app['dossier.page']({ table: 'articles', limit: 1 })).rows;
		await app['record.mark']({
			table: 'articles',
			ids: [article?.id ?? ''],
			mark: { note: 'Rückfrage stellen', tags: ['wichtig'] },
		});
		const { hits } = await app['search.query']({ filter: query('Rückfragen'), complete: true });
		expect(hits).toMatchObject([{ kind: 'article', note: { text: 'Rückfrage stellen', marks: [[0, 9]] } }]);
		expect(await found(app, { tags: ['wichtig'] })).toHaveLength(1);
		await app['dossier.undo'](undefined);
		expect(await found(app, query('Rückfrage'))).toEqual([]);
		await app['dossier.undo'](undefined);
		expect(await found(app, query('Bergen'))).toEqual([]);
		expect(await found(app, query('Oslo'))).toEqual(before);
	});

	it('is made again where it is missing, damaged or of another version, and the search answers all the same', async () => {
		const { app, dossier, index } = await started();
		await app['article.paste']({ text: VISIT });
		const before = await found(app, query('Oslo'));
		expect(before.length).toBeGreaterThan(0);
		const damages: Record<string, () => void> = {
			missing: () => rmSync(index),
			empty: () => writeFileSync(index, ''),
			foreign: () => writeFileSync(index, 'no database at all'.repeat(500)),
			'torn in the middle': () => {
				const bytes = readFileSync(index);
				bytes.fill(0xa5, 8192);
				writeFileSync(index, bytes);
			},
			older: () => {
				const bytes = readFileSync(index);
				bytes.writeUInt32BE(9999, 60);
				writeFileSync(index, bytes);
			},
		};
		for (const [damage, act] of Object.entries(damages)) {
			await app['dossier.close'](undefined);
			expect(existsSync(index)).toBe(true);
			act();
			await app['dossier.open']({ path: dossier });
			expect(await found(app, query('Oslo')), damage).toEqual(before);
		}
	});

	it('catches up with what was changed while it was not there', async () => {
		const { app, dossier } = await started();
		await app['article.paste']({ text: VISIT });
		await found(app, query('Oslo'));
		await app['dossier.close'](undefined);
		const deaf = { ...searcherHere(), open: async () => 'never' };
		const other = testApp({ searcher: deaf });
		await other.app['dossier.open']({ path: dossier });
		const [article] = (await other.app['dossier.page']({ table: 'articles', limit: 1 })).rows;
		await other.app['article.paste']({ text: 'Carl Dorn besuchte Bergen am 2023-01-02.' });
		await other.app['article.remove']({ id: article?.id ?? '' });
		await other.app['dossier.close'](undefined);
		await app['dossier.open']({ path: dossier });
		expect(await found(app, query('Bergen'))).toContain('entity Bergen');
		expect(await found(app, query('Oslo'))).toEqual([]);
	});

	it('is searched in a thread of its own, with failures as they are', async () => {
		const searcher = threadedSearcher();
		const { app } = await started({ searcher });
		await app['article.paste']({ text: VISIT });
		expect(await found(app, query('dauerte'))).toEqual([expect.stringMatching(/^article /)]);
		await expect(found(app, query('"Treffen'))).rejects.toMatchObject({
			failure: { code: 'query-invalid', args: { reason: 'quote' } },
		});
		await app['dossier.close'](undefined);
	});

	it('lets only through what the filter allows', async () => {
		const { app } = await started();
		await app['article.paste']({ text: VISIT });
		await app['article.paste']({ text: 'Carl Dorn besuchte Bergen am 2021-01-02. Das Treffen war kurz.' });
		const entities = (await app['dossier.page']({ table: 'entities', limit: 10 })).rows;
		const anna = entities.flatMap((record) =>
			'name' in record && record.name === 'Anna Berg' ? [String(record.id)] : [],
		);
		const kinds = async (filter: Filter) => (await app['search.query']({ filter, complete: true })).counts;
		expect(await kinds({ query: 'besuchte' })).toMatchObject({ article: 2, event: 2 });
		expect(await kinds({ query: 'besuchte', entities: anna })).toMatchObject({ article: 1, event: 1 });
		expect(await kinds({ query: 'besuchte', types: ['visit'] })).toMatchObject({ article: 2, event: 2 });
		expect(await kinds({ query: 'besuchte', types: ['protest'] })).toMatchObject({ article: 0, event: 0 });
		expect(await kinds({ query: 'besuchte', from: '2022', to: '2023-12' })).toMatchObject({ article: 0, event: 1 });
		expect(await kinds({ outlets: ['Nirgends'] })).toMatchObject({ article: 0, event: 0, entity: 0 });
		const events = (await app['dossier.page']({ table: 'events', limit: 10 })).rows;
		await app['event.decide']({ ids: events.map(({ id }) => id), decision: 'rejected' });
		expect(await kinds({ query: 'besuchte' })).toMatchObject({ article: 2, event: 0 });
		expect(await kinds({ query: 'besuchte', decisions: ['rejected'] })).toMatchObject({ event: 2 });
	});
});
