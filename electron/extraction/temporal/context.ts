import type { Component, TimexAnchor, TimexUnit } from '#domain/reading.ts';
import type { Ymd } from './calendar.ts';
import type { Point } from './frame.ts';

export type Tense = 'past' | 'future' | undefined;

/** A date that others count from: the publication date, or one in the text. */
export interface Anchor {
	/** Id of the expression; absent for the publication date. */
	readonly time?: string;
	readonly year: number;
	readonly month?: number;
	readonly day?: number;
	readonly hour?: number;
	readonly minute?: number;
	readonly second?: number;
}

export interface Context {
	readonly published: Anchor | undefined;
	/** The date last spoken of. */
	readonly last: Anchor | undefined;
	/** The day last spoken of, however long ago. */
	readonly lastDay: Anchor | undefined;
	/** That of the same sentence or the one before. */
	readonly near: Anchor | undefined;
	/** The day last spoken of there. */
	readonly nearDay: Anchor | undefined;
	readonly tense: () => Tense;
	readonly note: Note;
	/** The text is one line alone. */
	readonly line: boolean;
}

/**
 * What a text without a sentence is, a line such as "Thursday, 8 p.m.": `line` when it holds nothing but times, `part` when a word or two stand
 * beside them. Nobody tells a story there, so its times are the next ones.
 */
export type Note = 'line' | 'part' | undefined;

/** A resolved or unresolved date. */
export interface Resolution {
	readonly point: Point;
	readonly resolved: boolean;
	readonly awaits?: 'published' | 'anchor';
	readonly anchor?: TimexAnchor;
	readonly inferred: readonly Component[];
}

/** How an expression names its anchor. */
export const anchorOf = (anchor: Anchor, shift?: { unit: TimexUnit; by: number }): TimexAnchor =>
	anchor.time === undefined
		? { kind: 'published', ...(shift && { shift }) }
		: { kind: 'time', time: anchor.time, ...(shift && { shift }) };

/** The anchor's day, where it is known to the day. */
export const fullDay = (anchor: Anchor | undefined): Ymd | undefined =>
	anchor?.month !== undefined && anchor.day !== undefined
		? { year: anchor.year, month: anchor.month, day: anchor.day }
		: undefined;
