import { describe, expect, it } from 'vitest';
import { EVENT_TYPES, PLOVER_CLASSES, ploverOf } from '#domain/event-types.ts';
import { isWorthKeeping } from '#extraction/events/worth.ts';
import { readWith } from '#extraction/pipeline.ts';
import { loadPack } from '#node/packs.ts';
import { cpuTime } from '../helpers/cpu.ts';

const folder = (lang: string) => new URL(`../../resources/languages/${lang}`, import.meta.url).pathname;
const packs = new Map(['de', 'en', 'fr', 'es', 'ru'].map((lang) => [lang, loadPack(folder(lang))] as const));

function read(lang: string, text: string, published = '2023-08-30') {
	const pack = packs.get(lang);
	if (pack === undefined) throw new Error(`no pack for ${lang}`);
	return readWith(pack, { id: 'x', text, published });
}
const names = (reading: ReturnType<typeof read>, ids: readonly string[]) =>
	ids.map((id) => reading.entities.find((e) => e.id === id)?.name);
/** A made-up name, another one for each number. */
const capital = (i: number) => `B${[...`${i}`].map((digit) => 'aeioulmnrt'.charAt(Number(digit))).join('')}b`;
function only(lang: string, text: string) {
	const reading = read(lang, text);
	const [event] = reading.events;
	expect(reading.events.map((e) => e.type)).toHaveLength(1);
	if (event === undefined) throw new Error('no event');
	return { reading, event };
}

describe('events', () => {
	it('names a passive German arrest by its patient, place and date', () => {
		const { reading, event } = only(
			'de',
			'Der Politiker Karl Huber wurde am Montag in Berlin von der Polizei festgenommen.',
		);
		expect(event.type).toBe('arrest');
		expect(event.title).toBe('Festnahme von Karl Huber in Berlin');
		expect(event.when?.edtf).toBe('2023-08-28');
		expect(event.when?.basis).toBe('stated');
		expect(
			names(
				reading,
				event.participants.filter((p) => p.role === 'patient').map((p) => p.entity),
			),
		).toEqual(['Karl Huber']);
		expect(names(reading, [event.place?.entity ?? ''])).toEqual(['Berlin']);
	});

	it('finds separable verbs whose prefix stands apart', () => {
		const { event } = only('de', 'Die Polizei nahm am Montag in Köln drei Männer fest.');
		expect(event.type).toBe('arrest');
		expect(event.title).toBe('Die Polizei nahm in Köln drei Männer fest');
		expect(event.provenance.matched).toHaveLength(2);
	});

	it('takes the two sides of an exchange as partners', () => {
		const { reading, event } = only(
			'de',
			'Am 3. Mai 2022 gab es einen Briefwechsel zwischen Olaf Scholz und Emmanuel Macron.',
		);
		expect(event.title).toBe('Briefwechsel zwischen Olaf Scholz und Emmanuel Macron');
		expect(event.participants.map((p) => p.role)).toEqual(['partner', 'partner']);
		expect(
			names(
				reading,
				event.participants.map((p) => p.entity),
			),
		).toEqual(['Olaf Scholz', 'Emmanuel Macron']);
		expect(event.when).toMatchObject({ edtf: '2022-05-03', earliest: '2022-05-03', latest: '2022-05-03' });
	});

	it('gives the date of a report to the report and not to what it says', () => {
		const { events } = read(
			'de',
			'In einem Bericht vom März erklärte die Regierung in Paris, dass Italien Waffen an Libyen geliefert habe.',
		);
		expect(events.find((e) => e.type === 'report')?.when?.edtf).toBe('2023-03');
		expect(events.find((e) => e.type === 'transfer')?.when).toBeUndefined();
	});

	it('keeps the day of a telling from what is told, but lets a year bound it', () => {
		const day = read('de', 'Am Dienstag sagte Kanzler Olaf Scholz, Frankreich habe Waffen an Libyen geliefert.');
		expect(day.events.find((e) => e.type === 'transfer')?.when).toBeUndefined();
		const year = read(
			'de',
			'Im vergangenen Jahr sagte Kanzler Olaf Scholz, Frankreich habe Waffen an Libyen geliefert.',
		);
		expect(year.events.find((e) => e.type === 'transfer')?.when).toMatchObject({ edtf: '2022', basis: 'inferred' });
	});

	it('invents no year without a publication date', () => {
		const pack = packs.get('de');
		if (pack === undefined) throw new Error('no pack');
		const { events } = readWith(pack, { id: 'x', text: 'Im März besuchte Olaf Scholz die Stadt Warschau.' });
		expect(events[0]?.when?.edtf).toBe('XXXX-03');
		expect(events[0]?.when?.earliest).toBeUndefined();
	});

	it('tells plans, refusals, hearsay and conditions from facts', () => {
		const standing = (lang: string, text: string) => read(lang, text).events[0]?.factuality;
		expect(standing('de', 'Olaf Scholz wird am Freitag nach Warschau reisen.')).toBe('planned');
		expect(standing('de', 'Olaf Scholz ist am Freitag nach Warschau gereist.')).toBe('asserted');
		expect(standing('de', 'Olaf Scholz ist am Freitag nicht nach Warschau gereist.')).toBe('negated');
		expect(standing('de', 'Frankreich soll im Mai Waffen an Libyen geliefert haben.')).toBe('reported');
		expect(standing('en', 'Emmanuel Macron will visit Warsaw on Friday.')).toBe('planned');
		expect(standing('en', 'Emmanuel Macron visited Warsaw on Friday.')).toBe('asserted');
		expect(standing('en', 'Emmanuel Macron did not visit Warsaw on Friday.')).toBe('negated');
	});

	it.each([
		['en', 'Anna Berg pleaded not guilty in a Boston court on Tuesday.', 'asserted'],
		['en', 'Anna Berg was released on Friday with no charges being brought.', 'asserted'],
		['en', 'Anna Berg was arrested on Monday, not on Tuesday.', 'asserted'],
		['en', 'None of the ministers resigned on Monday.', 'negated'],
		['de', 'Anna Berg wurde am Montag nicht wegen Mordes, sondern wegen Totschlags verurteilt.', 'asserted'],
		['de', 'Anna Berg wurde am Freitag ohne Anklage freigelassen.', 'asserted'],
		['de', 'Anna Berg wurde am Freitag nicht freigelassen.', 'negated'],
	])('takes a negation for what it denies (%s: %s)', (lang, text, factuality) => {
		expect(read(lang, text).events[0]?.factuality).toBe(factuality);
	});

	it('joins two tellings of one happening and keeps both quotes', () => {
		const text = 'Olaf Scholz besuchte am Montag Warschau. Der Besuch dauerte zwei Stunden.';
		const { events } = read('de', text);
		const visits = events.filter((e) => e.type === 'visit');
		expect(visits).toHaveLength(1);
		expect(visits[0]?.moreQuotes?.map((q) => q.exact)).toEqual(['Der Besuch dauerte zwei Stunden.']);
	});

	it('keeps two happenings of different days apart', () => {
		const { events } = read('en', 'A bomb exploded in Athens on Monday. Another bomb exploded in Athens on Friday.');
		expect(events.filter((e) => e.type === 'attack')).toHaveLength(2);
	});

	it('reads no events from states, habits and remarks', () => {
		expect(read('de', 'Die Stadt hat viele Einwohner und liegt an einem Fluss.').events).toEqual([]);
		expect(read('de', 'Die Gruppe trifft sich regelmäßig.').events).toEqual([]);
		expect(read('en', 'The country is one of the largest in the world.').events).toEqual([]);
		expect(read('en', '"This is a good day," said the minister.').events).toEqual([]);
	});

	it('anchors every event to its text, under an id of its own', () => {
		const { events, text } = read(
			'en',
			'French police arrested Jean Martin in Lyon on Friday. He was charged with murder, police said.',
		);
		expect(new Set(events.map((e) => e.id)).size).toBe(events.length);
		for (const event of events) {
			expect(event.id).toBe(`ev-${event.trigger[0]}`);
			expect(text.slice(event.quote.start, event.quote.end)).toBe(event.quote.exact);
			expect(event.title.length).toBeLessThanOrEqual(90);
			expect(event.provenance.pack).toMatch(/^en@/);
		}
	});

	it('reads hostile text in linear time', () => {
		for (const unit of ['Angriff ', 'Der Angriff der ', 'besuchte, ', 'und ', '„', 'griff an ', 'des ']) {
			const before = cpuTime();
			read('de', unit.repeat(8000));
			expect(cpuTime() - before).toBeLessThan(8000);
		}
	});

	it.each([
		['one thing told in each sentence', 'de', () => 'Peter Müller traf Anna Schmidt. '],
		['one name in many forms', 'de', (i: number) => `Peter ${capital(i)} Müller sprach. `],
		['one thing done by many', 'de', (i: number) => `Peter ${capital(i)}mann traf Anna Schmidt, `],
		['dates counted from each other', 'en', () => 'Two days after he killed him, he met Anna Smith, '],
		[
			'denials by many',
			'en',
			(i: number) => `Peter Miller denies killing Anna ${capital(i)}son. Russia attacked Kyiv. `,
		],
	] as const)('costs no more than its length: %s', (_name, lang, unit) => {
		const time = (times: number) => {
			const text = Array.from({ length: times }, (_, i) => unit(i)).join('');
			const before = cpuTime();
			expect(read(lang, text).warnings.filter(({ code }) => code === 'stage-failed')).toEqual([]);
			return cpuTime() - before;
		};
		time(1500);
		const short = time(1500);
		// twelve times the text; the rest for a busy machine
		expect(time(18_000)).toBeLessThan(300 + short * 12 * 2);
	});

	it('weighs a thing told more often than a call takes arguments', () => {
		const tellings = Array.from({ length: 300_000 }, () => ({ worth: 1 }));
		expect(isWorthKeeping({ tellings })).toBe(true);
		expect(isWorthKeeping({ tellings: tellings.slice(0, 2) })).toBe(false);
	});
});

describe('examples of the packs', () => {
	for (const [lang, pack] of packs) {
		for (const { text, events } of pack.events.examples) {
			it(`${lang}: ${text}`, () => {
				const found = read(lang, text).events.map((e) =>
					events.some((x) => x.includes(':')) ? `${e.type}: ${e.title}` : e.type,
				);
				expect(found).toEqual(events);
			});
		}
	}
});

describe('event types', () => {
	it('map to classes of PLOVER', () => {
		for (const { plover } of Object.values(EVENT_TYPES)) if (plover !== null) expect(PLOVER_CLASSES).toContain(plover);
	});
	it('file an intention by its tenor', () => {
		expect(ploverOf('visit', 'intended')).toBe('AGREE');
		expect(ploverOf('sanction', 'intended')).toBe('THREATEN');
		expect(ploverOf('visit', 'refused')).toBe('REJECT');
		expect(ploverOf('protest', 'intended')).toBe('PROTEST');
		expect(ploverOf('election', 'done')).toBeNull();
	});
});
