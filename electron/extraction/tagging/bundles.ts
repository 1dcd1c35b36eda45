import type { TokenKind } from '../document.ts';
import type { WordFacts } from '../names/word-facts.ts';
import type { WordReading } from './lexicon.ts';

/** What the dictionary says of a word, in one number. */
export function bundleOf(
	{ closed, verb, verbMarks, noun, adjective, suffix }: WordReading,
	kind: TokenKind,
	capital: boolean,
	{ lists }: WordFacts,
): number {
	const open =
		(verb === undefined ? 0 : 1) |
		(noun === undefined ? 0 : 2) |
		(adjective === undefined ? 0 : 4) |
		(capital ? 8 : 0) |
		(lists === 0 ? 0 : 16);
	return (closed + 1) | (open << 5) | ((suffix + 1) << 10) | (kind << 15) | ((verbMarks & 15) << 17);
}

/** What the pack's words around names say of a word, in one number. */
export function nameKindOf(facts: WordFacts, capital: boolean): number {
	return (
		(facts.role === undefined ? 0 : 1) |
		(facts.organisation ? 2 : 0) |
		(facts.place ? 4 : 0) |
		(facts.title ? 8 : 0) |
		(facts.legalForm ? 16 : 0) |
		(facts.never ? 32 : 0) |
		(facts.closed ? 64 : 0) |
		(facts.noun === undefined ? 0 : 128) |
		(facts.adjective === undefined ? 0 : 256) |
		(capital ? 512 : 0) |
		(facts.listed << 10)
	);
}
