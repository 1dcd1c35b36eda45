import { stemmer as english } from '@orama/stemmers/english';
import { stemmer as french } from '@orama/stemmers/french';
import { stemmer as german } from '@orama/stemmers/german';
import { stemmer as russian } from '@orama/stemmers/russian';
import { stemmer as spanish } from '@orama/stemmers/spanish';
import { isCyrillic } from './transliterate.ts';

/** Single letters that end German and English words. */
const LAST_LETTERS = new Set([...'esntdyi'].map((letter) => letter.charCodeAt(0)));
const [E, M, R] = [...'emr'].map((letter) => letter.charCodeAt(0));
const SHORTEST = 3;

/**
 * A bucket for the forms of one word: takes off too much rather than too little, since what falls into one bucket is looked at once more
 * (see expand.ts). What is left has no ending, so that it does not matter how many a form had. For folded words.
 */
export function stem(word: string): string {
	if (isCyrillic(word)) return russian(word);
	let end = word.length;
	for (let cut = endingAt(word, end); cut > 0; cut = endingAt(word, end)) end -= cut;
	return word.slice(0, end);
}

/** How long the ending of a word is that is cut off before `end`; 0 where it has none. */
function endingAt(word: string, end: number): number {
	const last = word.charCodeAt(end - 1);
	if (end >= SHORTEST + 3 && word.startsWith('ing', end - 3)) return 3;
	if (end >= SHORTEST + 2 && (last === M || last === R) && word.charCodeAt(end - 2) === E) return 2;
	return end > SHORTEST && LAST_LETTERS.has(last) ? 1 : 0;
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
