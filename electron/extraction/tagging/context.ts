import { type Document, TokenKind } from '../document.ts';
import { MORPH, type UPOS } from '../draft.ts';
import { readWord, type TaggingLexicon, uposIndex, type WordReading } from './lexicon.ts';

const at = (name: (typeof UPOS)[number]) => uposIndex(name);
const [NOUN, PROPN, VERB, AUX, ADJ, ADV, NUM, PUNCT, SYM, X] = [
	at('NOUN'),
	at('PROPN'),
	at('VERB'),
	at('AUX'),
	at('ADJ'),
	at('ADV'),
	at('NUM'),
	at('PUNCT'),
	at('SYM'),
	at('X'),
];
const [DET, ADP, PRON] = [at('DET'), at('ADP'), at('PRON')];
const UPPER = /^\p{Lu}/u;

/** A class for every token by lexicon, form and neighbours alone: what a pack without a model gives. */
export function guessClasses(lexicon: TaggingLexicon, document: Document): Uint8Array {
	const { tokens, sentences, text } = document;
	const upos = new Uint8Array(tokens.count);
	const capitals = lexicon.pack.tagging.nounsCapitalised;
	for (const sentence of sentences) {
		for (let i = sentence.first; i < sentence.last; i += 1) {
			const kind = tokens.kind[i];
			if (kind !== TokenKind.word) {
				upos[i] = kind === TokenKind.number ? NUM : kind === TokenKind.punct ? PUNCT : SYM;
				continue;
			}
			const reading = readWord(lexicon, tokens.lower[i] ?? '');
			const upper = UPPER.test(text.slice(tokens.start[i], (tokens.start[i] ?? 0) + 2));
			const previous = i > sentence.first ? (upos[i - 1] ?? X) : PUNCT;
			upos[i] = guess(reading, upper, i === sentence.first, previous, capitals, lexicon.auxiliaries);
		}
	}
	return upos;
}

function guess(
	reading: WordReading,
	upper: boolean,
	first: boolean,
	previous: number,
	capitals: boolean,
	auxiliaries: ReadonlySet<string>,
): number {
	const { closed, verb, verbMarks, noun, adjective, suffix } = reading;
	const nominal = previous === DET || previous === ADJ || previous === ADP;
	if (closed >= 0 && !(upper && !first && capitals)) return closed;
	const finite = (verbMarks & MORPH.finite) !== 0;
	if (upper && (!first || (noun !== undefined && verb === undefined))) {
		if (!capitals) return PROPN;
		return noun !== undefined || suffix === NOUN ? NOUN : adjective !== undefined && nominal ? ADJ : PROPN;
	}
	if (verb !== undefined && auxiliaries.has(verb)) return AUX;
	if (!capitals && noun !== undefined && (nominal || verb === undefined)) return NOUN;
	if (adjective !== undefined && (nominal || verb === undefined)) return ADJ;
	if (verb !== undefined && (finite || !nominal || previous === PRON)) return VERB;
	if (suffix >= 0) return suffix;
	if (upper) return noun !== undefined ? NOUN : PROPN;
	return capitals ? (nominal ? ADJ : ADV) : NOUN;
}
