import { describe, expect, it } from 'vitest';
import { readWith } from '#extraction/pipeline.ts';
import { loadPack } from '#node/packs.ts';

const folder = (lang: string) => new URL(`../../resources/languages/${lang}`, import.meta.url).pathname;
const packs = ['de', 'en', 'fr', 'es', 'ru'].map((lang) => [lang, loadPack(folder(lang))] as const);

describe('examples of the packs', () => {
	for (const [lang, pack] of packs) {
		for (const { text, relations } of pack.order.examples) {
			it(`${lang}: ${text}`, () => {
				const reading = readWith(pack, { id: 'x', text, published: '2023-08-30' });
				const word = (id: string) => {
					const event = reading.events.find((e) => e.id === id);
					return event && text.slice(...(event.provenance.matched.at(-1) ?? event.trigger));
				};
				expect(reading.relations.map((r) => `${word(r.from)} ${r.kind} ${word(r.to)}`)).toEqual(relations);
				for (const { quote } of reading.relations) expect(text.slice(quote.start, quote.end)).toBe(quote.exact);
			});
		}
	}
});
