import type { RelationKind } from '#domain/reading.ts';
import type { Chunk } from '../events/chunks.ts';
import type { Grammar } from '../events/grammar.ts';
import type { OrderSection } from '../packs/order.ts';

/** A connective before a noun: the words it is written with, and what it says. */
export interface Mark {
	readonly kind: RelationKind;
	readonly words: string;
	/** Its first token. */
	readonly at: number;
}

/** "nach", "ahead of", "in the wake of", "following": the pack's longest connective that ends where the phrase of the noun begins. */
export function markBefore(grammar: Grammar, section: OrderSection, { preposition, first }: Chunk): Mark | undefined {
	const end = preposition === undefined ? first : first + 1;
	let words = '';
	let found: Mark | undefined;
	for (let at = end - 1; at >= Math.max(0, end - LONGEST_MARK) && grammar.isWord(at); at -= 1) {
		words = words === '' ? grammar.lower(at) : `${grammar.lower(at)} ${words}`;
		const kind = kindOf(section.prepositions, words);
		if (kind !== undefined) found = { kind, words, at };
	}
	return found;
}

/** Words of the longest connective ("in the run-up to" is cut into as many tokens). */
const LONGEST_MARK = 6;

export const kindOf = (kinds: Readonly<Record<string, RelationKind>>, word: string): RelationKind | undefined =>
	Object.hasOwn(kinds, word) ? kinds[word] : undefined;
