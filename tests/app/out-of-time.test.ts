import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { expect, it, onTestFinished } from 'vitest';
import { allowance } from '#app/allowance.ts';
import { DepescheError } from '#domain/failure.ts';
import { takeAll } from '#intake/take.ts';
import { threadedReader } from '#node/reader.ts';
import { testApp } from '../helpers/app.ts';
import { toyReader } from '../helpers/toy-reader.ts';

const ROWS = 60;
const CSV = `Titel;Text\n${Array.from({ length: ROWS }, (_, i) => `Nr ${i};Anna Berg besuchte Oslo. Nummer ${i}`).join('\n')}\n`;

it('what one file has no time for is left for the same call again, which passes over what is in', async () => {
	let taken = 0;
	const reader: typeof toyReader = {
		...toyReader,
		async *takeAll(source, begun) {
			begun?.();
			for await (const part of takeAll({ ...source, passed: source.passed ?? new Set() })) {
				if (!('same' in part)) await delay(20);
				taken += Number(!('same' in part));
				yield part;
			}
		},
	};
	const { app, folder } = testApp({ reader });
	await app['dossier.create']({ path: path.join(folder, 'x') });
	const file = path.join(folder, 'a.csv');
	writeFileSync(file, CSV);
	let stored = 0;
	let calls = 0;
	for (let refused = 1; refused > 0; calls += 1) {
		expect(calls).toBeLessThan(ROWS);
		const report = await app['article.add']({ paths: [file], seconds: 0.25 });
		expect(report.stored).toBeGreaterThan(0);
		({ refused } = report);
		stored += report.stored;
		const last = report.items.at(-1);
		if (refused > 0)
			expect(last).toMatchObject({ failure: { code: 'out-of-time', where: file, args: { seconds: 0.25 } } });
		expect(report.items.filter(({ outcome }) => outcome === 'known')).toHaveLength(stored - report.stored);
	}
	expect(calls).toBeGreaterThan(1);
	expect(stored).toBe(ROWS);
	// Of each call at most the parts that were under way are taken twice.
	expect(taken).toBeLessThan(ROWS + calls * 17);
	expect(await app['article.add']({ paths: [file] })).toMatchObject({ stored: 0, refused: 0 });
});

it('a part that was found and not read in time is no article, and the next time it is', async () => {
	let slow = true;
	const reader: typeof toyReader = {
		...toyReader,
		async read(request, left = () => 0) {
			if (slow && request.text.includes('Nummer 3')) {
				while (left() > 0) await delay(10);
				throw new DepescheError('out-of-time');
			}
			return toyReader.read(request);
		},
	};
	const { app, folder } = testApp({ reader });
	await app['dossier.create']({ path: path.join(folder, 'x') });
	const file = path.join(folder, 'a.csv');
	writeFileSync(file, CSV);
	const first = await app['article.add']({ paths: [file], seconds: 0.3 });
	const late = first.items.filter(({ failure }) => failure?.code === 'out-of-time');
	expect(late).toContainEqual(expect.objectContaining({ member: '4', outcome: 'refused' }));
	slow = false;
	const second = await app['article.add']({ paths: [file], seconds: 30 });
	expect(first.stored + second.stored).toBe(ROWS);
});

it('a single article is kept unread where its reading finds no time', async () => {
	const reader = { ...toyReader, read: () => Promise.reject(new DepescheError('out-of-time')) };
	const { app, folder } = testApp({ reader });
	await app['dossier.create']({ path: path.join(folder, 'x') });
	const file = path.join(folder, 'a.txt');
	writeFileSync(file, 'Anna Berg besuchte Oslo.');
	const { items } = await app['article.add']({ paths: [file], seconds: 5 });
	expect(items).toMatchObject([{ outcome: 'stored-with-warnings', warnings: [{ code: 'stage-failed' }] }]);
});

it('reading threads end what has no time left, and read on', { timeout: 60_000 }, async () => {
	const reader = threadedReader({ threads: 1 });
	onTestFinished(() => reader.close());
	const request = { id: 'a', text: 'Anna Berg besuchte am 3. Mai 2024 Oslo. '.repeat(50_000), lang: 'de' };
	const time = allowance(0.3);
	time.run();
	const refused = { failure: { code: 'out-of-time' } };
	await expect(reader.read(request, time.left)).rejects.toMatchObject(refused);
	await expect(reader.read({ ...request, text: 'Kurz.' }, time.left)).rejects.toMatchObject(refused);
	expect((await reader.read({ ...request, text: 'Anna Berg kam.' })).sentences).toHaveLength(1);
});

it('time runs only while it is let run', async () => {
	let work = 0;
	const time = allowance(10, () => work);
	await delay(20);
	expect(time.left()).toBe(10_000);
	time.run();
	await delay(30);
	time.rest();
	const left = time.left();
	expect(left).toBeLessThan(9980);
	await delay(20);
	expect(time.left()).toBe(left);
	work = 4999;
	const short = allowance(0.02, () => work);
	short.run(() => 3);
	await delay(25);
	// Less than half of 20 ms were spent on it: it has 40.
	expect(short.left()).toBeGreaterThan(0);
	work += 7;
	expect(short.left()).toBeLessThanOrEqual(0);
	expect(allowance(undefined).left()).toBe(Number.POSITIVE_INFINITY);
});
