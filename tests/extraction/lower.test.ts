import { expect, test } from 'vitest';
import { lowerCased } from '#extraction/segment/lower.ts';

/** More spellings than are kept, so that places are taken over, and spellings that begin alike. */
const words = Array.from({ length: 40_000 }, (_, i) => `W${i % 2 === 0 ? 'ÄÖÜ' : 'ort'}${i}${'x'.repeat(i % 40)}`);

test('gives the small letters of any part of a text, however often and in whatever order it is asked', () => {
	const text = words.join(' ');
	for (const _ of [1, 2]) {
		let at = 0;
		for (const word of words) {
			if (lowerCased(text, at, at + word.length) !== word.toLowerCase()) expect.fail(word);
			at += word.length + 1;
		}
	}
	expect(lowerCased('', 0, 0)).toBe('');
	expect(lowerCased('İSTANBUL', 0, 8)).toBe('İSTANBUL'.toLowerCase());
});
