import type { TemporalRule } from '../packs/temporal.ts';
import type { Fields } from '../pattern.ts';
import { isDigit } from '../segment/characters.ts';

/**
 * Notations that belong to no language: the shapes of numbers, and ISO 8601 dates and times.
 */

interface NumberClass {
	readonly name: string;
	/** Such a number alone is reason enough to try patterns. */
	readonly trigger: boolean;
}

/**
 * int: a whole number (n); dec: with a fraction (n); year4: 1000-2199; year3: 100-999; d31, m12, h24, m60, yy (two digits): as their names say; yyLate: two digits that are no month; hm, hms:
 * "14:30", "14.30", "8:00:31"; hc: "14:30" alone; dm, md: "22.04", "4.22"; dmy, mdy, ymd: "23.3.1987", "23.03.87"; hhmm: "1140"; basic: "20230830".
 */
export const NUMBER_CLASSES: readonly NumberClass[] = [
	{ name: 'int', trigger: false },
	{ name: 'dec', trigger: false },
	{ name: 'year4', trigger: true },
	{ name: 'year3', trigger: false },
	{ name: 'd31', trigger: false },
	{ name: 'm12', trigger: false },
	{ name: 'h24', trigger: false },
	{ name: 'm60', trigger: false },
	{ name: 'yy', trigger: false },
	{ name: 'yyLate', trigger: false },
	{ name: 'hm', trigger: true },
	{ name: 'hc', trigger: true },
	{ name: 'hms', trigger: true },
	{ name: 'ms', trigger: false },
	{ name: 'dm', trigger: true },
	{ name: 'dmy', trigger: true },
	{ name: 'mdy', trigger: true },
	{ name: 'ymd', trigger: true },
	{ name: 'hhmm', trigger: false },
	{ name: 'basic', trigger: true },
];

type Reading = readonly [name: string, fields: Fields];

/** Everything a number token can be read as; `text` begins with a digit. */
export function readNumber(text: string): Reading[] {
	if (text.length > 12) return [];
	const parts: string[] = [];
	const marks: string[] = [];
	let from = 0;
	for (let at = 0; at <= text.length; at += 1) {
		if (at < text.length && isDigit(text.charCodeAt(at))) continue;
		parts.push(text.slice(from, at));
		if (at < text.length) marks.push(text[at] ?? '');
		from = at + 1;
	}
	if (parts.length === 1) return whole(text);
	const mark = marks[0] ?? '';
	if (marks.some((m) => m !== mark)) return fraction(parts, marks);
	if (parts.length === 2) return [...two(parts, mark), ...fraction(parts, marks)];
	if (parts.length === 3) return [...three(parts, mark), ...fraction(parts, marks)];
	return fraction(parts, marks);
}

function whole(text: string): Reading[] {
	const n = Number(text);
	const found: Reading[] = [['int', { n }]];
	if (text.length <= 2) {
		if (n >= 1 && n <= 31) found.push(['d31', { day: n }]);
		if (n >= 1 && n <= 12) found.push(['m12', { month: n }]);
		if (n <= 24) found.push(['h24', { hour: n }]);
		if (n <= 59) found.push(['m60', { minute: n }]);
		if (text.length === 2) found.push(['yy', { yy: n }]);
		if (text.length === 2 && (n === 0 || n > 12)) found.push(['yyLate', { yy: n }]);
	}
	if (text.length === 3 && n >= 100) found.push(['year3', { year: n }]);
	if (text.length === 4 && n >= 1000 && n < 2200) found.push(['year4', { year: n }]);
	if (text.length === 3 || text.length === 4) {
		const minute = n % 100;
		const hour = Math.floor(n / 100);
		if (hour <= 24 && minute < 60) found.push(['hhmm', { hour, minute }]);
	}
	if (text.length === 8 && n >= 10000101 && n < 22000000) {
		const date = { year: Math.floor(n / 10000), month: Math.floor(n / 100) % 100, day: n % 100 };
		if (isMonthDay(date.month, date.day)) found.push(['basic', date]);
	}
	return found;
}

const isMonthDay = (month: number, day: number) => month >= 1 && month <= 12 && day >= 1 && day <= 31;

function two([a = '', b = '']: readonly string[], mark: string): Reading[] {
	const x = Number(a);
	const y = Number(b);
	const found: Reading[] = [];
	if (mark !== ',' && a.length <= 2 && b.length === 2 && x <= 24 && y < 60) found.push(['hm', { hour: x, minute: y }]);
	if (mark === ':' && a.length <= 2 && b.length === 2 && x <= 24 && y < 60) found.push(['hc', { hour: x, minute: y }]);
	if (mark === ':' && a.length === 2 && b.length === 2 && x < 60 && y < 60)
		found.push(['ms', { minute: x, second: y }]);
	if (mark === '.' && a.length <= 2 && b.length <= 2 && isMonthDay(y, x)) found.push(['dm', { day: x, month: y }]);
	return found;
}

function three(parts: readonly string[], mark: string): Reading[] {
	const [a = '', b = '', c = ''] = parts;
	const x = Number(a);
	const y = Number(b);
	const z = Number(c);
	const short = a.length <= 2 && b.length <= 2;
	if (mark === ':') {
		return short && c.length === 2 && x <= 24 && y < 60 && z < 60 ? [['hms', { hour: x, minute: y, second: z }]] : [];
	}
	if (mark !== '.') return [];
	if (a.length === 4 && isMonthDay(y, z)) return [['ymd', { year: x, month: y, day: z }]];
	if (!short || (c.length !== 2 && c.length !== 4)) return [];
	const year: Fields = c.length === 4 ? { year: z } : { yy: z };
	const found: Reading[] = [];
	if (isMonthDay(y, x)) found.push(['dmy', { day: x, month: y, ...year }]);
	if (isMonthDay(x, y)) found.push(['mdy', { day: y, month: x, ...year }]);
	return found;
}

/** "3.000" and "3,000" are whole, "1,5" and "1.5" are not. */
function fraction(parts: readonly string[], marks: readonly string[]): Reading[] {
	if (marks.includes(':')) return [];
	if (parts.slice(1).every((part) => part.length === 3) && (parts[0] ?? '') !== '0')
		return [['int', { n: Number(parts.join('')) }]];
	return parts.length === 2 ? [['dec', { n: Number(parts.join('.')) }]] : [];
}

const rule = (id: string, pattern: string, examples: string[], kind: 'date' | 'range' = 'date'): TemporalRule => ({
	id,
	pattern,
	value: { kind },
	examples,
	counterExamples: [],
});

/** Words of the notations: "T14" in a date and time, "h30" in "20h30", and the mark of universal time. */
export const NOTATION_WORDS: readonly (readonly [name: string, word: string, fields: Fields])[] = [
	...Array.from({ length: 25 }, (_, hour) => ['isoHour', `t${String(hour).padStart(2, '0')}`, { hour }] as const),
	...Array.from({ length: 60 }, (_, minute) => ['hMin', `h${String(minute).padStart(2, '0')}`, { minute }] as const),
	['utc', 'z', { zone: 'Z' }],
	// "FY2019", "FY19"
	...Array.from({ length: 60 }, (_, i) => ['fiscalYear', `fy${1990 + i}`, { year: 1990 + i, fiscal: 1 }] as const),
	...Array.from(
		{ length: 50 },
		(_, i) => ['fiscalYear', `fy${String(i).padStart(2, '0')}`, { year: 2000 + i, fiscal: 1 }] as const,
	),
];

/** ISO 8601 dates and times, as every pack reads them. */
export const NOTATIONS: { phrases: Record<string, string>; rules: readonly TemporalRule[] } = {
	phrases: {
		isoDate: '<year4> +- +<m12> +- +<d31>',
		isoClock: '( <hms> | <hm> )',
		isoZone: '+<utc>',
	},
	rules: [
		rule('iso-date', '$isoDate', ['am [2023-08-30] = 2023-08-30']),
		{
			...rule('iso-month', '<year4> +- +<m12>', ['[2023-08] = 2023-08']),
			// "2010-11" is a season, not a month; nor is a part of a longer number one.
			value: { kind: 'date', guard: 'month' },
			counterExamples: ['2010-11', 'id=410c74a8-1687-4ea7', '2015-1-32'],
		},
		rule('fiscal-year', '<fiscalYear>', ['[FY2019] = FY2019 edtf:2019~', '[FY19] = FY2019']),
		rule('iso-basic', '<basic>', ['[20230830] = 2023-08-30']),
		rule('iso-date-time', '$isoDate $isoClock $isoZone?', ['[2023-08-30 14:05] = 2023-08-30T14:05']),
		rule('iso-date-time-t', '$isoDate +<isoHour> +: ( +<ms> | +<m60> ) $isoZone?', [
			'[2023-08-30T14:05:00Z] = 2023-08-30T14:05:00Z',
		]),
	],
};
