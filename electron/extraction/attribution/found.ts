import type { SpeechAct } from '#domain/reading.ts';
import type { Span } from '#domain/selector.ts';
import type { Attribution } from '../draft.ts';
import type { View } from './view.ts';

/** Tokens from (inclusive) to (exclusive). */
export type Range = readonly [from: number, to: number];

/** An attribution in tokens, before it becomes spans. */
export interface Found {
	readonly manner: Attribution['manner'];
	readonly act: SpeechAct;
	readonly content: readonly Range[];
	readonly source?: Range | undefined;
	/** Tokens of the cue, in order. */
	readonly cue: readonly number[];
	readonly lemma?: string;
	readonly rule: string;
	readonly negated?: boolean;
	/** Another speaks than who spoke last, without a cue. */
	readonly turn?: boolean;
	/** Told in a main clause: its speaker may go on in the next sentence. */
	readonly main: boolean;
}

export const spanOf = (view: View, [from, to]: Range): Span => [
	view.tokens.start[from] ?? 0,
	view.tokens.end[to - 1] ?? 0,
];

/** What is left of a range without a part of it. */
export function without([from, to]: Range, [start, end]: Range): Range[] {
	const parts: Range[] = [];
	if (start > from) parts.push([from, start]);
	if (to > end) parts.push([end, to]);
	return parts;
}
