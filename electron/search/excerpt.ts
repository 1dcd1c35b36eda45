import type { Excerpt } from '#domain/search.ts';
import type { Span } from '#domain/selector.ts';
import { candidates } from './candidates.ts';
import { fold, isOfWord, wordEnd, wordStart } from './words.ts';

/** What is looked for in a text: words that follow each other, each any of several, or (`prefixes`) beginning like any. */
export interface Needle {
	readonly words: readonly { readonly any: ReadonlySet<string>; readonly prefixes: readonly string[] }[];
}

interface Found {
	readonly span: Span;
	readonly needle: number;
}

/** Enough to choose a passage from; a text full of a word need not be read to its end. */
const ENOUGH = 16;
const WIDTH = 240;
const BEFORE = 60;

const matches = ({ any, prefixes }: Needle['words'][number], word: string) =>
	any.has(word) || prefixes.some((prefix) => word.startsWith(prefix));

/** Where the needles stand in a text, the first `most` of them; no further than they have all been found together. */
function findIn(text: string, needles: readonly Needle[], most: number, reach = Number.POSITIVE_INFINITY): Found[] {
	const found: Found[] = [];
	const missing = new Set(needles.keys());
	const longest = Math.max(1, ...needles.map(({ words }) => words.length));
	const next = longest === 1 ? like(needles) : wordStart;
	let before: { readonly word: string; readonly span: Span }[] = [];
	let enough = Number.POSITIVE_INFINITY;
	let end = 0;
	for (let start = next(text, 0); start < text.length && start < enough; start = next(text, end)) {
		end = wordEnd(text, start);
		const span: Span = [start, end];
		const word = fold(text.slice(start, end));
		if (longest > 1) before = [...before.slice(1 - longest), { word, span }];
		for (const [needle, { words: wanted }] of needles.entries()) {
			const last = wanted.at(-1);
			if (last === undefined || !matches(last, word)) continue;
			const run = before.slice(-wanted.length);
			if (wanted.length > 1 && !wanted.every((each, i) => matches(each, run[i]?.word ?? ''))) continue;
			found.push({ span: [wanted.length > 1 ? (run[0]?.span[0] ?? span[0]) : span[0], span[1]], needle });
			missing.delete(needle);
			if (missing.size === 0 && enough === Number.POSITIVE_INFINITY) enough = span[1] + reach;
			break;
		}
		if (found.length >= most) break;
	}
	return found;
}

const likes = new WeakMap<readonly Needle[], (text: string, from: number) => number>();

/** The same needles are looked for in one text after the other. */
function like(needles: readonly Needle[]) {
	const known = likes.get(needles) ?? wordsLike(needles);
	likes.set(needles, known);
	return known;
}

/** Where the next word of a text begins that may be a needle's, from the end of another; the text's length when there is none. */
function wordsLike(needles: readonly Needle[]): (text: string, from: number) => number {
	const find = candidates(needles.flatMap(({ words }) => words.flatMap(({ any, prefixes }) => [...any, ...prefixes])));
	if (find === undefined) return wordStart;
	return (text, from) => {
		let at = find(text, from);
		while (at > 0 && at < text.length && isOfWord(text, at - 1)) at = find(text, at + 1);
		return at;
	};
}

/** The whole of a short text, with its marks. */
export function whole(text: string, needles: readonly Needle[]): Excerpt {
	return { text, start: 0, marks: findIn(text, needles, 64).map(({ span }) => span) };
}

/** The passage of a text in which most of what is looked for stands together; its beginning where nothing does. */
export function excerpt(text: string, needles: readonly Needle[]): Excerpt {
	const found = findIn(text, needles, ENOUGH, WIDTH);
	let best: readonly Found[] = [];
	let bestScore = 0;
	for (const [i, first] of found.entries()) {
		const inside = found.slice(i).filter(({ span }) => span[1] - first.span[0] <= WIDTH - BEFORE);
		const score = new Set(inside.map(({ needle }) => needle)).size * 100 + inside.length;
		if (score > bestScore) [best, bestScore] = [inside, score];
	}
	const [start, end] = passage(text, best[0]?.span[0] ?? 0);
	const marks = best.map(({ span }) => span).filter(([from, to]) => from >= start && to <= end);
	return { text: text.slice(start, end), start, marks };
}

/** About WIDTH units around a place, from a word's beginning to a word's end. */
function passage(text: string, place: number): Span {
	let start = Math.max(0, place - BEFORE);
	const line = text.lastIndexOf('\n', place);
	if (line >= start) start = line + 1;
	else if (start > 0) {
		const blank = text.indexOf(' ', start);
		start = blank >= 0 && blank < place ? blank + 1 : place;
	}
	let end = Math.min(text.length, start + WIDTH);
	if (end < text.length) {
		const blank = text.lastIndexOf(' ', end);
		if (blank > place + BEFORE) end = blank;
		else if (/[\uDC00-\uDFFF]/.test(text[end] ?? '')) end -= 1;
	}
	return [start, end];
}
