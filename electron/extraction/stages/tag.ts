import { chainOf } from '../chain/of-pack.ts';
import type { Draft } from '../draft.ts';
import { classesByModel } from '../tagging/classes.ts';
import { guessClasses } from '../tagging/context.ts';
import { taggingLexicon } from '../tagging/lexicon.ts';
import { inflect } from '../tagging/morphology.ts';
import { wordsOf } from '../tagging/words.ts';

/** Gives each token its part of speech, base form and verbal marks. Without a model the classes are told by lexicon and neighbours alone. */
export function tag(draft: Draft): void {
	const { pack, document } = draft;
	const lexicon = taggingLexicon(pack);
	const model = chainOf(pack, 'pos.bin');
	const words = wordsOf(pack, document);
	const upos = model === undefined ? guessClasses(lexicon, document) : classesByModel(model, words, document);
	draft.tagging = { upos, ...inflect(lexicon, words, document, upos) };
}
