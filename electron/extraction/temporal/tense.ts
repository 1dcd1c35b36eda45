import { type Document, TokenKind } from '../document.ts';
import type { Tense } from './context.ts';
import type { Lexicon } from './lexicon.ts';

/** Verbs farther away than this belong to another clause. */
const REACH = 25;

/** The tense of the verb nearest to token `at` within its sentence, by the words and endings the pack names. */
export function tenseAt(document: Document, lexicon: Lexicon, at: number): Tense {
	const { tokens } = document;
	const sentence = document.sentences[tokens.sentence[at] ?? 0];
	if (sentence === undefined) return undefined;
	for (let distance = 1; distance <= REACH; distance += 1) {
		for (const i of [at - distance, at + distance]) {
			if (i < sentence.first || i >= sentence.last || tokens.kind[i] !== TokenKind.word) continue;
			const word = tokens.lower[i] ?? '';
			if (lexicon.future.has(word)) return 'future';
			if (lexicon.past.has(word)) return 'past';
			if (lexicon.pastEndings.some((ending) => word.length > ending.length + 2 && word.endsWith(ending))) return 'past';
		}
	}
	return undefined;
}
