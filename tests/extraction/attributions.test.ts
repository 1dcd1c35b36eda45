import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Reading } from '#domain/reading.ts';
import { readWith } from '#extraction/pipeline.ts';
import { loadPacks } from '#node/packs.ts';

const folder = new URL('../../resources/languages', import.meta.url).pathname;
const packs = loadPacks(folder);
const languages = readdirSync(folder, { withFileTypes: true })
	.filter((entry) => entry.isDirectory())
	.map(({ name }) => name);

function read(lang: string, text: string): Reading {
	const pack = packs.get(lang);
	if (pack === undefined) throw new Error(`no pack for ${lang}`);
	const reading = readWith(pack, { id: 'x', text, published: '2023-08-30' });
	const broken = reading.warnings.filter(({ args }) => args?.stage === 'attributions' || args?.stage === 'claims');
	expect(broken).toEqual([]);
	return reading;
}
const told = (reading: Reading) =>
	reading.claims.map(({ manner, act, content, speaker, provenance }) => ({
		rule: provenance.rule.replace('attribution.', ''),
		manner,
		act,
		content: content.map(([start, end]) => reading.text.slice(start, end)).join(' … '),
		...(speaker.span !== undefined && { speaker: reading.text.slice(...speaker.span) }),
	}));
const direct = (lang: string, text: string) =>
	told(read(lang, text))
		.filter(({ manner }) => manner === 'direct')
		.map(({ content }) => content);

describe.each(languages.filter((lang) => (packs.get(lang)?.attribution.examples.length ?? 0) > 0))(
	'the attribution rules of %s',
	(lang) => {
		const { examples, counterExamples } = packs.get(lang)?.attribution ?? { examples: [], counterExamples: [] };

		it.each(examples)('$rule: $text', ({ text, rule, manner, act, content, speaker }) => {
			const found = told(read(lang, text)).find((one) => one.rule === rule);
			expect(found).toMatchObject({ manner, act, ...(speaker !== undefined && { speaker }) });
			expect(found?.content).toContain(content);
		});

		it.each(counterExamples)('nobody speaks in: %s', (text) => {
			expect(told(read(lang, text))).toEqual([]);
		});
	},
);

describe('quotations', () => {
	it.each([
		['de', '„Wir kommen morgen“, sagte sie.', '„Wir kommen morgen“'],
		['de', '»Wir kommen morgen«, sagte sie.', '»Wir kommen morgen«'],
		['de', '«Wir kommen morgen», sagte sie.', '«Wir kommen morgen»'],
		['de', '"Wir kommen morgen", sagte sie.', '"Wir kommen morgen"'],
		['de', '‚Wir kommen morgen‘, sagte sie.', '‚Wir kommen morgen‘'],
		['de', '›Wir kommen morgen‹, sagte sie.', '›Wir kommen morgen‹'],
		['en', '“We will come,” she said.', '“We will come,”'],
		['en', '‘We will come,’ she said.', '‘We will come,’'],
	])('are found in the style of %s: %s', (lang, text, content) => {
		expect(direct(lang, text)).toEqual([content]);
	});

	it('keep what is quoted inside them', () => {
		expect(direct('de', '„Er nannte es ‚einen Fehler‘ und ging“, sagte sie.')).toEqual([
			'„Er nannte es ‚einen Fehler‘ und ging“',
		]);
	});

	it('go on over paragraphs that begin with the mark again', () => {
		const text = 'She said: “It began in May.\n“It ended in June.”\nNobody knows why.';
		expect(direct('en', text)).toEqual(['“It began in May.\n“It ended in June.”']);
	});

	it('end with their paragraph when nothing closes them', () => {
		expect(direct('de', 'Er sagte: „Das ist das Ende.\nDanach regnete es lange.')).toEqual(['„Das ist das Ende.']);
	});

	it('take both halves of a quotation that its cue splits', () => {
		expect(direct('de', '„Wir kommen“, sagte sie, „aber erst morgen früh.“')).toEqual([
			'„Wir kommen“ … „aber erst morgen früh.“',
		]);
	});

	it('make what is told around quoted words mixed', () => {
		const manners = told(read('de', 'Der Sprecher sagte, die Lage sei „sehr ernst und unklar“.')).map(
			(one) => one.manner,
		);
		expect(manners).toEqual(['mixed', 'direct']);
	});

	it('leave names in quote marks alone', () => {
		expect(direct('de', 'Die Zeitung „Neue Woche“ wird in der Stadt gern gelesen.')).toEqual([]);
	});
});
