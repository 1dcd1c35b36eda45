import { cpSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import type { Handlers } from '#contract/channels.ts';
import type { ArticleRecord } from '#domain/dossier.ts';
import { quoteAt } from '#domain/selector.ts';
import { nodeExporter } from '#node/exporter.ts';
import { testApp } from '../helpers/app.ts';

const TEXT = 'Anna Berg besuchte Oslo am 2023-03-04. Über die Kosten sagte sie nichts.';
const KOSTEN = quoteAt(TEXT, TEXT.indexOf('Kosten'), TEXT.indexOf('Kosten') + 6);
const OSLO = quoteAt(TEXT, TEXT.indexOf('Oslo'), TEXT.indexOf('Oslo') + 4);

async function withNote() {
	const test = testApp({ exporter: nodeExporter() });
	await test.app['dossier.create']({ path: path.join(test.folder, 'x') });
	const { items } = await test.app['article.paste']({ text: TEXT });
	const ids = [items[0]?.article ?? ''];
	const note = (passages: NonNullable<ArticleRecord['mark']>['passages']) =>
		test.app['record.mark']({ table: 'articles', ids, mark: { passages: passages ?? null } });
	await note([{ quote: KOSTEN, note: 'beim Ministerium nachfragen' }]);
	return { ...test, note };
}
const passages = async (app: Handlers) =>
	((await app['dossier.page']({ table: 'articles', limit: 1 })).rows[0] as ArticleRecord | undefined)?.mark?.passages;

it('notes on passages go with the dossier as one file, undo with them', { timeout: 60_000 }, async () => {
	const { app, folder, note } = await withNote();
	await note([
		{ quote: OSLO, note: 'wann genau?' },
		{ quote: KOSTEN, note: 'erledigt' },
	]);
	const file = path.join(folder, 'fort.zip');
	await app['dossier.export']({ path: file });
	const there = testApp();
	const copy = path.join(there.folder, 'fort.zip');
	cpSync(file, copy);
	await there.app['dossier.open']({ path: copy });
	expect(await passages(there.app)).toEqual(await passages(app));
	expect((await passages(there.app))?.map((one) => one.note)).toEqual(['wann genau?', 'erledigt']);
	await there.app['dossier.undo'](undefined);
	expect(await passages(there.app)).toEqual([{ quote: KOSTEN, note: 'beim Ministerium nachfragen' }]);
	expect(await there.app['dossier.check'](undefined)).toMatchObject({ sound: true });
});

it('notes on passages are those of the version that is gone back to, and come again with undo', async () => {
	const { app, folder, note } = await withNote();
	const { versions } = await app['dossier.checkpoint']({ name: 'mit Notiz' });
	await note([{ quote: OSLO, note: 'anders' }]);
	await note(undefined);
	expect(await passages(app)).toBeUndefined();
	await app['dossier.restore']({ version: versions[0]?.id ?? '' });
	expect(await passages(app)).toEqual([{ quote: KOSTEN, note: 'beim Ministerium nachfragen' }]);
	await app['dossier.undo'](undefined);
	expect(await passages(app)).toBeUndefined();
	await app['dossier.redo'](undefined);
	await app['dossier.close'](undefined);
	await app['dossier.open']({ path: path.join(folder, 'x.dossier') });
	expect(await passages(app)).toEqual([{ quote: KOSTEN, note: 'beim Ministerium nachfragen' }]);
});
