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

	it.each([
		['de', '„Er fragte mich: ‚Kommst du morgen?‘ Dann ging er“, sagte Anna.', '‚Kommst du morgen?‘'],
		['en', '“He asked me, ‘Will you come?’ and left,” Anna said.', '‘Will you come?’'],
	])('hold what they quote of others, in %s: %s', (lang, text, content) => {
		expect(direct(lang, text)).toContain(content);
	});

	it.each([
		['“We waited. Nobody came,” Smith said. It rained.', '“We waited. Nobody came,”', 'Smith'],
		['“Who is coming?” Deputy Mayor Anna Hall asked. It rained.', '“Who is coming?”', 'Deputy Mayor Anna Hall'],
	])('belong to who is named behind them with a capital: %s', (text, content, speaker) => {
		expect(told(read('en', text))).toEqual([expect.objectContaining({ manner: 'direct', content, speaker })]);
	});

	it('run to their paragraph’s end where nothing closes them, whatever is quoted within', () => {
		const text = 'Er erzählte: »Es war Nacht. Sie rief: ›Halt!‹ Dann war Stille.\nEs regnete lange.';
		expect(direct('de', text)[0]).toBe('»Es war Nacht. Sie rief: ›Halt!‹ Dann war Stille.');
	});

	it('may have begun before an excerpt', () => {
		expect(
			direct('de', 'Wir warteten lange. Dann kam einer und rief: ›Halt!‹ Mehr weiß ich nicht«, sagte sie.')[0],
		).toBe('Wir warteten lange. Dann kam einer und rief: ›Halt!‹ Mehr weiß ich nicht«');
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

describe('English news', () => {
	const speaks = (text: string) => told(read('en', text)).map(({ speaker, content }) => [speaker, content]);

	it.each([
		['Bank to cut 200 jobs, union says', 'union', 'Bank to cut 200 jobs'],
		[
			'According to two people familiar with the talks, the mill has been sold.',
			'two people',
			'the mill has been sold',
		],
		['Orr was quoted as saying by the agency that the border was calm.', 'Orr', 'that the border was calm'],
		['His claim that the votes were stolen has been rejected by three courts.', 'His', 'that the votes were stolen'],
		['The army accused the rebels of theft, a charge they deny.', 'they', 'The army accused the rebels of theft'],
		['Asked whether he would resign, Orr said he had no such plan.', 'Orr', 'he had no such plan'],
		[
			'A senior official, speaking on condition of anonymity, said the raid had failed.',
			'A senior official',
			'the raid had failed',
		],
		['The governor said on Monday that the bridge would be closed.', 'The governor', 'that the bridge would be closed'],
		[
			'The bridge would be closed, said Karen Bell, the governor.',
			'Karen Bell, the governor',
			'The bridge would be closed',
		],
	])('%s', (text, speaker, content) => {
		expect(speaks(text)).toContainEqual([speaker, content]);
	});

	it('takes a refusal to speak for no speech', () => {
		expect(speaks('The firm declined to comment.')).toEqual([]);
	});

	it('hears no demand in the question somebody was asked', () => {
		expect(speaks('Asked whether he would resign, Orr said he had no such plan.')).toHaveLength(1);
	});
});

describe('utterances without a cue', () => {
	const speakers = (text: string) =>
		told(read('de', text)).flatMap(({ manner, speaker }) => (manner === 'direct' ? [speaker] : []));

	it('are who was named before a colon', () => {
		expect(speakers('Er: „Nein, das ist eine Ausrede.“ Sie: „Das ist keine.“')).toEqual(['Er', 'Sie']);
	});

	it('take turns where one follows the other', () => {
		const text = '„Kommt er?“ fragte sie. „Ja“, sagte er. „Wann denn wohl genau?“ „Morgen Abend.“';
		expect(speakers(text).at(-1)).toBe('sie');
	});

	it('are whose sentence stands right before', () => {
		expect(speakers('Anna Berg legte das Buch fort. „Das sagst du immer.“')).toEqual(['Anna Berg']);
	});
});

describe('speech without quote marks', () => {
	const own = (lang: string, text: string) =>
		told(read(lang, text)).flatMap(({ manner, content, speaker }) => (manner === 'direct' ? [[speaker, content]] : []));

	it('is what a whole sentence says behind a colon and a person', () => {
		expect(own('de', 'Anna Berg sagte: Die Brücke öffnet im Mai.')).toEqual([
			['Anna Berg', 'Die Brücke öffnet im Mai'],
		]);
		expect(own('de', 'Das Wetter erklärt alles: Die Brücke blieb im Mai leer.')).toEqual([]);
		expect(own('de', 'Anna Berg sagte: Die Brücke öffne im Mai.')).toEqual([]);
	});

	it('may be a call or an answer without a verb', () => {
		expect(own('de', 'Nein, gnädige Frau, erwiderte Anna Berg ruhig.')[0]?.[0]).toBe('Anna Berg');
		expect(own('de', 'Der Minister, Jens Weber, warnte die Partei.')).toEqual([]);
	});

	it('goes on while it speaks to somebody, and ends where it is told again', () => {
		const text = 'Anna Berg sagte: Ich komme nicht. Hörst du mich? Sie ging in das Haus.';
		expect(own('de', text)).toEqual([
			['Anna Berg', 'Ich komme nicht'],
			['Anna Berg', 'Hörst du mich?'],
		]);
	});
});

describe('what was said', () => {
	it('is nobody who says something', () => {
		const speakers = (text: string) => told(read('en', text)).map(({ speaker }) => speaker);
		expect(speakers('The denials claimed that nothing had happened.')).toEqual([undefined]);
		expect(speakers('The denials came after the minister reported that Anna Berg had paid.')).toEqual(['the minister']);
		expect(speakers('The statement said the bridge would open.')).toEqual(['The statement']);
	});
});
