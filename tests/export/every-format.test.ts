import { describe, expect, it } from 'vitest';
import { EDITION_FORMAT_NAMES } from '#domain/export-formats.ts';
import { LOSS_CODES, lossText } from '#domain/export-loss.ts';
import { lossesOf } from '#export/registry.ts';
import {
	allEditions,
	exported,
	exportedText,
	HOSTILE,
	hostileEdition,
	LANGUAGES,
	sampleEdition,
	smallEdition,
	TEXT_FORMATS,
} from './editions.ts';

/** The longest stretch that no format escapes. */
const longest = (words: string) =>
	words.split(/[^\p{L}\p{N} ]+/u).reduce((best, piece) => (piece.length > best.length ? piece : best), '');

describe('every format', { timeout: 60_000 }, () => {
	it.each(EDITION_FORMAT_NAMES)('%s has the same bytes twice, for every dossier', async (format) => {
		for (const [name, edition] of await allEditions()) {
			const first = await exported(format, edition);
			expect(
				Buffer.compare(Buffer.from(first), Buffer.from(await exported(format, structuredClone(edition)))),
				name,
			).toBe(0);
		}
	});

	it.each(TEXT_FORMATS)('%s is UTF-8 without control characters, whatever the records hold', async (format) => {
		const text = await exportedText(format, hostileEdition('de'));
		expect(text).not.toMatch(/[^\P{Cc}\t\r\n]/u);
		expect(text.isWellFormed()).toBe(true);
		expect(text.length).toBeGreaterThan(500);
	});

	it.each(TEXT_FORMATS)('%s names what the sample tells, or tells that it does not', async (format) => {
		for (const lang of LANGUAGES) {
			const edition = await sampleEdition(lang);
			const text = (await exportedText(format, edition)).replace(/\r?\n[ ]?/g, '');
			const lost = new Set(lossesOf(format, edition).map(({ code }) => code));
			const holds = (words: string) => text.includes(longest(words));
			expect(edition.events.length).toBeGreaterThan(10);
			if (!lost.has('events'))
				expect(edition.events.map(({ title }) => title).filter((title) => !holds(title))).toEqual([]);
			if (!lost.has('statements'))
				expect(edition.claims.map(({ content }) => content).filter((said) => !holds(said))).toEqual([]);
			if (!lost.has('hashes'))
				expect(edition.articles.map((one) => one.text).filter((hash) => !text.includes(hash))).toEqual([]);
			if (!lost.has('entities'))
				expect(edition.entities.map(({ name }) => name).filter((name) => !holds(name))).toEqual([]);
		}
	});

	it.each(TEXT_FORMATS)('%s holds notes, tags and grades, or tells that it does not', async (format) => {
		const small = smallEdition('en');
		const mark = {
			note: 'Notizwort',
			tags: ['Schlagwort'],
			grade: { reliability: 'C', credibility: 3, reason: 'Grundwort' },
		} as const;
		const marked = {
			...small,
			articles: small.articles.map((one) => ({ ...one, mark })),
			events: small.events.map((one) => ({ ...one, mark })),
		};
		const text = await exportedText(format, marked);
		const lost = new Set(lossesOf(format, marked).map(({ code }) => code));
		expect(text.includes('Notizwort')).toBe(!lost.has('notes'));
		expect(text.includes('Schlagwort')).toBe(!lost.has('tags'));
		expect(text.includes('Grundwort') || /C3/.test(text)).toBe(!lost.has('grades'));
	});

	it('has a sentence for each loss, in both languages and for one and many', () => {
		for (const code of LOSS_CODES) {
			for (const lang of LANGUAGES) {
				const [one, many] = [lossText(lang, { code, count: 1 }), lossText(lang, { code, count: 7 })];
				expect(one).toMatch(/\b1\b.*\.$/);
				expect(many).toMatch(/\b7\b.*\.$/);
				expect(one).not.toBe(many);
			}
		}
	});

	it('counts what is lost, and names nothing that the dossier does not hold', () => {
		const small = smallEdition('de');
		expect(lossesOf('ris', small)).toContainEqual({ code: 'events', count: small.events.length });
		expect(lossesOf('json', small)).toEqual([]);
		expect(lossesOf('graphml', small)).toEqual([]);
		expect(lossesOf('graphml', hostileEdition('de')).find(({ code }) => code === 'characters')?.count).toBeGreaterThan(
			HOSTILE.length / 10,
		);
		expect(lossesOf('ris', { ...small, events: [] }).map(({ code }) => code)).not.toContain('events');
	});
});
