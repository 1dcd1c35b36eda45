import type { DateWords } from './words.ts';

/** An EDTF value as one reads it in a text: "30. August 2023", "March 2023", "from 2022", "März (Jahr unbekannt)". */
export function readableDate(edtf: string, words: DateWords, yearUnknown: string): string {
	const set = /^([[{])(.*)[\]}]$/.exec(edtf);
	if (set) {
		const parts = (set[2] ?? '').split(',').map((part) => readableDate(part.trim(), words, yearUnknown));
		return parts.join(set[1] === '[' ? words.or : words.and);
	}
	const [from = '', to] = edtf.split('/');
	if (to === undefined) return single(from, words, yearUnknown);
	const open = (end: string) => end === '' || end === '..';
	if (open(from)) return words.until + single(to, words, yearUnknown);
	if (open(to)) return words.since + single(from, words, yearUnknown);
	const sameMonth = /^(\d{4}-\d\d)-(\d\d)$/.exec(from);
	if (sameMonth && to.startsWith(`${sameMonth[1]}-`) && /^\d{4}-\d\d-\d\d$/.test(to)) {
		return `${words.day(Number(sameMonth[2]), '', '').trim()}–${single(to, words, yearUnknown)}`;
	}
	const sameYear = /^(\d{4})-\d\d(?:-\d\d)?$/.exec(from)?.[1];
	if (sameYear !== undefined && to.startsWith(`${sameYear}-`) && from.length === to.length) {
		return `${withoutYear(from, words)} – ${single(to, words, yearUnknown)}`;
	}
	return `${single(from, words, yearUnknown)} – ${single(to, words, yearUnknown)}`;
}

function single(edtf: string, words: DateWords, yearUnknown: string): string {
	const hedge = (/[~%]/.test(edtf) ? words.circa : '') + (/[?%]/.test(edtf) ? words.uncertain : '');
	const [date = '', clock] = edtf.replace(/[~?%]/g, '').split('T');
	const match = /^(-?\d[\dX]{3}|XXXX)(?:-([\dX]{2}))?(?:-([\dX]{2}))?$/.exec(date);
	if (!match) return edtf;
	const [, year = '', month, day] = match;
	return hedge + calendar(year, month, day, words, yearUnknown) + (clock === undefined ? '' : `, ${clock.slice(0, 5)}`);
}

function calendar(
	year: string,
	month: string | undefined,
	day: string | undefined,
	words: DateWords,
	yearUnknown: string,
): string {
	const known = year.includes('X') ? '' : String(Number(year));
	const withoutYear = (text: string) => `${text} (${yearUnknown})`;
	if (month === undefined || month.includes('X')) {
		if (year === 'XXXX') return yearUnknown;
		if (/^\d{3}X$/.test(year)) return words.decade(`${year.slice(0, 3)}0`);
		return year.includes('X') ? `${year.replaceAll('X', '0')}–${year.replaceAll('X', '9')}` : known;
	}
	const code = Number(month);
	const name = monthName(code, words);
	if (name === undefined) {
		const quarter = code >= 33 && code <= 36 ? words.quarter(code - 32, known).trim() : month;
		return known === '' ? withoutYear(quarter) : quarter;
	}
	if (day === undefined || day.includes('X')) return known === '' ? withoutYear(name) : words.month(name, known);
	return known === '' ? withoutYear(words.dayMonth(Number(day), name)) : words.day(Number(day), name, known);
}

/** Of a month, or of a season by EDTF's codes 21 to 24. */
function monthName(code: number, words: DateWords): string | undefined {
	return code <= 12 ? words.months[code - 1] : words.seasons[code - 21];
}

/** "27. Juli" of `2023-07-27`, for the first of two dates in one year. */
function withoutYear(edtf: string, words: DateWords): string {
	const [, month, day] = edtf.split('-');
	const name = monthName(Number(month), words) ?? edtf;
	return day === undefined ? name : words.dayMonth(Number(day), name);
}
