import type { EntityType, Factuality, ParticipantRole, SpeechAct } from '#domain/reading.ts';

/** Everything that a printed dossier says in words of its own. */
export interface Words {
	readonly dossier: string;
	readonly contents: string;
	readonly inShort: string;
	readonly timeline: string;
	readonly chronology: string;
	readonly claims: string;
	readonly contradictions: string;
	readonly contradictionsNote: string;
	/** Before the number of one. */
	readonly contradiction: string;
	readonly people: string;
	readonly sources: string;
	readonly colophon: string;
	/** Counts with their noun. */
	articles(count: number): string;
	events(count: number): string;
	statements(count: number): string;
	denials(count: number): string;
	outlets(count: number): string;
	/** The state of the dossier, an already readable date. */
	asOf(date: string): string;
	readonly whatHappened: string;
	readonly whoSays: string;
	readonly whatDisputed: string;
	readonly whatUnknown: string;
	between(first: string, last: string): string;
	readonly mostReported: string;
	readonly otherDenials: (count: number) => string;
	readonly nothingDisputed: string;
	readonly nothingUnknown: string;
	readonly noStatements: string;
	readonly noEvents: string;
	deniedBy(names: string): string;
	readonly undated: string;
	readonly withoutDate: string;
	articleUndated(reference: string): string;
	waiting(count: number): string;
	readonly undatedEvents: string;
	readonly speaker: string;
	readonly says: string;
	readonly denies: string;
	readonly unnamed: string;
	readonly asWritten: string;
	readonly yearUnknown: string;
	readonly inferred: string;
	readonly bounded: string;
	readonly place: string;
	readonly reportedIn: string;
	/** Before the numbers of the passages that tell of an event. */
	readonly evidence: string;
	readonly grade: string;
	readonly tags: string;
	/** What articles that repeat each other are worth together. */
	independent(articles: number, origins: number): string;
	/** Of an article, by its number. */
	repeats(reference: string): string;
	/** What a shortened list leaves to the chapters. */
	more(count: number): string;
	readonly silences: string;
	silence(days: number, from: string, to: string): string;
	readonly before: string;
	readonly after: string;
	readonly during: string;
	readonly number: string;
	readonly page: string;
	readonly claim: string;
	readonly denial: string;
	readonly unanswered: string;
	readonly unansweredNote: string;
	readonly statement: string;
	readonly persons: string;
	readonly organisations: string;
	readonly places: string;
	readonly others: string;
	readonly name: string;
	readonly role: string;
	readonly alsoCalled: string;
	readonly mayStandFor: string;
	readonly inEvents: string;
	readonly published: string;
	readonly captured: string;
	readonly file: string;
	readonly textHash: string;
	readonly words: string;
	readonly addedByHand: string;
	readonly hedged: string;
	readonly note: string;
	/** Alternative text of the picture for those who do not see it. */
	pictureAlt(events: string, first: string, last: string): string;
	pictureOf(page: number, pages: number): string;
	readonly pictureCaption: string;
	readonly howToRead: string;
	readonly howToReadText: string;
	missingGlyphs(count: number): string;
	readonly identity: string;
	readonly legend: Readonly<Record<LegendMark, string>>;
	readonly factuality: Readonly<Record<Factuality, string>>;
	readonly acts: Readonly<Record<SpeechAct, string>>;
	readonly roles: Readonly<Record<ParticipantRole, string>>;
	readonly types: Readonly<Record<EntityType, string>>;
	readonly otherLane: string;
	readonly dates: DateWords;
}

export type LegendMark =
	| 'day'
	| 'span'
	| 'approximate'
	| 'bounds'
	| 'reported'
	| 'planned'
	| 'denied'
	| 'negated'
	| 'inferred'
	| 'open'
	| 'undated';

export interface DateWords {
	readonly months: readonly string[];
	/** For axes, where a full name has no room. */
	readonly shortMonths: readonly string[];
	readonly seasons: readonly string[];
	day(day: number, month: string, year: string): string;
	month(month: string, year: string): string;
	quarter(quarter: number, year: string): string;
	decade(firstYear: string): string;
	dayMonth(day: number, month: string): string;
	readonly circa: string;
	readonly uncertain: string;
	readonly until: string;
	readonly since: string;
	readonly or: string;
	readonly and: string;
}
