/**
 * EDTF (ISO 8601-2:2019, Library of Congress specification). Conformance: level 0 and level 1 in full; of level 2: sub-year groupings
 * (25-41), unspecified digits anywhere (`156X-12-25`, `XXXX-03`), qualification of single components (`2004-06~-11`), sets
 * (`[1667,1668]`, `{1960..1962}`), and ends of intervals with any of these. Not: exponential years, significant digits.
 */

/** The finest stated unit. */
export type Granularity =
	| 'millennium'
	| 'century'
	| 'decade'
	| 'year'
	| 'half'
	| 'quadrimester'
	| 'season'
	| 'quarter'
	| 'month'
	| 'day'
	| 'minute';

/** One date. `month` is 1-12 or a sub-year grouping 21-41; a part that holds X is unspecified there. */
export interface EdtfDate {
	readonly kind: 'date';
	/** As written, without qualifiers: four digits or X with sign, or Y and more digits. */
	readonly year: string;
	readonly month?: string;
	readonly day?: string;
	/** `14:00`, `14:00:30Z`, `14:00+02:00`. */
	readonly time?: string;
	readonly uncertain: boolean;
	readonly approximate: boolean;
}

/** An end of an interval: a date, `..` open, empty unknown. */
export type EdtfEnd = EdtfDate | 'open' | 'unknown';

export type Edtf =
	| EdtfDate
	| { readonly kind: 'interval'; readonly start: EdtfEnd; readonly end: EdtfEnd }
	/** `[...]` one of its members, `{...}` all of them; a range inside is an interval. */
	| { readonly kind: 'set'; readonly of: 'one' | 'all'; readonly members: readonly Edtf[] };

/** First and last possible day, `YYYY-MM-DD` (with a sign before the era); absent where nothing bounds it. */
export interface Bounds {
	readonly earliest?: string;
	readonly latest?: string;
}

/** Longer than any value of sense; keeps hostile input cheap. */
const LONGEST = 400;
const DATE =
	/^([?~%]?)(-?[\dX]{4}|Y-?\d{5,9})([?~%]?)(?:-([?~%]?)([\dX]{2})([?~%]?)(?:-([?~%]?)([\dX]{2})([?~%]?)(?:T(\d\d:\d\d(?::\d\d)?(?:Z|[+-]\d\d(?::?\d\d)?)?))?)?)?$/;

/** Parses an EDTF value; undefined when it is none, or of a part of level 2 outside the list above. */
export function parseEdtf(text: string): Edtf | undefined {
	if (text.length === 0 || text.length > LONGEST) return undefined;
	const first = text[0];
	if (first === '[' || first === '{') return parseSet(text, first);
	const slash = text.indexOf('/');
	if (slash < 0) return parseDate(text);
	const start = parseEnd(text.slice(0, slash));
	const end = parseEnd(text.slice(slash + 1));
	if (start === undefined || end === undefined) return undefined;
	if (typeof start === 'string' && typeof end === 'string') return undefined;
	return { kind: 'interval', start, end };
}

/** Whether `text` is EDTF of the levels named above. */
export const isEdtf = (text: string): boolean => parseEdtf(text) !== undefined;

/** First and last possible day of an EDTF value; undefined when it is not EDTF, `{}` when nothing bounds it (`XXXX-03`). */
export function bounds(text: string): Bounds | undefined {
	const value = parseEdtf(text);
	return value && boundsOf(value);
}

/** The finest unit an EDTF value states (of an interval, its coarser end); undefined when it is not EDTF or states no unit. */
export function granularity(text: string): Granularity | undefined {
	const value = parseEdtf(text);
	return value && granularityOf(value);
}

/**
 * Orders two EDTF values by first possible day, then by last; -1, 0 or 1. Values without a bound on that side come last, so that
 * undated things stand behind dated ones; what is not EDTF comes last of all.
 */
export function compareEdtf(a: string, b: string): number {
	const x = bounds(a);
	const y = bounds(b);
	if (x === undefined || y === undefined) return Number(x === undefined) - Number(y === undefined);
	return (
		compareDays(x.earliest ?? x.latest, y.earliest ?? y.latest) ||
		compareDays(x.latest, y.latest) ||
		(a === b ? 0 : a < b ? -1 : 1)
	);
}

/** Compares two days `YYYY-MM-DD`, years before 0 and beyond 9999 too; undefined comes last. */
export function compareDays(a: string | undefined, b: string | undefined): number {
	if (a === b) return 0;
	if (a === undefined) return 1;
	if (b === undefined) return -1;
	return Math.sign(dayKey(a) - dayKey(b));
}

function dayKey(day: string): number {
	const at = day.indexOf('-', 1);
	return Number(day.slice(0, at).replace('Y', '')) * 10000 + Number(day.slice(at + 1).replace('-', ''));
}

function parseEnd(text: string): EdtfEnd | undefined {
	if (text === '..') return 'open';
	return text === '' ? 'unknown' : parseDate(text);
}

function parseSet(text: string, open: string): Edtf | undefined {
	if (text.at(-1) !== (open === '[' ? ']' : '}')) return undefined;
	const members: Edtf[] = [];
	for (const part of text.slice(1, -1).split(',')) {
		const member = parseMember(part.trim());
		if (member === undefined) return undefined;
		members.push(member);
	}
	return { kind: 'set', of: open === '[' ? 'one' : 'all', members };
}

function parseMember(text: string): Edtf | undefined {
	const dots = text.indexOf('..');
	if (dots < 0) return parseDate(text);
	const start = dots === 0 ? 'open' : parseDate(text.slice(0, dots));
	const end = dots + 2 === text.length ? 'open' : parseDate(text.slice(dots + 2));
	if (start === undefined || end === undefined || (start === 'open' && end === 'open')) return undefined;
	return { kind: 'interval', start, end };
}

function parseDate(text: string): EdtfDate | undefined {
	const match = DATE.exec(text);
	if (match === null) return undefined;
	const [, q1, year = '', q2, q3, month, q4, q5, day, q6, time] = match;
	const marks = `${q1 ?? ''}${q2 ?? ''}${q3 ?? ''}${q4 ?? ''}${q5 ?? ''}${q6 ?? ''}`;
	if (month !== undefined && !isMonth(month, day !== undefined)) return undefined;
	if (time !== undefined && (Number(time.slice(0, 2)) > 24 || Number(time.slice(3, 5)) > 59)) return undefined;
	if (time !== undefined && (marks !== '' || text.includes('X'))) return undefined;
	const date: EdtfDate = {
		kind: 'date',
		year,
		...(month !== undefined && { month }),
		...(day !== undefined && { day }),
		...(time !== undefined && { time }),
		uncertain: /[?%]/.test(marks),
		approximate: /[~%]/.test(marks),
	};
	return day !== undefined && !dayExists(date) ? undefined : date;
}

function isMonth(month: string, withDay: boolean): boolean {
	if (month.includes('X')) return month === 'XX' || month === '0X' || month === '1X' || /^X\d$/.test(month);
	const n = Number(month);
	return (n >= 1 && n <= 12) || (!withDay && n >= 21 && n <= 41);
}

const dayExists = (date: EdtfDate): boolean => {
	const { day = 'XX', month = 'XX' } = date;
	if (!(low(day, 1) <= 31 && high(day, 31) >= 1 && low(day, 1) <= high(day, 31))) return false;
	if (day.includes('X') || month.includes('X')) return true;
	const year = yearRange(date.year);
	return Number(day) <= daysIn(year.unknown || date.year.includes('X') ? 2000 : year.first, Number(month));
};

/** Smallest and largest number a two-digit part can stand for, within `least` and `most`. */
const low = (part: string, least: number): number => Math.max(least, Number(part.replaceAll('X', '0')));
const high = (part: string, most: number): number => Math.min(most, Number(part.replaceAll('X', '9')));

const fits = (part: string, n: number): boolean => {
	const digits = String(n).padStart(2, '0');
	return (part[0] === 'X' || part[0] === digits[0]) && (part[1] === 'X' || part[1] === digits[1]);
};

function yearRange(year: string): { first: number; last: number; unknown: boolean } {
	const written = year.replace('Y', '');
	const least = Number(written.replaceAll('X', '0'));
	const most = Number(written.replaceAll('X', '9'));
	return { first: Math.min(least, most), last: Math.max(least, most), unknown: /^-?X/.test(written) };
}

/** Days of a month (1-12) in the proleptic Gregorian calendar. */
export function daysIn(year: number, month: number): number {
	if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
	return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** First month (1-12) and length in months of a sub-year grouping; winter begins in December of its year. Northern, like 21-24. */
function grouping(code: number): { first: number; months: number } {
	if (code <= 28) return { first: 3 + ((code - 21) % 4) * 3, months: 3 };
	if (code <= 32) return { first: 1 + ((8 + (code - 29) * 3) % 12), months: 3 };
	if (code <= 36) return { first: 1 + (code - 33) * 3, months: 3 };
	if (code <= 39) return { first: 1 + (code - 37) * 4, months: 4 };
	return { first: 1 + (code - 40) * 6, months: 6 };
}

const iso = (year: number, month: number, day: number): string => {
	const digits = String(Math.abs(year)).padStart(4, '0');
	const sign = year < 0 ? '-' : '';
	const two = (n: number) => String(n).padStart(2, '0');
	return `${digits.length > 4 ? 'Y' : ''}${sign}${digits}-${two(month)}-${two(day)}`;
};

function boundsOf(value: Edtf): Bounds {
	if (value.kind === 'date') return dateBounds(value);
	if (value.kind === 'interval') {
		const earliest = typeof value.start === 'string' ? undefined : dateBounds(value.start).earliest;
		const latest = typeof value.end === 'string' ? undefined : dateBounds(value.end).latest;
		return { ...(earliest !== undefined && { earliest }), ...(latest !== undefined && { latest }) };
	}
	const members = value.members.map(boundsOf);
	const firsts = members.map((m) => m.earliest);
	const lasts = members.map((m) => m.latest);
	const earliest = firsts.includes(undefined) ? undefined : firsts.toSorted(compareDays)[0];
	const latest = lasts.includes(undefined) ? undefined : lasts.toSorted(compareDays).at(-1);
	return { ...(earliest !== undefined && { earliest }), ...(latest !== undefined && { latest }) };
}

function dateBounds(date: EdtfDate): Bounds {
	const { first, last, unknown } = yearRange(date.year);
	if (unknown) return {};
	const { month = 'XX', day = 'XX' } = date;
	if (!month.includes('X') && Number(month) > 12) {
		const { first: from, months } = grouping(Number(month));
		const to = from + months - 1;
		const endYear = last + (to > 12 ? 1 : 0);
		const endMonth = to > 12 ? to - 12 : to;
		return { earliest: iso(first, from, 1), latest: iso(endYear, endMonth, daysIn(endYear, endMonth)) };
	}
	const earliest = edge(first, month, day, 1, last);
	const latest = edge(last, month, day, -1, first);
	return { ...(earliest !== undefined && { earliest }), ...(latest !== undefined && { latest }) };
}

/** The first day, going from `year` in `step`, that the unspecified digits allow. A 29 February needs at most eight years. */
function edge(year: number, month: string, day: string, step: 1 | -1, limit: number): string | undefined {
	for (let y = year; step > 0 ? y <= limit : y >= limit; y += step) {
		for (let m = step > 0 ? 1 : 12; m >= 1 && m <= 12; m += step) {
			if (!fits(month, m)) continue;
			const days = daysIn(y, m);
			for (let d = step > 0 ? 1 : days; d >= 1 && d <= days; d += step) if (fits(day, d)) return iso(y, m, d);
		}
		if (Math.abs(y - year) > 8) return undefined;
	}
	return undefined;
}

function granularityOf(value: Edtf): Granularity | undefined {
	if (value.kind === 'date') return dateGranularity(value);
	const parts: readonly (Edtf | string)[] = value.kind === 'set' ? value.members : [value.start, value.end];
	const units = parts.map((part) => (typeof part === 'string' ? undefined : granularityOf(part)));
	return units.filter((unit) => unit !== undefined).toSorted((a, b) => COARSE.indexOf(a) - COARSE.indexOf(b))[0];
}

const COARSE: readonly Granularity[] = [
	'millennium',
	'century',
	'decade',
	'year',
	'half',
	'quadrimester',
	'season',
	'quarter',
	'month',
	'day',
	'minute',
];

function dateGranularity({ year, month, day, time }: EdtfDate): Granularity | undefined {
	if (time !== undefined) return 'minute';
	if (day !== undefined && !day.includes('X')) return 'day';
	if (month !== undefined && !month.includes('X')) {
		const code = Number(month);
		if (code <= 12) return 'month';
		if (code <= 32) return 'season';
		return code <= 36 ? 'quarter' : code <= 39 ? 'quadrimester' : 'half';
	}
	const unspecified = /X*$/.exec(year)?.[0].length ?? 0;
	return (['year', 'decade', 'century', 'millennium'] as const)[unspecified];
}
