import type { Span } from '#domain/selector.ts';
import { TokenKind } from '../document.ts';
import { isDigit, isLetter, isPunctuation, isSpace, joinsNumber, joinsWord } from './characters.ts';
import { paragraphStarts } from './lines.ts';

/** Tokens in reading order, and the paragraphs they stand in. */
export interface Cut {
	readonly start: number[];
	readonly end: number[];
	readonly kind: number[];
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
	const cut: Cut = { start: [], end: [], kind: [], lower: [], paragraphs: [], firsts: [] };
	const starts = paragraphStarts(text).values();
	let next = starts.next().value ?? text.length;
	let paragraph = -1;
	let ink = 0;
	for (let at = 0; at < text.length; ) {
		const unit = text.charCodeAt(at);
		if (isSpace(unit)) {
			at += 1;
			continue;
		}
		if (at === next) {
			next = starts.next().value ?? text.length;
			if (paragraph >= 0) cut.paragraphs.push([paragraph, ink]);
			paragraph = at;
			cut.firsts.push(cut.start.length);
		}
		ink = tokenEnd(text, at, unit);
		cut.start.push(at);
		cut.end.push(ink);
		cut.kind.push(kindOf(unit));
		cut.lower.push(text.slice(at, ink).toLowerCase());
		at = ink;
	}
	if (paragraph >= 0) cut.paragraphs.push([paragraph, ink]);
	return cut;
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
