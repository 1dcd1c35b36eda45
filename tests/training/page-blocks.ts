/**
 * `node tests/training/page-blocks.ts DIR`: fits the weights by which a page's blocks are told to be of its article, prints how right they
 * are on pages they were not fitted on, and writes electron/intake/html/block-weights.ts. DIR holds `article-scrapinghub` and
 * `article-trafilatura`, each with `input.jsonl` ({id, html: path of a gzipped page}) and `gold.jsonl` ({id, articleBody} or {id, with, without}).
 */
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import zlib from 'node:zlib';
import { featuresOf } from '#intake/html/block-features.ts';
import { WEIGHTS } from '#intake/html/block-weights.ts';
import type { Block } from '#intake/html/blocks.ts';
import { pageOf } from '#intake/html/page.ts';

interface Example {
	readonly row: Float64Array;
	/** How much of the block is of the article, 0 to 1. */
	readonly label: number;
	readonly weight: number;
}
interface Gold {
	readonly id: string;
	readonly articleBody?: string;
	readonly with?: readonly string[];
	readonly without?: readonly string[];
}

/** Parts for cross-validation; the strength of the pull of weights to 0; steps. */
const FOLDS = 4;
const PULL = 3e-4;
const STEPS = 300;
/** Longest run of words by which a block is looked for in the article. */
const RUN = 6;

const [folder] = process.argv.slice(2);
if (folder === undefined) throw new Error('usage: node tests/training/page-blocks.ts DIR');

const lines = <T>(file: string): T[] =>
	readFileSync(file, 'utf8')
		.split('\n')
		.filter(Boolean)
		.map((line) => JSON.parse(line) as T);
const oneLine = (text: string) => text.replace(/\s+/g, ' ').trim();
const wordsOf = (text: string) => text.match(/[\p{L}\p{N}_]+/gu) ?? [];

function examplesOf(set: string): Example[][] {
	const root = path.join(folder ?? '', set);
	const gold = new Map(lines<Gold>(path.join(root, 'gold.jsonl')).map((one) => [one.id, one]));
	return lines<{ readonly id: string; readonly html: string }>(path.join(root, 'input.jsonl')).map(({ id, html }) => {
		const page = pageOf(zlib.gunzipSync(readFileSync(path.join(root, html))).toString('utf8'));
		const rowAt = featuresOf(page.blocks, page.told);
		const labels = labelsOf(page.blocks, gold.get(id) ?? { id });
		return page.blocks.map((_, i) => ({ row: Float64Array.from(rowAt(i)), ...(labels[i] ?? { label: 0, weight: 0 }) }));
	});
}

/** A set tells the whole article, or some passages that belong to it and some that do not. */
function labelsOf(blocks: readonly Block[], gold: Gold): { readonly label: number; readonly weight: number }[] {
	if (gold.articleBody === undefined) {
		const wanted = (gold.with ?? []).map(oneLine);
		const unwanted = (gold.without ?? []).map(oneLine);
		return blocks.map(({ text }) => {
			const line = oneLine(text);
			const isWanted = wanted.some((passage) => line.includes(passage));
			const isUnwanted = unwanted.some((passage) => line.includes(passage));
			return { label: isWanted ? 1 : 0, weight: isWanted === isUnwanted ? 0 : 0.5 };
		});
	}
	const words = wordsOf(gold.articleBody);
	const runs = new Set<string>();
	for (let size = 1; size <= RUN; size += 1)
		for (let i = 0; i + size <= words.length; i += 1) runs.add(words.slice(i, i + size).join(' '));
	const shares = blocks.map(({ text }) => {
		const own = wordsOf(text);
		const size = Math.min(RUN, own.length);
		const count = own.length - size + 1;
		let hits = 0;
		for (let i = 0; size > 0 && i < count; i += 1) if (runs.has(own.slice(i, i + size).join(' '))) hits += 1;
		return size === 0 ? undefined : hits / count;
	});
	const length = blocks.reduce((sum, { text }, i) => sum + ((shares[i] ?? 0) > 0.5 ? text.length : 0), 0);
	return blocks.map(({ text }, i) => ({
		label: shares[i] ?? 0,
		weight: shares[i] === undefined ? 0 : Math.min(0.2, (text.length + 8) / Math.max(length, 1500)) * 12,
	}));
}

/** Logistic regression by Adam. */
function fitted(examples: readonly Example[]): Float64Array {
	const known = examples.filter(({ weight }) => weight > 0);
	const size = known[0]?.row.length ?? 0;
	const total = known.reduce((sum, { weight }) => sum + weight, 0);
	const [theta, mean, spread] = [new Float64Array(size), new Float64Array(size), new Float64Array(size)];
	for (let step = 1; step <= STEPS; step += 1) {
		const gradient = new Float64Array(size);
		for (const { row, label, weight } of known) {
			const error = (1 / (1 + Math.exp(-scoreOf(row, theta))) - label) * weight;
			for (let k = 0; k < size; k += 1) gradient[k] += error * row[k];
		}
		const rate = step > STEPS * 0.7 ? 0.03 : 0.1;
		for (let k = 0; k < size; k += 1) {
			const slope = gradient[k] / total + PULL * theta[k];
			mean[k] = 0.9 * mean[k] + 0.1 * slope;
			spread[k] = 0.99 * spread[k] + 0.01 * slope * slope;
			theta[k] -= (rate * (mean[k] / (1 - 0.9 ** step))) / (Math.sqrt(spread[k] / (1 - 0.99 ** step)) + 1e-8);
		}
	}
	return theta;
}

function scoreOf(row: Float64Array, theta: Float64Array): number {
	let score = 0;
	for (let k = 0; k < row.length; k += 1) score += row[k] * theta[k];
	return score;
}

const pages = ['article-scrapinghub', 'article-trafilatura'].flatMap(examplesOf);
let right = 0;
let all = 0;
for (let fold = 0; fold < FOLDS; fold += 1) {
	const theta = fitted(pages.filter((_, i) => i % FOLDS !== fold).flat());
	for (const { row, label, weight } of pages.filter((_, i) => i % FOLDS === fold).flat()) {
		if (scoreOf(row, theta) > 0 === label > 0.5) right += weight;
		all += weight;
	}
}
console.log(`${pages.length} pages; right by weight on pages not fitted on: ${(right / all).toFixed(4)}`);
const weights = [...fitted(pages.flat())].map((weight) => Number(weight.toFixed(3)));
const file = path.join(import.meta.dirname, '../../electron/intake/html/block-weights.ts');
const source = readFileSync(file, 'utf8');
writeFileSync(file, `${source.slice(0, source.indexOf('= [') + 3)}${weights.join(', ')}];\n`);
console.log(`${weights.length} weights written, ${WEIGHTS.length} before`);
