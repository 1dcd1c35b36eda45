import { atDistance, DISTANCES, type FeatureSet, MOST_FEATURES, outside } from '#extraction/chain/score.ts';
import type { Document } from '#extraction/document.ts';
import type { LanguagePack } from '#extraction/language.ts';
import { segment } from '#extraction/stages/segment.ts';
import { type Word, wordsOf } from '#extraction/tagging/words.ts';
import type { Sentence } from './corpora.ts';
import type { Example } from './crf.ts';

/** A training sentence cut into our own tokens; all of it counts as one sentence, as its makers saw it. */
export interface Cut {
	readonly document: Document;
	readonly words: readonly Word[];
	readonly sentence: Sentence;
}

export function cut(pack: LanguagePack, sentence: Sentence): Cut {
	const document = segment(sentence.text, pack);
	return { document, words: wordsOf(pack, document), sentence };
}

const context = new Int32Array(MOST_FEATURES);

/** The hashes of each token's features. */
export function featuresOf(features: FeatureSet, words: readonly Word[], extra: Uint8Array): Uint32Array[] {
	return words.map((_, i) => {
		const hashes: number[] = [];
		for (const distance of DISTANCES) {
			const word = words[i + distance];
			if (word === undefined) hashes.push(outside(distance));
			else for (const feature of features.ofWord(word, distance)) hashes.push(atDistance(feature, distance));
		}
		const count = features.ofContext(words, i, 0, words.length, extra, context);
		return Uint32Array.from([...hashes, ...context.subarray(0, count)]);
	});
}

/** The label of the span that each token begins in or lies in; undefined where there is none. */
export function labelsOf({ document, sentence }: Cut): (string | undefined)[] {
	const { start, end, count } = document.tokens;
	const labels: (string | undefined)[] = [];
	let next = 0;
	for (let i = 0; i < count; i += 1) {
		while (next < sentence.spans.length && (sentence.spans[next]?.end ?? 0) <= (start[i] ?? 0)) next += 1;
		const span = sentence.spans[next];
		labels.push(span !== undefined && span.start < (end[i] ?? 0) ? span.label : undefined);
	}
	return labels;
}

export const example = (
	features: FeatureSet,
	words: readonly Word[],
	extra: Uint8Array,
	gold: Uint8Array,
	weight: number,
): Example => ({
	features: featuresOf(features, words, extra),
	gold,
	weight,
});
