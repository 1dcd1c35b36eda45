import { TokenKind, type Tokens, tokenAt } from '../document.ts';
import { type Draft, MORPH, UPOS } from '../draft.ts';
import { type AttributionLexicon, Form, lexiconOf, Word, type WordEntry } from './lexicon.ts';
import { findQuotes, type QuoteSpan } from './quotes.ts';
import { timesOf } from './times.ts';

const POS = new Map(UPOS.map((name, index) => [name, index]));
const pos = (name: (typeof UPOS)[number]) => POS.get(name) ?? 0;
const [VERB, AUX, ADJ, NOUN, PROPN, ADV, ADP, SCONJ] = (
	['VERB', 'AUX', 'ADJ', 'NOUN', 'PROPN', 'ADV', 'ADP', 'SCONJ'] as const
).map((name) => pos(name as (typeof UPOS)[number]));
const UPPER = /^[\p{Lu}\p{Lt}]/u;

/** The text as the attribution rules see it: each token with what the pack and the tagger say of it. */
export interface View {
	readonly draft: Draft;
	readonly tokens: Tokens;
	readonly lexicon: AttributionLexicon;
	/** Parallel to the tokens. */
	readonly entries: readonly (WordEntry | undefined)[];
	readonly bits: Uint32Array;
	readonly upper: Uint8Array;
	/** 1 for words written with a capital inside a name of the entities stage, IN_NAME for its other tokens. */
	readonly named: Uint8Array;
	/** 1 for tokens of expressions of time. */
	readonly timed: Uint8Array;
	readonly quotes: readonly QuoteSpan[];
	/** Index of the outermost quotation a token stands in (its marks included), -1 outside. */
	readonly quoteOf: Int32Array;
	readonly tagged: boolean;
	/** The same text as it looks inside its quotations: their marks are passed over, those within them count. */
	readonly within?: View;
}

/** Looks every token up once. */
export function viewOf(draft: Draft): View {
	const lexicon = lexiconOf(draft.pack);
	const { tokens, text } = draft.document;
	const bits = new Uint32Array(tokens.count);
	const upper = new Uint8Array(tokens.count);
	const entries: (WordEntry | undefined)[] = new Array(tokens.count);
	for (let i = 0; i < tokens.count; i += 1) {
		const entry = lexicon.words.get(tokens.lower[i] ?? '');
		entries[i] = entry;
		bits[i] = entry?.bits ?? 0;
		if (tokens.kind[i] !== TokenKind.word) continue;
		const unit = text.charCodeAt(tokens.start[i] ?? 0);
		// "US" is no pronoun
		if (isCapitals(text, tokens.start[i] ?? 0, tokens.end[i] ?? 0)) bits[i] = 0;
		upper[i] = unit < 0x80 ? (unit >= 65 && unit <= 90 ? 1 : 0) : UPPER.test(text[tokens.start[i] ?? 0] ?? '') ? 1 : 0;
	}
	const tagged = draft.tagging.upos.includes(pos('VERB'));
	if (tagged) for (let i = 0; i < tokens.count; i += 1) bits[i] = agreed(bits[i] ?? 0, draft.tagging.upos[i] ?? 0);
	const named = namesOf(draft, upper);
	const { outer, inner } = findQuotes(draft.document, lexicon);
	const view = {
		draft,
		tokens,
		lexicon,
		entries,
		bits,
		upper,
		named,
		timed: timesOf(draft),
		quotes: outer,
		quoteOf: indexOf(outer, tokens.count),
		tagged,
	};
	return { ...view, within: { ...view, quotes: inner, quoteOf: indexOf(inner, tokens.count) } };
}

/** Small letters inside a name ("de"). */
export const IN_NAME = 2;

/** Which of the quotations each token stands in. */
function indexOf(quotes: readonly QuoteSpan[], count: number): Int32Array {
	const quoteOf = new Int32Array(count).fill(-1);
	quotes.forEach(({ open, last }, index) => {
		quoteOf.fill(index, open, last + 1);
	});
	return quoteOf;
}

function namesOf({ document, entities }: Draft, upper: Uint8Array): Uint8Array {
	const named = new Uint8Array(document.tokens.count);
	for (const { mentions } of entities) {
		for (const { start, end } of mentions) {
			for (let i = tokenAt(document, start); (document.tokens.start[i] ?? end) < end; i += 1)
				named[i] = upper[i] === 1 ? 1 : IN_NAME;
		}
	}
	return named;
}

/** Where a word belongs to two classes, the tagger decides. */
function agreed(bits: number, tag: number): number {
	const linking = Word.preposition | Word.subordinator;
	if ((bits & linking) === linking) {
		if (tag === ADP) return bits & ~Word.subordinator;
		if (tag === SCONJ) return bits & ~Word.preposition;
	}
	return bits;
}

/** A word of two letters or more, all of them capitals of the Latin alphabet. */
function isCapitals(text: string, start: number, end: number): boolean {
	if (end - start < 2 || end - start > 4) return false;
	for (let at = start; at < end; at += 1) {
		const unit = text.charCodeAt(at);
		if (unit < 65 || unit > 90) return false;
	}
	return true;
}

export const is = (view: View, i: number, bit: number): boolean => ((view.bits[i] ?? 0) & bit) !== 0;
export const isWord = (view: View, i: number): boolean => view.tokens.kind[i] === TokenKind.word;
export const lower = (view: View, i: number): string => view.tokens.lower[i] ?? '';

const CLOSED =
	Word.determiner |
	Word.pronoun |
	Word.preposition |
	Word.coordinator |
	Word.complementiser |
	Word.interrogative |
	Word.subordinator |
	Word.auxiliary |
	Word.modal |
	Word.adverb |
	Word.negation |
	Word.marker;

const upos = (view: View, i: number) => view.draft.tagging.upos[i] ?? 0;
/** The tagger calls it an adjective. */
export const isAdjective = (view: View, i: number): boolean => upos(view, i) === ADJ;

/** A noun or a name. */
export function isNoun(view: View, i: number): boolean {
	if (!isWord(view, i)) return false;
	if (view.named[i] === 1 || namesSource(view, i)) return true;
	if (view.tagged && (upos(view, i) === NOUN || upos(view, i) === PROPN)) return true;
	if (is(view, i, CLOSED)) return false;
	if (view.upper[i] === 1) return true;
	// without a tagger, a word that is nothing else
	return !view.tagged && !view.lexicon.traits.nounsCapitalised && (view.entries[i]?.cues.length ?? 0) === 0;
}

/** A noun of the pack's own that is no verb besides ("police"): surer than the tagger. */
const namesSource = (view: View, i: number) =>
	is(view, i, Word.sourceNoun) && view.entries[i]?.cues.length === 0 && !view.lexicon.traits.nounsCapitalised;

/** A word that may stand between a determiner and its noun. */
export function isModifier(view: View, i: number): boolean {
	if (view.tokens.kind[i] === TokenKind.number) return true;
	if (!isWord(view, i) || is(view, i, CLOSED & ~Word.determiner & ~Word.adverb)) return false;
	if (view.tagged)
		return upos(view, i) === ADJ || upos(view, i) === ADV || (upos(view, i) === VERB && !isFiniteVerb(view, i));
	return !isFiniteVerb(view, i);
}

const FINITE_CLOSED = Word.auxiliary | Word.modal | Word.subjunctive | Word.conditional;
const VERBAL = /(?:t|te|ten)$/;

/** A finite verb. Without a tagger: by the pack's words, else by its ending and place. */
export function isFiniteVerb(view: View, i: number): boolean {
	if (!isWord(view, i)) return false;
	if (view.lexicon.traits.nounsCapitalised && view.upper[i] === 1 && !startsUnit(view, i)) return false;
	if (view.named[i] === 1 || namesSource(view, i)) return false;
	if (is(view, i, FINITE_CLOSED) && lower(view, i) !== 'worden') return true;
	if (view.tagged) {
		const tag = upos(view, i);
		if (tag !== VERB && tag !== AUX) return false;
		return ((view.draft.tagging.morph[i] ?? 0) & MORPH.finite) !== 0 || isFiniteByEnding(view, i);
	}
	if (view.entries[i]?.cues.some(({ form }) => (form & Form.finite) !== 0) === true) return true;
	if (!view.lexicon.traits.verbSecond || is(view, i, CLOSED) || view.upper[i] === 1) return false;
	return VERBAL.test(lower(view, i)) && view.upper[i + 1] !== 1 && !(view.tokens.lower[i] ?? '').startsWith('ge');
}

/** Where the pack lists no verbs: what ends like no participle, infinitive or gerund. */
function isFiniteByEnding({ draft, tokens }: View, i: number): boolean {
	const { events, tagging } = draft.pack;
	if (tagging.infinitives !== '') return false;
	const word = tokens.lower[i] ?? '';
	return !events.nonfiniteEndings.some((ending) => word.length > ending.length + 1 && word.endsWith(ending));
}

const startsUnit = (view: View, i: number) => i === 0 || view.tokens.sentence[i - 1] !== view.tokens.sentence[i];

/** The tagger calls it an adverb or a preposition, and no name begins with it. */
export const isAdverbial = (view: View, i: number): boolean =>
	view.tagged && view.named[i] !== 1 && (upos(view, i) === ADV || upos(view, i) === ADP);

/** The tagger does not say that it is something else. */
export const canBeVerb = (view: View, i: number): boolean =>
	!view.tagged || upos(view, i) === VERB || upos(view, i) === AUX;

/** A form of the mood of reported speech; `mild` also takes forms that report only beside other reported speech. */
export function isReportive(view: View, i: number, mild: boolean): boolean {
	if (view.upper[i] === 1 || !isWord(view, i)) return false;
	const morph = view.draft.tagging.morph[i] ?? 0;
	if ((morph & MORPH.subjunctive1) !== 0 && (!view.tagged || upos(view, i) === VERB || upos(view, i) === AUX))
		return true;
	if (is(view, i, Word.conditional)) return mild;
	return is(view, i, Word.subjunctive) && view.upper[i] !== 1 && !isModifierBefore(view, i);
}

/** An adjective before a noun may look like a verb ("reiche Leute"). */
const isModifierBefore = (view: View, i: number) =>
	!is(view, i, Word.auxiliary | Word.modal) &&
	view.upper[i + 1] === 1 &&
	(is(view, i - 1, Word.determiner) || is(view, i - 1, Word.preposition));
