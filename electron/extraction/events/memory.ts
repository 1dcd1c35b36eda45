import type { ReadEvent } from '#domain/reading.ts';
import type { Draft } from '../draft.ts';
import type { Happening } from './coreference.ts';
import type { Grammar } from './grammar.ts';
import type { Told } from './told.ts';

/** What the order stage needs beyond the events themselves: where each was told, and by which words. */
export interface EventMemory {
	readonly grammar: Grammar;
	readonly tellings: readonly { readonly event: ReadEvent; readonly told: Told }[];
}

const memories = new WeakMap<Draft, EventMemory>();

export function remember(
	draft: Draft,
	grammar: Grammar,
	kept: readonly { happening: Happening; event: ReadEvent }[],
): void {
	const tellings = kept.flatMap(({ happening, event }) => happening.tellings.map((told) => ({ event, told })));
	memories.set(draft, {
		grammar,
		tellings: tellings.toSorted((a, b) => a.told.candidate.token - b.told.candidate.token),
	});
}

export const recall = (draft: Draft): EventMemory | undefined => memories.get(draft);
