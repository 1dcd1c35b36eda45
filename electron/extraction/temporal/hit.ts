import type { Span } from '#domain/selector.ts';
import type { Match } from '../pattern.ts';

/** A match with its place in the text. */
export interface Hit {
	readonly match: Match;
	readonly start: number;
	readonly end: number;
	/** Index of the first token. */
	readonly token: number;
	/** Index of the last. */
	readonly last: number;
	/** Where the match's named parts stand. */
	readonly parts: Readonly<Record<string, Span>>;
}
