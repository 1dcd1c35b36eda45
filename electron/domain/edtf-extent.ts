/** The stretch of time that an EDTF value denotes, as a timeline draws it. */
import { bounds, type Edtf, type Granularity, granularity, parseEdtf } from './edtf.ts';

export interface Extent {
	/** Milliseconds since 1970 (UTC), start inclusive. -Infinity: open or unknown. */
	readonly start: number;
	/** End exclusive. Infinity: open or unknown. */
	readonly end: number;
	readonly unit: Granularity;
	readonly approximate: boolean;
	readonly uncertain: boolean;
	/** The value is an interval of two dates, so the extent is as long as stated, not merely as imprecise. */
	readonly interval: boolean;
}

const DAY = 86_400_000;

/** `YYYY-MM-DD`, with a sign or Y for years beyond four digits, at 0:00 UTC. Date.UTC would read years 0 to 99 as 1900 to 1999. */
export function dayStart(day: string): number {
	const match = /^Y?(-?\d+)-(\d\d)-(\d\d)$/.exec(day);
	const date = new Date(0);
	date.setUTCFullYear(Number(match?.[1]), Number(match?.[2]) - 1, Number(match?.[3]));
	return date.getTime();
}

/** Milliseconds from 0:00 of its day, in UTC, to a clock time. */
function clock(time: string): number {
	const match = /^(\d\d):(\d\d)(?::\d\d)?(?:Z|([+-])(\d\d):?(\d\d)?)?$/.exec(time);
	if (!match) return 0;
	const [, hour, minute, sign, zoneHour, zoneMinute = '0'] = match;
	const zone = sign === undefined ? 0 : Number(`${sign}1`) * (Number(zoneHour) * 60 + Number(zoneMinute));
	return (Number(hour) * 60 + Number(minute) - zone) * 60_000;
}

function qualified(value: Edtf, mark: 'approximate' | 'uncertain'): boolean {
	if (value.kind === 'date') return value[mark];
	const parts = value.kind === 'set' ? value.members : [value.start, value.end];
	return parts.some((part) => typeof part !== 'string' && qualified(part, mark));
}

/** A dossier's events share their dates: thousands of events have hundreds. */
const known = new Map<string, Extent | undefined>();
const MOST_KNOWN = 20_000;

/** Where `edtf` lies on the calendar; undefined while it has no known year (`XXXX-03`) or is not EDTF. */
export function edtfExtent(edtf: string): Extent | undefined {
	if (known.has(edtf)) return known.get(edtf);
	if (known.size >= MOST_KNOWN) known.clear();
	const extent = plainExtent(edtf) ?? extentOf(edtf);
	known.set(edtf, extent);
	return extent;
}

const PLAIN = /^([1-9]\d{3})(?:-(0[1-9]|1[0-2])(?:-([0-3]\d))?)?$/;
const EXACT = { approximate: false, uncertain: false, interval: false } as const;

/** The shortcut for what nearly all dates are: a day, month or year and nothing more. Undefined: look closer. */
function plainExtent(edtf: string): Extent | undefined {
	const match = PLAIN.exec(edtf);
	if (!match) return undefined;
	const [, y, m, d] = match;
	const [year, month] = [Number(y), Number(m ?? 1) - 1];
	if (m === undefined) return { start: Date.UTC(year, 0, 1), end: Date.UTC(year + 1, 0, 1), unit: 'year', ...EXACT };
	if (d === undefined)
		return { start: Date.UTC(year, month, 1), end: Date.UTC(year, month + 1, 1), unit: 'month', ...EXACT };
	const start = Date.UTC(year, month, Number(d));
	return new Date(start).getUTCDate() === Number(d) ? { start, end: start + DAY, unit: 'day', ...EXACT } : undefined;
}

function extentOf(edtf: string): Extent | undefined {
	const value = parseEdtf(edtf);
	const { earliest, latest } = bounds(edtf) ?? {};
	const unit = granularity(edtf);
	if (!value || unit === undefined || (earliest === undefined && latest === undefined)) return undefined;
	const extent = {
		start: earliest === undefined ? Number.NEGATIVE_INFINITY : dayStart(earliest),
		end: latest === undefined ? Number.POSITIVE_INFINITY : dayStart(latest) + DAY,
		unit,
		approximate: qualified(value, 'approximate'),
		uncertain: qualified(value, 'uncertain') || (value.kind === 'set' && value.of === 'one'),
		interval: value.kind !== 'date',
	};
	if (extent.end <= extent.start) return undefined;
	if (value.kind !== 'date' || value.time === undefined) return extent;
	const start = extent.start + clock(value.time);
	return { ...extent, start, end: start + 60_000 };
}
