import type { SpeechAct } from '#domain/reading.ts';
import type { Span } from '#domain/selector.ts';
import type { Attribution } from '../draft.ts';
import type { Range } from './subject.ts';
import type { View } from './view.ts';

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
}

export const spanOf = (view: View, [from, to]: Range): Span => [
	view.tokens.start[from] ?? 0,
	view.tokens.end[to - 1] ?? 0,
];
