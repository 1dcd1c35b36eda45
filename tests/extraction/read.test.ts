import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { detectLanguage } from '#extraction/detect.ts';
import { needsDetector, read } from '#extraction/read.ts';
import { loadPacks } from '#node/packs.ts';

const packs = loadPacks(fileURLToPath(new URL('../../resources/languages/', import.meta.url)));

const GERMAN =
	'Der Minister Karl Beispiel hat am Montag in Berlin erklärt, dass Deutschland die Hilfe für das Land nicht kürzen werde.';
const ENGLISH =
	'The minister said on Monday that Germany would not cut its aid to the country, and that Karl Beispiel had told reporters so.';
const FRENCH =
	'Le ministre a déclaré lundi que la France ne réduirait pas son aide au pays et que cela avait été dit aux journalistes de la ville.';

const reading = (text: string, lang?: string) =>
	read(packs, { id: 'a', text, published: '2023-08-30', ...(lang !== undefined && { lang }) }, detectLanguage);

describe('an article in several languages', () => {
	const text = `${GERMAN}\n\n${ENGLISH}\n\n${GERMAN}\n`;
	const mixed = reading(text, 'de');

	it('names the passages in another language', () => {
		const start = text.indexOf(ENGLISH);
		expect(mixed.passages).toEqual([{ lang: 'en', span: [start, start + ENGLISH.length] }]);
	});

	it('reads each paragraph with its own pack', () => {
		const packOf = ({ provenance }: { provenance: { pack: string } }) => provenance.pack.slice(0, 2);
		expect(mixed.claims.map(packOf)).toEqual(['de', 'en', 'de']);
		expect(mixed.times.map(({ text: said }) => said)).toEqual(
			['am Montag', 'Monday', 'am Montag'].map((w) => expect.stringContaining(w.replace('am ', ''))),
		);
	});

	it('keeps one entity for a name in both', () => {
		const germany = mixed.entities.filter(({ country, type }) => country === 'DE' && type === 'LOC');
		const countries = germany.filter(({ name }) => name !== 'Berlin');
		expect(countries.map(({ aliases, mentions }) => [aliases, mentions.length])).toEqual([[['Germany'], 3]]);
		expect(mixed.entities.filter(({ name }) => name.includes('Beispiel'))).toHaveLength(1);
	});

	it('quotes from the whole text', () => {
		for (const { quote } of mixed.claims) {
			expect(text.slice(quote.start, quote.end)).toBe(quote.exact);
			expect(text.slice(quote.end, quote.end + quote.suffix.length)).toBe(quote.suffix);
		}
	});

	it('refers only to what it holds', () => {
		const ids = new Set(mixed.entities.map(({ id }) => id));
		for (const { participants } of mixed.events) for (const { entity } of participants) expect(ids).toContain(entity);
		for (const { speaker } of mixed.claims) for (const id of speaker.entities) expect(ids).toContain(id);
		const all = [...mixed.claims, ...mixed.events, ...mixed.times].map(({ id }) => id);
		expect(new Set(all).size).toBe(all.length);
	});
});

describe('an article in one language', () => {
	it('has no passages', () => {
		expect(reading(`${GERMAN}\n\n${GERMAN}`)).not.toHaveProperty('passages');
		expect(
			reading(`${ENGLISH}\n\nBayern München, Real Madrid, Paris Saint-Germain, Juventus Turin, Manchester City.`),
		).not.toHaveProperty('passages');
	});

	it('needs no detector when its language is known', () => {
		expect(needsDetector(packs, { id: 'a', text: GERMAN, lang: 'de' })).toBe(false);
		expect(needsDetector(packs, { id: 'a', text: `${GERMAN}\n${FRENCH}`, lang: 'de' })).toBe(true);
		expect(needsDetector(packs, { id: 'a', text: GERMAN })).toBe(true);
	});

	it('is read as such where a language without small words of its own stands in another', () => {
		expect(reading(`${ENGLISH}\n${FRENCH}`, 'en').passages).toEqual([
			{ lang: 'fr', span: [ENGLISH.length + 1, ENGLISH.length + 1 + FRENCH.length] },
		]);
	});
});
