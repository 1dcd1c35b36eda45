/** What captured words stand for: fields by name. */
export type Fields = Readonly<Record<string, number | string>>;

/** A word of the lexicon with the classes it belongs to. */
export interface Entry {
	/** Ids of its classes, its own literal among them. */
	readonly ids: number[];
	/** What it means in the class of the same index. */
	readonly values: Fields[];
	/** Whether it is in the class only with a capital (1), only without (2), or both (0). */
	readonly cases: number[];
	/** Can begin or complete a match, so that a run of words without one need not be tried. */
	trigger: boolean;
	/** Number of its kind; -1 until asked for. Words of a kind match alike. */
	kind: number;
}

/** Words in a row that all are in the lexicon: what patterns are tried on. */
export interface Tape {
	count: number;
	readonly entries: Entry[];
	readonly capital: boolean[];
	/** No blank stands before it. */
	readonly glued: boolean[];
}

/** A rule ready to be tried. `data` is the caller's. */
export interface Rule<Data = unknown> {
	readonly index: number;
	readonly data: Data;
	/** The classes it can begin with, each with those that can come next. */
	readonly heads: ReadonlyMap<number, Next>;
	readonly run: Matcher;
}

/** How a rule matches words of certain kinds: which class each word stood for. The same for all runs of words of these kinds. */
export interface Fit {
	readonly rule: Rule;
	readonly from: number;
	readonly to: number;
	readonly start: number;
	readonly end: number;
	/** For each word from `from` on: the named part it is in, the index of its class among those of its entry, and the field its value goes into. */
	readonly slots: readonly string[];
	readonly picks: readonly number[];
	readonly fields: readonly (string | undefined)[];
}

/** Captured fields of a match; `slots` holds those of named parts. */
export interface Match {
	readonly rule: Rule;
	/** First and one past last word of the whole match. */
	readonly from: number;
	readonly to: number;
	/** The same of what it is about. */
	readonly start: number;
	readonly end: number;
	readonly fields: Record<string, number | string>;
	readonly slots: Readonly<Record<string, Record<string, number | string>>>;
	/** First and one past last word of named parts. */
	readonly places: Readonly<Record<string, readonly [first: number, last: number]>>;
}

/** What can follow a word: classes, and perhaps the end. */
export interface Next {
	readonly ids: Set<number>;
	end: boolean;
}

/** Tries what is left of a pattern at a word. */
export type Matcher = (run: Run, at: number) => boolean;

/** Steps after which a match is given up. */
const FUEL = 600;

/** The state of one try. */
export class Run {
	tape: Tape = { count: 0, entries: [], capital: [], glued: [] };
	fuel = 0;
	start = -1;
	end = -1;
	to = 0;
	depth = 0;
	readonly slots: string[] = [];
	readonly picks: number[] = [];
	readonly fields: (string | undefined)[] = [];

	begin(tape: Tape): void {
		this.tape = tape;
		this.fuel = FUEL;
		this.start = -1;
		this.end = -1;
		this.depth = 0;
	}
}

/** A parsed pattern. */
export type Node =
	| {
			readonly kind: 'word';
			readonly id: number;
			readonly glued: boolean;
			readonly value?: number | string;
			readonly field?: string;
	  }
	| { readonly kind: 'seq'; readonly parts: readonly Node[] }
	| { readonly kind: 'alt'; readonly parts: readonly Node[] }
	| { readonly kind: 'maybe'; readonly part: Node }
	| { readonly kind: 'slot'; readonly name: string; readonly part: Node }
	| { readonly kind: 'edge'; readonly open: boolean };

/** A word that means nothing by itself. */
export const NOTHING: Fields = Object.freeze({});

/** A number where the text is one. */
export const scalar = (text: string): number | string => (/^-?\d+(\.\d+)?$/.test(text) ? Number(text) : text);
