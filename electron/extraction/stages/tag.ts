import { type ChainModel, readChain } from '../chain/model.ts';
import type { Draft } from '../draft.ts';
import type { LanguagePack } from '../language.ts';
import { classesByModel } from '../tagging/classes.ts';
import { guessClasses } from '../tagging/context.ts';
import { taggingLexicon } from '../tagging/lexicon.ts';
import { inflect } from '../tagging/morphology.ts';
import { wordsOf } from '../tagging/words.ts';

const models = new WeakMap<Uint8Array, ChainModel>();

/** Gives each token its part of speech, base form and verbal marks. Without a model the classes are told by lexicon and neighbours alone. */
export function tag(draft: Draft): void {
	const { pack, document } = draft;
	const lexicon = taggingLexicon(pack);
	const model = posModel(pack);
	const upos =
		model === undefined ? guessClasses(lexicon, document) : classesByModel(model, wordsOf(pack, document), document);
	draft.tagging = { upos, ...inflect(lexicon, document, upos) };
}

function posModel(pack: LanguagePack): ChainModel | undefined {
	const bytes = pack.models['pos.bin'];
	if (bytes === undefined) return undefined;
	const model = models.get(bytes) ?? readChain(bytes);
	models.set(bytes, model);
	return model;
}
