import type { EntityType } from '#domain/reading.ts';
import type { Document } from '../document.ts';
import type { Tagging } from '../draft.ts';
import { factsOf, type WordFacts } from './facts.ts';
import type { ListedName, NamesLexicon } from './lexicon.ts';

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

const UPPER = /^\p{Lu}/u;

export function nameContext(lexicon: NamesLexicon, document: Document, tagging: Tagging): NameContext {
	const { tokens, text } = document;
	const capital = new Uint8Array(tokens.count);
	const facts: WordFacts[] = [];
	for (let i = 0; i < tokens.count; i += 1) {
		const start = tokens.start[i] ?? 0;
		const unit = text.charCodeAt(start);
		const isCapital = unit < 128 ? unit >= 65 && unit <= 90 : UPPER.test(text.slice(start, start + 2));
		capital[i] = tokens.kind[i] === 0 && isCapital ? 1 : 0;
		facts.push(factsOf(lexicon, tokens.lower[i] ?? ''));
	}
	return { lexicon, document, tagging, capital, facts };
}
