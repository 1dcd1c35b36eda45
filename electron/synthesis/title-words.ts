import { nameKey } from './names.ts';

/** Words shorter than this carry no matter of their own. */
const SHORTEST = 4;
/** Beginnings by which inflected forms of a word meet. */
const STEM = 6;

/** The words of a title that say what it is about, each by its beginning. */
export const titleWords = (title: string): ReadonlySet<string> =>
	new Set(
		nameKey(title)
			.split(' ')
			.filter(({ length }) => length >= SHORTEST)
			.map((word) => word.slice(0, STEM)),
	);

/** How many of the words of the shorter title the other has as well, 0 to 1. */
export function wordsShared(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
	const fewer = Math.min(a.size, b.size);
	return fewer === 0 ? 0 : a.intersection(b).size / fewer;
}
