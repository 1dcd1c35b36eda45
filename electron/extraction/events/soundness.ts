import type { Candidate } from './candidates.ts';
import type { Chunk } from './chunks.ts';
import type { Grammar } from './grammar.ts';
import { agrees, canBeSubject, isArticle, isMarked, opensBareOblique } from './subjects.ts';

const QUOTES = /["„“”»«‚‘›‹]/;

/**
 * Whether phrases of a clause, put together anew, make a sentence: none is torn (a determiner or preposition without its noun, half of a
 * pair, what stood in quotation marks), and the subject fits the finite verb.
 */
export function isSound(
	grammar: Grammar,
	candidate: Candidate,
	subject: Chunk,
	finite: number | undefined,
	zone: readonly Chunk[],
): boolean {
	const { frame, token, particle } = candidate;
	const { verbSecond } = grammar.section.traits;
	if (verbSecond) {
		if (finite === undefined && (subject.last > token || !isMarked(grammar, subject))) return false;
		// "seine Frau bedroht zu haben"
		if (finite !== undefined && grammar.lower(finite - 1) === grammar.section.infinitiveInfix) return false;
		if (!canBeSubject(grammar, subject) || (finite !== undefined && !agrees(grammar, subject, finite))) return false;
	}
	for (const [i, chunk] of zone.entries()) {
		if (frame.asides.has(chunk)) continue;
		const next = zone[i + 1];
		if (next !== undefined && frame.asides.has(next) && isHalfQuoted(grammar, candidate, zone, i)) return false;
		if (verbSecond && chunk.kind === 'link' && i > 0 && next !== undefined && next.kind !== 'verb') return false;
		if (next !== undefined && isTornByQuotes(grammar, chunk, next)) return false;
		if (!verbSecond || chunk.head === particle) continue;
		const lone = chunk.kind === 'adverb' && chunk.last - chunk.first === 1;
		if (lone && isTorn(grammar, chunk, next)) return false;
		if (chunk.kind === 'noun' && opensBareOblique(grammar, chunk)) return false;
	}
	return true;
}

function isTorn(grammar: Grammar, { first }: Chunk, next: Chunk | undefined): boolean {
	if (grammar.is('filler', first) || grammar.is('negator', first)) return false;
	if (isArticle(grammar, first)) return next !== undefined;
	return grammar.role(first) !== undefined && next !== undefined && next.kind !== 'verb';
}

/** "that Doe “beat and hurt his wife”": a quotation that runs past what is left out. */
function isHalfQuoted(grammar: Grammar, { frame }: Candidate, zone: readonly Chunk[], i: number): boolean {
	const shown = zone.slice(i + 1).find((chunk) => !frame.asides.has(chunk));
	const from = zone[i]?.last;
	if (grammar.section.traits.verbSecond || from === undefined || shown === undefined) return false;
	const between = grammar.document.text.slice(grammar.end(from - 1), grammar.start(shown.first));
	return [...between].filter((mark) => QUOTES.test(mark)).length % 2 !== 0;
}

const isTornByQuotes = (grammar: Grammar, { last }: Chunk, next: Chunk) =>
	next.first > last && QUOTES.test(grammar.document.text.slice(grammar.end(last - 1), grammar.start(next.first)));
