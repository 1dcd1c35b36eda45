import type { ChainModel } from './model.ts';

/** Kept between calls so that a sentence costs no allocation. */
export interface ViterbiSpace {
	best: Float32Array;
	next: Float32Array;
	back: Uint8Array;
}

export const viterbiSpace = (): ViterbiSpace => ({
	best: new Float32Array(0),
	next: new Float32Array(0),
	back: new Uint8Array(0),
});

/**
 * The best-scoring tag sequence for `count` tokens whose scores stand in `scores` (count x tags); written to `into` from `offset`.
 * Of equals the first tag wins.
 */
export function viterbi(
	model: ChainModel,
	scores: Float32Array,
	count: number,
	into: Uint8Array,
	offset: number,
	space: ViterbiSpace,
): void {
	const size = model.tags.length;
	const { transitions } = model;
	if (space.best.length !== size) {
		space.best = new Float32Array(size);
		space.next = new Float32Array(size);
	}
	if (space.back.length < count * size) space.back = new Uint8Array(count * size * 2);
	let { best, next } = space;
	const { back } = space;
	for (let tag = 0; tag < size; tag += 1) best[tag] = (transitions[size * size + tag] ?? 0) + (scores[tag] ?? 0);
	for (let i = 1; i < count; i += 1) {
		for (let tag = 0; tag < size; tag += 1) {
			let from = 0;
			let most = Number.NEGATIVE_INFINITY;
			for (let previous = 0; previous < size; previous += 1) {
				const score = (best[previous] ?? 0) + (transitions[previous * size + tag] ?? 0);
				if (score > most) {
					most = score;
					from = previous;
				}
			}
			next[tag] = most + (scores[i * size + tag] ?? 0);
			back[i * size + tag] = from;
		}
		[best, next] = [next, best];
	}
	let tag = 0;
	for (let k = 1; k < size; k += 1) if ((best[k] ?? 0) > (best[tag] ?? 0)) tag = k;
	for (let i = count - 1; i >= 0; i -= 1) {
		into[offset + i] = tag;
		tag = back[i * size + tag] ?? 0;
	}
}
