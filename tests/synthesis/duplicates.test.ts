import { describe, expect, it } from 'vitest';
import { addressKey } from '#synthesis/addresses.ts';
import { bandIndex, originAmong, repetition } from '#synthesis/duplicates.ts';
import { runsOf, sketchOf } from '#synthesis/sketch.ts';
import { randomFrom } from '../bench/random.ts';

const random = randomFrom(3);
const madeText = (words: number) => Array.from({ length: words }, () => `wort${random.below(3000)}`).join(' ');
/** Every `nth` word replaced. */
const edited = (text: string, nth: number) =>
	text
		.split(' ')
		.map((word, i) => (i % nth === nth - 1 ? `neu${i}` : word))
		.join(' ');
const shares = (a: string, b: string) => {
	const index = bandIndex();
	index.add('a', sketchOf(a) ?? '');
	return index.alike(sketchOf(b) ?? '').length === 1;
};

describe('repeated texts', () => {
	it('are found among others when a few words differ, when shortened and whatever their case and signs', () => {
		for (let i = 0; i < 50; i += 1) {
			const text = madeText(300);
			for (const other of [
				edited(text, 20),
				text.split(' ').slice(0, 180).join(' '),
				text.toUpperCase().replaceAll(' ', ', '),
			]) {
				expect(shares(text, other)).toBe(true);
				expect(originAmong(other, [{ record: { id: 'a' }, text }])).toBe('a');
			}
		}
	});

	it('are not seen in texts on one matter, nor in a short note within a long one', () => {
		const text = madeText(300);
		expect(originAmong(madeText(300), [{ record: { id: 'a' }, text }])).toBeUndefined();
		expect(originAmong(edited(text, 4), [{ record: { id: 'a' }, text }])).toBeUndefined();
		expect(
			originAmong(text, [{ record: { id: 'a' }, text: `${text.slice(0, 300)} ${madeText(900)}` }]),
		).toBeUndefined();
		expect(sketchOf('Zu kurz für einen Vergleich.')).toBeUndefined();
		expect(repetition(runsOf('kurz'), runsOf('kurz'))).toBe(0);
	});

	it('lead to the origin of the article they repeat most', () => {
		const text = madeText(200);
		const candidates = [
			{ record: { id: 'b', origin: 'a' }, text },
			{ record: { id: 'c' }, text: edited(text, 15) },
		];
		expect(originAmong(text, candidates)).toBe('a');
	});

	it('cost the same to look for however many other articles there are', () => {
		const index = bandIndex();
		const text = madeText(300);
		for (let i = 0; i < 3000; i += 1) index.add(`x${i}`, sketchOf(madeText(120)) ?? '');
		index.add('a', sketchOf(text) ?? '');
		const found = index.alike(sketchOf(edited(text, 20)) ?? '');
		expect(found[0]).toBe('a');
		expect(found.length).toBeLessThan(6);
		index.remove('a', sketchOf(text) ?? '');
		expect(index.alike(sketchOf(text) ?? '')).not.toContain('a');
	});
});

describe('addresses', () => {
	it.each([
		['https://www.example.org/a/b/?utm_source=x#top', 'http://example.org/a/b', true],
		['https://example.org/a?id=2&x=1', 'https://example.org/a?x=1&id=2', true],
		['https://example.org/a?id=2', 'https://example.org/a?id=3', false],
		['https://example.org/a', 'https://example.org/A', false],
	])('%s and %s', (a, b, same) => expect(addressKey(a) === addressKey(b)).toBe(same));
});
