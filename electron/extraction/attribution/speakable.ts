import type { Range } from './found.ts';
import { Word } from './lexicon.ts';
import { canBeVerb, is, isNoun, isWord, lower, type View } from './view.ts';

/** Words that may stand for somebody although they are no nouns. */
const STANDS = Word.pronoun | Word.determiner | Word.relative | Word.possessive | Word.sourceNoun | Word.anaphoric;

/** Some word of the range may stand for a speaker: a noun, a name or a pronoun, no verb or adjective alone. */
export function isSpeakable(view: View, [from, to]: Range): boolean {
	for (let i = from; i < to; i += 1) {
		if (is(view, i, STANDS) || view.named[i] === 1 || view.lexicon.inverted.has(lower(view, i))) return true;
		if (!isWord(view, i) || !isNoun(view, i) || lower(view, i).length < 2) continue;
		// at the start of a sentence a capital says nothing
		if (view.lexicon.traits.nounsCapitalised || !view.tagged || !canBeVerb(view, i) || to - from > 1) return true;
	}
	return false;
}
