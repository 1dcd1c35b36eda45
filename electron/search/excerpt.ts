import type { Excerpt } from '#domain/search.ts';
import type { Span } from '#domain/selector.ts';
import { fold } from './words.ts';

/** What is looked for in a text: words that follow each other, each any of several, or (`prefixes`) beginning like any. */
export interface Needle {
	readonly words: readonly { readonly any: ReadonlySet<string>; readonly prefixes: readonly string[] }[];
}

interface Found {
	readonly span: Span;
	readonly needle: number;
}

const WORD = /[\p{L}\p{N}\p{M}\p{Co}]+/gu;
/** Enough to choose a passage from; a text full of a word need not be read to its end. */
const ENOUGH = 16;
const WIDTH = 240;
const BEFORE = 60;

const matches = ({ any, prefixes }: Needle['words'][number], word: string) =>
	any.has(word) || prefixes.some((prefix) => word.startsWith(prefix));

/** Where the needles stand in a text, the first `most` of them. */
function findIn(text: string, needles: readonly Needle[], most: number): Found[] {
	const found: Found[] = [];
	const isSimple = needles.every(({ words }) => words.length === 1);
	const spans: Span[] = [];
	const words: string[] = [];
	WORD.lastIndex = 0;
	for (let match = WORD.exec(text); match !== null; match = WORD.exec(text)) {
		const word = fold(match[0]);
		const span: Span = [match.index, match.index + match[0].length];
		if (!isSimple) {
			spans.push(span);
			words.push(word);
		}
		for (const [needle, { words: wanted }] of needles.entries()) {
			const last = wanted.at(-1);
			if (last === undefined || !matches(last, word)) continue;
			const from = words.length - wanted.length;
			if (wanted.length > 1 && !wanted.every((each, i) => matches(each, words[from + i] ?? ''))) continue;
			const start = wanted.length > 1 ? (spans[from]?.[0] ?? span[0]) : span[0];
			found.push({ span: [start, span[1]], needle });
			break;
		}
		if (found.length >= most) break;
	}
	return found;
}

/** The whole of a short text, with its marks. */
export function whole(text: string, needles: readonly Needle[]): Excerpt {
	return { text, start: 0, marks: findIn(text, needles, 64).map(({ span }) => span) };
}

/** The passage of a text in which most of what is looked for stands together; its beginning where nothing does. */
export function excerpt(text: string, needles: readonly Needle[]): Excerpt {
	const found = findIn(text, needles, ENOUGH);
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
