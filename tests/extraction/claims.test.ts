import { describe, expect, it } from 'vitest';
import type { ReadClaim, Reading } from '#domain/reading.ts';
import type { Draft } from '#extraction/draft.ts';
import { readWith } from '#extraction/pipeline.ts';
import { attributions } from '#extraction/stages/attributions.ts';
import { claims } from '#extraction/stages/claims.ts';
import { segment } from '#extraction/stages/segment.ts';
import { tag } from '#extraction/stages/tag.ts';
import { loadPacks } from '#node/packs.ts';
import { cpuTime } from '../helpers/cpu.ts';

const packs = loadPacks(new URL('../../resources/languages', import.meta.url).pathname);

function read(lang: string, text: string): Reading {
	const pack = packs.get(lang);
	if (pack === undefined) throw new Error(`no pack for ${lang}`);
	return readWith(pack, { id: 'x', text, published: '2023-08-30' });
}
const claimOf = (reading: Reading, fits: (claim: ReadClaim) => boolean): ReadClaim => {
	const claim = reading.claims.find(fits);
	if (claim === undefined) throw new Error('no such claim');
	return claim;
};
const denialIn = (reading: Reading) => claimOf(reading, ({ act }) => act === 'denies');
const speakersOf = (reading: Reading, { speaker }: ReadClaim) =>
	speaker.entities.map((id) => reading.entities.find((entity) => entity.id === id)?.name);

const ACCUSED =
	'Die Ukraine behauptete, Russland habe einen Angriff auf Odessa befohlen. Das Wetter war mild. ' +
	'Sowohl Russland als auch Belarus haben die Vorwürfe über den Angriff auf Odessa zurückgewiesen.';

describe('claims', () => {
	it('make one denial of two deniers and link it to what it denies', () => {
		const reading = read('de', ACCUSED);
		const denial = denialIn(reading);
		expect(speakersOf(reading, denial)).toEqual(['Russland', 'Belarus']);
		const denied = claimOf(reading, ({ act }) => act === 'asserts');
		expect(denial.about).toContain(denied.id);
		expect(reading.claims.filter(({ act }) => act === 'denies')).toHaveLength(1);
	});

	it('link a denial in English to the accusation before it', () => {
		const reading = read(
			'en',
			'Ukraine said that Russia had ordered an attack on Odessa. Russia denied the accusations about Odessa on Monday.',
		);
		expect(denialIn(reading).about).toContain(claimOf(reading, ({ act }) => act === 'asserts').id);
	});

	it('link a denial to the accusation told after it, where they share their topic', () => {
		const reading = read(
			'de',
			'Das Unternehmen bestritt, Abwasser in den Fluss geleitet zu haben. Die Umweltbehörde hatte erklärt, dass Abwasser aus dem Werk in den Fluss gelange.',
		);
		const denial = claimOf(reading, ({ act }) => act === 'denies');
		const accusation = claimOf(reading, ({ quote }) => quote.exact.includes('Umweltbehörde'));
		expect(denial.about).toEqual([accusation.id]);
	});

	it('link a denial to nothing told after it about something else', () => {
		const reading = read(
			'de',
			'Das Unternehmen bestritt, Abwasser in den Fluss geleitet zu haben. Die Behörde hatte erklärt, dass die Straße gesperrt bleibe.',
		);
		expect(claimOf(reading, ({ act }) => act === 'denies')).not.toHaveProperty('about');
	});

	it.each([
		['de', 'Der Bürgermeister wies den Vorwurf zurück. Er habe Geld genommen, sagte die Staatsanwältin Meier.', 'Geld'],
		['en', 'Mayor Tom Hill denied the allegations. He had taken money, said prosecutor Anna Bell.', 'money'],
	])('link a denial to the accusation told next about the denier, in %s', (lang, text, word) => {
		const reading = read(lang, text);
		const accusation = claimOf(reading, ({ act, quote }) => act === 'asserts' && quote.exact.includes(word));
		expect(denialIn(reading).about).toEqual([accusation.id]);
	});

	it('link a denial inside an utterance to what was said before, not to the utterance that holds it', () => {
		const reading = read(
			'de',
			'Der Minister habe Geld genommen, sagte Anna Meier. „Wir weisen die Vorwürfe zurück“, sagte der Minister.',
		);
		const denial = denialIn(reading);
		expect(denial.within).toBe(claimOf(reading, ({ manner }) => manner === 'direct').id);
		expect(denial.about).toEqual([claimOf(reading, ({ manner }) => manner === 'indirect').id]);
	});

	it('take who asserts his innocence, or calls accusations empty, for a denier', () => {
		const innocent = read('de', 'Die Anklage wirft Karl Maier Betrug vor. Karl Maier beteuerte seine Unschuld.');
		expect(speakersOf(innocent, denialIn(innocent))).toEqual(['Karl Maier']);
		expect(denialIn(innocent).about).toEqual([innocent.claims[0]?.id]);
		const called = read('en', '"These allegations are baseless," John Miller said.');
		expect(speakersOf(called, denialIn(called))).toEqual(['John Miller']);
		const not = read('de', 'Karl Maier sagte, die Vorwürfe seien nicht falsch.');
		expect(not.claims.map(({ act }) => act)).toEqual(['asserts']);
	});
	it('do not take the refusal of an offer for a denial', () => {
		const reading = read('de', 'Die Gewerkschaft wies das Angebot zurück. Die Partei lehnte den Antrag ab.');
		expect(reading.claims.map(({ act }) => act)).toEqual(['asserts', 'asserts']);
	});

	it('keep hedges with their place', () => {
		const reading = read('de', 'Der Minister sagte, die Brücke sei offenbar beschädigt.');
		const { hedges } = claimOf(reading, ({ manner }) => manner === 'indirect');
		expect(hedges.map(({ start, end, text }) => [reading.text.slice(start, end), text])).toEqual([
			['offenbar', 'offenbar'],
		]);
	});

	it('know a month from a hedge', () => {
		const reading = read('en', 'The mayor said that the bridge opens in May.');
		expect(claimOf(reading, ({ manner }) => manner === 'indirect').hedges).toEqual([]);
	});

	it('mark a negated cue', () => {
		const reading = read('de', 'Die Polizei konnte den Bericht nicht bestätigen.');
		expect(claimOf(reading, ({ act }) => act === 'confirms').negated).toBe(true);
	});

	it('are told within one another', () => {
		const reading = read('de', 'Der Anwalt sagte, der Zeuge habe behauptet, dass niemand im Haus gewesen sei.');
		const [outer, inner] = reading.claims;
		expect(inner?.within).toBe(outer?.id);
	});

	it('resolve a pronoun to the one person near it and keep the words', () => {
		const reading = read('de', 'Angela Merkel traf am Montag ein. Sie sagte, dass die Reise gut war.');
		const claim = claimOf(reading, ({ manner }) => manner === 'indirect');
		expect(speakersOf(reading, claim)).toEqual(['Angela Merkel']);
		expect(claim.speaker.span && reading.text.slice(...claim.speaker.span)).toBe('Sie');
	});

	it('know who says "I" inside a quotation', () => {
		const reading = read('de', '„Ich glaube, dass der Bau bald beginnt“, sagte Angela Merkel am Montag.');
		const inner = claimOf(reading, ({ within }) => within !== undefined);
		expect(speakersOf(reading, inner)).toEqual(['Angela Merkel']);
		expect(inner.act).toBe('speculates');
	});

	it('take the adjective of a source phrase for its country, when the text names it', () => {
		const text = 'Schweden prüft den Fall. Der Betrieb hat nach schwedischen Angaben Maschinen geliefert.';
		const told = (all: string) => {
			const reading = read('de', all);
			return speakersOf(
				reading,
				claimOf(reading, ({ manner }) => manner === 'indirect'),
			);
		};
		expect(told(text)).toEqual(['Schweden']);
		expect(told('Der Betrieb hat nach schwedischen Angaben Maschinen geliefert.')).toEqual([]);
	});

	it('take "it" for the subject of the sentence before, not for an object in its own', () => {
		const speakers = (text: string) => {
			const reading = read('en', text);
			return speakersOf(
				reading,
				claimOf(reading, ({ speaker }) => speaker.span?.[0] === text.indexOf('It ')),
			);
		};
		expect(speakers('Norway left the talks. It blames the policies of Sweden.')).toEqual(['Norway']);
		expect(speakers('Norway and Sweden left the talks. It blames the policies of Denmark.')).toEqual([]);
	});

	it('let the person speak whose firm stands before the name, and no country for the firm that bears its name', () => {
		const speakers = (text: string) => {
			const reading = read('en', text);
			return speakersOf(
				reading,
				claimOf(reading, ({ manner }) => manner === 'indirect'),
			);
		};
		expect(speakers('Microsoft spokesman John Miller said the plant would close.')).toEqual(['John Miller']);
		expect(speakers('Norway Bakeries said the plant would close.')).not.toContain('Norway');
	});

	it('let no place speak beside the person whose office is there', () => {
		const reading = read('de', 'Der Gouverneur in Oaxaca, Juan Torres, sagte, die Brücke sei sicher.');
		expect(
			speakersOf(
				reading,
				claimOf(reading, ({ manner }) => manner === 'indirect'),
			),
		).toEqual(['Juan Torres']);
	});

	it('leave a pronoun between two persons open', () => {
		const reading = read('de', 'Angela Merkel traf Theresa May. Sie sagte, dass die Reise gut war.');
		expect(claimOf(reading, ({ manner }) => manner === 'indirect').speaker.entities).toEqual([]);
	});

	it('quote the whole attribution at its offsets under stable, unique ids', () => {
		const reading = read('de', ACCUSED);
		for (const { quote } of reading.claims) expect(reading.text.slice(quote.start, quote.end)).toBe(quote.exact);
		const ids = reading.claims.map(({ id }) => id);
		expect(new Set(ids).size).toBe(ids.length);
		expect(read('de', ACCUSED).claims.map(({ id }) => id)).toEqual(ids);
	});
});

describe('the factuality of events', () => {
	const factuality = (text: string, trigger: string) => {
		const reading = read('de', text);
		return reading.events.find((event) => reading.text.slice(...event.trigger).includes(trigger))?.factuality;
	};

	it('is reported inside what somebody says', () => {
		expect(factuality('Der Minister sagte, dass die Polizei den Täter festgenommen hat.', 'festgenommen')).toBe(
			'reported',
		);
	});

	it('is asserted where nobody is named', () => {
		expect(factuality('Die Polizei hat den Täter festgenommen.', 'festgenommen')).toBe('asserted');
	});

	it('is denied in the telling of a denial alone', () => {
		expect(factuality('Der Minister bestritt, dass die Polizei den Täter festgenommen hat.', 'festgenommen')).toBe(
			'denied',
		);
	});
});

describe('hostile text', () => {
	/** Seconds that the attributions and claims stages take for `unit`, so many times. */
	const seconds = (unit: string, times: number) => {
		const pack = packs.get('de');
		if (pack === undefined) throw new Error('no German pack');
		const document = segment(unit.repeat(times), pack);
		const none = document.tokens.count;
		const draft: Draft = {
			document,
			pack,
			published: undefined,
			tagging: { upos: new Uint8Array(none), lemma: document.tokens.lower, morph: new Uint16Array(none) },
			times: [],
			entities: [],
			events: [],
			attributions: [],
			claims: [],
			relations: [],
			warnings: [],
		};
		tag(draft);
		const from = cpuTime();
		attributions(draft);
		claims(draft);
		return (cpuTime() - from) / 1000;
	};

	it.each([
		['opening marks', '„'],
		['closing marks alone', '“ '],
		['straight marks', '"a '],
		['brackets', '('],
		['quoted cues', '„a“ sagte er '],
		['cues in one sentence', 'sagte er, dass '],
		['denials', 'Er bestritt die Vorwürfe. '],
		['particles', 'gab an '],
		['capitals', 'A '],
		['source phrases', 'nach Angaben '],
	])('costs no more than its length: %s', (_name, unit) => {
		seconds(unit, 1000);
		const short = seconds(unit, 1000);
		const long = seconds(unit, 8000);
		// eight times the text; four times that for a busy machine
		expect(long).toBeLessThan(Math.max(32 * short, 0.5));
	});
});

it.each([
	['Die Regierung legte einen Bericht vor, der auf einen Angriff hindeutet.', 'einen Bericht'],
	['Das Amt hat Erkenntnisse veröffentlicht, die auf einen Angriff hindeuten.', 'Erkenntnisse'],
])('names what a relative clause speaks of, and not its pronoun (%s)', (text, words) => {
	const { claims } = read('de', text);
	expect(claims.map(({ speaker }) => speaker.span && text.slice(...speaker.span))).toEqual([words]);
});
