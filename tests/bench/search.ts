import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import MiniSearch from 'minisearch';
import { loadPack } from '#node/packs.ts';
import { resource } from '#node/resources.ts';
import type { IndexedRecord } from '../../electron/search/document.ts';
import { find } from '../../electron/search/find.ts';
import { openIndex } from '../../electron/search/index-file.ts';
import { inTemporaryFolder } from './dossier.ts';
import { type Bench, faster } from './measure.ts';
import { type Random, randomFrom } from './random.ts';

const BUILT = 10_000;
const SEARCHED = 50_000;
const WORDS = 400;
const QUERIES = 200;
const HITS = 10;
const SYLLABLES =
	'ver ge be ein aus ab zu an auf re ka mi no ta li ger tan sel bor wen dar kun feld haus lich ung heit bau ter ner sch mo ra pol ist ar bei ten kom man el se vor stand'.split(
		' ',
	);

/** Words made of syllables, the frequent ones short, of many articles some 120,000: as many as German news have. */
function madeWords(count: number): string[] {
	const random = randomFrom(7);
	const words = new Set<string>();
	while (words.size < count) {
		const length = 2 + Math.floor((4 * words.size) / count + random.below(2));
		let word = Array.from({ length }, () => random.pick(SYLLABLES)).join('');
		if (random.below(10) === 0) word = word.replace('a', 'ä');
		if (random.below(3) === 0) word = `${word[0]?.toUpperCase()}${word.slice(1)}`;
		words.add(word);
	}
	return [...words];
}

interface Made {
	readonly id: string;
	readonly title: string;
	readonly text: string;
}

/** Articles whose words are as frequent as Zipf's law has it. */
function madeTexts(words: readonly string[], count: number): Made[] {
	const sums = new Float64Array(words.length);
	let total = 0;
	for (let i = 0; i < words.length; i += 1) sums[i] = total += 1 / (i + 2.7);
	const one = (random: Random) => {
		const wanted = (random.below(2 ** 30) / 2 ** 30) * total;
		let [low, high] = [0, words.length - 1];
		while (low < high) {
			const middle = (low + high) >> 1;
			if ((sums[middle] ?? 0) < wanted) low = middle + 1;
			else high = middle;
		}
		return words[low] ?? '';
	};
	return Array.from({ length: count }, (_, index) => {
		const random = randomFrom(index + 1);
		const parts = Array.from({ length: WORDS }, (_word, i) => {
			return `${one(random)}${i % 12 === 11 ? '. ' : i % 70 === 69 ? '.\n\n' : ' '}`;
		});
		return { id: `a${index}`, title: Array.from({ length: 8 }, () => one(random)).join(' '), text: parts.join('') };
	});
}

const recordOf = ({ id, title }: Made): IndexedRecord => ({
	kind: 'article',
	id,
	title,
	body: id,
	note: '',
	byline: '',
	outlet: 'Bote',
	lang: 'de',
	type: '',
	factuality: '',
	decision: '',
	first: null,
	last: null,
	articles: [id],
	entities: [],
	tags: [],
});

function cpuOf<T>(work: () => T): { readonly value: T; readonly cpu: number } {
	const before = process.cpuUsage();
	const value = work();
	const { user, system } = process.cpuUsage(before);
	return { value, cpu: (user + system) / 1000 };
}

const heap = () => {
	globalThis.gc?.();
	return process.memoryUsage().heapUsed / 1e6;
};

function built(file: string, articles: readonly Made[]) {
	const index = openIndex(file);
	const texts = new Map(articles.map(({ id, text }) => [id, text]));
	index.begin();
	for (let from = 0; from < articles.length; from += 500) {
		index.put({ upserts: articles.slice(from, from + 500).map(recordOf), removed: [] }, (id) => texts.get(id) ?? '');
	}
	index.settle('made');
	return index;
}

/** Plain FTS5, as its documentation shows it: the peer for queries. */
function plain(file: string, articles: readonly Made[]): DatabaseSync {
	const db = new DatabaseSync(file);
	db.exec(
		'PRAGMA journal_mode = WAL; PRAGMA cache_size = -32768; CREATE VIRTUAL TABLE articles USING fts5(title, body)',
	);
	const insert = db.prepare('INSERT INTO articles VALUES (?, ?)');
	db.exec('BEGIN');
	for (const { title, text } of articles) insert.run(title, text);
	db.exec('COMMIT');
	return db;
}

const percentile = (values: readonly number[], part: number) =>
	values.toSorted((a, b) => a - b)[Math.floor(values.length * part)] ?? Number.NaN;

function timesOf(queries: readonly string[], run: (query: string) => unknown): number[] {
	for (const query of queries.slice(0, 10)) run(query);
	return queries.map((query) => {
		const start = performance.now();
		run(query);
		return performance.now() - start;
	});
}

/** The index of a dossier's articles beside MiniSearch (in memory) and plain FTS5 with its own snippet(). */
export const bench: Bench = (add) =>
	inTemporaryFolder(async (folder) => {
		const words = madeWords(120_000);
		const few = madeTexts(words, BUILT);
		const before = heap();
		const own = cpuOf(() => built(path.join(folder, 'own.sqlite'), few).close());
		const ownHeap = heap() - before;
		const bare = cpuOf(() => plain(path.join(folder, 'bare.sqlite'), few).close());
		const beforeMini = heap();
		const mini = cpuOf(() => {
			const index = new MiniSearch({ fields: ['title', 'text'] });
			index.addAll(few);
			return index;
		});
		const miniHeap = heap() - beforeMini;
		add(faster('index 10,000 articles, CPU', own.cpu, `MiniSearch ${mini.value.termCount} terms`, mini.cpu, '5x'));
		add(faster('index 10,000 articles, CPU', own.cpu, 'plain FTS5, no language', bare.cpu));
		add({
			measure: 'JS heap it takes',
			value: Math.max(0, ownHeap),
			unit: 'MB',
			peer: 'MiniSearch',
			peerValue: miniHeap,
			goal: '0',
		});

		const many = madeTexts(words, SEARCHED);
		const index = built(path.join(folder, 'own-many.sqlite'), many);
		const peer = plain(path.join(folder, 'peer-many.sqlite'), many);
		const packs = [loadPack(path.join(resource('languages'), 'de'))];
		const random = randomFrom(1);
		const term = () => (words[Math.floor(200 * 300 ** (random.below(1000) / 1000))] ?? '').toLowerCase();
		const made = (make: () => string) => Array.from({ length: QUERIES }, make);
		const snippet = peer.prepare(
			`SELECT rowid, snippet(articles, 1, '[', ']', '…', 24) FROM articles WHERE articles MATCH ? ORDER BY rank LIMIT ${HITS}`,
		);
		const sets = [
			{ name: 'one term', own: made(term), peerOf: (query: string) => `"${query}"`, part: 0.5, goal: '0.5 ms' },
			{
				name: 'three terms, any of them',
				own: made(() => [term(), term(), term()].join(' OR ')),
				peerOf: (query: string) => query.replace(/[^ ]+/g, (word) => (word === 'OR' ? word : `"${word}"`)),
				part: 0.95,
				goal: '20 ms',
			},
			{
				name: 'two terms, both',
				own: made(() => [term(), term()].join(' ')),
				peerOf: (query: string) => query.replace(/[^ ]+/g, '"$&"'),
				part: 0.95,
				goal: '20 ms',
			},
			{
				name: 'beginning of a word',
				own: made(() => `${term().slice(0, 3 + random.below(3))}*`),
				peerOf: (query: string) => `"${query.slice(0, -1)}" *`,
				part: 0.95,
				goal: '60 ms',
			},
		];
		for (const { name, own: queries, peerOf, part, goal } of sets) {
			const mine = timesOf(queries, (query) =>
				find(index, packs, { filter: { query }, kinds: ['article'], limit: HITS }),
			);
			const theirs = timesOf(queries, (query) => snippet.all(peerOf(query)));
			for (const [label, at] of [
				['p50', 0.5],
				['p95', 0.95],
			] as const) {
				const [a, b] = [percentile(mine, at), percentile(theirs, at)];
				add(faster(`50,000 articles, ${name}, ${label}`, a, 'FTS5 with snippet()', b, at === part ? goal : undefined));
			}
		}
		index.close();
		peer.close();
		return globalThis.gc === undefined
			? 'Heap is measured without a collection before it; run Node with --expose-gc for a sharper figure.'
			: undefined;
	});
