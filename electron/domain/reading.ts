/**
 * What reading one article yields. This is the JSON of `depesche read`; its schema is generated from electron/schema.
 * All offsets are UTF-16 code units into `text`, end exclusive.
 */
import type { EventType, PloverClass } from './event-types.ts';
import type { Quote, Span } from './selector.ts';

/** Why the machine believes a thing: the rule, the words that matched, the pack's version. */
export interface Provenance {
	readonly rule: string;
	/** `<language>@<version>` of the language pack. */
	readonly pack: string;
	/** The spans of the text that matched. */
	readonly matched: readonly Span[];
}

/** A part of a date. */
export type Component =
	| 'century'
	| 'decade'
	| 'year'
	| 'season'
	| 'quarter'
	| 'month'
	| 'week'
	| 'weekday'
	| 'day'
	| 'daypart'
	| 'time';

/** TIMEX3 `mod`. */
export type TimexMod =
	| 'BEFORE'
	| 'AFTER'
	| 'ON_OR_BEFORE'
	| 'ON_OR_AFTER'
	| 'LESS_THAN'
	| 'MORE_THAN'
	| 'EQUAL_OR_LESS'
	| 'EQUAL_OR_MORE'
	| 'START'
	| 'MID'
	| 'END'
	| 'APPROX';

export type TimexUnit = 'year' | 'quarter' | 'month' | 'week' | 'day' | 'hour' | 'minute' | 'second';

/** What a relative expression is counted from. */
export type TimexAnchor =
	/** the publication date; `shift` says how far from it, so an unresolved one can still be shown ("publication year - 1") */
	| { readonly kind: 'published'; readonly shift?: { readonly unit: TimexUnit; readonly by: number } }
	/** another expression in the text, by its id */
	| {
			readonly kind: 'time';
			readonly time: string;
			readonly shift?: { readonly unit: TimexUnit; readonly by: number };
	  };

/** A TIMEX3 expression. */
export interface TemporalExpression {
	readonly id: string;
	readonly start: number;
	readonly end: number;
	readonly text: string;
	readonly type: 'DATE' | 'TIME' | 'DURATION' | 'SET';
	/** TIMEX3 value: `2023-03`, `XXXX-03`, `2023-W35`, `2023-SU`, `P3D`, `PRESENT_REF`, `2023-08-30T14:00` ... */
	readonly value: string;
	readonly mod?: TimexMod;
	/** The calendar date in EDTF (ISO 8601-2), `XXXX-03` while the year is unknown; null where none is denoted (durations, sets). */
	readonly edtf: string | null;
	/** False while it waits for something (see `awaits`); nothing relative is resolved without its anchor. */
	readonly resolved: boolean;
	readonly awaits?: 'published' | 'anchor';
	/** The parts the text states, and those we inferred. */
	readonly stated: readonly Component[];
	readonly inferred: readonly Component[];
	readonly anchor?: TimexAnchor;
	readonly rule: string;
	readonly provenance: Provenance;
}

export type EntityType = 'PER' | 'ORG' | 'LOC' | 'MISC';

export interface Mention {
	readonly start: number;
	readonly end: number;
	readonly text: string;
}

export interface Entity {
	readonly id: string;
	readonly type: EntityType;
	/** The fullest name the article gives, in its base form. */
	readonly name: string;
	/** Other names and spellings, in order of appearance. */
	readonly aliases: readonly string[];
	/** "Verteidigungsminister", "spokesman": in the article's words. */
	readonly role?: string;
	/** ISO 3166-1 alpha-2, for countries and for what is known to belong to one. */
	readonly country?: string;
	/** A proposed link, never a merge: "Moskau" may stand for Russia. Id of an entity in this reading. */
	readonly standsFor?: string;
	readonly mentions: readonly Mention[];
	readonly provenance: Provenance;
}

export interface Hedge {
	readonly start: number;
	readonly end: number;
	readonly text: string;
}

/** How an event stands relative to its source. */
export type Factuality = 'asserted' | 'reported' | 'denied' | 'planned' | 'hypothetical' | 'negated';

export type ParticipantRole =
	| 'agent'
	| 'patient'
	| 'recipient'
	| 'partner'
	| 'topic'
	| 'instrument'
	| 'origin'
	| 'destination';

export interface Participant {
	/** Id of an entity. */
	readonly entity: string;
	readonly role: ParticipantRole;
}

/** When something happened, as far as the text says. */
export interface When {
	/** EDTF; unresolved parts stay X (`XXXX-03`). */
	readonly edtf: string;
	/** stated: dated by its own words; inferred: dated from context or publication; bounded: only order relations bound it. */
	readonly basis: 'stated' | 'inferred' | 'bounded';
	/** Id of the temporal expression it rests on. */
	readonly time?: string;
	/** First and last possible day, `YYYY-MM-DD`. */
	readonly earliest?: string;
	readonly latest?: string;
}

export interface ReadEvent {
	readonly id: string;
	readonly type: EventType;
	readonly plover: PloverClass | null;
	/** Readable, in the article's language, made from the text. */
	readonly title: string;
	readonly trigger: Span;
	readonly participants: readonly Participant[];
	readonly place?: { readonly entity: string };
	readonly when?: When;
	readonly factuality: Factuality;
	readonly hedges: readonly Hedge[];
	readonly quote: Quote;
	/** Further passages that tell the same happening. */
	readonly moreQuotes?: readonly Quote[];
	readonly provenance: Provenance;
}

export type Manner = 'direct' | 'indirect' | 'mixed' | 'reported';
export type SpeechAct =
	| 'asserts'
	| 'denies'
	| 'confirms'
	| 'announces'
	| 'demands'
	| 'promises'
	| 'speculates'
	| 'asks';

export interface Speaker {
	/** Ids of entities; empty for an anonymous speaker. */
	readonly entities: readonly string[];
	/** The words that name the speaker. */
	readonly span?: Span;
}

/** Who says what. */
export interface ReadClaim {
	readonly id: string;
	readonly manner: Manner;
	readonly act: SpeechAct;
	/** The spans of what is said. */
	readonly content: readonly Span[];
	readonly speaker: Speaker;
	readonly cue?: Span;
	readonly hedges: readonly Hedge[];
	readonly negated: boolean;
	/** Ids of the claims and events of this reading that it speaks of (a denial: what it denies). */
	readonly about?: readonly string[];
	/** Id of the claim this one is told within. */
	readonly within?: string;
	readonly quote: Quote;
	readonly provenance: Provenance;
}

export type RelationKind = 'before' | 'after' | 'during';

/** An order told in words: `from` is before/after/during `to` (ids of events). */
export interface ReadRelation {
	readonly id: string;
	readonly kind: RelationKind;
	readonly from: string;
	readonly to: string;
	readonly quote: Quote;
	readonly provenance: Provenance;
}

/** What the reader wants the user to know. Sentences for these are in domain/messages.ts. */
export interface ReadingWarning {
	readonly code: WarningCode;
	readonly args?: Readonly<Record<string, string | number>>;
}
export type WarningCode =
	/** relative dates wait for the publication date; args.count */
	| 'no-publication-date'
	/** the language has no pack; args.lang */
	| 'language-not-analysed'
	/** a stage gave up; args.stage */
	| 'stage-failed'
	/** order relations contradict each other; args.events */
	| 'order-contradiction'
	| 'empty-text'
	/** the page had no recognisable article body; all its text was taken */
	| 'no-article-body'
	/** the source gives an abstract or a teaser, and not the article */
	| 'abstract-only'
	/** the file breaks off inside the article */
	| 'cut-short'
	| 'replacement-characters';

export interface Reading {
	readonly id: string;
	/** BCP 47, lower case: `de`, `en`; `und` when not recognised. */
	readonly lang: string;
	readonly title: string;
	readonly byline?: string;
	/** The publication date used, `YYYY-MM-DD` or less precise EDTF. */
	readonly published?: string;
	readonly text: string;
	/** Stretches in another language than the article's, and the language each was read in; absent when there are none. */
	readonly passages?: readonly { readonly lang: string; readonly span: Span }[];
	readonly sentences: readonly Span[];
	readonly times: readonly TemporalExpression[];
	readonly entities: readonly Entity[];
	readonly events: readonly ReadEvent[];
	readonly claims: readonly ReadClaim[];
	readonly relations: readonly ReadRelation[];
	readonly warnings: readonly ReadingWarning[];
}
