import { type ChainWeights, writeChain } from '#extraction/chain/model.ts';
import type { Trained } from './crf.ts';

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

/** A row's bytes beside its weights: its hash and which tags it scores. */
const ROW = 8;

/** A model's bytes, at most `most` of them: the features are kept that change the most, by the size of their weights and how often they were seen. */
export function fitByWorth(trained: Trained, most: number): Uint8Array {
	const { tags, hashes, weights, counts, transitions } = trained;
	const size = tags.length;
	const rows = hashes.map((_, row) => {
		const values = weights.subarray(row * size, (row + 1) * size);
		const scored = values.filter((weight) => Math.abs(weight) >= LEAST).length;
		const length = Math.sqrt(values.reduce((sum, weight) => sum + weight * weight, 0));
		return { row, scored, worth: length * (counts[row] ?? 0) };
	});
	rows.sort((a, b) => b.worth - a.worth || a.row - b.row);
	const kept: number[] = [];
	let bytes = writeChain({ tags, transitions, hashes: [], weights: new Float32Array(0) }, LEAST).length;
	for (const { row, scored } of rows) {
		if (scored === 0) continue;
		bytes += ROW + scored;
		if (bytes > most) break;
		kept.push(row);
	}
	const left = new Float32Array(kept.length * size);
	kept.forEach((row, k) => {
		left.set(weights.subarray(row * size, (row + 1) * size), k * size);
	});
	return writeChain({ tags, transitions, hashes: kept.map((row) => hashes[row] ?? 0), weights: left }, LEAST);
}
