import { stemmer as english } from '@orama/stemmers/english';
import { stemmer as french } from '@orama/stemmers/french';
import { stemmer as german } from '@orama/stemmers/german';
import { stemmer as russian } from '@orama/stemmers/russian';
import { stemmer as spanish } from '@orama/stemmers/spanish';
import { isCyrillic } from './transliterate.ts';

/** Endings of German and English words, by their length; single letters make up the others. */
const ENDINGS: readonly (readonly [number, ReadonlySet<string>])[] = [
	[3, new Set(['ing'])],
	[2, new Set(['em', 'er'])],
	[1, new Set(['e', 's', 'n', 't', 'd', 'y', 'i'])],
];
const SHORTEST = 3;

/**
 * A bucket for the forms of one word: takes off too much rather than too little, since what falls into one bucket is looked at once more
 * (see expand.ts). What is left has no ending, so that it does not matter how many a form had. For folded words.
 */
export function stem(word: string): string {
	if (isCyrillic(word)) return russian(word);
	let left = word;
	for (;;) {
		const found = ENDINGS.find(
			([length, endings]) => left.length >= SHORTEST + length && endings.has(left.slice(-length)),
		);
		if (found === undefined) return left;
		left = left.slice(0, -found[0]);
	}
}

/** Snowball's stemmers, by language. */
const STEMMERS: ReadonlyMap<string, (word: string) => string> = new Map([
	['de', german],
	['en', english],
	['fr', french],
	['ru', russian],
	['es', spanish],
]);
/** A stem of fewer letters says too little. */
const SHORTEST_STEM = 4;

/** The stems that a folded word has by the rules of these languages (BCP 47), for words that no lexicon knows. */
export function stemsOf(langs: readonly string[], word: string): ReadonlySet<string> {
	const stems = langs.flatMap((lang) => STEMMERS.get(lang)?.(word) ?? []);
	return new Set(stems.filter(({ length }) => length >= SHORTEST_STEM));
}

/** A word backwards, so that words that end alike stand together. */
export function backwards(word: string): string {
	let result = '';
	for (let i = word.length - 1; i >= 0; i -= 1) result += word[i];
	return result;
}
