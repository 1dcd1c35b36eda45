import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import type { Entity } from '#domain/reading.ts';
import type { LanguagePack } from '#extraction/language.ts';
import { readWith } from '#extraction/pipeline.ts';
import { loadPack } from '#node/packs.ts';
import { cpuTime } from '../helpers/cpu.ts';

const packs = fileURLToPath(new URL('../../resources/languages/', import.meta.url));
const german = loadPack(`${packs}de`);
const english = loadPack(`${packs}en`);
/** The pack with its lexicons alone. */
const without = (pack: LanguagePack): LanguagePack => {
	const { 'pos.bin': _, 'ner.bin': __, ...models } = pack.models;
	return { ...pack, models };
};
const namesIn = (pack: LanguagePack, text: string) => readWith(pack, { id: 'a', text }).entities;
const named = (entities: readonly Entity[], name: string) => entities.find((entity) => entity.name === name);

describe.each([
	['with its models', german],
	['without a model', without(german)],
])('German names, %s', (_, pack) => {
	it('groups the surname in another transcription and in the genitive under the full name', () => {
		const text =
			'Außenminister Sergej Lawrow reiste nach Ankara. Lavrov sprach am Abend mit Diplomaten. Nach Lawrows Rede endete das Treffen.';
		const person = namesIn(pack, text).find((entity) => entity.type === 'PER');
		expect(person?.name).toBe('Sergej Lawrow');
		expect(person?.role).toBe('Außenminister');
		expect(person?.mentions.map((mention) => mention.text)).toEqual(['Sergej Lawrow', 'Lavrov', 'Lawrows']);
	});

	it('shows inflected names of countries and seats in their base form', () => {
		const entities = namesIn(
			pack,
			'Ein Vertreter des Weißen Hauses nannte Polens Haltung klar. Das Weiße Haus schwieg zu den USA.',
		);
		expect(named(entities, 'Weißes Haus')?.mentions).toHaveLength(2);
		expect(named(entities, 'Polen')).toMatchObject({ type: 'LOC', country: 'PL', aliases: ['Polens'] });
	});

	it('proposes the country that a capital or seat may stand for, without merging them', () => {
		const entities = namesIn(pack, 'Frankreich lehnt ab. Paris will erst verhandeln. Der Kreml meldete sich nicht.');
		expect(named(entities, 'Paris')?.standsFor).toBe(named(entities, 'Frankreich')?.id);
		expect(named(entities, 'Kreml')).toMatchObject({ type: 'ORG', country: 'RU' });
		expect(named(entities, 'Kreml')?.standsFor).toBeUndefined();
	});

	it('takes a name joined to a noun for organisations as an organisation', () => {
		expect(namesIn(pack, 'Danach zog die Orlow-Brigade ab.').map(({ name, type }) => [name, type])).toEqual([
			['Orlow-Brigade', 'ORG'],
		]);
	});

	it('keeps every mention at its place in the text and its rule', () => {
		const text = 'In Wien traf Kanzlerin Maria Berger den Chef der NATO. Berger lobte Österreich.';
		for (const entity of namesIn(pack, text)) {
			expect(entity.provenance.rule).toMatch(/^names\./);
			for (const { start, end, text: written } of entity.mentions) expect(text.slice(start, end)).toBe(written);
		}
	});

	it('ends the name of a person before the place that follows it', () => {
		const text = 'Zuvor hatte Außenministerin Theresa May Warschau besucht. Im Mai war Jack London krank.';
		expect(namesIn(pack, text).map(({ name, type }) => [name, type])).toEqual([
			['Theresa May', 'PER'],
			['Warschau', 'LOC'],
			['Jack London', 'PER'],
		]);
	});

	it('leaves a name the s that is its own', () => {
		const entities = namesIn(pack, 'Der Redakteur Martin Hatzius lobte den Film.');
		expect(entities.map(({ name }) => name)).toContain('Martin Hatzius');
	});

	it('keeps two coordinated persons apart', () => {
		const entities = namesIn(pack, 'Gestern trafen sich Angela Merkel und Theresa May in Wien.');
		expect(entities.filter(({ type }) => type === 'PER').map(({ name }) => name)).toEqual([
			'Angela Merkel',
			'Theresa May',
		]);
	});

	it('takes no pronoun or preposition at the start of a sentence for a name', () => {
		expect(namesIn(pack, 'Da kam niemand. Sie warteten lange. Bis Montag geschah nichts.')).toEqual([]);
	});
});

describe.each([
	['with its models', english],
	['without a model', without(english)],
])('English names, %s', (_, pack) => {
	it('leaves the possessive out of the mention and finds the surname again', () => {
		const text = "Defense Minister Lloyd Austin visited Tokyo. Austin's aides met Japan's envoy.";
		const entities = namesIn(pack, text);
		expect(named(entities, 'Lloyd Austin')?.mentions.map((mention) => mention.text)).toEqual([
			'Lloyd Austin',
			'Austin',
		]);
		expect(named(entities, 'Japan')?.mentions[0]?.text).toBe('Japan');
		expect(named(entities, 'Tokyo')?.standsFor).toBe(named(entities, 'Japan')?.id);
	});

	it('takes no expression of time and no demonym for a name', () => {
		const entities = namesIn(pack, 'Last Year the French minister resigned in Paris.');
		expect(entities.map(({ name }) => name)).toEqual(['Paris']);
	});

	it('does not take "us" for the country', () => {
		expect(namesIn(pack, 'They told us to wait.')).toEqual([]);
	});
});

describe('bylines', () => {
	it('name nobody of the article', () => {
		const text =
			'Streit um die Brücke\n\nVon Anna Beispiel und Karl Muster, dpa\n\nDer Minister Olaf Probe reiste nach Bonn.';
		expect(namesIn(german, text).map(({ name }) => name)).toEqual(['Olaf Probe', 'Bonn']);
		const english = loadPack(`${packs}en`);
		expect(
			namesIn(english, 'Bridge row\n\nBy Anna Sample, AFP\n\nOlaf Tester went to Bonn.').map(({ name }) => name),
		).toEqual(['Olaf Tester', 'Bonn']);
	});

	it('are told from sentences that begin alike', () => {
		const names = namesIn(
			german,
			'Von Anna Beispiel stammt die Idee.\n\nVon Bonn nach Wien dauert die Fahrt lange.',
		).map(({ name }) => name);
		expect(names).toEqual(expect.arrayContaining(['Bonn', 'Wien']));
	});
});

describe('an acronym in brackets', () => {
	it('belongs to the name before it, here and later', () => {
		const text = 'Die Internationale Atomenergie-Organisation (IAEO) prüft den Fall. Die IAEO schweigt.';
		const agency = namesIn(german, text);
		expect(agency.map(({ mentions }) => mentions.map((mention) => mention.text))).toEqual([
			['Internationale Atomenergie-Organisation', 'IAEO', 'IAEO'],
		]);
	});

	it('belongs to no name whose letters it has not', () => {
		const names = namesIn(german, 'Das Nationale Olympische Komitee (UNO) tagt.');
		expect(names.some(({ mentions }) => mentions.length > 1)).toBe(false);
	});
});

describe('the council of a state', () => {
	it('is a body, not a person', () => {
		const text = 'John Probe, der Sprecher des Nationalen Sicherheitsrates, erläuterte die Lage.';
		expect(named(namesIn(german, text), 'Nationaler Sicherheitsrat')?.type).toBe('ORG');
	});
});

describe('two listed places side by side', () => {
	it('stay two', () => {
		const names = namesIn(german, 'In diesem Fall würde Moskau Nordkoreas Bedarf decken.').map(({ name }) => name);
		expect(names).toEqual(['Moskau', 'Nordkorea']);
	});
});

describe('Russian names', () => {
	const russian = loadPack(`${packs}ru`);
	const entities = namesIn(
		russian,
		'Президент Иван Образцов встретился в Варшаве с послом Италии. О разговоре с Образцовым сообщила Анна Примерова. По словам Примеровой, Италия согласна. Республиканская партия молчит.',
	);

	it('groups the forms of a name by case, under the one that is its base form', () => {
		expect(named(entities, 'Иван Образцов')?.mentions.map(({ text }) => text)).toEqual(['Иван Образцов', 'Образцовым']);
		expect(named(entities, 'Анна Примерова')?.mentions.map(({ text }) => text)).toEqual([
			'Анна Примерова',
			'Примеровой',
		]);
	});

	it('finds listed names in any case', () => {
		expect(named(entities, 'Италия')?.mentions.map(({ text }) => text)).toEqual(['Италии', 'Италия']);
		expect(named(entities, 'Варшава')?.country).toBe('PL');
	});

	it('takes the noun in small letters into the name of an organisation', () => {
		expect(named(entities, 'Республиканская партия')?.type).toBe('ORG');
	});
});

describe('names in hostile text', () => {
	it('reads long runs of capitals, hyphens and initials in linear time', () => {
		const time = (text: string) => {
			const started = cpuTime();
			namesIn(german, text);
			return cpuTime() - started;
		};
		for (const unit of ['A. ', 'Ab-', 'XY ', "O'", 'Haus ']) {
			time(unit.repeat(1_000));
			const short = time(unit.repeat(5_000));
			expect(time(unit.repeat(40_000))).toBeLessThan(300 + short * 8 * 6);
		}
	});

	it('takes names of object properties as plain words', () => {
		expect(() => namesIn(german, 'Minister __proto__ und Frau Constructor trafen toString in Berlin.')).not.toThrow();
	});

	it('gives the same bytes each time', () => {
		const text = 'Olaf Scholz sprach in Kiew mit Wolodymyr Selenskyj. Selenskyj dankte Scholz.';
		expect(JSON.stringify(namesIn(loadPack(`${packs}de`), text))).toBe(JSON.stringify(namesIn(german, text)));
	});
});
