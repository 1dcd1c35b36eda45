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
/** An apostrophe may be one of these: left open they quote nothing. */
const WEAK = new Set(["'", '’', '‘', '‚', '"']);

interface Open {
	readonly mark: string;
	readonly token: number;
}

/**
 * Pairs the quote marks of a text, in one pass: outermost quotations in order. An open quotation goes on into the next paragraph when
 * that begins with its mark again, and else ends with its paragraph.
 */
export function findQuotes(document: Document, lexicon: AttributionLexicon): QuoteSpan[] {
	const { text, tokens, sentences } = document;
	const { quotes, closers } = lexicon;
	const spans: QuoteSpan[] = [];
	const stack: Open[] = [];
	const spaced = (at: number) => at < 0 || at >= text.length || /[\s([{–—-]/.test(text[at] ?? '');
	const finish = (open: number, last: number, closed: boolean) => {
		let words = 0;
		let stops = 0;
		const inner = closed ? last - 1 : last;
		for (let i = open + 1; i <= inner; i += 1) {
			if (tokens.kind[i] === TokenKind.word || tokens.kind[i] === TokenKind.number) words += 1;
			else if (STOPS.has(tokens.lower[i] ?? '')) stops += 1;
		}
		const ends = STOPS.has(tokens.lower[inner] ?? '');
		if (words > 0)
			spans.push({
				open,
				last,
				closed,
				words,
				sentence: (ends && words > 1) || (stops > 0 && words > 6),
				comma: tokens.lower[inner] === ',',
			});
	};
	let paragraph = -1;
	for (let i = 0; i < tokens.count; i += 1) {
		const here = sentences[tokens.sentence[i] ?? 0]?.paragraph ?? 0;
		const mark = tokens.lower[i] ?? '';
		if (here !== paragraph) {
			paragraph = here;
			const outer = stack[0];
			if (outer !== undefined && outer.mark === mark && !WEAK.has(mark)) continue;
			if (outer !== undefined && !WEAK.has(outer.mark)) finish(outer.token, i - 1, false);
			stack.length = 0;
		}
		if (tokens.kind[i] === TokenKind.word) continue;
		const opens = quotes.get(mark);
		const closes = closers.has(mark);
		if (opens === undefined && !closes) continue;
		const at = tokens.start[i] ?? 0;
		const before = spaced(at - 1);
		const after = spaced(at + mark.length);
		const top = stack[stack.length - 1];
		const fits = top !== undefined && quotes.get(top.mark)?.has(mark) === true;
		if (fits && !(opens?.has(mark) === true && before && !after && mark !== top.mark)) {
			if (mark === '’' || mark === "'") if (!after && tokens.kind[i + 1] === TokenKind.word) continue;
			stack.pop();
			if (stack.length === 0) finish(top.token, i, true);
			continue;
		}
		// a closer of an outer quotation closes what is open within it
		const outer = stack[0];
		if (outer !== undefined && stack.length > 1 && quotes.get(outer.mark)?.has(mark) === true) {
			stack.length = 0;
			finish(outer.token, i, true);
			continue;
		}
		if (opens === undefined || stack.length >= DEEPEST) continue;
		const symmetric = opens.has(mark);
		const unsure = symmetric || WEAK.has(mark) || !preferred(lexicon, mark);
		if (unsure && !(before && !after)) continue;
		stack.push({ mark, token: i });
	}
	const outer = stack[0];
	if (outer !== undefined && !WEAK.has(outer.mark)) finish(outer.token, tokens.count - 1, false);
	return spans;
}

/** Whether `mark` opens rather than closes in this language, where it can do both. */
function preferred(lexicon: AttributionLexicon, mark: string): boolean {
	for (const [open, closes] of lexicon.quotes) {
		if (open === mark) return true;
		if (closes.has(mark) && open !== mark) return false;
	}
	return true;
}
