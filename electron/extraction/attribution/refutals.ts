import type { ReadClaim } from '#domain/reading.ts';
import { tokenAt } from '../document.ts';
import type { Draft } from '../draft.ts';
import { pointsAtClaim } from './denials.ts';
import type { AttributionLexicon } from './lexicon.ts';

/** Words between a possessive and what it owns. */
const BETWEEN = 2;

/**
 * Who asserts his innocence denies what he is charged with, and who calls accusations baseless denies them, whatever the verb: "beteuerte ihre
 * Unschuld", "called the reports nonsense". Not where a negator stands beside it.
 */
export function refutals(draft: Draft, lexicon: AttributionLexicon, claims: readonly ReadClaim[]): ReadClaim[] {
	const { refutals: words, possessives, negators } = draft.pack.events;
	if (words.innocence.length + words.baseless.length === 0) return [...claims];
	const innocence = new Set(words.innocence);
	const baseless = new Set(words.baseless);
	const refutes = ({ content }: ReadClaim): boolean => {
		let empty = false;
		let accused = false;
		let owner = Number.NEGATIVE_INFINITY;
		const { tokens } = draft.document;
		for (const [start, end] of content) {
			for (let i = tokenAt(draft.document, start); i < tokens.count && (tokens.start[i] ?? end) < end; i += 1) {
				const word = tokens.lower[i] ?? '';
				if (negators.includes(word)) return false;
				if (possessives.includes(word)) owner = i;
				if (innocence.has(word) && i - owner <= BETWEEN) return true;
				if (baseless.has(word)) empty = true;
				if (pointsAtClaim(draft, lexicon.words.get(word), i)) accused = true;
			}
		}
		return empty && accused;
	};
	return claims.map((claim) =>
		claim.act === 'asserts' && !claim.negated && refutes(claim) ? { ...claim, act: 'denies' } : claim,
	);
}
