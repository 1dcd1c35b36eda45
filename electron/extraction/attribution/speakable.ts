import type { Found, Range } from './found.ts';
import { Word } from './lexicon.ts';
import { isTime } from './nominal.ts';
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

/** The attribution with its source freed of an expression of time beside it; without a source it is no report of a speech act. */
export function spoken(view: View, found: Found): Found | undefined {
	if (found.source === undefined) return found;
	const [from] = found.source;
	let [, to] = found.source;
	while (to > from + 1 && view.timed[to - 1] === 1 && isTime(view, [to - 1, to])) to -= 1;
	const source: Range = to === from + 1 || to === found.source[1] || isWord(view, to - 1) ? [from, to] : found.source;
	if (isSpeakable(view, source) && !isTime(view, source)) return { ...found, source };
	return found.manner === 'reported' ? undefined : { ...found, source: undefined };
}
