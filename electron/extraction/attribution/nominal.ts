import { TokenKind } from '../document.ts';
import type { Range } from './found.ts';
import { Word } from './lexicon.ts';
import type { QuoteSpan } from './quotes.ts';
import { IN_NAME, is, isAdjective, isFiniteVerb, isModifier, isNoun, isWord, lower, type View } from './view.ts';

const JOINERS = new Set(['-', '–', '/', '&', '’', "'", '.']);
const MARKS = new Set(['„', '“', '”', '"', '»', '«', '‚', '‘', '›', '‹']);
const CALLS = new Set(['!', '?', '…']);
/** A quoted name is no longer than this. */
const NAME = 4;
/** More brackets than this hold no acronym. */
const BRACKET = 12;

/** A determiner, a name or an adjective may open a noun phrase here. */
export function opensPhrase(view: View, i: number): boolean {
	if (
		is(view, i, Word.preposition | Word.coordinator | Word.subordinator | Word.complementiser) &&
		!is(view, i, Word.determiner)
	)
		return false;
	return (
		is(view, i, Word.determiner) ||
		isNoun(view, i) ||
		view.tokens.kind[i] === TokenKind.number ||
		MARKS.has(lower(view, i)) ||
		(isWord(view, i) && isModifier(view, i) && !isFiniteVerb(view, i) && (isNoun(view, i + 1) || isNoun(view, i + 2)))
	);
}

/**
 * The end (one past) of the noun phrase that begins at token `from`, with its genitives, attributes and coordinated parts, not beyond
 * `limit`; `from` itself when there is none.
 */
export function phraseEnd(view: View, from: number, limit: number): number {
	let i = from;
	let end = from;
	let headed = false;
	/** A determiner and an adjective alone make a phrase too ("der 81-jährige"). */
	let nominal = -1;
	while (i < limit) {
		const mark = lower(view, i);
		if (isNoun(view, i)) {
			// "the union's leader": a possessor goes on to what it owns
			headed = !owns(view, i);
			i += 1;
			end = i;
			if (lower(view, i) === "'" || lower(view, i) === '’') {
				if (!isNoun(view, i + 1) || view.tokens.end[i - 1] !== view.tokens.start[i]) continue;
				i += 1;
			}
		} else if (view.tokens.kind[i] === TokenKind.number) {
			i += 1;
			if (headed) end = i;
		} else if (is(view, i, Word.pronoun) && !headed && i === from && !opensWithNoun(view, i, limit)) {
			return i + 1;
		} else if (
			headed &&
			is(view, i, Word.attributive) &&
			(is(view, i, Word.preposition) ? phraseAfter(view, i + 1, limit) : phraseAfter(view, i, limit))
		) {
			i += 1;
		} else if (headed && is(view, i, Word.coordinator) && phraseAfter(view, i + 1, limit)) {
			i += 1;
		} else if (headed && is(view, i, Word.determiner) && is(view, i - 1, Word.coordinator | Word.attributive)) {
			i += 1;
		} else if (headed && is(view, i, Word.genitive) && phraseAfter(view, i, limit)) {
			i += 1;
		} else if (
			!headed &&
			(is(view, i, Word.determiner | Word.adverb) || isModifier(view, i)) &&
			!is(view, i, Word.preposition)
		) {
			i += 1;
			if (i > from + 1 && !is(view, i - 1, Word.determiner | Word.adverb)) nominal = i;
		} else if (
			headed &&
			isModifier(view, i) &&
			!isFiniteVerb(view, i) &&
			is(view, i - 1, Word.determiner | Word.attributive | Word.coordinator)
		) {
			i += 1;
			while (i < limit && isModifier(view, i) && !isNoun(view, i) && !isFiniteVerb(view, i)) i += 1;
			if (!isNoun(view, i)) break;
		} else if (headed && goesOnBehind(view, i)) {
			i += 1;
			end = i;
		} else if (mark === '(' && headed) {
			let close = i + 1;
			while (close < limit && close < i + BRACKET && lower(view, close) !== ')') close += 1;
			if (lower(view, close) !== ')') break;
			i = close + 1;
			end = i;
		} else if (MARKS.has(mark)) {
			const quote = view.quotes[view.quoteOf[i] ?? -1];
			if (quote === undefined || quote.open !== i || quote.last >= limit || !nameLike(view, quote)) break;
			headed = true;
			i = quote.last + 1;
			end = i;
		} else if (mark === '-' && !headed && view.tokens.kind[i - 1] === TokenKind.number && isWord(view, i + 1)) {
			i += 1;
		} else if (JOINERS.has(mark) && headed && joins(view, i)) {
			i += 1;
		} else break;
	}
	return end === from && nominal > 0 && is(view, from, Word.determiner) ? nominal : end;
}

/** "la diplomatie européenne", "Humberto de la Vega": an adjective behind its noun, a small word inside a name. */
const goesOnBehind = (view: View, i: number) =>
	view.draft.pack.events.traits.headFirst &&
	isWord(view, i) &&
	(view.named[i] === IN_NAME ||
		(view.draft.pack.events.traits.adjectivesFollow && isAdjective(view, i) && !isFiniteVerb(view, i)));

/** Titles and names stand in quote marks too: few words, the first a noun and most of them. */
export function nameLike(view: View, quote: QuoteSpan): boolean {
	if (quote.words > NAME || quote.sentence || CALLS.has(lower(view, quote.last - 1))) return false;
	for (let i = quote.open + 1; i < quote.last; i += 1) if (isWord(view, i) && !isNoun(view, i)) return false;
	return true;
}

/** A possessor: "the union's". */
export const owns = (view: View, i: number) =>
	view.lexicon.traits.possessiveSuffixes.some((suffix) => lower(view, i).endsWith(suffix));

/** A noun follows before anything that ends a phrase. */
function phraseAfter(view: View, from: number, limit: number): boolean {
	for (let i = from; i < limit && i < from + 6; i += 1) {
		if (isNoun(view, i)) return true;
		if (MARKS.has(lower(view, i))) continue;
		if (!is(view, i, Word.determiner) && !(isModifier(view, i) && !isFiniteVerb(view, i))) return false;
	}
	return false;
}

const opensWithNoun = (view: View, i: number, limit: number) =>
	is(view, i, Word.determiner) &&
	i + 1 < limit &&
	(isNoun(view, i + 1) ||
		(is(view, i + 1, Word.determiner) && phraseAfter(view, i + 1, limit)) ||
		(isModifier(view, i + 1) && phraseAfter(view, i + 1, limit)));

/** A mark without space before it, in the middle of a sentence. */
const joins = (view: View, i: number) =>
	isNoun(view, i + 1) &&
	view.tokens.end[i - 1] === view.tokens.start[i] &&
	view.tokens.sentence[i] === view.tokens.sentence[i + 1];

/** Nothing but an expression of time, its determiner besides ("das letzte Jahr"): nobody speaks by it. */
export function isTime(view: View, [from, to]: Range): boolean {
	let i = from;
	while (i < to && view.timed[i] !== 1 && is(view, i, Word.determiner)) i += 1;
	if (i >= to || is(view, i, Word.pronoun)) return false;
	for (; i < to; i += 1) if (view.timed[i] !== 1) return false;
	return true;
}
