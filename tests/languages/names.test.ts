import { describe, expect, it } from 'vitest';
import { readWith } from '#extraction/pipeline.ts';
import { loadPacks } from '#node/packs.ts';

const packs = loadPacks(new URL('../../resources/languages', import.meta.url).pathname);

for (const [language, pack] of packs) {
	if (pack.names.examples.length === 0) continue;
	describe(`${language}: names`, () => {
		for (const { text, names } of pack.names.examples) {
			it(text, () => {
				const found = readWith(pack, { id: 'a', text, published: '2024-05-02' }).entities;
				expect(found.map(({ type, name }) => `${type}: ${name}`)).toEqual(names);
			});
		}
	});
}
