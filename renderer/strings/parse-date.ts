/** A date as a person types it, in German or English or as EDTF, to EDTF. */
import { edtfExtent } from '#domain/edtf-extent.ts';

const MONTHS = new Map<string, number>();
for (const language of ['de', 'en']) {
	for (const style of ['long', 'short'] as const) {
		const format = new Intl.DateTimeFormat(language, { month: style, timeZone: 'UTC' });
		for (let month = 0; month < 12; month += 1) MONTHS.set(plain(format.format(Date.UTC(2000, month, 15))), month + 1);
	}
}
for (const [name, month] of [
	['jaenner', 1],
	['jänner', 1],
	['maerz', 3],
	['mrz', 3],
	['sept', 9],
] as const) {
	MONTHS.set(name, month);
}

const SEASONS = new Map([
	['fruehling', 21],
	['frühling', 21],
	['frühjahr', 21],
	['spring', 21],
	['sommer', 22],
	['summer', 22],
	['herbst', 23],
	['autumn', 23],
	['fall', 23],
	['winter', 24],
]);

function plain(word: string): string {
	return word.toLowerCase().replace(/\.$/, '');
}

const two = (n: number) => String(n).padStart(2, '0');
const ymd = (year: number, month?: number, day?: number): string =>
	[
		String(year).padStart(4, '0'),
		...(month === undefined ? [] : [two(month)]),
		...(day === undefined ? [] : [two(day)]),
	].join('-');

function single(text: string): string | undefined {
	const european = /^(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})$/.exec(text);
	if (european) return ymd(Number(european[3]), Number(european[2]), Number(european[1]));
	const monthYear = /^(\d{1,2})[./](\d{4})$/.exec(text);
	if (monthYear) return ymd(Number(monthYear[2]), Number(monthYear[1]));
	const quarter = /^(?:q([1-4])|([1-4])\.? ?quartal)\s+(\d{4})$/i.exec(text);
	if (quarter) return `${quarter[3]}-${32 + Number(quarter[1] ?? quarter[2])}`;
	const parts = text.split(/[\s,]+/).filter((part) => part !== '');
	if (parts.length > 3) return undefined;
	const year = Number(parts.find((part) => /^\d{4}$/.test(part)) ?? Number.NaN);
	if (Number.isNaN(year)) return undefined;
	const rest = parts.filter((part) => !/^\d{4}$/.test(part));
	const word = rest.find((part) => /\p{L}{3}/u.test(part));
	if (word === undefined) return rest.length === 0 ? ymd(year) : undefined;
	const season = SEASONS.get(plain(word));
	if (season !== undefined && rest.length === 1) return `${ymd(year)}-${season}`;
	const month = MONTHS.get(plain(word));
	if (month === undefined) return undefined;
	const day = rest.find((part) => /^\d{1,2}(?:\.|st|nd|rd|th)?$/.test(part));
	if (rest.length === 2 && day === undefined) return undefined;
	return day === undefined ? ymd(year, month) : ymd(year, month, Number.parseInt(day, 10));
}

/** EDTF for what was typed; undefined where it is not understood. Empty text is for the caller to judge. */
export function parseDate(typed: string): string | undefined {
	const text = typed.trim().slice(0, 80);
	if (edtfExtent(text)) return text;
	const about = /^(?:ca\.?|circa|um|about|around)\s+(.+)$/i.exec(text);
	const body = about?.[1] ?? text;
	const ends = body.split(/\s(?:–|-|bis|to|until)\s/);
	const values = ends.map((end) => (edtfExtent(end.trim()) ? end.trim() : single(end.trim())));
	if (values.length > 2 || values.includes(undefined)) return undefined;
	const value = `${values.join('/')}${about ? '~' : ''}`;
	return edtfExtent(value) ? value : undefined;
}
