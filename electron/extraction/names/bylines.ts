import { type Document, TokenKind } from '../document.ts';
import type { NamesLexicon } from './lexicon.ts';
import type { NameSpan } from './span.ts';

/** Tokens of the longest byline. */
const LONGEST = 24;
const STOPS = new Set(['.', '!', '?', '…']);
const JOINERS = new Set([',', '/', '|', '&', '(', ')', '-', '–', '—', '.']);

/**
 * The names without those of bylines: who wrote an article takes no part in it. A byline is a paragraph that a word for it opens ("Von", "By") and that
 * holds nothing but names, capitalised words and what joins them.
 */
export function withoutBylines(
	lexicon: NamesLexicon,
	{ tokens, sentences }: Document,
	capital: Uint8Array,
	spans: readonly NameSpan[],
): NameSpan[] {
	const openers = new Set(lexicon.pack.names.bylineOpeners);
	if (openers.size === 0) return [...spans];
	const bylines = new Set<number>();
	for (let s = 0; s < sentences.length; s += 1) {
		const sentence = sentences[s];
		if (sentence === undefined || sentences[s - 1]?.paragraph === sentence.paragraph) continue;
		if (!openers.has(tokens.lower[sentence.first] ?? '') || capital[sentence.first] !== 1) continue;
		let end = s;
		while (sentences[end + 1]?.paragraph === sentence.paragraph) end += 1;
		const last = sentences[end]?.last ?? sentence.last;
		if (isByline(lexicon, tokens, capital, sentence.first + 1, last)) bylines.add(sentence.paragraph);
	}
	if (bylines.size === 0) return [...spans];
	return spans.filter(({ first }) => !bylines.has(sentences[tokens.sentence[first] ?? 0]?.paragraph ?? -1));
}

function isByline(
	{ sets }: NamesLexicon,
	{ lower, kind }: Document['tokens'],
	capital: Uint8Array,
	from: number,
	to: number,
): boolean {
	if (to - from < 2 || to - from > LONGEST || capital[from] !== 1) return false;
	if (STOPS.has(lower[to - 1] ?? '') && (lower[to - 2] ?? '').length > 2) return false;
	let small = 0;
	for (let i = from; i < to; i += 1) {
		const word = lower[i] ?? '';
		if (capital[i] === 1 || JOINERS.has(word) || sets.particles.has(word)) continue;
		// "und", "in", an agency's "dpa"
		if (kind[i] !== TokenKind.word || word.length > 4) return false;
		small += 1;
	}
	return small <= 3;
}
