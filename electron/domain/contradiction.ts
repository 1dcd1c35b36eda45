/** Where the dossier contradicts itself: incompatible things said of one event, each with who says them and where. */
import type { Citation } from './dossier.ts';
import type { ArticleId, ClaimId, EntityId, EventId } from './ids.ts';

export const CONTRADICTION_KINDS = ['denial', 'date', 'number', 'actor', 'order'] as const;
export type ContradictionKind = (typeof CONTRADICTION_KINDS)[number];

/** Why it is held to be one; a sentence for each is in messages/contradictions.ts. */
export const CONTRADICTION_RULES = [
	/** a denial names the claim it denies */
	'denial-answers',
	/** a denial and an assertion speak of one event */
	'denial-same-event',
	/** told as happened by one, as not happened by the other */
	'event-negated',
	/** same kind of event, parties and place, told once by each, with dates that do not meet */
	'dates-apart',
	/** different numbers before the same words, of one event */
	'numbers-differ',
	/** one deed against one target on one day, by different parties */
	'actors-differ',
	/** before and after run in a circle */
	'order-circle',
	/** the dates contradict the order told */
	'order-against-dates',
	/** a date ends before it begins */
	'end-before-start',
] as const;
export type ContradictionRule = (typeof CONTRADICTION_RULES)[number];

/** One of the things said: by whom, since when, in which articles, in which words. */
export interface Side {
	/** What is said: an EDTF date, a number as written, a factuality, or the kind of an order relation; empty for `actor`. */
	readonly value: string;
	/** Whom the deed is laid to, for `actor`. */
	readonly actors?: readonly EntityId[];
	/** Who says it; none: the articles themselves. */
	readonly speakers: readonly EntityId[];
	readonly claims: readonly ClaimId[];
	readonly events: readonly EventId[];
	readonly citations: readonly Citation[];
	readonly articles: readonly ArticleId[];
	/** Independent origins among the articles. */
	readonly origins: number;
	/** EDTF: when the first of the articles appeared. */
	readonly since?: string;
}

export interface Contradiction {
	/** Made of its rule and the records it rests on: the same as long as they are. */
	readonly id: string;
	readonly kind: ContradictionKind;
	readonly rule: ContradictionRule;
	readonly events: readonly EventId[];
	/** At least one; two or more but for `end-before-start`. */
	readonly sides: readonly Side[];
}
