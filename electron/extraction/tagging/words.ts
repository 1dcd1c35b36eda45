import type { VectorsBySlot } from '../chain/vectors.ts';
import { type Document, TokenKind } from '../document.ts';
import type { LanguagePack } from '../language.ts';
import { factsOf } from '../names/facts.ts';
import { namesLexicon } from '../names/lexicon.ts';
import type { WordFacts } from '../names/word-facts.ts';
import { bundleOf, nameKindOf } from './bundles.ts';
import { clusterOf } from './clusters.ts';
import { hashText } from './hash.ts';
import { kindsOf } from './kinds.ts';
import { readWord, taggingLexicon, type WordReading } from './lexicon.ts';

/** All that is known of a token whatever stands around it; one object for every token written alike. */
export interface Word {
	readonly written: string;
	readonly lower: string;
	readonly hash: number;
	readonly kind: TokenKind;
	/** Hash of its pattern of capitals, small letters, digits and signs. */
	readonly shape: number;
	readonly capital: boolean;
	readonly reading: WordReading;
	readonly facts: WordFacts;
	/** Cluster of words used alike, 0 for none. */
	readonly cluster: number;
	/** KIND bits, where the pack has a dictionary of forms. */
	readonly kinds: number;
	/** What the dictionary says, in one number; what the pack's words around names say. */
	readonly bundle: number;
	readonly nameKind: number;
	/** Its number among the words of its memory, and what the models keep there of each; see ../chain. */
	readonly place: number;
	readonly vectors: VectorsBySlot;
}

/** Words already seen, with the vectors of their scores. */
interface Memory {
	readonly words: Map<string, Word>;
	readonly vectors: VectorsBySlot;
}

const MOST_WORDS = 40_000;
const wordsByPack = new WeakMap<LanguagePack, Memory>();
const wordsByDocument = new WeakMap<Document, readonly Word[]>();

/** The words of a document, by token; the same array each time. */
export function wordsOf(pack: LanguagePack, document: Document): readonly Word[] {
	const known = wordsByDocument.get(document);
	if (known !== undefined) return known;
	let memory = wordsByPack.get(pack);
	if (memory === undefined || memory.words.size > MOST_WORDS) {
		memory = { words: new Map(), vectors: [] };
		wordsByPack.set(pack, memory);
	}
	const { start, end, kind, lower, count } = document.tokens;
	const words: Word[] = [];
	for (let i = 0; i < count; i += 1) {
		const written = document.text.slice(start[i], end[i]);
		let word = memory.words.get(written);
		if (word === undefined) {
			word = analyse(pack, memory, written, lower[i] ?? '', (kind[i] ?? 0) as TokenKind);
			memory.words.set(written, word);
		}
		words.push(word);
	}
	wordsByDocument.set(document, words);
	return words;
}

const UPPER = /^\p{Lu}/u;

function analyse(pack: LanguagePack, memory: Memory, written: string, lower: string, kind: TokenKind): Word {
	const facts = factsOf(namesLexicon(pack), lower);
	const reading = readWord(taggingLexicon(pack), lower);
	const capital = kind === TokenKind.word && UPPER.test(written);
	return {
		written,
		lower,
		hash: hashText(lower),
		kind,
		shape: hashText(shapeOf(written)),
		capital,
		reading,
		facts,
		cluster: kind === TokenKind.word ? clusterOf(pack, lower) || clusterOf(pack, facts.bare) : 0,
		kinds: kind === TokenKind.word ? kindsOf(pack, lower) : 0,
		bundle: bundleOf(reading, kind, capital, facts),
		nameKind: nameKindOf(facts, capital),
		place: memory.words.size,
		vectors: memory.vectors,
	};
}

const LETTER = /\p{L}/u;
const LONGEST_SHAPE = 12;

/** "Kim-Regime" as "Xx-Xx", "1.200" as "d.d": runs of one kind once. */
function shapeOf(written: string): string {
	let shape = '';
	let last = '';
	for (const character of written) {
		let kind = character;
		if (LETTER.test(character)) kind = character === character.toLowerCase() ? 'x' : 'X';
		else if (character >= '0' && character <= '9') kind = 'd';
		if (kind === last && shape.endsWith(kind + kind)) continue;
		shape += kind;
		last = kind;
		if (shape.length > LONGEST_SHAPE) break;
	}
	return shape;
}
