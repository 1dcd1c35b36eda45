import { describe, expect, it } from 'vitest';
import { edtfOf, timexValue } from '#extraction/temporal/format.ts';
import { holidayIn } from '#extraction/temporal/holidays.ts';

/** The TIMEX3 value of a holiday's rule in a year. */
const day = (rule: string, year: number): string | undefined => {
	const point = holidayIn(rule, year);
	return point && timexValue(point);
};

describe('holidays', () => {
	it.each([
		['easter-2', 2024, '2024-03-29'],
		['orthodox+0', 2021, '2021-05-02'],
		['4.4.11', 2023, '2023-11-23'],
		['-1.1.5', 2023, '2023-05-29'],
		['advent-21', 2023, '2023-12-03'],
		['12-25', 2023, '2023-12-25'],
	])('finds %s of %i by rule of the Gregorian year', (rule, year, expected) => {
		expect(day(rule, year)).toBe(expected);
	});

	it.each([
		['7-10', 1973, '1973-10-06'],
		['7-1', 2018, '2018-09-10'],
		['1-15', 2018, '2018-03-31'],
		['12-14', 2016, '2016-03-24'],
		['9-25', 2024, '2024-12-26'],
	])('turns the Hebrew day %s of %i into %s', (date, year, expected) => {
		expect(day(`hebrew:${date}`, year)).toBe(expected);
	});

	it.each([
		['10-1', 2018, '2018-06-15'],
		['12-10', 2018, '2018-08-21'],
		['9-1', 2024, '2024-03-11'],
		['1-1', 2018, '2018-09-11'],
	])('turns the Islamic day %s of %i into %s', (date, year, expected) => {
		expect(day(`islamic:${date}`, year)).toBe(expected);
	});

	it.each([
		['1-1', 2024, '2024-02-10'],
		['1-1', 1985, '1985-02-20'],
		['5-5', 2023, '2023-06-22'],
		['8-15', 2023, '2023-09-29'],
	])('turns the Chinese day %s of %i into %s', (date, year, expected) => {
		expect(day(`chinese:${date}`, year)).toBe(expected);
	});

	it.each([
		['indian:7-30@18', 2023, '2023-11-12'],
		['indian:11-29@24', 2020, '2020-02-21'],
		['sun:9', 2019, '2019-01-15'],
		['365:2018-08-17', 2022, '2022-08-16'],
	])('finds %s of %i', (rule, year, expected) => {
		expect(day(rule, year)).toBe(expected);
	});

	it('keeps the evening a Hebrew day begins with, and the days a feast lasts', () => {
		expect(edtfOf(holidayIn('hebrew:7-10', 2018) ?? {})).toBe('2018-09-18/2018-09-19');
		expect(day('easter-46..45', 2024)).toBe('2024-02-14/2024-03-30');
	});

	it('finds no day that a month does not have', () => {
		expect(holidayIn('02-30', 2024)).toBeUndefined();
		expect(holidayIn('02-29', 2023)).toBeUndefined();
	});
});
