import type { Span } from '#domain/selector.ts';
import type { LanguagePack } from './language.ts';
import { taggingLexicon } from './tagging/lexicon.ts';

/** A guess at the language of a text: ISO 639-1, or `und`; `sure` when its own measure calls it reliable. */
export type Detector = (text: string) => { readonly lang: string; readonly sure: boolean };

/** A stretch of a text in a language of its own. */
export interface Passage {
	readonly lang: string;
	readonly span: Span;
}

/** Shorter blocks tell too little; they are taken for what stands around them. */
const FEWEST_WORDS = 8;
/** So many words of a language that has no list of small words must stand together. */
const FEWEST_UNLISTED = 14;
/** Share of small words ("der", "of") that a text in its own language has at least, and that one in another has at most. */
const OWN_SHARE = 0.22;
/** Words of a block that are looked at. */
const SAMPLE = 80;
const LONGEST_WORD = 40;

interface Block {
	readonly span: Span;
	/** The first words, lower case. */
	readonly words: readonly string[];
}

/** Blocks of text between empty lines; without any, its lines. */
export function blocksOf(text: string): Block[] {
	const blocks: Block[] = [];
	const byEmptyLines = /\n[ \t\r]{0,8}\n/.test(text);
	let start = -1;
	let end = 0;
	const close = () => {
		if (start >= 0) blocks.push({ span: [start, end], words: wordsIn(text, start, end) });
		start = -1;
	};
	for (let at = 0; at < text.length; ) {
		const newline = text.indexOf('\n', at);
		const stop = newline < 0 ? text.length : newline;
		const empty = text.slice(at, stop).trim() === '';
		if (empty) close();
		else {
			if (start < 0) start = at;
			end = stop;
			if (!byEmptyLines) close();
		}
		at = stop + 1;
	}
	close();
	return blocks;
}

function wordsIn(text: string, start: number, end: number): string[] {
	const sample = text.slice(start, Math.min(end, start + SAMPLE * LONGEST_WORD));
	return (sample.match(/\p{L}+/gu) ?? []).slice(0, SAMPLE).map((word) => word.toLowerCase());
}

/** The share of a language's small words; undefined when its pack lists none. */
function smallWords(pack: LanguagePack, words: readonly string[]): number | undefined {
	const { closed } = taggingLexicon(pack);
	if (closed.size === 0) return undefined;
	let count = 0;
	for (const word of words) if (closed.has(word)) count += 1;
	return count / words.length;
}

/** The block is long enough to be told from the article's language, and has too few of its small words. */
const looksForeign = (pack: LanguagePack, { words }: Block): boolean =>
	words.length >= FEWEST_WORDS && (smallWords(pack, words) ?? 0) < OWN_SHARE;

/** Some block may be in another language than the pack's: only then a detector is worth loading. */
export const mayBeMixed = (pack: LanguagePack, text: string): boolean =>
	blocksOf(text).some((block) => looksForeign(pack, block));

/**
 * The stretches of a text in other languages than the main pack's, of those that have a pack: blocks that lack its small words, that the detector is
 * sure of, and that hold the other language's small words where it lists them. In order, neighbours joined.
 */
export function foreignPassages(
	packs: ReadonlyMap<string, LanguagePack>,
	main: LanguagePack,
	text: string,
	detect: Detector,
): Passage[] {
	const blocks = blocksOf(text);
	const langs = blocks.map((block) =>
		looksForeign(main, block) ? languageOf(packs, main, text, block, detect) : undefined,
	);
	const passages: { lang: string; span: Span }[] = [];
	blocks.forEach((block, i) => {
		// a short block between two of one language is of it too
		const between = block.words.length < FEWEST_WORDS && langs[i - 1] === langs[i + 1] ? langs[i - 1] : undefined;
		const lang = langs[i] ?? between;
		if (lang === undefined) return;
		langs[i] = lang;
		const last = passages[passages.length - 1];
		if (last?.lang === lang && langs[i - 1] === lang) last.span = [last.span[0], block.span[1]];
		else passages.push({ lang, span: block.span });
	});
	return passages;
}

function languageOf(
	packs: ReadonlyMap<string, LanguagePack>,
	main: LanguagePack,
	text: string,
	{ span, words }: Block,
	detect: Detector,
): string | undefined {
	const { lang, sure } = detect(text.slice(...span));
	const pack = packs.get(lang);
	if (!sure || pack === undefined || pack === main) return undefined;
	const share = smallWords(pack, words);
	const fits = share === undefined ? words.length >= FEWEST_UNLISTED : share >= OWN_SHARE;
	return fits ? lang : undefined;
}

/** The text with everything but `kept` blanked out; offsets stay. */
export function blanked(text: string, kept: readonly Span[]): string {
	const blank = (part: string) => part.replace(/[^\n\r]/g, ' ');
	let masked = '';
	let at = 0;
	for (const [start, end] of kept) {
		masked += blank(text.slice(at, start)) + text.slice(start, end);
		at = end;
	}
	return masked + blank(text.slice(at));
}
