import { describe, expect, it } from 'vitest';
import { excerpt, whole } from '../../electron/search/excerpt.ts';
import { fold } from '../../electron/search/words.ts';

const needle = (...words: string[]) => [{ words: [{ any: new Set(words.map(fold)), prefixes: [] }] }];
const marked = (text: string, needles: Parameters<typeof whole>[1]) =>
	whole(text, needles).marks.map(([start, end]) => text.slice(start, end));

describe('marking what was looked for', () => {
	it.each([
		[
			'muller',
			'Müller, MÜLLER, Mu\u0308ller und Muller; Müllers, Unmüller.',
			['Müller', 'MÜLLER', 'Mu\u0308ller', 'Muller'],
		],
		['й', 'Й и\u0306 й и', ['Й', 'и\u0306', 'й']],
		['шойгу', 'ШОЙГУ и Шои\u0306гу', ['ШОЙГУ', 'Шои\u0306гу']],
		['ßa', 'ßa ẞa', ['ßa', 'ẞa']],
		['k', 'K \u212a k Kk', ['K', '\u212a', 'k']],
		['2024', 'im Jahr 2024, nicht 20245', ['2024']],
		['北京', '北京 在 北京', ['北京', '北京']],
		['istanbul', 'İstanbul istanbul', ['İstanbul', 'istanbul']],
	])('finds %s however it is written, whole words alone', (word, text, expected) =>
		expect(marked(text, needle(word))).toEqual(expected),
	);

	it('finds beginnings of words', () => {
		const needles = [{ words: [{ any: new Set<string>(), prefixes: ['haf'] }] }];
		expect(marked('Der Hafen, die Häfen, ein Schafhaf.', needles)).toEqual(['Hafen', 'Häfen']);
	});

	it('is quick in a text that repeats the beginning', () => {
		const text = 'haf'.repeat(300_000);
		const start = performance.now();
		expect(excerpt(text, needle('hafen')).marks).toEqual([]);
		expect(performance.now() - start).toBeLessThan(2000);
	});
});
