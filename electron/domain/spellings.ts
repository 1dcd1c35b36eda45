/**
 * Names found in text however they are written: in capitals, without accents, inflected, hyphenated, in an address or a file's name. One matcher
 * serves blacking out and looking for what was left. Linear in the text.
 */

/** A text in lower case without marks, accents and format characters; `at`: where each of its units stood. */
export interface Folded {
	readonly text: string;
	readonly at: readonly number[];
}

const LETTERS: Readonly<Record<string, string>> = {
	ß: 'ss',
	æ: 'ae',
	œ: 'oe',
	ø: 'o',
	ł: 'l',
	đ: 'd',
	ð: 'd',
	þ: 'th',
	ı: 'i',
};
const UMLAUTS: Readonly<Record<string, string>> = { ä: 'ae', ö: 'oe', ü: 'ue', å: 'aa', ø: 'oe' };
const folds = new Map<string, string>();

function foldOf(character: string): string {
	const known = folds.get(character);
	if (known !== undefined) return known;
	const plain = character
		.toLowerCase()
		.normalize('NFKD')
		.replace(/[\p{M}\p{Cf}]/gu, '');
	const fold = [...plain]
		.map((one) => LETTERS[one] ?? one)
		.join('')
		.replace(/\s/gu, ' ');
	if (folds.size < 20_000) folds.set(character, fold);
	return fold;
}

export function folded(text: string): Folded {
	const at: number[] = [];
	const pieces: string[] = [];
	for (let i = 0; i < text.length; ) {
		const character = String.fromCodePoint(text.codePointAt(i) ?? 0);
		const fold = foldOf(character);
		pieces.push(fold);
		for (let unit = 0; unit < fold.length; unit += 1) at.push(i);
		i += character.length;
	}
	return { text: pieces.join(''), at };
}

const WORD = /[\p{L}\p{N}]+/gu;

interface Pattern {
	readonly tokens: readonly string[];
	/** Found in lower case too; else only with a capital or in an address. */
	readonly loose: boolean;
	/** As it was given. */
	readonly spelling: string;
}

export interface Found {
	/** UTF-16 units of the text that was searched. */
	readonly start: number;
	readonly end: number;
	readonly spelling: string;
}

export interface Spellings {
	find(text: string): Found[];
	/** Without those spellings in lower case that common words or a format's own have too. */
	strict(spellings: ReadonlySet<string>): Spellings;
	readonly size: number;
}

/** `surnames`: the last word of each name counts as a name by itself. */
export interface Spelled {
	readonly spellings: Iterable<string>;
	readonly surnames: boolean;
}

/** Shorter words are no name by themselves unless given so. */
const SHORTEST = 3;
/** From this length on whatever begins with a name is counted as its form or compound. */
const LONG = 5;
const ENDING = 3;

export function spellingsOf(names: readonly Spelled[]): Spellings {
	const patterns = new Map<string, Pattern>();
	const add = (tokens: readonly string[], loose: boolean, spelling: string) => {
		const key = tokens.join(' ');
		if (key !== '' && !patterns.has(key)) patterns.set(key, { tokens, loose, spelling });
	};
	for (const { spellings, surnames } of names)
		for (const spelling of spellings)
			for (const tokens of new Set([tokensOf(spelling), tokensOf(spelling, UMLAUTS)])) {
				add(tokens, tokens.length > 1, spelling);
				if (tokens.length < 2) continue;
				add([tokens.join('')], true, spelling);
				const last = tokens.at(-1) ?? '';
				add([last, ...tokens.slice(0, -1)], true, spelling);
				if (surnames && last.length >= SHORTEST) add([last], false, spelling);
			}
	return matcher([...patterns.values()]);
}

function tokensOf(spelling: string, letters: Readonly<Record<string, string>> = {}): string[] {
	const replaced = [...spelling.normalize('NFC').toLowerCase()].map((one) => letters[one] ?? one).join('');
	return folded(replaced).text.match(WORD) ?? [];
}

function matcher(patterns: readonly Pattern[], onlyCapital: ReadonlySet<string> = new Set()): Spellings {
	const byStart = Map.groupBy(patterns, ({ tokens }) => (tokens[0] ?? '').slice(0, 2));
	return {
		size: patterns.length,
		strict: (spellings) => matcher(patterns, spellings),
		find(text) {
			const { text: plain, at } = folded(text);
			const words = [...plain.matchAll(WORD)].map(({ 0: word, index }) => ({ word, index }));
			const found: Found[] = [];
			for (const [i, { word, index }] of words.entries()) {
				for (const pattern of [...(byStart.get(word.slice(0, 2)) ?? []), ...(byStart.get(word.slice(0, 1)) ?? [])]) {
					const last = endOf(pattern, words, i, plain);
					if (last === undefined) continue;
					const start = at[index] ?? 0;
					const end = endIn(text, at, last);
					if (!counts(text, start, end, pattern, onlyCapital)) continue;
					found.push({ start, end, spelling: pattern.spelling });
				}
			}
			return found;
		},
	};
}

/** One after the last unit of the word that ends at `end` in the folded text. */
function endIn(text: string, at: readonly number[], end: number): number {
	const last = at[end - 1] ?? 0;
	let stop = last + ((text.codePointAt(last) ?? 0) > 0xffff ? 2 : 1);
	while (stop < text.length && /[\p{M}\p{Cf}]/u.test(text.charAt(stop))) stop += 1;
	return stop;
}

interface Word {
	readonly word: string;
	readonly index: number;
}

/** Where the pattern ends in the folded text, if it begins with word `i`. */
function endOf({ tokens }: Pattern, words: readonly Word[], i: number, plain: string): number | undefined {
	let end = 0;
	for (const [j, token] of tokens.entries()) {
		const found = words[i + j];
		if (found === undefined) return undefined;
		if (j > 0 && (found.index - end > 3 || /[\n;:!?]/.test(plain.slice(end, found.index)))) return undefined;
		const extra = found.word.length - token.length;
		const most =
			token.length >= LONG
				? j === tokens.length - 1
					? Number.POSITIVE_INFINITY
					: ENDING
				: token.length < SHORTEST
					? 1
					: ENDING;
		if (!found.word.startsWith(token) || extra > most) return undefined;
		end = found.index + found.word.length;
	}
	return end;
}

function counts(
	text: string,
	start: number,
	end: number,
	{ loose, spelling }: Pattern,
	onlyCapital: ReadonlySet<string>,
): boolean {
	const first = text.slice(start, start + 2);
	if (first.toLowerCase() === first.toUpperCase() || /^\p{Lu}/u.test(first)) return true;
	if (onlyCapital.has(spelling)) return false;
	return loose || !/\p{Lu}/u.test(spelling) || /[-_/]/.test(text.charAt(start - 1)) || /[-_/]/.test(text.charAt(end));
}

/** The text with every find replaced by `block`; those that overlap by one. */
export function blacked(text: string, spellings: Spellings, block: string): string {
	let [result, at] = ['', 0];
	for (const { start, end } of spellings.find(text).sort((a, b) => a.start - b.start || b.end - a.end)) {
		if (end <= at) continue;
		if (start >= at) result += text.slice(at, start) + block;
		at = end;
	}
	return result + text.slice(at);
}
