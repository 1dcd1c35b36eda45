import type { Span } from '#domain/selector.ts';
import { TokenKind } from '../document.ts';
import { isDigit, isLetter, isPunctuation, isSpace, joinsNumber, joinsWord } from './characters.ts';
import { paragraphStarts } from './lines.ts';
import { lowerCased } from './lower.ts';

/** Tokens in reading order, and the paragraphs they stand in. The arrays have room for more tokens than there are. */
export interface Cut {
	readonly count: number;
	readonly start: Int32Array;
	readonly end: Int32Array;
	readonly kind: Uint8Array;
	readonly lower: string[];
	readonly paragraphs: Span[];
	/** First token of each paragraph. */
	readonly firsts: number[];
}

/**
 * Cuts a text into tokens in one pass. A word keeps its inner hyphens and apostrophes ("Kim-Regime", "don't"); a number keeps inner
 * points, commas and colons ("3.000", "14:30"); any other character stands alone.
 */
export function tokenize(text: string): Cut {
	const start = new Int32Array(text.length);
	const end = new Int32Array(text.length);
	const kind = new Uint8Array(text.length);
	const lower: string[] = [];
	const paragraphs: Span[] = [];
	const firsts: number[] = [];
	const starts = paragraphStarts(text);
	let count = 0;
	let next = starts[0] ?? text.length;
	let paragraph = -1;
	let ink = 0;
	for (let at = 0; at < text.length; ) {
		const unit = text.charCodeAt(at);
		if (unit === 32 || isSpace(unit)) {
			at += 1;
			continue;
		}
		if (at === next) {
			if (paragraph >= 0) paragraphs.push([paragraph, ink]);
			paragraph = at;
			firsts.push(count);
			next = starts[firsts.length] ?? text.length;
		}
		ink = tokenEnd(text, at, unit);
		start[count] = at;
		end[count] = ink;
		kind[count] = kindOf(unit);
		lower.push(lowerCased(text, at, ink));
		count += 1;
		at = ink;
	}
	if (paragraph >= 0) paragraphs.push([paragraph, ink]);
	return { count, start, end, kind, lower, paragraphs, firsts };
}

const kindOf = (unit: number): TokenKind => {
	if (isLetter(unit)) return TokenKind.word;
	if (isDigit(unit)) return TokenKind.number;
	return isPunctuation(unit) ? TokenKind.punct : TokenKind.symbol;
};

function tokenEnd(text: string, from: number, first: number): number {
	let at = from + 1;
	if (isLetter(first)) {
		for (; at < text.length; at += 1) {
			const unit = text.charCodeAt(at);
			if (!isLetter(unit) && !isDigit(unit) && !(joinsWord(unit) && isLetter(text.charCodeAt(at + 1)))) break;
		}
		return at;
	}
	if (isDigit(first)) {
		for (; at < text.length; at += 1) {
			const unit = text.charCodeAt(at);
			if (!isDigit(unit) && !(joinsNumber(unit) && isDigit(text.charCodeAt(at + 1)))) break;
		}
		return at;
	}
	return first >= 0xd800 && first <= 0xdbff && at < text.length ? at + 1 : at;
}
