import { type Document, TokenKind } from '../document.ts';
import type { AttributionLexicon } from './lexicon.ts';

/** A quotation by its marks; `open` and `last` are tokens, `last` inclusive (the closing mark where there is one). */
export interface QuoteSpan {
	readonly open: number;
	readonly last: number;
	readonly closed: boolean;
	/** Words between the marks. */
	readonly words: number;
	/** It holds a full sentence: ends in a stop, an exclamation or a question inside the marks, or has several sentences. */
	readonly sentence: boolean;
	/** It ends in a comma inside the marks, before its cue. */
	readonly comma: boolean;
}

/** Deeper nesting is noise. */
const DEEPEST = 6;
const STOPS = new Set(['.', '!', '?', '…']);
/** An apostrophe, a foot or a ditto mark may be one of these: left open they quote nothing. */
const WEAK = new Set(["'", '’', '‘', '‚', '"']);
/** Marks that stand within others: open, they end with their sentence where any other follows. */
const SINGLE = new Set(['‚', '›', '‹', '‘']);
const BEFORE_OPENING = /[\s([{–—:/-]/;
const AFTER_CLOSING = /[\s)\]}–—.,;:!?»«-]/;

interface Pair {
	readonly mark: string;
	readonly open: number;
	/** The closing mark, -1 while none is found. */
	close: number;
}

/** The quotations of a text, in order. */
interface Quotations {
	readonly outer: QuoteSpan[];
	/** Those right within an outer one. */
	readonly inner: QuoteSpan[];
}

/**
 * Pairs the quote marks of a text, in one pass: outermost quotations and what stands in quote marks within them. An open
 * quotation goes on into the next paragraph when that begins with its mark again, and else ends with its sentence.
 */
export function findQuotes(document: Document, lexicon: AttributionLexicon): Quotations {
	const { text, tokens, sentences } = document;
	const { quotes, closers } = lexicon;
	const spans: QuoteSpan[] = [];
	const inner: QuoteSpan[] = [];
	let pairs: Pair[] = [];
	let stack: Pair[] = [];
	/** Where each mark stood last: an opening one that none of its kind follows runs to its paragraph's end. */
	const lastOf = new Map<string, number>();
	let lastMark = -1;
	/** The marks of `pairs`. */
	const opened = new Set<string>();
	/** The end of an utterance whose beginning an excerpt has cut off. */
	let begun = -1;
	const isLast = ({ mark, open }: Pair) => {
		if (open === lastMark) return true;
		if (SINGLE.has(mark)) return false;
		if ((lastOf.get(mark) ?? open) > open) return false;
		for (const close of quotes.get(mark) ?? []) if ((lastOf.get(close) ?? open) > open) return false;
		return true;
	};
	const span = (list: QuoteSpan[], open: number, last: number, closed: boolean) => {
		let words = 0;
		let stops = 0;
		const inner = closed ? last - 1 : last;
		for (let i = open; i <= inner; i += 1) {
			if (tokens.kind[i] === TokenKind.word || tokens.kind[i] === TokenKind.number) words += 1;
			else if (STOPS.has(tokens.lower[i] ?? '')) stops += 1;
		}
		const ends = STOPS.has(tokens.lower[inner] ?? '');
		const sentence = (ends && words > 1) || (stops > 0 && words > 6);
		if (words > 0) list.push({ open, last, closed, words, sentence, comma: tokens.lower[inner] === ',' });
	};
	/** Keeps the outermost of the pairs found since the last call. */
	const settle = (ended: number) => {
		let reached = begun;
		let within = -1;
		for (const pair of pairs.sort((a, b) => a.open - b.open)) {
			const { mark, open, close } = pair;
			if (open <= reached && open > within && close >= 0 && close < reached) {
				span(inner, open, close, true);
				within = close;
			}
			if (open <= reached || (close < 0 && WEAK.has(mark))) continue;
			const last =
				close < 0 ? (isLast(pair) ? ended : (sentences[tokens.sentence[open] ?? 0]?.last ?? open + 1)) - 1 : close;
			span(spans, open, last, close >= 0);
			reached = last;
		}
		pairs = [];
		stack = [];
		opened.clear();
	};
	let paragraph = -1;
	for (let i = 0; i < tokens.count; i += 1) {
		const here = sentences[tokens.sentence[i] ?? 0]?.paragraph ?? 0;
		const mark = tokens.lower[i] ?? '';
		if (here !== paragraph) {
			paragraph = here;
			const outer = stack[0];
			if (outer !== undefined && outer.mark === mark && (!WEAK.has(mark) || mark === '"')) {
				stack = [outer];
				continue;
			}
			settle(i);
		}
		if (tokens.kind[i] === TokenKind.word || tokens.kind[i] === TokenKind.number) continue;
		const opens = quotes.get(mark);
		const closes = closers.has(mark);
		if (opens === undefined && !closes) continue;
		lastOf.set(mark, i);
		lastMark = i;
		const at = tokens.start[i] ?? 0;
		const next = at + mark.length;
		const before = at === 0 || BEFORE_OPENING.test(text[at - 1] ?? '');
		const after = next >= text.length || AFTER_CLOSING.test(text[next] ?? '');
		const opening = (before && !after) || tokens.lower[i - 1] === ':';
		const fit = stack.findLastIndex((pair) => quotes.get(pair.mark)?.has(mark) === true);
		const top = stack[fit];
		if (top !== undefined && !(opens !== undefined && opening && mark !== top.mark && !preferredCloser(quotes, mark))) {
			if ((mark === '’' || mark === "'") && !after && tokens.kind[i + 1] === TokenKind.word) continue;
			top.close = i;
			stack.length = fit;
			continue;
		}
		// an excerpt may begin inside an utterance
		if (
			here === 0 &&
			closes &&
			spans.length === 0 &&
			!WEAK.has(mark) &&
			!opening &&
			(opens === undefined || !preferred(lexicon, mark)) &&
			![...opened].some((other) => quotes.get(other)?.has(mark))
		) {
			span(spans, begun + 1, i, true);
			begun = i;
			stack = [];
			continue;
		}
		if (opens === undefined || stack.length >= DEEPEST) continue;
		const unsure = opens.has(mark) || WEAK.has(mark) || !preferred(lexicon, mark);
		if (unsure && (!opening || (mark === "'" && isElision(tokens.lower[i + 1] ?? '', text[next] ?? '')))) continue;
		const pair: Pair = { mark, open: i, close: -1 };
		stack.push(pair);
		pairs.push(pair);
		opened.add(mark);
	}
	settle(tokens.count);
	return { outer: spans, inner };
}

/** "'s", "'ll", "'n": a short word in small letters behind an apostrophe. */
const isElision = (word: string, first: string) => word.length <= 2 && word[0] === first;

/** Whether `mark` opens rather than closes in this language, where it can do both. */
function preferred(lexicon: AttributionLexicon, mark: string): boolean {
	for (const [open, closes] of lexicon.quotes) {
		if (open === mark) return true;
		if (closes.has(mark) && open !== mark) return false;
	}
	return true;
}

/** A mark that closes in the commonest style of its own and opens only in a rarer one. */
function preferredCloser(quotes: ReadonlyMap<string, ReadonlySet<string>>, mark: string): boolean {
	for (const [open, closes] of quotes) {
		if (open === mark) return false;
		if (closes.has(mark)) return true;
	}
	return false;
}
