import { UPOS } from '../draft.ts';
import type { LanguagePack } from '../language.ts';
import { baseForm } from './nouns.ts';
import { compileVerbs, readVerb, type VerbLexicon } from './verbs.ts';
import { readWordClasses, WORD, type WordClasses } from './word-classes.ts';

/** What a pack's lexicon knows of a word form, whatever stands around it. */
export interface WordReading {
	/** Index into UPOS of its closed class, -1 for an open-class word. */
	readonly closed: number;
	readonly verb: string | undefined;
	readonly verbMarks: number;
	readonly noun: string | undefined;
	/** The noun's known last part, when it is a compound. */
	readonly nounHead: string | undefined;
	/** WORD bits of the noun. */
	readonly nounBits: number;
	readonly adjective: string | undefined;
	/** Index into UPOS that its suffix speaks for, -1 for none. */
	readonly suffix: number;
}

export interface TaggingLexicon {
	readonly pack: LanguagePack;
	readonly verbs: VerbLexicon;
	readonly words: WordClasses;
	readonly closed: ReadonlyMap<string, number>;
	readonly auxiliaries: ReadonlySet<string>;
	readonly infinitiveMarkers: ReadonlySet<string>;
	readonly readings: Map<string, WordReading>;
}

/** Distinct words remembered before the memory is dropped: bounds what hostile text can make us keep. */
const MOST_READINGS = 60_000;
/** Longer words are not looked into: no inflection rule has anything to say about them. */
const LONGEST_WORD = 60;

const compiled = new WeakMap<LanguagePack, TaggingLexicon>();

export const uposIndex = (name: string): number => (UPOS as readonly string[]).indexOf(name);

/** The pack's lexicon, compiled once. */
export function taggingLexicon(pack: LanguagePack): TaggingLexicon {
	const known = compiled.get(pack);
	if (known !== undefined) return known;
	const closed = new Map<string, number>();
	for (const [upos, words] of Object.entries(pack.tagging.closed)) {
		for (const word of words) if (!closed.has(word)) closed.set(word, uposIndex(upos));
	}
	const lexicon: TaggingLexicon = {
		pack,
		verbs: compileVerbs(pack.tagging),
		words: readWordClasses(pack.models['words.bin']),
		closed,
		auxiliaries: new Set(pack.tagging.auxiliaries),
		infinitiveMarkers: new Set(pack.tagging.infinitiveMarkers),
		readings: new Map(),
	};
	compiled.set(pack, lexicon);
	return lexicon;
}

/** What the lexicon knows of a lower-case word. */
export function readWord(lexicon: TaggingLexicon, word: string): WordReading {
	const known = lexicon.readings.get(word);
	if (known !== undefined) return known;
	if (lexicon.readings.size >= MOST_READINGS) lexicon.readings.clear();
	const reading = analyse(lexicon, word);
	lexicon.readings.set(word, reading);
	return reading;
}

const NOTHING: WordReading = {
	closed: -1,
	verb: undefined,
	verbMarks: 0,
	noun: undefined,
	nounHead: undefined,
	nounBits: 0,
	adjective: undefined,
	suffix: -1,
};

function analyse(lexicon: TaggingLexicon, word: string): WordReading {
	if (word.length > LONGEST_WORD) return NOTHING;
	const { tagging } = lexicon.pack;
	const verb = readVerb(lexicon.verbs, word);
	const noun = baseForm(lexicon.words, tagging, tagging.nounEndings, WORD.noun, word);
	const adjective = baseForm(lexicon.words, tagging, tagging.adjectiveEndings, WORD.adjective, word);
	return {
		closed: lexicon.closed.get(word) ?? -1,
		verb: verb?.lemma,
		verbMarks: verb?.marks ?? 0,
		noun: noun?.lemma,
		nounHead: noun?.head,
		nounBits: noun?.bits ?? 0,
		adjective: adjective?.lemma,
		suffix: suffixClass(lexicon, word),
	};
}

function suffixClass(lexicon: TaggingLexicon, word: string): number {
	for (const [upos, suffixes] of Object.entries(lexicon.pack.tagging.suffixes)) {
		if (suffixes.some((suffix) => word.length > suffix.length + 2 && word.endsWith(suffix))) return uposIndex(upos);
	}
	return -1;
}
