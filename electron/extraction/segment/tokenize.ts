import type { Span } from '#domain/selector.ts';
import { TokenKind } from '../document.ts';
import { isDigit, isLetter, isPunctuation, isSpace, joinsNumber, joinsWord } from './characters.ts';
import { paragraphStarts } from './lines.ts';
import { lowerCased } from './lower.ts';

const NONE: ReadonlySet<string> = new Set();
const [APOSTROPHE, TYPESET] = [39, 0x2019];

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
 * Cuts a text into tokens in one pass. A word keeps its inner hyphens and apostrophes ("Kim-Regime", "don't"), unless what stands before
 * the apostrophe is one of `elisions` (lower case): then it ends with it and is written with "'" ("l'", "armée"). A number keeps inner points,
 * commas and colons ("3.000", "14:30"); any other character stands alone.
 */
export function tokenize(text: string, elisions: ReadonlySet<string> = NONE): Cut {
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
		kind[count] = kindOf(unit);
		const elided = elisions.size > 0 ? elisionEnd(text, at, ink, elisions) : 0;
		if (elided > 0) ink = elided;
		end[count] = ink;
		lower.push(elided > 0 ? `${lowerCased(text, at, ink - 1)}'` : lowerCased(text, at, ink));
		count += 1;
		at = ink;
	}
	if (paragraph >= 0) paragraphs.push([paragraph, ink]);
	return { count, start, end, kind, lower, paragraphs, firsts };
}

/** Elided words are no longer than this ("lorsqu"). */
const LONGEST_ELISION = 8;

/** Where the elided word ends, with its apostrophe, that the word from `from` to `to` begins with; 0 without one. */
function elisionEnd(text: string, from: number, to: number, elisions: ReadonlySet<string>): number {
	for (let at = from + 1; at < to - 1 && at <= from + LONGEST_ELISION; at += 1) {
		const unit = text.charCodeAt(at);
		if (unit === APOSTROPHE || unit === TYPESET) return elisions.has(lowerCased(text, from, at)) ? at + 1 : 0;
	}
	return 0;
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
