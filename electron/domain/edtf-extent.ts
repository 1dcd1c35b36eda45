/** The stretch of time that an EDTF value (ISO 8601-2, levels 0 and 1 and the commoner of level 2) denotes. */

export type ExtentUnit = 'minute' | 'day' | 'week' | 'month' | 'quarter' | 'season' | 'year' | 'decade' | 'century';

export interface Extent {
	/** Milliseconds since 1970 (UTC), start inclusive. -Infinity: open or unknown. */
	readonly start: number;
	/** End exclusive. Infinity: open or unknown. */
	readonly end: number;
	/** The finest stated unit of the start (of the end where the start is open). */
	readonly unit: ExtentUnit;
	readonly approximate: boolean;
	readonly uncertain: boolean;
	/** The value is an interval of two dates, so the extent is as long as stated, not merely as imprecise. */
	readonly interval: boolean;
}

interface Part {
	readonly start: number;
	readonly end: number;
	readonly unit: ExtentUnit;
}

const DAY = 86_400_000;
/** Date.UTC reads years 0 to 99 as 1900 to 1999. */
function utc(year: number, month: number, day = 1, hour = 0, minute = 0): number {
	const date = new Date(0);
	date.setUTCFullYear(year, month, day);
	date.setUTCHours(hour, minute, 0, 0);
	return date.getTime();
}

/** First month (0-11) and length in months by EDTF's codes 21 to 41 in the month's place. */
function subYear(code: number): { first: number; months: number; unit: ExtentUnit } | undefined {
	if (code >= 21 && code <= 32) return { first: [2, 5, 8, 11][(code - 21) % 4] ?? 0, months: 3, unit: 'season' };
	if (code >= 33 && code <= 36) return { first: (code - 33) * 3, months: 3, unit: 'quarter' };
	if (code >= 37 && code <= 39) return { first: (code - 37) * 4, months: 4, unit: 'season' };
	if (code >= 40 && code <= 41) return { first: (code - 40) * 6, months: 6, unit: 'season' };
	return undefined;
}

function years(year: string): Part | undefined {
	const digits = year.replace(/^-/, '');
	const unknown = digits.length - digits.replace(/X+$/, '').length;
	if (unknown > 2 || digits.slice(0, digits.length - unknown).includes('X')) return undefined;
	const size = 10 ** unknown;
	const magnitude = Number(digits.replaceAll('X', '0'));
	const first = year.startsWith('-') ? -magnitude - size + 1 : magnitude;
	return { start: utc(first, 0), end: utc(first + size, 0), unit: unknown === 0 ? 'year' : unknown === 1 ? 'decade' : 'century' };
}

function time(text: string, year: number, month: number, day: number): Part | undefined {
	const match = /^(\d\d):(\d\d)(?::\d\d(?:\.\d{1,9})?)?(Z|[+-]\d\d(?::?\d\d)?)?$/.exec(text);
	if (!match) return undefined;
	const zone = match[3];
	const shift =
		zone === undefined || zone === 'Z'
			? 0
			: (zone.startsWith('-') ? -1 : 1) * (Number(zone.slice(1, 3)) * 60 + Number(zone.slice(3).replace(':', '') || 0));
	const start = utc(year, month - 1, day, Number(match[1]), Number(match[2])) - shift * 60_000;
	return { start, end: start + 60_000, unit: 'minute' };
}

function single(value: string): Part | undefined {
	const [date = '', clock] = value.split('T');
	const match = /^(-?[\dX]{4})(?:-([\dX]{2}))?(?:-([\dX]{2}))?$/.exec(date);
	if (!match) return undefined;
	const [, yearText = '', monthText, dayText] = match;
	const whole = years(yearText);
	if (!whole || whole.unit !== 'year' || monthText === undefined || monthText.includes('X')) return whole;
	const year = Number(yearText);
	const month = Number(monthText);
	const longer = subYear(month);
	if (longer) {
		return { start: utc(year, longer.first), end: utc(year, longer.first + longer.months), unit: longer.unit };
	}
	if (month < 1 || month > 12) return undefined;
	if (dayText === undefined || dayText.includes('X')) {
		return { start: utc(year, month - 1), end: utc(year, month), unit: 'month' };
	}
	const day = Number(dayText);
	const start = utc(year, month - 1, day);
	if (day < 1 || new Date(start).getUTCDate() !== day) return undefined;
	return clock === undefined ? { start, end: start + DAY, unit: 'day' } : time(clock, year, month, day);
}

const OPEN = { start: -Infinity, end: Infinity, unit: 'day' as const };

/** Where `edtf` lies on the calendar; undefined while it has no known year (`XXXX-03`) or is not EDTF. */
export function edtfExtent(edtf: string): Extent | undefined {
	if (edtf.length > 120) return undefined;
	const approximate = /[~%]/.test(edtf);
	const uncertain = /[?%]/.test(edtf);
	const plain = edtf.replace(/[~?%\s]/g, '');
	const set = /^[[{](.*)[\]}]$/.exec(plain)?.[1];
	const ends = (set ?? plain).split(set === undefined ? '/' : /,|\.\.(?=\d)|(?<=\d)\.\./);
	if (ends.length > 2 && set === undefined) return undefined;
	const parts = ends.map((end) => (end === '' || end === '..' ? OPEN : single(end)));
	const first = parts[0];
	const last = parts.at(-1);
	if (!first || !last || parts.includes(undefined)) return undefined;
	if (first === OPEN && last === OPEN) return undefined;
	if (first.start >= last.end) return undefined;
	return {
		start: first.start,
		end: last.end,
		unit: first === OPEN ? last.unit : first.unit,
		approximate,
		uncertain: uncertain || edtf.startsWith('['),
		interval: parts.length > 1,
	};
}
