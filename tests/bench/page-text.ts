import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import zlib from 'node:zlib';
import { Readability } from '@mozilla/readability';
import { Defuddle } from 'defuddle/node';
import { parseHTML } from 'linkedom';
import { articleBody } from '#intake/html/article-body.ts';
import { pageOf } from '#intake/html/page.ts';
import type { Bench } from './measure.ts';

/** Pages of each set that are read; all of them take Defuddle minutes. */
const PAGES = Number(process.env.PAGES ?? 60);
const SETS = path.resolve(import.meta.dirname, '../..', process.env.DEPESCHE_SCORES ?? '../shared/bench', 'dev');
const GOAL = 'at least as good text, in half the time';

interface Page {
	readonly html: string;
	readonly url: string;
	readonly body: string;
	readonly wanted: readonly string[];
	readonly unwanted: readonly string[];
}
type Reader = (page: Page) => string | Promise<string>;

const READERS: Readonly<Record<'Depesche' | 'Readability' | 'Defuddle', Reader>> = {
	Depesche: ({ html }) => articleBody(pageOf(html)).text,
	Readability: ({ html }) => new Readability(parseHTML(html).document as never).parse()?.textContent ?? '',
	Defuddle: async ({ html, url }) => {
		const { content } = await Defuddle(parseHTML(html).document as never, url, { useAsync: false });
		return parseHTML(`<html><body>${content}</body></html>`).document.body.textContent ?? '';
	},
};

/** An article's text from its page: how right and how fast, beside Readability on linkedom and Defuddle on it, in one run. */
export const bench: Bench = async (add) => {
	if (!existsSync(SETS))
		return 'set DEPESCHE_SCORES to the folder whose dev/ holds article-scrapinghub and article-trafilatura';
	for (const [set, score] of [
		['article-scrapinghub', byShingles],
		['article-trafilatura', bySegments],
	] as const) {
		const pages = pagesOf(path.join(SETS, set));
		const found: Record<string, { f1: number; cpu: number }> = {};
		for (const [name, read] of Object.entries(READERS)) found[name] = await measured(pages, read, score);
		const own = found.Depesche;
		for (const peer of ['Readability', 'Defuddle']) {
			const other = found[peer];
			if (!own || !other) continue;
			add({ measure: `${set}: text`, value: own.f1, unit: 'F1', peer, peerValue: other.f1, ratio: own.f1 / other.f1 });
			const measure = `${set}: CPU a page`;
			add({ measure, value: own.cpu, unit: 'ms', peer, peerValue: other.cpu, ratio: other.cpu / own.cpu, goal: GOAL });
		}
	}
	return `${PAGES} pages of each set at most. Depesche's weights were fitted on these sets: on their other halves expect a point less.`;
};

/** A line of a set's input or gold. */
interface Row {
	readonly id: string;
	readonly html?: string;
	readonly url?: string;
	readonly articleBody?: string;
	readonly with?: readonly string[];
	readonly without?: readonly string[];
}

function pagesOf(folder: string): Page[] {
	const lines = (name: string) =>
		readFileSync(path.join(folder, name), 'utf8')
			.split('\n')
			.filter(Boolean)
			.map((line) => JSON.parse(line) as Row);
	const gold = new Map(lines('gold.jsonl').map((one) => [one.id, one]));
	return lines('input.jsonl')
		.slice(0, PAGES)
		.map(({ id, html = '', url = 'https://example.org/' }) => ({
			html: zlib.gunzipSync(readFileSync(path.join(folder, html))).toString('utf8'),
			url,
			body: gold.get(id)?.articleBody ?? '',
			wanted: gold.get(id)?.with ?? [],
			unwanted: gold.get(id)?.without ?? [],
		}));
}

type Score = (pages: readonly Page[], texts: readonly string[]) => number;

async function measured(pages: readonly Page[], read: Reader, score: Score): Promise<{ f1: number; cpu: number }> {
	for (const page of pages.slice(0, 5)) await read(page);
	const before = process.cpuUsage();
	const texts: string[] = [];
	for (const page of pages) texts.push(await Promise.resolve(read(page)).catch(() => ''));
	const { user, system } = process.cpuUsage(before);
	return { f1: score(pages, texts), cpu: (user + system) / 1000 / pages.length };
}

const harmonic = (precision: number, recall: number) =>
	precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall);

/** Of runs of four words, as the set's authors count. */
function byShingles(pages: readonly Page[], texts: readonly string[]): number {
	let precision = 0;
	let recall = 0;
	for (const [i, page] of pages.entries()) {
		const wanted = runsOf(page.body);
		const got = runsOf(texts[i] ?? '');
		let both = 0;
		let size = 0;
		for (const [run, count] of got) {
			both += Math.min(count, wanted.get(run) ?? 0);
			size += count;
		}
		precision += size === 0 ? 0 : both / size;
		recall +=
			both /
			Math.max(
				1,
				[...wanted.values()].reduce((sum, count) => sum + count, 0),
			);
	}
	return harmonic(precision / pages.length, recall / pages.length);
}

function runsOf(text: string): Map<string, number> {
	const words = text.match(/[\p{L}\p{N}_]+/gu) ?? [];
	const runs = new Map<string, number>();
	for (let i = 0; i < Math.max(1, words.length - 3); i += 1) {
		const run = words.slice(i, i + 4).join(' ');
		if (run !== '') runs.set(run, (runs.get(run) ?? 0) + 1);
	}
	return runs;
}

/** Of passages that belong to the article and passages that do not. */
function bySegments(pages: readonly Page[], texts: readonly string[]): number {
	const oneLine = (text: string) => text.replace(/\s+/g, ' ').trim();
	let kept = 0;
	let wanted = 0;
	let extra = 0;
	for (const [i, page] of pages.entries()) {
		const text = oneLine(texts[i] ?? '');
		wanted += page.wanted.length;
		kept += page.wanted.filter((passage) => text.includes(oneLine(passage))).length;
		extra += page.unwanted.filter((passage) => text.includes(oneLine(passage))).length;
	}
	return harmonic(kept / Math.max(1, kept + extra), kept / Math.max(1, wanted));
}
