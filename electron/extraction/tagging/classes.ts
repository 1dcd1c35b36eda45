import type { ChainModel } from '../chain/model.ts';
import { score } from '../chain/score.ts';
import { viterbi, viterbiSpace } from '../chain/viterbi.ts';
import type { Document } from '../document.ts';
import { posFeatures } from './features.ts';
import { uposIndex } from './lexicon.ts';
import type { Word } from './words.ts';

const NOTHING = new Uint8Array(0);

/** The part of speech (index into UPOS) of every token by the model. */
export function classesByModel(model: ChainModel, words: readonly Word[], { sentences }: Document): Uint8Array {
	const upos = new Uint8Array(words.length);
	const byTag = model.tags.map(uposIndex);
	const space = viterbiSpace();
	let scores = new Float32Array(0);
	for (const { first, last } of sentences) {
		const wanted = (last - first) * model.tags.length;
		if (wanted === 0) continue;
		if (scores.length < wanted) scores = new Float32Array(wanted * 2);
		score(model, posFeatures, words, first, last, NOTHING, scores);
		viterbi(model, scores, last - first, upos, first, space);
	}
	for (let i = 0; i < upos.length; i += 1) upos[i] = byTag[upos[i] ?? 0] ?? 0;
	return upos;
}
