import { type ChainWeights, writeChain } from '#extraction/chain/model.ts';

/** Weights smaller than this change next to nothing. */
const LEAST = 0.08;
const GROWTH = 1.15;

/** A model's bytes, at most `most` of them: as many of its smallest weights are dropped as that takes. */
export function fitChain(weights: ChainWeights, most: number): Uint8Array {
	for (let least = LEAST; ; least *= GROWTH) {
		const size = weights.tags.length;
		let bytes = 0;
		for (let row = 0; row < weights.hashes.length; row += 1) {
			let scored = 0;
			for (let tag = 0; tag < size; tag += 1)
				if (Math.abs(weights.weights[row * size + tag] ?? 0) >= least) scored += 1;
			if (scored > 0) bytes += 8 + scored;
		}
		if (bytes < most) return writeChain(weights, least);
	}
}
