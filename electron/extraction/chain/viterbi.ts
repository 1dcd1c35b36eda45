import type { ChainModel } from './model.ts';

/** Kept between calls so that a sentence costs no allocation. */
export interface ViterbiSpace {
	best: Float32Array;
	next: Float32Array;
	back: Uint8Array;
	/** Tags that can still be on the best way, in order. */
	live: Uint8Array;
}

export const viterbiSpace = (): ViterbiSpace => ({
	best: new Float32Array(0),
	next: new Float32Array(0),
	back: new Uint8Array(0),
	live: new Uint8Array(0),
});

/** Far more than rounding can turn. */
const MARGIN = 1e-3;
const leads = new WeakMap<ChainModel, Float32Array>();

/**
 * By how much at the most a tag's transitions outdo another's (tags x tags: `[one * tags + other]`). A tag that lies behind another by more can't be on
 * the best way, whatever comes next.
 */
function leadsOf(model: ChainModel): Float32Array {
	const known = leads.get(model);
	if (known !== undefined) return known;
	const size = model.tags.length;
	const { transitions } = model;
	const most = new Float32Array(size * size).fill(Number.NEGATIVE_INFINITY);
	for (let one = 0; one < size; one += 1) {
		for (let other = 0; other < size; other += 1) {
			for (let tag = 0; tag < size; tag += 1) {
				const lead = (transitions[one * size + tag] ?? 0) - (transitions[other * size + tag] ?? 0);
				const at = one * size + other;
				if (lead > (most[at] ?? lead)) most[at] = lead;
			}
		}
	}
	leads.set(model, most);
	return most;
}

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
		space.live = new Uint8Array(size);
	}
	if (space.back.length < count * size) space.back = new Uint8Array(count * size * 2);
	let { best, next } = space;
	const { back, live } = space;
	const outdone = leadsOf(model);
	for (let tag = 0; tag < size; tag += 1) best[tag] = (transitions[size * size + tag] ?? 0) + (scores[tag] ?? 0);
	for (let i = 1; i < count; i += 1) {
		const top = highest(best, size);
		const least = best[top] ?? 0;
		let alive = 0;
		for (let previous = 0; previous < size; previous += 1) {
			if ((best[previous] ?? 0) + (outdone[previous * size + top] ?? 0) + MARGIN < least) continue;
			live[alive] = previous;
			alive += 1;
		}
		for (let tag = 0; tag < size; tag += 1) {
			let from = 0;
			let most = Number.NEGATIVE_INFINITY;
			for (let k = 0; k < alive; k += 1) {
				const previous = live[k] ?? 0;
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
	let tag = highest(best, size);
	for (let i = count - 1; i >= 0; i -= 1) {
		into[offset + i] = tag;
		tag = back[i * size + tag] ?? 0;
	}
}

/** The first of the highest. */
function highest(best: Float32Array, size: number): number {
	let top = 0;
	for (let tag = 1; tag < size; tag += 1) if ((best[tag] ?? 0) > (best[top] ?? 0)) top = tag;
	return top;
}
