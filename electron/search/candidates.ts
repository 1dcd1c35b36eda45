import { fold } from './words.ts';

/** Letters looked for at a word's beginning: enough to pass over nearly all others. */
const LETTERS = 4;
/** Blocks in which a letter may be another one's capital or carry its marks: Latin, Greek, Cyrillic and their extensions. */
const BLOCKS = [
	[0x41, 0x590],
	[0x1c80, 0x2200],
] as const;
const MARKS = '[\\u0300-\\u036f\\u0483-\\u0487\\u1ab0-\\u1aff\\u1dc0-\\u1dff\\u20d0-\\u20ff\\ufe20-\\ufe2f]*';

let written: Map<string, string> | undefined;

/** All letters of the blocks by what they are folded to. */
function byFolded(): ReadonlyMap<string, string> {
	if (written !== undefined) return written;
	written = new Map();
	for (const [from, to] of BLOCKS) {
		for (let unit = from; unit < to; unit += 1) {
			const letter = String.fromCharCode(unit);
			const folded = fold(letter);
			written.set(folded, (written.get(folded) ?? '') + letter);
		}
	}
	return written;
}

/** A pattern for all ways to write a folded letter; undefined where they are not known. */
function lettersFor(folded: string): string | undefined {
	if (/[0-9]/.test(folded)) return folded;
	const base = folded.normalize('NFD')[0] ?? '';
	const all = [folded, base].map((letter) => byFolded().get(letter));
	return all[0] === undefined ? undefined : `[${all.join('')}]${MARKS}`;
}

/**
 * Finds where in a text one of these folded words may begin: the next such place from `from`, the text's length when there is none. It may be in
 * the midst of another word. undefined where nothing quick can be said of the words.
 */
export function candidates(words: readonly string[]): ((text: string, from: number) => number) | undefined {
	const patterns = new Set<string>();
	for (const beginning of new Set(words.map((word) => word.slice(0, LETTERS)))) {
		const letters = [...beginning].map(lettersFor);
		if (letters.length === 0 || letters.includes(undefined)) return undefined;
		patterns.add(letters.join(''));
	}
	if (patterns.size === 0) return undefined;
	const pattern = new RegExp([...patterns].join('|'), 'g');
	return (text, from) => {
		pattern.lastIndex = from;
		return pattern.exec(text)?.index ?? text.length;
	};
}
