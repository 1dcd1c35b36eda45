import { type Sentence, TokenKind } from '../document.ts';
import type { LanguagePack } from '../language.ts';
import { isLetter, isUpper } from './characters.ts';
import type { Cut } from './tokenize.ts';

const FINAL = new Set(['.', '!', '?', '…']);
const CLOSERS = new Set(['"', '”', '“', '»', '«', '’', '‘', "'", ')', ']', '›', '‹']);
const OPENERS = new Set(['"', '„', '“', '»', '«', '‚', '‘', "'", '(', '[', '›', '‹', '–', '—', '-']);
/** What goes on with the sentence after a closing quote: «…», sagte er. */
const GOES_ON = new Set([',', ';']);

/** Cuts the tokens of each paragraph into sentences; `sentenceOf` gets each token's sentence. */
export function sentencesOf(text: string, cut: Cut, pack: LanguagePack, sentenceOf: Int32Array): Sentence[] {
	const sentences: Sentence[] = [];
	const stops = new Stops(text, cut, pack);
	for (const [paragraph, begin] of cut.firsts.entries()) {
		const last = cut.firsts[paragraph + 1] ?? cut.count;
		let first = begin;
		const close = (to: number) => {
			if (to <= first) return;
			sentenceOf.fill(sentences.length, first, to);
			sentences.push({ start: cut.start[first] ?? 0, end: cut.end[to - 1] ?? 0, first, last: to, paragraph });
			first = to;
		};
		for (let i = first; i < last; i += 1) {
			if (cut.kind[i] !== TokenKind.punct || !stops.endsAt(i, last)) continue;
			const to = stops.closingEnd(i, last);
			if (to < last && stops.goesOn(to, to > i + 1)) continue;
			close(to);
			i = to - 1;
		}
		close(last);
	}
	return sentences;
}

/** Decides which marks end a sentence. */
class Stops {
	readonly #text: string;
	readonly #cut: Cut;
	readonly #words: Words;

	constructor(text: string, cut: Cut, pack: LanguagePack) {
		this.#text = text;
		this.#cut = cut;
		this.#words = wordsOf(pack);
	}

	/** Past the closing quotes and further marks that belong to the sentence ending at `i`. */
	closingEnd(i: number, last: number): number {
		const { lower, start, end } = this.#cut;
		let to = i + 1;
		while (to < last && start[to] === end[to - 1] && (CLOSERS.has(lower[to] ?? '') || FINAL.has(lower[to] ?? '')))
			to += 1;
		return to;
	}

	/** Whether the sentence goes on at token `to`: a comma, or a small letter after a closing quote. */
	goesOn(to: number, closed: boolean): boolean {
		if (GOES_ON.has(this.#cut.lower[to] ?? '')) return true;
		const unit = this.#text.charCodeAt(this.#cut.start[to] ?? 0);
		return closed && isLetter(unit) && !isUpper(unit);
	}

	endsAt(i: number, last: number): boolean {
		const { lower, start, end, kind } = this.#cut;
		const mark = lower[i] ?? '';
		if (!FINAL.has(mark)) return false;
		if (mark !== '.' || i === 0 || end[i - 1] !== start[i]) return true;
		if (start[i + 1] === end[i] && kind[i + 1] === TokenKind.word) return false; // "z.B.", "D.C."
		let next = i + 1;
		while (next < last && OPENERS.has(lower[next] ?? '')) next += 1;
		if (next >= last) return true;
		const capital = isUpper(this.#text.charCodeAt(start[next] ?? 0));
		if (kind[i - 1] === TokenKind.number) return this.#endsNumber(i, next, capital);
		if (this.#isAbbreviation(i - 1)) return capital && this.#startsSentence(i - 1, next);
		return capital || kind[next] !== TokenKind.word;
	}

	/** "Am 3. Oktober" goes on, "auf Platz 3. Trainer Meier" does not. */
	#endsNumber(i: number, next: number, capital: boolean): boolean {
		const { lower, kind } = this.#cut;
		const { segmentation } = this.#words;
		if (!segmentation.ordinalDot) return capital || kind[next] === TokenKind.number;
		const word = lower[next] ?? '';
		if (!capital || this.#words.months.has(word)) return false;
		return (
			(lower[i - 1] ?? '').length > 2 || this.#words.cardinal.has(lower[i - 2] ?? '') || this.#words.openers.has(word)
		);
	}

	#isAbbreviation(i: number): boolean {
		const { lower, start } = this.#cut;
		const word = lower[i] ?? '';
		if (word.length === 1 && isUpper(this.#text.charCodeAt(start[i] ?? 0))) return true; // an initial: "J. Biden"
		return (
			this.#words.abbreviations.has(word) ||
			this.#words.titles.has(word) ||
			this.#words.isRoman(word, this.#text, start[i] ?? 0)
		);
	}

	/** A new sentence after an abbreviation's stop ("in Washington, D.C. He said"); never after a title ("Dr. No"). */
	#startsSentence(abbreviation: number, next: number): boolean {
		const { lower } = this.#cut;
		if (this.#words.titles.has(lower[abbreviation] ?? '')) return false;
		return this.#words.openers.has(lower[next] ?? '');
	}
}

const ROMAN = new Set([
	'i',
	'ii',
	'iii',
	'iv',
	'v',
	'vi',
	'vii',
	'viii',
	'ix',
	'x',
	'xi',
	'xii',
	'xiii',
	'xiv',
	'xv',
	'xvi',
	'xvii',
	'xviii',
]);

/** The word lists of a pack as sets. */
class Words {
	readonly segmentation: LanguagePack['segmentation'];
	readonly abbreviations: ReadonlySet<string>;
	readonly titles: ReadonlySet<string>;
	readonly months: ReadonlySet<string>;
	readonly openers: ReadonlySet<string>;
	readonly cardinal: ReadonlySet<string>;

	constructor({ segmentation }: LanguagePack) {
		this.segmentation = segmentation;
		this.abbreviations = new Set(segmentation.abbreviations);
		this.titles = new Set(segmentation.titles);
		this.months = new Set(segmentation.months);
		this.openers = new Set(segmentation.openers);
		this.cardinal = new Set(segmentation.cardinalAfter);
	}

	/** "Wilhelm II. reiste": a ruler's number, where ordinals take a stop. */
	isRoman(word: string, text: string, at: number): boolean {
		return this.segmentation.ordinalDot && ROMAN.has(word) && isUpper(text.charCodeAt(at));
	}
}

const compiled = new WeakMap<LanguagePack, Words>();
function wordsOf(pack: LanguagePack): Words {
	const words = compiled.get(pack) ?? new Words(pack);
	compiled.set(pack, words);
	return words;
}
