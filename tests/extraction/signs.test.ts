import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { withoutSigns } from '#extraction/names/signs.ts';
import { segment } from '#extraction/stages/segment.ts';
import { loadPack } from '#node/packs.ts';

const german = loadPack(fileURLToPath(new URL('../../resources/languages/de', import.meta.url)));

/** What is left of a name seen across the first `count` tokens of a text. */
function partsOf(text: string, count = Number.POSITIVE_INFINITY): string[] {
	const document = segment(text, german);
	const { tokens } = document;
	const last = Math.min(count, tokens.count);
	return withoutSigns(document, { first: 0, last, type: 'LOC', rule: 'names.model' }).map((part) =>
		text.slice(tokens.start[part.first], tokens.end[part.last - 1]),
	);
}

describe('a name seen across a sign', () => {
	it.each([
		['Bochum / Essen', ['Bochum', 'Essen']],
		['Bochum – Essen', ['Bochum', 'Essen']],
		['Bochum | Essen | Hagen', ['Bochum', 'Essen', 'Hagen']],
		['Essen /', ['Essen']],
		['# Essen', ['Essen']],
		['Bochum', ['Bochum']],
		['/', []],
	])('%s', (text, parts) => {
		expect(partsOf(text)).toEqual(parts);
	});

	it('stays whole where no blank stands around the sign', () => {
		expect(partsOf('Rheinland/Pfalz')).toEqual(['Rheinland/Pfalz']);
	});

	it('goes on to the bracket that closes the one in it', () => {
		expect(partsOf('Kehl (Rhein) heute', 3)).toEqual(['Kehl (Rhein)']);
		expect(partsOf('Kehl) heute', 1)).toEqual(['Kehl']);
	});
});
