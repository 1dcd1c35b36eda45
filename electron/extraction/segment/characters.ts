/** What a UTF-16 code unit is, for cutting text. */

export const isSpace = (unit: number): boolean =>
	unit === 32 ||
	(unit >= 9 && unit <= 13) ||
	unit === 0xa0 ||
	unit === 0x1680 ||
	(unit >= 0x2000 && unit <= 0x200b) ||
	unit === 0x2028 ||
	unit === 0x2029 ||
	unit === 0x202f ||
	unit === 0x205f ||
	unit === 0x3000 ||
	unit === 0xfeff;

/** Ends a line: LF, CR (alone or before LF), and Unicode's line and paragraph separators. */
export const isLineEnd = (unit: number): boolean => unit === 10 || unit === 13 || unit === 0x2028 || unit === 0x2029;

export const isDigit = (unit: number): boolean => unit >= 48 && unit <= 57;

const isAsciiLetter = (unit: number) => (unit >= 97 && unit <= 122) || (unit >= 65 && unit <= 90);
const LETTER = /[\p{L}\p{M}]/u;
const UPPER = /[\p{Lu}\p{Lt}]/u;
/** Asking the Unicode tables is slow; each code unit is asked once. 0 unknown, 1 yes, 2 no. */
const letters = new Uint8Array(0x10000);
const uppers = new Uint8Array(0x10000);

const ask = (cache: Uint8Array, table: RegExp, unit: number) => {
	if (cache[unit] === 0) cache[unit] = table.test(String.fromCharCode(unit)) ? 1 : 2;
	return cache[unit] === 1;
};

/** A letter or combining mark of the basic plane. */
export const isLetter = (unit: number): boolean => {
	if (isAsciiLetter(unit)) return true;
	if (unit < 0x80 || (unit >= 0xd800 && unit <= 0xdfff)) return false;
	return ask(letters, LETTER, unit);
};

export const isUpper = (unit: number): boolean => {
	if (unit < 0x80) return unit >= 65 && unit <= 90;
	if (unit >= 0xd800 && unit <= 0xdfff) return false;
	return ask(uppers, UPPER, unit);
};

/** Joins the parts of a word when a letter follows: hyphens and apostrophes. */
export const joinsWord = (unit: number): boolean => unit === 45 || unit === 0x2011 || unit === 39 || unit === 0x2019;

/** Joins the parts of a number when a digit follows: point, comma, colon. */
export const joinsNumber = (unit: number): boolean => unit === 46 || unit === 44 || unit === 58;

/** Punctuation, as against signs such as currency and emoji. */
export const isPunctuation = (unit: number): boolean =>
	unit < 0x80 || (unit >= 0x2010 && unit <= 0x205e) || unit === 0xab || unit === 0xbb;
