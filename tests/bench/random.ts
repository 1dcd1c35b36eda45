/** Numbers that look random and are the same at each run. */
export interface Random {
	/** An integer from 0 to `limit` - 1. */
	below(limit: number): number;
	pick<T>(from: readonly T[]): T;
}

/** Linear congruential generator (Numerical Recipes), the high bits of each state. */
export function randomFrom(seed: number): Random {
	let state = (seed * 2_654_435_761) >>> 0;
	const below = (limit: number) => {
		state = (state * 1_664_525 + 1_013_904_223) >>> 0;
		return Math.floor((state / 2 ** 32) * limit);
	};
	return { below, pick: (from) => from[below(from.length)] as (typeof from)[number] };
}
