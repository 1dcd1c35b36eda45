/** What a search of a dossier is asked and answers. */
import type { Filter } from './filter.ts';
import type { Span } from './selector.ts';

export const SEARCH_KINDS = ['article', 'event', 'claim', 'entity', 'outlet'] as const;
export type SearchKind = (typeof SEARCH_KINDS)[number];

export interface SearchRequest {
	/** `filter.query` in the search language; without it, all that the filter lets through, newest first. */
	readonly filter: Filter;
	/** Kinds of records to look among; absent: all. */
	readonly kinds?: readonly SearchKind[];
	/** Hits of each kind at the most; 20 if not said. */
	readonly limit?: number;
	/** Wait until the index holds the whole dossier, however long that takes. */
	readonly complete?: boolean;
}

/** A piece of a text with what was found in it. */
export interface Excerpt {
	readonly text: string;
	/** Where the piece begins in its whole text, UTF-16 units. */
	readonly start: number;
	/** Found words, as positions in the whole text. */
	readonly marks: readonly Span[];
}

export interface SearchHit {
	readonly kind: SearchKind;
	readonly id: string;
	/** The whole title or name. */
	readonly title: Excerpt;
	/** Of an article its text, of an event its quotes, of a claim its content and quote, of a name its other names. */
	readonly excerpt?: Excerpt;
	/** Of the person's note, where the words stand there. */
	readonly note?: Excerpt;
}

export interface SearchReply {
	/** By kind in the order of SEARCH_KINDS, within a kind best first. */
	readonly hits: readonly SearchHit[];
	/** How many of each kind match, counted up to 10,000. */
	readonly counts: Readonly<Record<SearchKind, number>>;
	/** The index is still being made: what it does not hold yet was not found. */
	readonly partial: boolean;
}
