import type { Ending, TaggingSection } from '../packs/tagging.ts';
import { baseForms } from './verbs.ts';
import { classesOf, type WordClasses } from './word-classes.ts';

/** A base form that a dictionary knows, with its class bits (WORD). */
export interface BaseForm {
	readonly lemma: string;
	readonly bits: number;
	/** Of a compound: the part that was found. */
	readonly head?: string;
}

const SHORTEST_HEAD = 4;
const SHORTEST_REST = 3;

/**
 * The base form of a lower-case word among the dictionary's words with any of `wanted` bits: itself, by an ending taken off (umlauts undone),
 * or, for a compound, by that of its longest known last part ("waffenlieferungen" by "lieferung").
 */
export function baseForm(
	classes: WordClasses,
	section: TaggingSection,
	endings: readonly Ending[],
	wanted: number,
	word: string,
): BaseForm | undefined {
	const simple = simpleForm(classes, section, endings, wanted, word);
	if (simple !== undefined) return simple;
	for (let cut = SHORTEST_REST; cut <= word.length - SHORTEST_HEAD; cut += 1) {
		const part = simpleForm(classes, section, endings, wanted, word.slice(cut));
		if (part !== undefined) return { lemma: word.slice(0, cut) + part.lemma, bits: part.bits, head: part.lemma };
	}
	return undefined;
}

/** The base form of a word that is no compound, in the same way. */
export function simpleForm(
	classes: WordClasses,
	section: TaggingSection,
	endings: readonly Ending[],
	wanted: number,
	word: string,
): BaseForm | undefined {
	const bits = classesOf(classes, word);
	if ((bits & wanted) !== 0) return { lemma: word, bits };
	for (const ending of endings) {
		for (const base of baseForms(ending, word)) {
			for (const candidate of [base, withoutUmlaut(section, base)]) {
				if (candidate === undefined) continue;
				const found = classesOf(classes, candidate);
				if ((found & wanted) !== 0) return { lemma: candidate, bits: found };
			}
		}
	}
	const plain = withoutUmlaut(section, word);
	const found = plain === undefined ? 0 : classesOf(classes, plain);
	return plain !== undefined && (found & wanted) !== 0 ? { lemma: plain, bits: found } : undefined;
}

/** The word with its last changed vowel changed back; undefined when it has none. */
function withoutUmlaut(section: TaggingSection, word: string): string | undefined {
	for (let i = word.length - 1; i >= 0; i -= 1) {
		const plain = section.umlauts[word[i] ?? ''];
		if (plain !== undefined) return word.slice(0, i) + plain + word.slice(i + 1);
	}
	return undefined;
}
