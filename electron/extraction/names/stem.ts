/** A pack's case endings, and the length of the longest; 0 when words keep their ends. */
export interface StemEndings {
	readonly all: ReadonlySet<string>;
	readonly longest: number;
}

/** Stems shorter than this are too alike. */
const SHORTEST_STEM = 3;

export const stemEndingsOf = (endings: readonly string[]): StemEndings => ({
	all: new Set(endings),
	longest: Math.max(0, ...endings.map((ending) => ending.length)),
});

/** A lower-case word without its case ending, where words change their ends by case; else the word. */
export function stemOf({ all, longest }: StemEndings, word: string): string {
	for (let length = Math.min(longest, word.length - SHORTEST_STEM); length > 0; length -= 1)
		if (all.has(word.slice(word.length - length))) return word.slice(0, word.length - length);
	return word;
}
