import type { Document } from '../document.ts';
import { MORPH, UPOS } from '../draft.ts';
import { type TaggingLexicon, uposIndex } from './lexicon.ts';
import type { Word } from './words.ts';

const VERB = uposIndex('VERB');
const AUX = uposIndex('AUX');
const CLAUSE_ENDS = new Set([',', ';', ':', '–', '—', '„', '“', '"', '»', '«', '(', ')']);
const MAYBE_PARTICIPLE = MORPH.finite | MORPH.participle;
const MAYBE_INFINITIVE = MORPH.finite | MORPH.infinitive;

/**
 * Base form and marks for every token of known class. A form that may be finite or participle ("behauptet") is settled by whether an
 * auxiliary stands in its clause; one that may be indicative or subjunctive ("habe") by whether the first person does.
 */
export function inflect(lexicon: TaggingLexicon, words: readonly Word[], document: Document, upos: Uint8Array) {
	const { tokens, sentences } = document;
	const lemma: string[] = tokens.lower.slice();
	const morph = new Uint16Array(tokens.count);
	const first = new Set(lexicon.pack.tagging.firstPerson);
	for (const sentence of sentences) {
		let clause = sentence.first;
		for (let i = sentence.first; i <= sentence.last; i += 1) {
			if (i < sentence.last && !CLAUSE_ENDS.has(tokens.lower[i] ?? '')) continue;
			inflectClause(lexicon, words, document, upos, clause, i, first, lemma, morph);
			clause = i + 1;
		}
	}
	return { lemma, morph };
}

function inflectClause(
	lexicon: TaggingLexicon,
	words: readonly Word[],
	{ tokens }: Document,
	upos: Uint8Array,
	from: number,
	to: number,
	firstPerson: ReadonlySet<string>,
	lemma: string[],
	morph: Uint16Array,
): void {
	let isFirst = false;
	for (let i = from; i < to; i += 1) {
		const word = tokens.lower[i] ?? '';
		const reading = words[i]?.reading;
		if (reading === undefined) continue;
		const tag = UPOS[upos[i] ?? 0];
		if (firstPerson.has(word)) isFirst = true;
		if (tag === 'VERB' || tag === 'AUX') {
			lemma[i] = reading.verb ?? word;
			morph[i] = reading.verbMarks;
		} else if (tag === 'NOUN') {
			lemma[i] = reading.noun ?? word;
			if (reading.noun !== undefined && reading.noun !== word) morph[i] = pluralMark(reading.noun, word);
		} else if (tag === 'ADJ') {
			lemma[i] = reading.adjective ?? reading.verb ?? word;
		}
	}
	const reach = lexicon.pack.tagging.auxiliaryReach;
	const auxiliaries = reach > 0 ? [] : firstAuxiliaries(lexicon, upos, lemma, from, to);
	for (let i = from; i < to; i += 1) {
		if (upos[i] !== VERB && upos[i] !== AUX) continue;
		let marks = morph[i] ?? 0;
		const own = reach > 0 ? firstAuxiliaries(lexicon, upos, lemma, Math.max(from, i - reach), i) : auxiliaries;
		const helper = own[0] === i ? own[1] : own[0];
		const helped = helper !== undefined;
		if (helped) upos[helper] = AUX;
		if ((marks & MAYBE_PARTICIPLE) === MAYBE_PARTICIPLE) {
			marks &= helped ? ~(MORPH.finite | MORPH.past) : ~MORPH.participle;
		}
		if ((marks & MAYBE_INFINITIVE) === MAYBE_INFINITIVE) {
			const marked = i > from && lexicon.infinitiveMarkers.has(tokens.lower[i - 1] ?? '');
			marks &= helped || marked ? ~(MORPH.finite | MORPH.plural) : ~MORPH.infinitive;
		}
		if (isFirst) marks &= ~MORPH.subjunctive1;
		morph[i] = marks;
	}
}

/** The first two auxiliaries between two tokens: a verb's helper is the first that is not itself. */
function firstAuxiliaries(
	lexicon: TaggingLexicon,
	upos: Uint8Array,
	lemma: readonly string[],
	from: number,
	to: number,
): number[] {
	const found: number[] = [];
	for (let k = from; k < to && found.length < 2; k += 1) {
		if (upos[k] !== AUX && upos[k] !== VERB) continue;
		if (lexicon.auxiliaries.has(lemma[k] ?? '')) found.push(k);
	}
	return found;
}

const GENITIVE = /^(?:e?s)$/;
/** A changed noun is in the plural unless only a genitive's "s" was added. */
const pluralMark = (base: string, word: string): number =>
	word.startsWith(base) && GENITIVE.test(word.slice(base.length)) ? 0 : MORPH.plural;
