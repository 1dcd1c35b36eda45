import type { EditionOptions } from '#domain/edition.ts';

/** What the template sets: finished words, in order, nothing left to decide but where they stand. */
export interface PrintModel {
	readonly lang: EditionOptions['lang'];
	readonly paper: EditionOptions['paper'];
	readonly words: Readonly<Record<string, string>>;
	readonly title: string;
	/** The period, or nothing. */
	readonly period: string;
	readonly facts: readonly string[];
	readonly outlets: string;
	readonly asof: string;
	readonly description: string;
	readonly brief: Brief;
	readonly pictures: readonly Picture[];
	readonly chapters: readonly Chapter[];
	readonly contested: readonly Contested[];
	readonly unanswered: readonly Said[];
	readonly people: readonly { readonly title: string; readonly entries: readonly Person[] }[];
	readonly sources: readonly Source[];
	/** Rows of the colophon. */
	readonly identity: readonly (readonly [string, string])[];
	/** Sentence on characters that no bundled font covers, or nothing. */
	readonly missing: string;
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
	/** Heights in the picture's own units, by which the template scales it. */
	readonly width: number;
	readonly height: number;
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
	/** Numbers of the events it speaks of. */
	readonly events: readonly number[];
}

/** What is denied, and the denials: they stand side by side. */
export interface Contested {
	readonly events: readonly EventReference[];
	readonly claims: readonly Said[];
	readonly denials: readonly Said[];
}

export interface Person {
	readonly name: string;
	readonly role: string;
	readonly aliases: string;
	readonly standsFor: string;
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
}
