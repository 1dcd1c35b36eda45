import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import path from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { createApp } from '#app/app.ts';
import { noDialogs, nodePorts } from '#node/ports.ts';
import { threadedReader } from '#node/reader.ts';
import { madeArticles } from './articles.ts';
import type { Bench } from './measure.ts';

const WORDS = 80;
const FEW = 1000;
const MANY = 10_000;

interface Ran {
	readonly seconds: number;
	/** Milliseconds. */
	readonly longestBlock: number;
	/** Seconds the same folder takes when all of it is in already. */
	readonly again: number;
}

/** A folder of small articles into a new dossier, through the app: articles a second by number of threads, and how long the window would wait. */
export const bench: Bench = async (add) => {
	const folder = mkdtempSync(path.join(tmpdir(), 'depesche-batch-'));
	try {
		const cores = availableParallelism();
		const one = await ran(folder, FEW, 1);
		const all = await ran(folder, FEW, cores);
		const rate = (articles: number, { seconds }: Ran) => articles / seconds;
		add({
			measure: `${FEW} articles of ${WORDS} words, ${cores} threads`,
			value: rate(FEW, all),
			unit: '/s',
			peer: 'one thread',
			peerValue: rate(FEW, one),
			ratio: rate(FEW, all) / rate(FEW, one),
		});
		add({ measure: 'longest block of the event loop', value: all.longestBlock, unit: 'ms', goal: '100 ms' });
		const many = await ran(folder, MANY, cores);
		add({
			measure: `${MANY} articles`,
			value: rate(MANY, many),
			unit: '/s',
			peer: `${FEW} articles`,
			peerValue: rate(FEW, all),
			ratio: rate(MANY, many) / rate(FEW, all),
		});
		add({ measure: 'longest block of the event loop', value: many.longestBlock, unit: 'ms', goal: '100 ms' });
		add({
			measure: `the same ${MANY} again, all known`,
			value: many.again,
			unit: 's',
			peer: 'the first time',
			peerValue: many.seconds,
			ratio: many.seconds / many.again,
		});
	} finally {
		rmSync(folder, { recursive: true, force: true });
	}
	return undefined;
};

async function ran(folder: string, articles: number, threads: number): Promise<Ran> {
	const place = path.join(folder, `${articles}`);
	mkdirSync(place, { recursive: true });
	for (const [i, { text }] of madeArticles(articles, WORDS).entries())
		writeFileSync(path.join(place, `${i}.txt`), `Nr. ${i}\n\n${text}`);
	const ports = nodePorts({
		program: 'bench',
		push: () => undefined,
		dialogs: noDialogs,
		exporter: () => Promise.reject(new Error('nothing is exported')),
		drawer: () => Promise.reject(new Error('nothing is drawn')),
		dataFolder: folder,
		defaults: { locale: 'en', theme: 'system', density: 'compact' },
		version: '0',
		standIn: false,
		access: 'write',
	});
	const reader = threadedReader({ threads });
	const app = createApp({ ...ports, reader, recents: false });
	await app['dossier.create']({ path: path.join(folder, `${articles}-${threads}`) });
	const delay = monitorEventLoopDelay({ resolution: 5 });
	delay.enable();
	const began = performance.now();
	const report = await app['article.add']({ paths: [place] });
	const seconds = (performance.now() - began) / 1000;
	delay.disable();
	if (report.stored !== articles) throw new Error(`${report.stored} of ${articles} were stored`);
	const beganAgain = performance.now();
	await app['article.add']({ paths: [place] });
	const again = (performance.now() - beganAgain) / 1000;
	await app['dossier.close'](undefined);
	await reader.close();
	return { seconds, longestBlock: delay.max / 1e6, again };
}
