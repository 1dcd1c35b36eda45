import { availableParallelism } from 'node:os';
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

/** Words per second on one core, beside chrono-node, which reads times and nothing else. */
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
		const words = articles.reduce((sum, article) => sum + article.words, 0);
		const perSecond = async (work: (article: MadeArticle) => unknown) =>
			(words / (await timed(RUNS, () => articles.forEach((article) => void work(article)), COMPILING)).cpu) * 1000;
		const peer = await perSecond(({ text, published }) => PEERS[lang].parse(text, new Date(`${published}T12:00:00Z`)));
		const row = (measure: string, value: number): Row => ({
			measure: `${measure}, ${lang}`,
			value,
			unit: 'words/s of CPU',
			peer: 'chrono-node, times alone',
			peerValue: peer,
			ratio: value / peer,
		});
		add(row('times alone', await perSecond(timesAlone)));
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
