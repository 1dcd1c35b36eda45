import { describe, expect, it } from 'vitest';
import { bounds } from '#domain/edtf.ts';
import type { TemporalExpression } from '#domain/reading.ts';
import { readWith } from '#extraction/pipeline.ts';
import { segment } from '#extraction/stages/segment.ts';
import { lexiconOf } from '#extraction/temporal/lexicon.ts';
import { scan } from '#extraction/temporal/scan.ts';
import { loadPacks } from '#node/packs.ts';
import { cpuTime } from '../helpers/cpu.ts';

const packs = loadPacks(new URL('../../resources/languages', import.meta.url).pathname);

function packOf(lang: string) {
	const pack = packs.get(lang);
	if (pack === undefined) throw new Error(`no pack for ${lang}`);
	return pack;
}
const times = (lang: string, text: string, published?: string): readonly TemporalExpression[] =>
	readWith(packOf(lang), { id: 'a', text, ...(published !== undefined && { published }) }).times;
const values = (lang: string, text: string, published?: string) => times(lang, text, published).map((t) => t.value);

const RELATIVE: Readonly<Record<string, string>> = {
	de: 'Im März, im vergangenen Jahr, gestern, am Montag, vor zwei Wochen, in der kommenden Woche, im Sommer, Weihnachten, am Tag darauf, um 14 Uhr, den letzten drei Jahren.',
	en: 'In March, last year, yesterday, on Monday, two weeks ago, next week, this summer, at Christmas, the day after, at 2 p.m., in the past three years.',
	fr: "En mars, l'année dernière, hier, lundi, il y a deux semaines, la semaine prochaine, cet été, à Noël, le lendemain.",
	es: 'En marzo, el año pasado, ayer, el lunes, hace dos semanas, la próxima semana, este verano, en Navidad.',
	ru: 'В марте, в прошлом году, вчера, в понедельник, две недели назад, на следующей неделе, летом.',
};

describe('temporal', () => {
	for (const [lang, text] of Object.entries(RELATIVE)) {
		it(`invents no year without a publication date (${lang})`, () => {
			const found = times(lang, text);
			expect(found.length).toBeGreaterThan(5);
			for (const time of found) {
				expect(time.value, time.text).not.toMatch(/\d{4}/);
				if (time.edtf !== null) expect(bounds(time.edtf), time.text).toEqual({});
			}
		});
	}

	it('says what it waits for, and how far from it', () => {
		const [march, year] = times('de', 'Ein Bericht vom März. Im vergangenen Jahr hieß es anders.');
		expect(march).toMatchObject({ value: 'XXXX-03', edtf: 'XXXX-03', resolved: false, awaits: 'published' });
		expect(year).toMatchObject({ value: 'XXXX', resolved: false, awaits: 'published' });
		expect(year?.anchor).toEqual({ kind: 'published', shift: { unit: 'year', by: -1 } });
	});

	it('resolves against the publication date and keeps stated and inferred parts apart', () => {
		const [march, year] = times('de', 'Ein Bericht vom März. Im vergangenen Jahr hieß es anders.', '2023-08-30');
		expect(march).toMatchObject({ value: '2023-03', resolved: true, stated: ['month'], inferred: ['year'] });
		expect(year).toMatchObject({ value: '2022', resolved: true, stated: [], inferred: ['year'] });
	});

	it('resolves what a publication date known to the year or month only allows', () => {
		expect(values('en', 'It began last year and ended yesterday.', '2023')).toEqual(['2022', 'XXXX-XX-XX']);
		expect(values('en', 'It began last month and ended yesterday.', '2023-08')).toEqual(['2023-07', 'XXXX-XX-XX']);
	});

	it('completes a date from a full one next to it, with or without a publication date', () => {
		const text = 'The talks opened on May 3, 2011. They ended on June 5.';
		for (const published of [undefined, '2023-08-30']) {
			const [first, second] = times('en', text, published);
			expect(first).toMatchObject({ value: '2011-05-03', inferred: [] });
			expect(second).toMatchObject({
				value: '2011-06-05',
				inferred: ['year'],
				anchor: { kind: 'time', time: first?.id },
			});
		}
	});

	it('counts from a date in the text and names it', () => {
		const [first, next] = times('de', 'Am 3. Mai 2020 kam sie an. Am Tag darauf reiste sie ab.');
		expect(next).toMatchObject({ value: '2020-05-04', resolved: true });
		expect(next?.anchor).toMatchObject({ kind: 'time', time: first?.id, shift: { unit: 'day', by: 1 } });
	});

	it('takes a weekday to lie where the tense says', () => {
		expect(values('en', 'The court ruled on Friday.', '2023-08-30')).toEqual(['2023-08-25']);
		expect(values('en', 'The court will rule on Friday.', '2023-08-30')).toEqual(['2023-09-01']);
		expect(values('de', 'Das Gericht wird am Freitag urteilen.', '2023-08-30')).toEqual(['2023-09-01']);
	});

	it('does not anchor ages and durations', () => {
		for (const time of times('en', 'The 61-year-old talked for three hours.', '2023-08-30')) {
			expect(time).toMatchObject({ type: 'DURATION', edtf: null });
			expect(time.anchor).toBeUndefined();
		}
	});

	it('gives every value that has a calendar date EDTF that bounds it', () => {
		const text =
			'On 3 May 2020, in the summer of 2019, in the third quarter of 2018, in the 1980s, in the 19th century, last week, from April to June 2017.';
		for (const time of times('en', text, '2023-08-30')) {
			expect(bounds(time.edtf ?? ''), time.text).toMatchObject({
				earliest: expect.any(String),
				latest: expect.any(String),
			});
		}
	});

	it('reads ISO and numeric dates where the language is not known', () => {
		expect(values('und', 'Xyz 2023-08-30 xyz 23.04.2022 xyz 20210517 xyz 31.02.2020')).toEqual([
			'2023-08-30',
			'2022-04-23',
			'2021-05-17',
			'2020-02-31',
		]);
	});

	it('keeps a day that no month has as it is told, and resolves it never', () => {
		const found = times('en', 'The paper is dated 30 February 2020. He came on June 31.');
		expect(found.map(({ value, edtf, resolved }) => ({ value, edtf, resolved }))).toEqual([
			{ value: '2020-02-30', edtf: null, resolved: false },
			{ value: 'XXXX-06-31', edtf: null, resolved: false },
		]);
	});

	it('counts by two units, and from a date up to another', () => {
		expect(values('de', 'Er ging vor einem Jahr und zwei Wochen.', '2023-08-30')).toEqual(['2022-W33']);
		expect(values('en', 'Within two weeks of June 15 he left.', '2023-08-30')).toEqual(['2023-06-15/2023-06-29']);
	});

	it('gives quarters of the calendar where quarters are counted', () => {
		const [time] = times('en', 'Sales fell over the past two quarters.', '2023-08-30');
		expect(time).toMatchObject({ value: 'P6M', edtf: '2023-01/2023-06' });
	});

	it('lets a range of days or weekdays turn into the next month or week', () => {
		expect(values('en', 'Away from April 27 to the 3rd', '2023-08-30')).toEqual(['2023-04-27/2023-05-03']);
		expect(values('de', 'Von Freitag bis Montag', '2023-08-30')).toEqual(['2023-09-01/2023-09-04']);
	});

	it('gives the quote as it stands in the text', () => {
		const text = 'Er kam am 3. Oktober 1990 um 14 Uhr.';
		for (const time of times('de', text)) expect(text.slice(time.start, time.end)).toBe(time.text);
	});

	it('takes linear time on hostile runs', () => {
		const units = [
			'1',
			'1 ',
			'2010 ',
			'2010-',
			'3. ',
			'der ',
			'den letzten ',
			'von 3 bis ',
			'A',
			'"',
			'(',
			' ',
			'the last ',
			'Montag ',
			'two-',
			'1/1/',
			'14:30 ',
		];
		for (const lang of ['de', 'en']) {
			const pack = packOf(lang);
			for (const unit of units) {
				const spent = [500, 8000].map((size) => {
					const document = segment(unit.repeat(size), pack);
					const before = cpuTime();
					scan(document, lexiconOf(pack));
					return cpuTime() - before;
				});
				expect(spent[1], `${lang} "${unit}"`).toBeLessThan(16 * 20 * ((spent[0] ?? 0) + 5));
				expect(spent[1], `${lang} "${unit}"`).toBeLessThan(8000);
			}
		}
	});
});
