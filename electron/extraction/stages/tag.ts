import type { Draft } from '../draft.ts';
import { guessClasses } from '../tagging/context.ts';
import { taggingLexicon } from '../tagging/lexicon.ts';
import { inflect } from '../tagging/morphology.ts';

/** Gives each token its part of speech, base form and verbal marks. */
export function tag(draft: Draft): void {
	const lexicon = taggingLexicon(draft.pack);
	const upos = guessClasses(lexicon, draft.document);
	draft.tagging = { upos, ...inflect(lexicon, draft.document, upos) };
}
