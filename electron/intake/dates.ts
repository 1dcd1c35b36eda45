/** Calendar dates as pages and datelines write them, in the months' names of several languages. */

/** Languages whose months are known by name (from CLDR, through Intl). */
const LANGUAGES = ['en', 'de', 'fr', 'es', 'it', 'pt', 'nl', 'pl', 'ru', 'cs', 'da', 'sv'];
/** News is not older than print, nor from the far future. */
const FIRST_YEAR = 1500;
const LAST_YEAR = 2100;

const months = new Map<string, number>();

function monthNames(): ReadonlyMap<string, number> {
	if (months.size > 0) return months;
	for (const lang of LANGUAGES) {
		for (const month of ['long', 'short'] as const) {
			const format = new Intl.DateTimeFormat(lang, { month, day: 'numeric', timeZone: 'UTC' });
			for (let i = 0; i < 12; i += 1) {
				const part = format.formatToParts(Date.UTC(2001, i, 15)).find(({ type }) => type === 'month')?.value;
				const name = part?.toLowerCase().replace(/\.$/, '') ?? '';
				if (/^\p{L}{3,}$/u.test(name) && !months.has(name)) months.set(name, i + 1);
			}
		}
	}
	for (const [name, month] of [
		['sept', 9],
		['mrz', 3],
		['mar', 3],
		['jänner', 1],
	] as const)
		months.set(name, month);
	return months;
}

/** `YYYY-MM-DD` if there is such a day. */
export function isoDay(year: number, month: number, day: number): string | undefined {
	if (!(year >= FIRST_YEAR && year <= LAST_YEAR)) return undefined;
	const date = new Date(Date.UTC(year, month - 1, day));
	return date.getUTCMonth() === month - 1 && date.getUTCDate() === day ? date.toISOString().slice(0, 10) : undefined;
}

const ISO = /^(\d{4})-(\d{1,2})-(\d{1,2})(?:[T ]|$)/;
const COMPACT = /^(\d{4})(\d{2})(\d{2})(?:T?\d{0,6}Z?)?$/;

/** The day of a machine-readable date: ISO 8601, its compact form, or RFC 822. The day is the one its own zone says. */
export function machineDay(value: string): string | undefined {
	const text = value.trim().slice(0, 60);
	for (const form of [ISO, COMPACT]) {
		const found = form.exec(text);
		if (found) return isoDay(Number(found[1]), Number(found[2]), Number(found[3]));
	}
	return writtenDay(text)?.day;
}

const WORD = String.raw`(\p{L}{3,12})`;
const FORMS: readonly { readonly form: RegExp; readonly order: 'dmy' | 'mdy' | 'ymd' }[] = [
	{ form: /(?<![\d.])(\d{4})-(\d{2})-(\d{2})(?!\d)/u, order: 'ymd' },
	{ form: /(?<![\d.])(\d{4})\/(\d{2})\/(\d{2})(?!\d)/u, order: 'ymd' },
	{ form: /(?<![\d.])(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4}|\d{2})(?![\d.])/u, order: 'dmy' },
	{
		form: new RegExp(
			String.raw`(?<!\d)(\d{1,2})(?:\.|st|nd|rd|th|er|º)?,?\s?(?:de\s|of\s)?${WORD}\.?,?\s?(?:de\s)?(\d{4})(?!\d)`,
			'u',
		),
		order: 'dmy',
	},
	{ form: new RegExp(String.raw`(?<!\p{L})${WORD}\.?\s(\d{1,2})(?:st|nd|rd|th)?,?\s(\d{4})(?!\d)`, 'u'), order: 'mdy' },
	{ form: /(?<!\d)(\d{1,2})\/(\d{1,2})\/(\d{4})(?!\d)/u, order: 'dmy' },
];

export interface WrittenDay {
	/** `YYYY-MM-DD` */
	readonly day: string;
	readonly start: number;
	readonly end: number;
}

/** The first whole date (day, month, year) written in a short text; a bare year or month is none. */
export function writtenDay(text: string): WrittenDay | undefined {
	let first: WrittenDay | undefined;
	for (const { form, order } of FORMS) {
		const found = form.exec(text);
		if (found === null) continue;
		const day = dayOf([found[1] ?? '', found[2] ?? '', found[3] ?? ''], order);
		if (day === undefined || (first !== undefined && first.start <= found.index)) continue;
		first = { day, start: found.index, end: found.index + found[0].length };
	}
	return first;
}

function dayOf([a, b, c]: readonly [string, string, string], order: 'dmy' | 'mdy' | 'ymd'): string | undefined {
	if (order === 'ymd') return isoDay(Number(a), Number(b), Number(c));
	const [day, month] = order === 'dmy' ? [a, b] : [b, a];
	const year = c.length === 2 ? (Number(c) < 70 ? 2000 : 1900) + Number(c) : Number(c);
	if (!/^\d+$/.test(month)) {
		const known = monthNames().get(month.toLowerCase());
		return known === undefined ? undefined : isoDay(year, known, Number(day));
	}
	return isoDay(year, Number(month), Number(day)) ?? isoDay(year, Number(day), Number(month));
}
