import type { Factuality, Hedge, Participant, When } from '#domain/reading.ts';
import type { Candidate } from './candidates.ts';
import type { ClauseFrame } from './frame.ts';
import type { Cast } from './roles.ts';

/** A candidate with all that its sentence tells of it. */
export interface Told {
	readonly candidate: Candidate;
	readonly cast: Cast;
	readonly participants: readonly Participant[];
	readonly place: string | undefined;
	readonly when: When | undefined;
	/** The date hangs on the trigger itself ("Bericht vom März"). */
	readonly ownDate: boolean;
	readonly factuality: Factuality;
	readonly hedges: readonly Hedge[];
	/** The clause that says what was demanded, announced or charged. */
	readonly content: ClauseFrame | undefined;
	/** "der Besuch", "this visit", "Shoigus Reise": points back to something known. */
	readonly definite: boolean;
	/** A noun behind a preposition of place: "in the crash", "bei dem Unfall". */
	readonly inPlace: boolean;
	/** Index of its sentence and paragraph. */
	readonly sentence: number;
	readonly paragraph: number;
	/** Beginnings of the nouns and verbs of its clause, to compare a headline with what follows; empty further down. */
	readonly words: ReadonlySet<string>;
	/** Stands in a headline: a first line without a final stop. */
	readonly headline: boolean;
	/** Stands in the headline or the first sentence below it. */
	readonly top: boolean;
	/** Tells what the article is about; see `news.ts`. */
	readonly news: boolean;
	/** Its date lies too far back to be the news. */
	readonly old: boolean;
	/** How much speaks for its being an event worth a place in a chronology. */
	readonly worth: number;
}
