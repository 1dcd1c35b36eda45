import type { Span } from '#domain/selector.ts';

/** What a token is, decided by its characters alone. */
export const TokenKind = { word: 0, number: 1, punct: 2, symbol: 3 } as const;
export type TokenKind = (typeof TokenKind)[keyof typeof TokenKind];

/**
 * The tokens of a text as parallel arrays: a reading touches each token many times, and an object per token would cost
 * more than the reading itself. Index i is token i in every array.
 */
export interface Tokens {
	readonly count: number;
	readonly start: Int32Array;
	readonly end: Int32Array;
	readonly kind: Uint8Array;
	/** Lower-cased text (in the root locale). */
	readonly lower: readonly string[];
	/** Index of the sentence it stands in. */
	readonly sentence: Int32Array;
}

export interface Sentence {
	readonly start: number;
	readonly end: number;
	/** First token, and one past the last. */
	readonly first: number;
	readonly last: number;
	/** Index of its paragraph. */
	readonly paragraph: number;
}

/** A text cut into paragraphs, sentences and tokens. */
export interface Document {
	readonly text: string;
	readonly paragraphs: readonly Span[];
	readonly sentences: readonly Sentence[];
	readonly tokens: Tokens;
}

/** The token that holds or follows `offset`; `count` when there is none. */
export function tokenAt(document: Document, offset: number): number {
	const { end, count } = document.tokens;
	let low = 0;
	let high = count;
	while (low < high) {
		const middle = (low + high) >> 1;
		if ((end[middle] ?? 0) <= offset) low = middle + 1;
		else high = middle;
	}
	return low;
}

/** The sentence that holds `offset`, or the nearest one before it. */
export function sentenceAt(document: Document, offset: number): number {
	const { sentences } = document;
	let low = 0;
	let high = sentences.length;
	while (low < high) {
		const middle = (low + high) >> 1;
		if ((sentences[middle]?.end ?? 0) <= offset) low = middle + 1;
		else high = middle;
	}
	return Math.min(low, Math.max(0, sentences.length - 1));
}
