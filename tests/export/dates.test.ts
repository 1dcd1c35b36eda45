import { describe, expect, it } from 'vitest';
import { readableDate } from '#export/dates.ts';
import { wordsIn } from '#export/words.ts';

const read = (lang: 'de' | 'en') => (edtf: string) =>
	readableDate(edtf, wordsIn(lang).dates, wordsIn(lang).yearUnknown);

describe('readableDate', () => {
	it.each([
		['2023-08-30', '30. August 2023', '30 August 2023'],
		['2023-08-30T14:05', '30. August 2023, 14:05', '30 August 2023, 14:05'],
		['2023-03', 'März 2023', 'March 2023'],
		['2022', '2022', '2022'],
		['2022~', 'ca. 2022', 'c. 2022'],
		['2022?', 'vermutlich 2022', 'probably 2022'],
		['2023-21', 'Frühjahr 2023', 'spring 2023'],
		['2023-35', '3. Quartal 2023', 'Q3 2023'],
		['199X', '1990er-Jahre', '1990s'],
		['20XX', '2000–2099', '2000–2099'],
		['2023-07-25/2023-07-27', '25.–27. Juli 2023', '25–27 July 2023'],
		['2023-07-27/2023-08-30', '27. Juli – 30. August 2023', '27 July – 30 August 2023'],
		['2022-12-30/2023-01-02', '30. Dezember 2022 – 2. Januar 2023', '30 December 2022 – 2 January 2023'],
		['../2023-08-30', 'bis 30. August 2023', 'until 30 August 2023'],
		['2023-08/..', 'ab August 2023', 'from August 2023'],
		['[2022,2023]', '2022 oder 2023', '2022 or 2023'],
	])('reads %s as one writes it', (edtf, de, en) => {
		expect(read('de')(edtf)).toBe(de);
		expect(read('en')(edtf)).toBe(en);
	});

	it('never makes up a year', () => {
		expect(read('de')('XXXX-03')).toBe('März (Jahr unbekannt)');
		expect(read('en')('XXXX-03-12')).toBe('12 March (year unknown)');
		expect(read('en')('XXXX')).toBe('year unknown');
	});

	it('answers what it does not know as it stands', () => {
		expect(read('de')('gestern')).toBe('gestern');
	});
});
