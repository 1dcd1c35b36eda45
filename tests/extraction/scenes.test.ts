import { describe, expect, it } from 'vitest';
import { readWith } from '#extraction/pipeline.ts';
import { loadPack } from '#node/packs.ts';

const folder = (lang: string) => new URL(`../../resources/languages/${lang}`, import.meta.url).pathname;
const packs = { de: loadPack(folder('de')), en: loadPack(folder('en')) };

/** The date of the event that `word` tells, and what it rests on. */
function dateOf(lang: 'de' | 'en', text: string, word: string): string | undefined {
	const { events } = readWith(packs[lang], { id: 'x', text, published: '2023-08-30' });
	const event = events.find(({ trigger }) => text.slice(...trigger) === word);
	expect(event, `no event at ${word}`).toBeDefined();
	return event?.when && `${event.when.edtf} ${event.when.basis}`;
}

describe('the day of a scene', () => {
	it('goes on with a word of sequence', () => {
		const text = 'Police arrested two men in Leeds on Monday. Officers later arrested John Miller in York.';
		expect(dateOf('en', text.replace('Officers later arrested', 'Officers later detained'), 'detained')).toBe(
			'2023-08-28 inferred',
		);
	});
	it('goes on with the person just named', () => {
		const text = 'Olaf Scholz met Emmanuel Macron in Paris on Monday. He visited a hospital in Lyon.';
		expect(dateOf('en', text, 'visited')).toBe('2023-08-28 inferred');
	});
	it('ends where another date stands between', () => {
		const text =
			'Die Polizei nahm am Montag in Ulm zwei Männer fest. Das Lager war 1989 gebaut worden. Anschließend verhaftete die Polizei Karl Maier in Bonn.';
		expect(dateOf('de', text, 'verhaftete')).toBeUndefined();
	});
	it('goes on with who has acted in it, past a plan of another time', () => {
		const text =
			'Officers arrested two men in Leeds on Monday. A third will be tried next year.\n\nOfficers searched a house in York.';
		expect(dateOf('en', text.replace('searched', 'raided'), 'raided')).toBe('2023-08-28 inferred');
	});
	it('goes on with the second verb of a subject', () => {
		const text = 'Olaf Scholz met Emmanuel Macron in Paris on Monday. He visited Lyon and met John Miller.';
		expect(dateOf('en', text, 'visited')).toBe('2023-08-28 inferred');
	});
	it('passes midnight with the clock', () => {
		const text =
			'Am Sonntag nahm Karl Maier um 21 Uhr in Ulm zwei Geiseln. Die Polizei kam. Gegen 0.30 Uhr wurde er festgenommen.';
		expect(dateOf('de', text, 'festgenommen')).toBe('2023-08-28 inferred');
	});
	it('is that of what "the accident" points to', () => {
		const text =
			'Am 5. Mai 2022 entgleiste in Ulm ein Zug. Im März 2023 wurde Karl Maier angeklagt, weil bei dem Vorfall drei Menschen starben.';
		expect(dateOf('de', text.replace('entgleiste', 'explodierte'), 'starben')).toBe('2022-05-05 inferred');
		const other = text.replace('bei dem Vorfall', 'bei einem Brand').replace('entgleiste', 'explodierte');
		expect(dateOf('de', other, 'starben')).toBeUndefined();
	});
	it('does not reach what lies before it or is open', () => {
		const text = 'Olaf Scholz met Emmanuel Macron in Paris on Monday. Olaf Scholz has visited Lyon.';
		expect(dateOf('en', text, 'visited')).toBeUndefined();
	});
});

describe('the day of an incident', () => {
	const text =
		'Im Hafen von Ulm explodierte am Montag ein Lager. Die Stadt hat 120.000 Einwohner.\n\nViele leben vom Handel.\n\nIm Hafen arbeiten 300 Menschen.\n\nDie Polizei sperrte die Straßen ab.';
	it('is that of what was done in its course, far down', () => {
		expect(dateOf('de', text, 'sperrte')).toBe('2023-08-28 inferred');
	});
	it('ends where another date comes', () => {
		expect(dateOf('de', text.replace('Viele leben', '1989 lebten viele'), 'sperrte')).toBeUndefined();
	});
	it('is not that of what leaves its time open', () => {
		const told =
			'Two men died in an attack in Leeds on Monday. The town is old.\n\nMany trade.\n\nOther people work in the port.\n\n';
		expect(dateOf('en', `${told}Police arrested Mary Hill.`, 'arrested')).toBe('2023-08-28 inferred');
		expect(dateOf('en', `${told}Police have arrested Mary Hill.`, 'arrested')).toBeUndefined();
	});
});

describe('a date counted from another event', () => {
	const years = 'Troops remain in Lyon, twelve years after Olaf Scholz visited the city.';
	it('is that of the clause beside it, so far back', () => {
		const text = 'Police arrested John Miller in Leeds on Monday, two days after Mary Hill resigned as chairwoman.';
		expect(dateOf('en', text, 'resigned')).toBe('2023-08-26 inferred');
		expect(dateOf('en', text.replace('two days', 'less than a week'), 'resigned')).toBeUndefined();
	});
	it('counts years to the year, from publication where the clause is in the present', () => {
		expect(dateOf('en', years, 'visited')).toBe('2011 inferred');
		expect(dateOf('de', 'Acht Jahre nach dem Tod von Karl Maier ermittelt die Justiz in Ulm.', 'Tod')).toBe(
			'2015 inferred',
		);
	});
	it('is none where no clause beside it has one', () => {
		expect(dateOf('en', years.replace('remain in', 'had left'), 'visited')).toBeUndefined();
	});
});

describe('the day of the news', () => {
	it('is that of publication where the first sentence has no date', () => {
		const text = 'Olaf Scholz hat Emmanuel Macron scharf kritisiert. Die Partei hat 300 Mitglieder.';
		expect(dateOf('de', text, 'kritisiert')).toBe('2023-08-30 inferred');
		expect(dateOf('en', 'Olaf Scholz has accused Emmanuel Macron of delays. It rained.', 'accused')).toBe(
			'2023-08-30 inferred',
		);
	});
	it('says that it may be the day before', () => {
		const text = 'Olaf Scholz has accused Emmanuel Macron of delays. It rained.';
		const { events } = readWith(packs.en, { id: 'x', text, published: '2023-08-30' });
		expect(events[0]?.when).toMatchObject({ earliest: '2023-08-29', latest: '2023-08-30' });
	});
	it('is unknown without a publication date', () => {
		const text = 'Olaf Scholz has accused Emmanuel Macron of delays. It rained.';
		expect(readWith(packs.en, { id: 'x', text }).events[0]?.when).toBeUndefined();
	});
	it.each([
		['a date in the sentence', 'Two men have been killed in Leeds, police said on Wednesday.', 'killed'],
		[
			'another day right below',
			'Olaf Scholz has accused Emmanuel Macron of delays. On Monday they had met.',
			'accused',
		],
		['a past perfect', 'Olaf Scholz had accused Emmanuel Macron of delays. It rained.', 'accused'],
		['a plan', 'Olaf Scholz will visit Emmanuel Macron in Paris. It rained.', 'visit'],
		[
			'another event it is part of',
			'During a visit to Paris Olaf Scholz has accused Emmanuel Macron of delays.',
			'accused',
		],
	])('is not taken for %s', (_, text, word) => {
		expect(dateOf('en', text, word)).toBeUndefined();
	});
	it('is not that of an older event of the same kind', () => {
		const text = 'Sweden has dropped its case against John Miller. The case was first dropped in 2017.';
		expect(dateOf('en', text, 'dropped')).toBe('2023-08-30 inferred');
	});
});

describe('whose date it is', () => {
	it.each([
		['de', 'Auf der Versammlung am Freitag wurde Karl Maier gewählt.', 'gewählt', '2023-08-25 stated'],
		[
			'de',
			'Auf der Versammlung am Freitag wurde Karl Maier, der zehn Jahre das Amt innehatte, per Akklamation gewählt.',
			'gewählt',
			'2023-08-25 stated',
		],
		['de', 'Karl Maier wurde am Donnerstag (24. August) in Ulm verhaftet.', 'verhaftet', '2023-08-24 stated'],
		['de', 'Nach den Wahlen im März 2018 trat Karl Maier zurück.', 'Wahlen', '2018-03 stated'],
		['de', 'Seit Sonntag hatte sich Karl Maier in Ulm verschanzt.', 'verschanzt', '2023-08-27 inferred'],
		[
			'de',
			'Seit Sonntag ist Karl Maier in Ulm gefangen. Seit Sonntag hat Karl Maier Berlin besucht.',
			'besucht',
			undefined,
		],
		[
			'en',
			'Washington invaded the country after the September 11, 2001 attacks on New York.',
			'attacks',
			'2001-09-11 stated',
		],
		['en', 'Parliament agreed on sales of arms to Iran on Friday.', 'agreed', '2023-08-25 stated'],
	] as const)('%s: %s', (lang, text, word, when) => {
		expect(dateOf(lang, text, word)).toBe(when);
	});
});

describe('what is no date of an event', () => {
	it('a limit before a noun', () => {
		const text = 'Two men held since 2016 were released on Tuesday in Doha.';
		expect(dateOf('en', text, 'released')).toBe('2023-08-29 stated');
	});
	it('a house number', () => {
		const { times } = readWith(packs.en, { id: 'x', text: 'Police arrested John Miller of 1911 Meadow Drive.' });
		expect(times).toEqual([]);
	});
	it('a dateline is no part of a title', () => {
		const text = 'BERLIN (Reuters) - Olaf Scholz accused Emmanuel Macron on Monday of delaying the talks.';
		const { events } = readWith(packs.en, { id: 'x', text, published: '2023-08-30' });
		expect(events[0]?.title.startsWith('Olaf Scholz accused Emmanuel Macron')).toBe(true);
	});
});
