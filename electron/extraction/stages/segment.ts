import type { Span } from '#domain/selector.ts';
import { type Document, type Sentence, TokenKind } from '../document.ts';
import type { LanguagePack } from '../language.ts';

const NEWLINE = 10;
const isSpace = (unit: number) =>
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
const isDigit = (unit: number) => unit >= 48 && unit <= 57;
const isAsciiLetter = (unit: number) => (unit >= 97 && unit <= 122) || (unit >= 65 && unit <= 90);
const LETTER = /[\p{L}\p{M}]/u;
const LETTER_CACHE = new Uint8Array(0x10000); // 0 unknown, 1 letter, 2 not
const isLetter = (unit: number) => {
	if (isAsciiLetter(unit)) return true;
	if (unit < 0x80) return false;
	if (unit >= 0xd800 && unit <= 0xdfff) return false;
	if (LETTER_CACHE[unit] === 0) LETTER_CACHE[unit] = LETTER.test(String.fromCharCode(unit)) ? 1 : 2;
	return LETTER_CACHE[unit] === 1;
};
const UPPER = /^[\p{Lu}\p{Lt}]/u;
const APOSTROPHES = new Set(["'", '’']);
const CLOSERS = new Set(['"', '”', '“', '»', '«', '’', '‘', "'", ')', ']', '›', '‹']);
const OPENERS = new Set(['"', '„', '“', '»', '«', '‚', '‘', "'", '(', '[', '›', '‹', '–', '—', '-']);

/**
 * Cuts a text into paragraphs (at line ends), sentences and tokens, in one pass each. A word keeps its inner hyphens and apostrophes
 * ("Kim-Regime", "don't"); a number keeps inner points, commas and colons ("3.000", "14:30"); any other character stands alone.
 */
export function segment(text: string, pack: LanguagePack): Document {
	const start: number[] = [];
	const end: number[] = [];
	const kind: number[] = [];
	const lower: string[] = [];
	const push = (from: number, to: number, of: TokenKind) => {
		start.push(from);
		end.push(to);
		kind.push(of);
		lower.push(text.slice(from, to).toLowerCase());
	};
	const paragraphs: Span[] = [];
	const paragraphTokens: number[] = [];
	let at = 0;
	let paragraphStart = -1;
	let lastInk = 0;
	const closeParagraph = () => {
		if (paragraphStart >= 0) paragraphs.push([paragraphStart, lastInk]);
		paragraphStart = -1;
	};
	while (at < text.length) {
		const unit = text.charCodeAt(at);
		if (isSpace(unit)) {
			if (unit === NEWLINE) closeParagraph();
			at += 1;
			continue;
		}
		if (paragraphStart < 0) {
			paragraphStart = at;
			paragraphTokens.push(start.length);
		}
		const from = at;
		if (isLetter(unit)) {
			at += 1;
			while (at < text.length) {
				const next = text.charCodeAt(at);
				if (isLetter(next) || isDigit(next)) at += 1;
				else if (
					(next === 45 || next === 0x2011 || APOSTROPHES.has(text[at] ?? '')) &&
					isLetter(text.charCodeAt(at + 1))
				)
					at += 1;
				else break;
			}
			push(from, at, TokenKind.word);
		} else if (isDigit(unit)) {
			at += 1;
			while (at < text.length) {
				const next = text.charCodeAt(at);
				if (isDigit(next)) at += 1;
				else if ((next === 46 || next === 44 || next === 58) && isDigit(text.charCodeAt(at + 1))) at += 1;
				else break;
			}
			push(from, at, TokenKind.number);
		} else {
			at += unit >= 0xd800 && unit <= 0xdbff && at + 1 < text.length ? 2 : 1;
			push(
				from,
				at,
				unit < 0x80 || (unit >= 0x2010 && unit <= 0x205e) || unit === 0xab || unit === 0xbb
					? TokenKind.punct
					: TokenKind.symbol,
			);
		}
		lastInk = at;
	}
	closeParagraph();

	const count = start.length;
	const sentenceOf = new Int32Array(count);
	const sentences: Sentence[] = [];
	const abbreviations = abbreviationsOf(pack);
	const months = monthsOf(pack);
	const endsSentence = (i: number, last: number): boolean => {
		const mark = lower[i] ?? '';
		if (mark !== '.' && mark !== '!' && mark !== '?' && mark !== '…') return false;
		if (mark !== '.') return true;
		const joined = i > 0 && end[i - 1] === start[i];
		if (!joined) return true;
		const before = lower[i - 1] ?? '';
		let next = i + 1;
		while (next < last && OPENERS.has(lower[next] ?? '')) next += 1;
		if (next >= last) return true;
		if (start[i + 1] === end[i] && kind[i + 1] === TokenKind.word) return false; // "z.B."
		const upper = UPPER.test(text.slice(start[next] ?? 0, (start[next] ?? 0) + 2));
		if (kind[i - 1] === TokenKind.number) {
			if (!pack.segmentation.ordinalDot) return upper || kind[next] === TokenKind.number;
			return upper && !months.has(lower[next] ?? '') && before.length > 2;
		}
		if (before.length === 1 && UPPER.test(text.slice(start[i - 1], end[i - 1]))) return false; // an initial: "J. Biden"
		if (abbreviations.has(before)) return false;
		return upper || kind[next] !== TokenKind.word;
	};
	for (let p = 0; p < paragraphs.length; p += 1) {
		let first = paragraphTokens[p] ?? 0;
		const last = paragraphTokens[p + 1] ?? count;
		const close = (to: number) => {
			if (to <= first) return;
			for (let i = first; i < to; i += 1) sentenceOf[i] = sentences.length;
			sentences.push({ start: start[first] ?? 0, end: end[to - 1] ?? 0, first, last: to, paragraph: p });
			first = to;
		};
		for (let i = first; i < last; i += 1) {
			if (!endsSentence(i, last)) continue;
			let to = i + 1;
			while (
				to < last &&
				(CLOSERS.has(lower[to] ?? '') || /^[.!?…]$/.test(lower[to] ?? '')) &&
				start[to] === end[to - 1]
			)
				to += 1;
			// «…», sagte er: a comma or a small letter after the closing quote goes on with the sentence
			const following = lower[to] ?? '';
			if (to < last && (following === ',' || following === ';' || (to > i + 1 && isLowerStart(text, start[to] ?? 0))))
				continue;
			close(to);
			i = to - 1;
		}
		close(last);
	}
	return {
		text,
		paragraphs,
		sentences,
		tokens: {
			count,
			start: Int32Array.from(start),
			end: Int32Array.from(end),
			kind: Uint8Array.from(kind),
			lower,
			sentence: sentenceOf,
		},
	};
}

const isLowerStart = (text: string, at: number) => {
	const first = text.slice(at, at + 2);
	return isLetter(first.charCodeAt(0)) && !UPPER.test(first);
};

const abbreviationSets = new WeakMap<LanguagePack, Set<string>>();
const monthSets = new WeakMap<LanguagePack, Set<string>>();
const cached = (of: WeakMap<LanguagePack, Set<string>>, pack: LanguagePack, words: readonly string[]) => {
	const set = of.get(pack) ?? new Set(words);
	of.set(pack, set);
	return set;
};
const abbreviationsOf = (pack: LanguagePack) => cached(abbreviationSets, pack, pack.segmentation.abbreviations);
const monthsOf = (pack: LanguagePack) => cached(monthSets, pack, pack.segmentation.months);
