import type { ChainWeights } from '#extraction/chain/model.ts';

/** One sentence: the hashes of each token's features, and its gold tags. */
export interface Example {
	readonly features: readonly Uint32Array[];
	readonly gold: Uint8Array;
	/** How much it counts. */
	readonly weight: number;
}

export interface TrainingOptions {
	readonly epochs: number;
	/** AdaGrad's step. */
	readonly rate: number;
	/** Strength of the L2 penalty, for each example. */
	readonly l2: number;
	/** Features seen less often are left out. */
	readonly cutoff: number;
	/** Share of feature occurrences left out at random while training, so that no single one is relied on. */
	readonly dropout: number;
	/** Gradients smaller than this are passed over. */
	readonly least: number;
}

/** A small deterministic generator (mulberry32), so that a training can be repeated. */
export function random(seed: number): () => number {
	let state = seed | 0;
	return () => {
		state = (state + 0x6d2b79f5) | 0;
		let t = Math.imul(state ^ (state >>> 15), 1 | state);
		t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
		return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
	};
}

/** A token has fewer features than this. */
const MOST_ROWS = 256;

/** What a training learned, and how often each feature was seen. */
export interface Trained extends ChainWeights {
	readonly counts: Float64Array;
}

/** Trains a linear-chain conditional random field by stochastic gradient (AdaGrad); weights are averaged over the last epochs. */
export function trainCrf(tags: readonly string[], examples: readonly Example[], options: TrainingOptions): Trained {
	const size = tags.length;
	const counts = new Map<number, number>();
	for (const { features } of examples)
		for (const token of features) for (const hash of token) counts.set(hash, (counts.get(hash) ?? 0) + 1);
	const index = new Map<number, number>();
	for (const [hash, count] of counts) if (count >= options.cutoff) index.set(hash, index.size);
	const rows = examples.map(({ features }) =>
		features.map((token) => Int32Array.from([...token].flatMap((hash) => index.get(hash) ?? []))),
	);
	const weights = new Float32Array(index.size * size);
	const squares = new Float32Array(index.size * size).fill(1e-6);
	const transitions = new Float32Array((size + 1) * size);
	const transitionSquares = new Float32Array((size + 1) * size).fill(1e-6);
	const sum = new Float32Array(weights.length);
	const transitionSum = new Float32Array(transitions.length);
	const next = random(7);
	const scratch = new Int32Array(MOST_ROWS);
	const order = examples.map((_, i) => i);
	const averagedFrom = Math.floor(options.epochs / 2);
	for (let epoch = 0; epoch < options.epochs; epoch += 1) {
		let loss = 0;
		for (let i = order.length - 1; i > 0; i -= 1) {
			const k = Math.floor(next() * (i + 1));
			[order[i], order[k]] = [order[k] ?? 0, order[i] ?? 0];
		}
		for (const at of order) {
			const example = examples[at];
			const sentence = rows[at];
			if (example !== undefined && sentence !== undefined && sentence.length > 0) loss += step(example, sentence);
		}
		console.error(`  epoch ${epoch + 1}: loss ${loss.toFixed(0)}`);
		if (epoch < averagedFrom) continue;
		const share = 1 / (options.epochs - averagedFrom);
		for (let i = 0; i < weights.length; i += 1) sum[i] = (sum[i] ?? 0) + (weights[i] ?? 0) * share;
		for (let i = 0; i < transitions.length; i += 1)
			transitionSum[i] = (transitionSum[i] ?? 0) + (transitions[i] ?? 0) * share;
	}
	return {
		tags,
		transitions: transitionSum,
		hashes: [...index.keys()],
		weights: sum,
		counts: Float64Array.from(index.keys(), (hash) => counts.get(hash) ?? 0),
	};

	function remaining(token: Int32Array): Int32Array {
		let count = 0;
		for (const row of token) {
			if (next() < options.dropout) continue;
			scratch[count] = row;
			count += 1;
		}
		return scratch.slice(0, count);
	}

	function step({ gold, weight }: Example, sentence: readonly Int32Array[]): number {
		const count = sentence.length;
		const used = options.dropout === 0 ? sentence : sentence.map(remaining);
		const scale = options.dropout === 0 ? 1 : 1 / (1 - options.dropout);
		const scores = new Float64Array(count * size);
		for (let i = 0; i < count; i += 1) {
			for (const row of used[i]) {
				for (let tag = 0; tag < size; tag += 1) scores[i * size + tag] += weights[row * size + tag] * scale;
			}
		}
		const forward = new Float64Array(count * size);
		const backward = new Float64Array(count * size);
		const expT = transitions.map(Math.exp);
		const norms = new Float64Array(count);
		const peak = new Float64Array(count);
		const emit = new Float64Array(count * size);
		for (let i = 0; i < count; i += 1) {
			let most = Number.NEGATIVE_INFINITY;
			for (let tag = 0; tag < size; tag += 1) most = Math.max(most, scores[i * size + tag]);
			peak[i] = most;
			for (let tag = 0; tag < size; tag += 1) emit[i * size + tag] = Math.exp(scores[i * size + tag] - most);
		}
		let logZ = 0;
		for (let i = 0; i < count; i += 1) {
			let norm = 0;
			for (let tag = 0; tag < size; tag += 1) {
				let into = 0;
				if (i === 0) into = expT[size * size + tag];
				else
					for (let from = 0; from < size; from += 1) into += forward[(i - 1) * size + from] * expT[from * size + tag];
				const value = into * emit[i * size + tag];
				forward[i * size + tag] = value;
				norm += value;
			}
			for (let tag = 0; tag < size; tag += 1) forward[i * size + tag] /= norm;
			norms[i] = norm;
			logZ += Math.log(norm) + peak[i];
		}
		for (let tag = 0; tag < size; tag += 1) backward[(count - 1) * size + tag] = 1;
		for (let i = count - 2; i >= 0; i -= 1) {
			for (let from = 0; from < size; from += 1) {
				let total = 0;
				for (let tag = 0; tag < size; tag += 1) {
					total += expT[from * size + tag] * emit[(i + 1) * size + tag] * backward[(i + 1) * size + tag];
				}
				backward[i * size + from] = total / norms[i + 1];
			}
		}
		let goldScore = 0;
		const transitionGradient = new Float64Array(transitions.length);
		for (let i = 0; i < count; i += 1) {
			const right = gold[i];
			const from = i === 0 ? size : gold[i - 1];
			goldScore += scores[i * size + right] + transitions[from * size + right];
			transitionGradient[from * size + right] += 1;
			if (i === 0) {
				for (let tag = 0; tag < size; tag += 1) transitionGradient[size * size + tag] -= forward[tag] * backward[tag];
				continue;
			}
			for (let before = 0; before < size; before += 1) {
				const left = forward[(i - 1) * size + before] / norms[i];
				if (left < 1e-9) continue;
				for (let tag = 0; tag < size; tag += 1) {
					transitionGradient[before * size + tag] -=
						left * expT[before * size + tag] * emit[i * size + tag] * backward[i * size + tag];
				}
			}
		}
		for (let i = 0; i < count; i += 1) {
			for (let tag = 0; tag < size; tag += 1) {
				const gradient = ((gold[i] === tag ? 1 : 0) - forward[i * size + tag] * backward[i * size + tag]) * weight;
				if (gradient > -options.least && gradient < options.least) continue;
				for (const row of used[i] ?? []) {
					const at = row * size + tag;
					const g = gradient - options.l2 * weights[at];
					squares[at] += g * g;
					weights[at] += (options.rate * g) / Math.sqrt(squares[at]);
				}
			}
		}
		for (let i = 0; i < transitions.length; i += 1) {
			const g = transitionGradient[i] * weight - options.l2 * transitions[i];
			if (g === 0) continue;
			transitionSquares[i] += g * g;
			transitions[i] += (options.rate * 0.3 * g) / Math.sqrt(transitionSquares[i]);
		}
		return logZ - goldScore;
	}
}
