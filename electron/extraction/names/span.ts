import type { EntityType } from '#domain/reading.ts';
import type { Document } from '../document.ts';
import type { Tagging } from '../draft.ts';
import { wordsOf } from '../tagging/words.ts';
import type { ListedName, NamesLexicon } from './lexicon.ts';
import type { WordFacts } from './word-facts.ts';

/** A stretch of tokens taken for a name. */
export interface NameSpan {
	/** First token, and one past the last. */
	readonly first: number;
	readonly last: number;
	readonly type: EntityType;
	readonly rule: string;
	readonly listed?: ListedName;
}

/** What the rules for names look at. */
export interface NameContext {
	readonly lexicon: NamesLexicon;
	readonly document: Document;
	readonly tagging: Tagging;
	/** 1 where a token is a word with a capital. */
	readonly capital: Uint8Array;
	/** Facts by token. */
	readonly facts: readonly WordFacts[];
}

export function nameContext(lexicon: NamesLexicon, document: Document, tagging: Tagging): NameContext {
	const capital = new Uint8Array(document.tokens.count);
	const facts: WordFacts[] = [];
	wordsOf(lexicon.pack, document).forEach((word, i) => {
		if (word.capital) capital[i] = 1;
		facts.push(word.facts);
	});
	return { lexicon, document, tagging, capital, facts };
}
