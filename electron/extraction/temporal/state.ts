import { type Document, TokenKind } from '../document.ts';
import type { Hit } from './hit.ts';
import type { Lexicon } from './lexicon.ts';

/** Words between "today" and its verb: "ist das Land heute". */
const BESIDE = 3;
/** Tokens of a clause looked at for the word that ends it. */
const LONGEST_CLAUSE = 25;

/**
 * Whether "today" stands beside a verb of a state ("ist Europa heute ein anderes") and so means these days, not the day. A participle at the end of
 * the clause makes it an event after all ("ist heute gestorben").
 */
export function tellsState({ tokens }: Document, { state, copula }: Lexicon, hit: Hit): boolean {
	const sentence = tokens.sentence[hit.token];
	for (let distance = 1; distance <= BESIDE; distance += 1) {
		for (const i of [hit.token - distance, hit.last + distance]) {
			if (i < 0 || i >= tokens.count || tokens.sentence[i] !== sentence) continue;
			const word = tokens.lower[i] ?? '';
			if (state.has(word)) return true;
			if (copula.has(word)) return !endsInParticiple(tokens, hit.last + 1);
		}
	}
	return false;
}

function endsInParticiple({ count, kind, lower, sentence }: Document['tokens'], from: number): boolean {
	let last = '';
	for (let i = from; i < Math.min(count, from + LONGEST_CLAUSE); i += 1) {
		if (kind[i] === TokenKind.punct || sentence[i] !== sentence[from]) break;
		last = lower[i] ?? '';
	}
	return last.length > 4 && (last.endsWith('t') || last.endsWith('en'));
}
