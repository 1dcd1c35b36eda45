/** Endings of German and English words; the longest that fits is taken off, and again, while enough is left. */
const ENDINGS: readonly (readonly [number, ReadonlySet<string>])[] = [
	[3, new Set(['ern', 'ing', 'est'])],
	[2, new Set(['em', 'er', 'en', 'es', 'nd', 'ed', 'st', 'te'])],
	[1, new Set(['e', 's', 'n', 't', 'd', 'y', 'i'])],
];
const SHORTEST = 3;

/**
 * A bucket for the forms of one word: takes off too much rather than too little, since what falls into one bucket is looked at once more
 * (see expand.ts). For folded words.
 */
export function stem(word: string): string {
	let left = word;
	for (let rounds = 0; rounds < 3; rounds += 1) {
		const found = ENDINGS.find(
			([length, endings]) => left.length >= SHORTEST + length && endings.has(left.slice(-length)),
		);
		if (found === undefined) break;
		left = left.slice(0, -found[0]);
	}
	return left;
}

/** A word backwards, so that words that end alike stand together. */
export function backwards(word: string): string {
	let result = '';
	for (let i = word.length - 1; i >= 0; i -= 1) result += word[i];
	return result;
}
