import { hashPair } from '../tagging/hash.ts';
import type { Word } from '../tagging/words.ts';
import { addFeature, type ChainModel } from './model.ts';

/** How a kind of model sees a text: what it looks at in a word, and in the words around one. */
export interface FeatureSet {
	/** Index into Word.vectors. */
	readonly slot: number;
	/** Features of a word by itself, seen from `distance` tokens away (-2 to 2). */
	readonly ofWord: (word: Word, distance: number) => readonly number[];
	/** Features of token `i` of `words` that are not a sum over single words; `extra` is another model's tag by token. */
	readonly ofContext: (
		words: readonly Word[],
		i: number,
		first: number,
		last: number,
		extra: Uint8Array,
	) => readonly number[];
}

export const DISTANCES = [-2, -1, 0, 1, 2] as const;
/** Stand for what lies before and behind a sentence. */
const OUTSIDE = 0x0b5e55ed;

/** A word's own feature, made that of a word `distance` away. */
export const atDistance = (feature: number, distance: number): number => hashPair(feature, 0x5eed + distance);
/** The feature of a place outside the sentence. */
export const outside = (distance: number): number => atDistance(OUTSIDE, distance);

const outsideVectors = new WeakMap<ChainModel, Float32Array>();

/** Scores of tokens `first` to `last` (exclusive) for each tag, into `scores` (count x tags, zeroed here). */
export function score(
	model: ChainModel,
	features: FeatureSet,
	words: readonly Word[],
	first: number,
	last: number,
	extra: Uint8Array,
	scores: Float32Array,
): void {
	const size = model.tags.length;
	const beyond = outsideVectors.get(model) ?? outsideVector(model);
	scores.fill(0, 0, (last - first) * size);
	for (let i = first; i < last; i += 1) {
		const row = (i - first) * size;
		for (let d = 0; d < DISTANCES.length; d += 1) {
			const at = i + d - 2;
			const word = at >= first && at < last ? words[at] : undefined;
			const vector = word === undefined ? beyond : (word.vectors[features.slot] ?? wordVector(model, features, word));
			const from = d * size;
			for (let tag = 0; tag < size; tag += 1) scores[row + tag] = (scores[row + tag] ?? 0) + (vector[from + tag] ?? 0);
		}
		const context = features.ofContext(words, i, first, last, extra);
		for (let f = 0; f < context.length; f += 1) addFeature(model, context[f] ?? 0, scores, row);
	}
}

function wordVector(model: ChainModel, features: FeatureSet, word: Word): Float32Array {
	const size = model.tags.length;
	const vector = new Float32Array(DISTANCES.length * size);
	DISTANCES.forEach((distance, d) => {
		for (const feature of features.ofWord(word, distance))
			addFeature(model, atDistance(feature, distance), vector, d * size);
	});
	word.vectors[features.slot] = vector;
	return vector;
}

function outsideVector(model: ChainModel): Float32Array {
	const size = model.tags.length;
	const vector = new Float32Array(DISTANCES.length * size);
	DISTANCES.forEach((distance, d) => {
		addFeature(model, outside(distance), vector, d * size);
	});
	outsideVectors.set(model, vector);
	return vector;
}
