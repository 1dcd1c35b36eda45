import { hashPair } from '../tagging/hash.ts';
import type { Word } from '../tagging/words.ts';
import { addFeature, type ChainModel } from './model.ts';
import { Vectors } from './vectors.ts';

/** How a kind of model sees a text: what it looks at in a word, and in the words around one. */
export interface FeatureSet {
	/** Index into Word.vectors, one for each kind of model. */
	readonly slot: number;
	/** Features of a word by itself, seen from `distance` tokens away (-2 to 2). */
	readonly ofWord: (word: Word, distance: number) => readonly number[];
	/**
	 * Features of token `i` of `words` that are not a sum over single words, written to `into`; answers how many. `extra` is another model's tag
	 * by token.
	 */
	readonly ofContext: (
		words: readonly Word[],
		i: number,
		first: number,
		last: number,
		extra: Uint8Array,
		into: Int32Array,
	) => number;
}

/** A word or a place has fewer features than this. */
export const MOST_FEATURES = 32;

export const DISTANCES = [-2, -1, 0, 1, 2] as const;
const REACH = 2;
/** Stand for what lies before and behind a sentence. */
const OUTSIDE = 0x0b5e55ed;

/** A word's own feature, made that of a word `distance` away. */
export const atDistance = (feature: number, distance: number): number => hashPair(feature, 0x5eed + distance);
/** The feature of a place outside the sentence. */
export const outside = (distance: number): number => atDistance(OUTSIDE, distance);

const outsideVectors = new WeakMap<ChainModel, Float32Array>();

const context = new Int32Array(MOST_FEATURES);

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
	const end = (last - first) * size;
	const beyond = outsideVectors.get(model) ?? outsideVector(model);
	const vectors = vectorsOf(model, features, words[first]);
	const { width } = vectors;
	scores.fill(0, 0, end);
	for (let at = first - REACH; at < last + REACH; at += 1) {
		const word = at >= first && at < last ? words[at] : undefined;
		const from = word === undefined ? 0 : placeOf(vectors, features, word);
		const values = word === undefined ? beyond : vectors.values;
		const start = (at - REACH - first) * size;
		const to = Math.min(end, start + width);
		const shift = from - start;
		for (let k = Math.max(0, start); k < to; k += 1) scores[k] = (scores[k] ?? 0) + (values[k + shift] ?? 0);
	}
	for (let i = first; i < last; i += 1) {
		const count = features.ofContext(words, i, first, last, extra, context);
		for (let f = 0; f < count; f += 1) addFeature(model, context[f] ?? 0, scores, (i - first) * size);
	}
}

/** The vectors of the memory that a document's words are from. */
function vectorsOf(model: ChainModel, { slot }: FeatureSet, word: Word | undefined): Vectors {
	const known = word?.vectors[slot];
	if (known?.model === model) return known;
	const made = new Vectors(model, DISTANCES.length * model.tags.length);
	if (word !== undefined) word.vectors[slot] = made;
	return made;
}

/**
 * Where a word's vector begins: what it adds to the tokens from two before it to two behind it, one after another. Seen from the first of them it
 * stands two to the right.
 */
function placeOf(vectors: Vectors, features: FeatureSet, word: Word): number {
	const { place } = word;
	if (vectors.known[place] === 1) return place * vectors.width;
	const from = vectors.reserve(place);
	const { model, values } = vectors;
	for (const distance of DISTANCES) {
		const offset = from + (REACH - distance) * model.tags.length;
		for (const feature of features.ofWord(word, distance))
			addFeature(model, atDistance(feature, distance), values, offset);
	}
	return from;
}

function outsideVector(model: ChainModel): Float32Array {
	const size = model.tags.length;
	const vector = new Float32Array(DISTANCES.length * size);
	DISTANCES.forEach((distance) => {
		addFeature(model, outside(distance), vector, (REACH - distance) * size);
	});
	outsideVectors.set(model, vector);
	return vector;
}
