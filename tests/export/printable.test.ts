import { describe, expect, it } from 'vitest';
import { printable } from '#export/print/printable.ts';
import { covers } from '#node/glyphs.ts';

describe('printable', () => {
	it.each([...'aÄßéžΩЖ„“–한かア漢ع'])('keeps %s, which a bundled font draws', (character) => {
		expect(printable({ text: character }, covers)).toEqual({ value: { text: character }, missing: 0 });
	});

	it('shows and counts what no bundled font draws, once for each character', () => {
		expect(printable(['שלום', 'a\u{1F600}b'], covers)).toEqual({
			value: ['\uFFFD\uFFFD\uFFFD\uFFFD', 'a\uFFFDb'],
			missing: 5,
		});
	});

	it('turns control characters into spaces and drops those that reorder text', () => {
		expect(printable('a\u0007b\u202Ec\nd', covers).value).toBe('a bc d');
	});

	it('keeps dots at the end with the word before them', () => {
		expect(printable(['gegen Waffen …', 'against arms ...', 'a … b'], covers).value).toEqual([
			'gegen Waffen\u00A0…',
			'against arms\u00A0...',
			'a … b',
		]);
	});

	it('leaves numbers, nulls and keys alone', () => {
		expect(printable({ 'ключ\u0001': [1, null, true] }, covers).value).toEqual({ 'ключ\u0001': [1, null, true] });
	});
});
