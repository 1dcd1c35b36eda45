import type { EditionOptions, PrintTemplate } from '#domain/edition.ts';
import type { Letters } from '../timeline/lettering.ts';

/** What the template sets: finished words, in order, nothing left to decide but where they stand. */
export interface PrintModel {
	readonly lang: EditionOptions['lang'];
	readonly paper: EditionOptions['paper'];
	readonly template: PrintTemplate;
	readonly attachments: readonly Attachment[];
	readonly words: Readonly<Record<string, string>>;
	readonly title: string;
	/** The period, or nothing. */
	readonly period: string;
	readonly facts: readonly string[];
	readonly outlets: string;
	readonly asof: string;
	readonly description: string;
	readonly brief: Brief;
	/** How many lines of the brief's lists stand in the chapters alone, in words; empty: none. */
	readonly more: { readonly disputed: string; readonly undated: string; readonly unknown: string };
	/** Stretches of time of which no event is known, the longest first. */
	readonly silences: readonly string[];
	readonly pictures: readonly Picture[];
	readonly chapters: readonly PrintedChapter[];
	readonly contested: readonly PrintedMatter[];
	readonly unanswered: PrintedSayings;
	readonly conflicts: readonly Conflict[];
	readonly people: readonly { readonly title: string; readonly entries: readonly Person[] }[];
	readonly sources: readonly Source[];
	/** Rows of the colophon. */
	readonly identity: readonly (readonly [string, string])[];
	/** Sentence on characters that no bundled font covers, or nothing. */
	readonly missing: string;
}

/** A file embedded in the PDF. */
export interface Attachment {
	readonly path: string;
	readonly relationship: 'source' | 'data';
	readonly mediaType: string;
	readonly description: string;
}

export interface Brief {
	readonly happened: string;
	readonly leading: readonly EventReference[];
	readonly speakers: readonly Speaker[];
	readonly disputed: readonly (EventReference & { readonly by: string })[];
	/** A sentence on denials that speak of statements rather than of an event here, or that there are none; empty when events are disputed alone. */
	readonly otherDenials: string;
	readonly undated: readonly (EventReference & { readonly order: string })[];
	readonly unknown: readonly string[];
}

export interface EventReference {
	readonly n: number;
	readonly title: string;
	readonly lang: string;
	readonly date: string;
}

export interface Speaker {
	readonly name: string;
	readonly role: string;
	readonly says: number;
	readonly denies: number;
}

export interface Picture {
	readonly file: string;
	readonly alt: string;
	/** In points. */
	readonly width: number;
	readonly height: number;
	/** Its text, which the file lacks. */
	readonly letters: readonly Letters[];
	readonly sheet: string;
}

/** A year of the chronology, or its undated part. */
export interface Chapter {
	readonly title: string;
	readonly entries: readonly Entry[];
}

export interface Entry {
	readonly n: number;
	readonly date: string;
	readonly edtf: string;
	readonly written: string;
	readonly basis: string;
	readonly title: string;
	readonly lang: string;
	/** How it stands, in words; empty for an event that is plainly stated. */
	readonly standing: string;
	readonly disputed: boolean;
	readonly participants: readonly { readonly name: string; readonly role: string }[];
	readonly place: string;
	readonly hedges: string;
	readonly note: string;
	/** A person's grade, tags and (where wanted) note, each a line. */
	readonly remarks: readonly string[];
	/** On how many independent origins it rests, when articles repeat each other; else empty. */
	readonly independence: string;
	/** Numbers of the contradictions it is part of. */
	readonly conflicts: readonly number[];
	readonly reported: readonly Note[];
	readonly said: readonly Said[];
	readonly order: readonly {
		readonly kind: string;
		readonly n: number;
		readonly title: string;
		readonly lang: string;
		readonly note: Note;
	}[];
}

/** The words a statement rests on, and where they stand. */
export interface Note {
	readonly quote: string;
	readonly lang: string;
	readonly cite: string;
	/** Number of the article in the list of sources. */
	readonly source: number;
	/** Names the footnote within its entry. */
	readonly label: string;
	/** The same passage has its footnote already in this entry: refer to it. */
	readonly again: boolean;
}

export interface Said {
	readonly who: string;
	readonly act: string;
	readonly denial: boolean;
	readonly content: string;
	readonly lang: string;
	readonly hedges: string;
	readonly note: Note;
	/** A person's grade, tags and (where wanted) note, each a line. */
	readonly remarks: readonly string[];
	/** Numbers of the events it speaks of. */
	readonly events: readonly number[];
}

/** What is denied, and the denials: they stand side by side. */
export interface Contested {
	readonly events: readonly EventReference[];
	readonly claims: readonly Said[];
	readonly denials: readonly Said[];
}

/** Sides of a matter that cannot all be true. */
export interface Conflict {
	readonly n: number;
	readonly kind: string;
	/** What it is about: an event's title or a claim. */
	readonly matter: string;
	readonly lang: string;
	/** A sentence on why it is held to be one. */
	readonly why: string;
	/** The sides stand below each other, not beside. */
	readonly wide: boolean;
	readonly events: readonly EventReference[];
	readonly sides: readonly ConflictSide[];
}

export interface ConflictSide {
	readonly says: string;
	readonly who: string;
	/** Since when, and on how many articles it rests. */
	readonly facts: string;
	readonly notes: readonly Note[];
	/** Passages that are not printed, in words, or nothing. */
	readonly further: string;
}

export interface Person {
	readonly name: string;
	readonly role: string;
	readonly aliases: string;
	readonly standsFor: string;
	readonly remarks: readonly string[];
	readonly events: readonly number[];
}

export interface Source {
	readonly n: number;
	readonly title: string;
	readonly lang: string;
	readonly outlet: string;
	readonly byline: string;
	readonly published: string;
	readonly url: string;
	readonly file: string;
	readonly captured: string;
	readonly fileHash: string;
	readonly textHash: string;
	readonly size: string;
	/** Grade, tags and note of the article and its outlet; what it repeats. */
	readonly remarks: readonly string[];
}

/** A passage that statements rest on, as the printed page gives it. */
export interface Passage {
	/** Its number in the whole document. */
	readonly n: number;
	/** Empty when the statement gives its words already. */
	readonly quote: string;
	readonly lang: string;
	readonly cite: string;
	/** Number of the article in the list of sources. */
	readonly source: number;
}

/** The same with the number of its passage in place of the passage. */
export type Numbered<T extends { readonly note: Note }> = Omit<T, 'note'> & { readonly note: number };

export interface PrintedEntry extends Omit<Entry, 'reported' | 'said' | 'order' | 'note'> {
	readonly reported: readonly { readonly cite: string; readonly note: number }[];
	readonly said: readonly Numbered<Said>[];
	readonly order: readonly Numbered<Entry['order'][number]>[];
	/** The passages that are called on here first. */
	readonly passages: readonly Passage[];
}

export interface PrintedMatter extends Pick<Contested, 'events'> {
	readonly claims: readonly Numbered<Said>[];
	readonly denials: readonly Numbered<Said>[];
	readonly passages: readonly Passage[];
}

export interface PrintedSayings {
	readonly said: readonly Numbered<Said>[];
	readonly passages: readonly Passage[];
}

export interface PrintedChapter {
	readonly title: string;
	readonly entries: readonly PrintedEntry[];
}
