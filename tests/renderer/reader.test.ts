import { describe, expect, it } from 'vitest';
import { lines, paragraphs } from '../../renderer/views/reader/model.ts';

const TEXT = 'A title\n\nOne sentence. Another one.\nThe last.';

describe('a text in paragraphs', () => {
	it('leaves out empty lines and keeps every offset', () => {
		expect(lines(TEXT).map(({ start, end }) => TEXT.slice(start, end))).toEqual([
			'A title',
			'One sentence. Another one.',
			'The last.',
		]);
		for (const { runs } of paragraphs(TEXT, [], undefined)) {
			for (const { start, text } of runs) expect(TEXT.slice(start, start + text.length)).toBe(text);
		}
	});

	it('breaks where annotations start and end, also across paragraphs and over each other', () => {
		const event = { kind: 'event', id: 'e', start: 9, end: TEXT.length } as const;
		const claim = { kind: 'claim', id: 'c', start: 13, end: 30 } as const;
		const [, middle, last] = paragraphs(TEXT, [event, claim], undefined);
		expect(middle?.runs.map(({ text, annotations }) => [text, annotations.map(({ id }) => id)])).toEqual([
			['One ', ['e']],
			['sentence. Another', ['e', 'c']],
			[' one.', ['e']],
		]);
		expect(last?.runs[0]?.annotations).toEqual([event]);
	});

	it('marks the current passage and nothing else', () => {
		const runs = paragraphs(TEXT, [], { start: 9, end: 22 }).flatMap((one) => one.runs);
		expect(runs.filter(({ current }) => current).map(({ text }) => text)).toEqual(['One sentence.']);
	});
});
