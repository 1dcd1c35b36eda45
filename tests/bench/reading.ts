import { availableParallelism } from 'node:os';
import { recognizeDateTime } from '@microsoft/recognizers-text-date-time';
import { de, en } from 'chrono-node';
import type { Draft } from '#extraction/draft.ts';
import { read } from '#extraction/read.ts';
import { segment } from '#extraction/stages/segment.ts';
import { temporal } from '#extraction/stages/temporal.ts';
import { loadPacks } from '#node/packs.ts';
import { threadedReader } from '#node/reader.ts';
import { resource } from '#node/resources.ts';
import { type MadeArticle, madeArticles } from './articles.ts';
import { type Bench, type Row, timed } from './measure.ts';

const ARTICLES = 60;
const WORDS = 400;
const RUNS = 9;
/** Milliseconds that each side works before it is measured: V8 compiles what is used often, and a batch is. */
const COMPILING = 4000;
const PEERS = { de, en };
const BATCH = 1000;
/** Articles that a thread reads before its time is taken. */
const WARMING = 60;
const THREADS = [1, 2, 4] as const;

/** Recognizers takes seconds for what the others do in milliseconds: it reads this many of the same articles. */
const FEW = 3;

/** Words per second on one core, beside chrono-node and, in English, Recognizers, which read times and nothing else. */
export const bench: Bench = async (add) => {
	const packs = loadPacks(resource('languages'));
	const timesAlone = ({ text, lang, published }: MadeArticle) => {
		const pack = packs.get(lang);
		if (!pack) throw new Error(`no pack for ${lang}`);
		const document = segment(text, pack);
		const none = document.tokens.count;
		const tagging = { upos: new Uint8Array(none), lemma: document.tokens.lower, morph: new Uint16Array(none) };
		const draft: Draft = {
			document,
			pack,
			published,
			tagging,
			times: [],
			entities: [],
			events: [],
			attributions: [],
			claims: [],
			relations: [],
			warnings: [],
		};
		temporal(draft);
		return draft.times.length;
	};
	for (const lang of ['de', 'en'] as const) {
		const articles = madeArticles(ARTICLES, WORDS).filter((article) => article.lang === lang);
		const perSecond = async (work: (article: MadeArticle) => unknown, some = articles, warming = COMPILING) => {
			const words = some.reduce((sum, article) => sum + article.words, 0);
			return (words / (await timed(RUNS, () => some.forEach((article) => void work(article)), warming)).cpu) * 1000;
		};
		const noon = (published: string) => new Date(`${published}T12:00:00Z`);
		const chrono = await perSecond(({ text, published }) => PEERS[lang].parse(text, noon(published)));
		const row = (measure: string, value: number, peer = 'chrono-node, times alone', peerValue = chrono): Row => ({
			measure: `${measure}, ${lang}`,
			value,
			unit: 'words/s of CPU',
			peer,
			peerValue,
			ratio: value / peerValue,
		});
		const alone = await perSecond(timesAlone);
		add(row('times alone', alone));
		if (lang === 'en') {
			const recognizers = await perSecond(
				({ text, published }) => recognizeDateTime(text, 'en-us', undefined, noon(published)),
				articles.slice(0, FEW),
				0,
			);
			add(row('times alone', alone, 'Recognizers, times alone', recognizers));
		}
		add(
			row(
				'whole reading',
				await perSecond(({ id, text, published, lang }) => read(packs, { id, text, published, lang })),
			),
		);
	}
	await batches(add);
	return undefined;
};

/** A batch by number of threads, theirs and the transfer's time included: wall time, so a busy machine shows. Threads are warm. */
async function batches(add: Parameters<Bench>[0]): Promise<void> {
	const articles = madeArticles(BATCH, WORDS);
	const words = articles.reduce((sum, article) => sum + article.words, 0);
	let alone: number | undefined;
	for (const threads of THREADS.filter((count) => count <= availableParallelism())) {
		const reader = threadedReader({ threads });
		try {
			const readAll = (some: readonly MadeArticle[]) =>
				Promise.all(some.map(({ id, text, published, lang }) => reader.read({ id, text, published, lang })));
			await readAll(articles.slice(0, threads * WARMING));
			const start = performance.now();
			await readAll(articles);
			const value = (words / (performance.now() - start)) * 1000;
			alone ??= value;
			const measure = `${BATCH.toLocaleString('en')} articles, ${threads} ${threads === 1 ? 'thread' : 'threads'}`;
			add({ measure, value, unit: 'words/s', peer: 'one thread', peerValue: alone, ratio: value / alone });
		} finally {
			await reader.close();
		}
	}
}
