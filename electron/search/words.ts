import type { Span } from '#domain/selector.ts';

/** Words as the index cuts them: runs of letters, digits and the marks on them. */
const WORD = /[\p{L}\p{N}\p{M}\p{Co}]+/gu;
/** FTS5's unicode61 takes the marks off Latin letters alone: й stays й. */
const MARKED = /([a-z])\p{M}+/gu;
const PLAIN = /^[a-z0-9]*$/;

/** A word without case and diacritics, as the index holds it ("Müller" is "muller"); ß, ł and their like stay. */
export function fold(word: string): string {
	const lower = word.toLowerCase();
	return PLAIN.test(lower) ? lower : lower.normalize('NFD').replace(MARKED, '$1').normalize('NFC');
}

const LETTER = /[\p{L}\p{N}\p{M}\p{Co}]/u;
/** Of each UTF-16 unit, 1 when it belongs to words, 2 when not, 0 when nobody asked yet. */
const units = new Uint8Array(65_536);

/** Does the letter there, or the half of one, belong to a word? */
export function isOfWord(text: string, at: number): boolean {
	const unit = text.charCodeAt(at);
	if (unit >= 0xd800 && unit < 0xe000)
		return LETTER.test(String.fromCodePoint(text.codePointAt(unit < 0xdc00 ? at : at - 1) ?? 0));
	const known = units[unit];
	if (known) return known === 1;
	const is = LETTER.test(String.fromCharCode(unit));
	units[unit] = is ? 1 : 2;
	return is;
}

/** Where the next word from `from` begins; the text's length where there is none. */
export function wordStart(text: string, from: number): number {
	let at = from;
	while (at < text.length && !(units[text.charCodeAt(at)] === 1 || isOfWord(text, at))) at += 1;
	return at;
}

/** Where the word at `from` ends. */
export function wordEnd(text: string, from: number): number {
	let at = from;
	while (at < text.length && (units[text.charCodeAt(at)] === 1 || isOfWord(text, at))) at += 1;
	return at;
}

/** Where the next word of a text stands; undefined at the end. */
export function nextWord(text: string, from: number): Span | undefined {
	const start = wordStart(text, from);
	return start === text.length ? undefined : [start, wordEnd(text, start)];
}

/** The words of a text, folded. */
export function* wordsIn(text: string): Generator<string> {
	for (let span = nextWord(text, 0); span !== undefined; span = nextWord(text, span[1]))
		yield fold(text.slice(...span));
}

/** The words of a short text as they are written, in order. */
export const writtenWords = (text: string): readonly string[] => text.match(WORD) ?? [];

const DIGRAPHS: readonly (readonly [string, string])[] = [
	['ä', 'ae'],
	['ö', 'oe'],
	['ü', 'ue'],
	['ø', 'oe'],
	['å', 'aa'],
	['æ', 'ae'],
	['œ', 'oe'],
	['ß', 'ss'],
	['ł', 'l'],
	['đ', 'd'],
	['ı', 'i'],
];

/** How else a written word may stand in the index: "Müller" as "mueller", "Straße" as "strasse". Folded, without the word itself. */
export function spelledOut(written: string): readonly string[] {
	const own = fold(written);
	const letters = written.toLowerCase().normalize('NFC');
	const plain = own.replaceAll('ß', 'ss');
	const others = [fold(DIGRAPHS.reduce((word, [from, to]) => word.replaceAll(from, to), letters)), plain];
	return [...new Set(others)].filter((other) => other !== own);
}

/** The reverse, for words that no dictionary knows as they are: "mueller" as "muller", "strasse" as "straße". */
export function drawnTogether(word: string): readonly string[] {
	const vowels = word.replaceAll('ae', 'a').replaceAll('oe', 'o').replaceAll('ue', 'u');
	const sharp = word.replaceAll('ss', 'ß');
	return [...new Set([vowels, sharp, vowels.replaceAll('ss', 'ß')])].filter((other) => other !== word);
}
