import path from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Handlers } from '#contract/channels.ts';
import type { ArticleRecord } from '#domain/dossier.ts';
import { independence } from '#domain/origins.ts';
import { testApp } from '../helpers/app.ts';

const WIRE =
	'Anna Berg besuchte Oslo am 2023-03-04 und sprach dort mit Vertretern der Stadt über den Ausbau des alten Hafens. Am Abend kehrte sie zurück und sagte der Presse, die Gespräche seien gut verlaufen und würden im Herbst an anderem Ort fortgesetzt.';
const OTHER =
	'Carl Dorn besuchte Bergen am 2023-05-06. Über seine Reise ist wenig bekannt geworden, außer dass er einen Tag länger blieb als geplant und niemanden empfing, auch nicht die Reporter, die vor dem Haus auf ihn gewartet hatten.';

async function started() {
	const test = testApp();
	await test.app['dossier.create']({ path: path.join(test.folder, 'x') });
	return test;
}
const drop = (app: Handlers, ...texts: string[]) =>
	app['article.drop']({
		files: texts.map((text, i) => ({ name: `${i}.txt`, bytes: Buffer.from(text).toString('base64') })),
	});
async function articles(app: Handlers): Promise<ArticleRecord[]> {
	const { rows } = await app['dossier.page']({ table: 'articles', limit: 100 });
	return (rows as readonly ArticleRecord[]).toSorted((a, b) => (a.captured < b.captured ? -1 : 1));
}

describe('articles that repeat each other', () => {
	it('are one origin, whether they come in together or one after the other', async () => {
		const { app } = await started();
		await drop(app, WIRE, OTHER, `Eilmeldung. ${WIRE}`);
		await drop(app, `${WIRE} Mehr dazu morgen.`);
		const all = await articles(app);
		const first = all.find(({ origin }) => origin === undefined && all.some((other) => other.origin !== undefined))?.id;
		expect(all).toHaveLength(4);
		expect(all.filter(({ origin }) => origin !== undefined)).toHaveLength(2);
		const records = Object.fromEntries(all.map((article) => [article.id, article]));
		expect(independence(records, Object.keys(records))).toEqual({ articles: 4, origins: 2 });
		expect((await app['dossier.check'](undefined)).sound).toBe(true);
		expect(first).toBeDefined();
	});

	it('keep an origin among them when the first is removed, and have it back when that is undone', async () => {
		const { app } = await started();
		await drop(app, WIRE);
		await drop(app, `Eilmeldung. ${WIRE}`);
		await drop(app, `${WIRE} Mehr dazu morgen.`);
		const before = await articles(app);
		const [first, second, third] = before;
		expect(before.map(({ origin }) => origin)).toEqual([undefined, first?.id, first?.id]);
		await app['article.remove']({ id: first?.id ?? '' });
		expect((await articles(app)).map(({ id, origin }) => [id, origin])).toEqual([
			[second?.id, undefined],
			[third?.id, second?.id],
		]);
		expect((await app['dossier.check'](undefined)).sound).toBe(true);
		await app['dossier.undo'](undefined);
		expect(await articles(app)).toEqual(before);
	});
});
