import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { chained, inOrder } from '#app/in-order.ts';
import type { Handlers } from '#contract/channels.ts';
import type { ArticleRecord } from '#domain/dossier.ts';
import { failureText } from '#domain/messages.ts';
import { nodeFiles } from '#node/files.ts';
import { intakePool } from '#node/intake-pool.ts';
import { testApp } from '../helpers/app.ts';
import { toyReader } from '../helpers/toy-reader.ts';

const CSV = `Titel;Datum;Quelle;Text\n${Array.from({ length: 60 }, (_, i) => `Nr ${i};2023-08-30;Der Bote;Anna Berg besuchte Oslo. Nummer ${i}`).join('\n')}\nLeer;;;\n`;

async function started() {
	const test = testApp();
	await test.app['dossier.create']({ path: path.join(test.folder, 'x') });
	const file = path.join(test.folder, 'a.csv');
	writeFileSync(file, CSV);
	return { ...test, file };
}
const articles = async (app: Handlers) =>
	(await app['dossier.page']({ table: 'articles', limit: 100 })).rows as readonly ArticleRecord[];

it('a file of several articles gives each its own snapshot, and says which file it was packed in', async () => {
	const { app, file, pushed } = await started();
	const report = await app['article.add']({ paths: [file], job: 'j' });
	expect(report).toMatchObject({ stored: 60, refused: 1 });
	expect(report.items[0]).toMatchObject({ name: file, member: '1' });
	expect(report.items.at(-1)).toMatchObject({ member: '61', failure: { code: 'only-reference', where: 'Leer' } });
	const [one] = await articles(app);
	expect(one).toMatchObject({
		outlet: 'Der Bote',
		container: { filename: 'a.csv' },
		metadata: { published: 'csv' },
		snapshot: { mediaType: 'text/csv' },
	});
	expect((await app['dossier.check'](undefined)).sound).toBe(true);
	const progress = pushed.filter(({ name }) => name === 'job.progress').at(-1);
	expect(progress?.payload).toMatchObject({ job: 'j', done: 1, total: 1, articles: 61 });
	expect((await app['dossier.undo'](undefined)).counts.articles).toBe(0);
});

it('a batch once more passes over what is in, and goes on with the rest', async () => {
	const { app, folder, file } = await started();
	const texts = path.join(folder, 'texts');
	mkdirSync(texts);
	for (let i = 0; i < 5; i += 1) writeFileSync(path.join(texts, `${i}.txt`), `Anna Berg besuchte Rom. Nummer ${i}`);
	await app['article.add']({ paths: [path.join(texts, '0.txt'), path.join(texts, '3.txt')] });
	const again = await app['article.add']({ paths: [texts, file] });
	expect(again.items.slice(0, 5).map(({ outcome }) => outcome)).toEqual([
		'known',
		'stored',
		'stored',
		'known',
		'stored',
	]);
	expect(again.stored).toBe(63);
	expect(
		(await app['article.add']({ paths: [texts, file] })).items.filter(({ outcome }) => outcome === 'known'),
	).toHaveLength(65);
});

it('what a page saved beside itself is no article, and JSON lists in a folder are', async () => {
	const { app, folder } = await started();
	const place = path.join(folder, 'in');
	mkdirSync(path.join(place, 'Seite-Dateien'), { recursive: true });
	writeFileSync(
		path.join(place, 'Seite.html'),
		'<html><body><p>Anna Berg besuchte Oslo am 2023-01-01.</p></body></html>',
	);
	writeFileSync(path.join(place, 'Seite-Dateien/frame.html'), '<html><body><p>Werbung</p></body></html>');
	writeFileSync(path.join(place, 'list.json'), '[{"type":"article","title":"T","abstract":"Anna Berg besuchte Rom."}]');
	const { items } = await app['article.add']({ paths: [place] });
	expect(items.map(({ name }) => path.basename(name))).toEqual(['Seite.html', 'list.json']);
	expect(items.every(({ outcome }) => outcome.startsWith('stored'))).toBe(true);
});

it('values come in order, ahead of their turn but no further than told', async () => {
	const begun: number[] = [];
	const makers = Array.from(
		{ length: 6 },
		(_, i) =>
			async function* () {
				begun.push(i);
				await new Promise((resolve) => setTimeout(resolve, 10 * (6 - i)));
				yield `${i}a`;
				yield `${i}b`;
			},
	);
	const { signal } = new AbortController();
	const seen: string[] = [];
	for await (const value of inOrder(chained(makers, 3, signal), async (text) => text.toUpperCase(), 2)) {
		if (seen.length === 0) expect(begun).toEqual([0, 1, 2]);
		seen.push(value);
	}
	expect(seen).toEqual(Array.from({ length: 6 }, (_, i) => [`${i}A`, `${i}B`]).flat());
});

it('an abandoned chain lets go of what it had begun', async () => {
	let closed = 0;
	const makers = Array.from(
		{ length: 3 },
		() =>
			async function* () {
				try {
					yield 1;
					yield 2;
				} finally {
					closed += 1;
				}
			},
	);
	for await (const _value of chained(makers, 2, new AbortController().signal)) break;
	await new Promise((resolve) => setTimeout(resolve, 5));
	expect(closed).toBe(2);
});

it('a table of too many rows gives the first of them, and the list of refusals says so', async () => {
	const { app, folder } = await started();
	const file = path.join(folder, 'long.csv');
	writeFileSync(file, `Titel;Text\nEins;Anna Berg besuchte Oslo.\n${'Leer;\n'.repeat(10_000)}`);
	const { items, stored } = await app['article.add']({ paths: [file] });
	expect(stored).toBe(1);
	const failure = items.at(-1)?.failure;
	expect(failure).toMatchObject({ code: 'unpacks-too-large', where: file, args: { limit: 'entries', taken: 10_000 } });
	if (failure) expect(failureText('en', failure)).toContain('the articles up to there were taken in');
});

it('a file that comes slowly gets its process before those behind it', { timeout: 60_000 }, async () => {
	const pool = intakePool({ processes: 1 });
	onTestFinished(() => pool.close());
	const slowly = async (file: string) => {
		if (file.endsWith('0.html')) await new Promise((resolve) => setTimeout(resolve, 200));
		return nodeFiles.read(file);
	};
	const { app, folder } = testApp({
		files: { ...nodeFiles, read: slowly },
		reader: { ...toyReader, takeAll: pool.takeAll },
	});
	await app['dossier.create']({ path: path.join(folder, 'x') });
	const place = path.join(folder, 'in');
	mkdirSync(place);
	for (let i = 0; i < 4; i += 1)
		writeFileSync(
			path.join(place, `${i}.html`),
			`<html><body><p>Anna Berg besuchte Oslo zum ${i}. Mal.</p></body></html>`,
		);
	const { items, stored } = await app['article.add']({ paths: [place] });
	expect(stored).toBe(4);
	expect(items.map(({ name }) => path.basename(name))).toEqual(['0.html', '1.html', '2.html', '3.html']);
});
