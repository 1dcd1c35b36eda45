import type { Component, TimexAnchor, TimexUnit } from '#domain/reading.ts';
import {
	dateOf,
	dayNumber,
	isDate,
	isoWeek,
	mondayOf,
	nthWeekday,
	plusDays,
	plusMonths,
	weekdayOf,
	weekStart,
	type Ymd,
} from './calendar.ts';
import { clockOf } from './clock.ts';
import { type Anchor, anchorOf, type Context, fullDay, type Resolution } from './context.ts';
import { edtfOf, firstDay } from './format.ts';
import { type Frame, num, type Point, str } from './frame.ts';
import { holidayIn } from './holidays.ts';
import { nearest } from './nearest.ts';

/** Resolves a frame of kind `date`; undefined when its parts make no date (30 February). */
export function resolveDate(frame: Frame, context: Context): Resolution | undefined {
	const found = str(frame, 'unit') !== undefined ? shifted(frame, context) : calendar(frame, context);
	if (found === undefined) return undefined;
	const { year, month, day, hour = 0, minute = 0 } = found.point;
	if (hour > 24 || minute > 59 || minute < 0) return undefined;
	if (month !== undefined && day !== undefined && !isDate({ year: year ?? 2000, month, day })) return undefined;
	return frame.toWeek === undefined ? found : weekOf(found, frame.toWeek === 2);
}

/** "The week of October 9": the week a day lies in. */
function weekOf({ point, ...rest }: Resolution, weekend: boolean): Resolution {
	const day = point.day === undefined ? undefined : firstDay(point);
	const end = weekend ? { weekend } : {};
	return { ...rest, point: day === undefined ? { grain: 'week' } : { week: isoWeek(day), ...end } };
}

/** Units for which a year or month spoken of last is no anchor. */
const FINE = new Set(['day', 'week', 'weekend', 'hour', 'minute', 'second']);

function anchorFor(frame: Frame, { published, last, lastDay, near, nearDay, tense }: Context): Anchor | undefined {
	// "that night": of the day just spoken of, or of none
	if (frame.anchor === 'near-day') return nearDay;
	// "the next year": behind a year told of the past, its next one
	if (frame.anchor === 'told') return tense() === 'past' ? (last ?? published) : published;
	if (frame.anchor === 'text') return FINE.has(str(frame, 'unit') ?? '') ? (lastDay ?? last) : last;
	return frame.anchor === 'near' ? (near ?? published) : published;
}

/** Units that TIMEX anchors have no name for, in those that they have. */
const SHIFT_UNITS: Readonly<Record<string, { unit: TimexUnit; size: number }>> = {
	weekend: { unit: 'week', size: 1 },
	fortnight: { unit: 'week', size: 2 },
	half: { unit: 'month', size: 6 },
	decade: { unit: 'year', size: 10 },
	century: { unit: 'year', size: 100 },
	millennium: { unit: 'year', size: 1000 },
};

/** "last year", "three days ago", "July of this year": a unit counted from an anchor, perhaps with a part of it. */
function shifted(frame: Frame, context: Context): Resolution | undefined {
	const fromText = frame.anchor === 'text' || frame.anchor === 'near-day';
	const anchor = anchorFor(frame, context);
	let unit = str(frame, 'unit') ?? 'day';
	let by = num(frame, 'rel') ?? (num(frame, 'n') ?? 0) * (num(frame, 'dir') ?? 1);
	if (frame.guard === 'weekend') by = weekendStep(context);
	if (!Number.isInteger(by)) {
		if (unit === 'year') [unit, by] = ['month', Math.round(by * 12)];
		else if (unit === 'month' || unit === 'week') [unit, by] = ['day', Math.round(by * (unit === 'week' ? 7 : 30))];
		else if (unit === 'hour') [unit, by] = ['minute', Math.round(by * 60)];
		else if (unit === 'day') [unit, by] = ['hour', Math.round(by * 24)];
		else by = Math.round(by);
	}
	const known = SHIFT_UNITS[unit];
	const shift = known === undefined ? { unit: unit as TimexUnit, by } : { unit: known.unit, by: by * known.size };
	const parts = partsOf(frame);
	const base = anchor && ((frame.exact === 1 && moveDays(anchor, unit, by)) || move(anchor, unit, by));
	if (anchor === undefined || base === undefined) {
		const awaits = fromText ? 'anchor' : 'published';
		return {
			point: { ...parts, ...clockOf(frame), ...(hasPart(parts) ? {} : { grain: unit }) },
			resolved: false,
			awaits,
			...(!fromText && { anchor: { kind: 'published', shift } as const }),
			inferred: [],
		};
	}
	const point = within(base, parts, frame);
	if (point === undefined) return undefined;
	const inferred: Component[] = [];
	if (point.year !== undefined || point.week !== undefined || point.decade !== undefined) inferred.push('year');
	if (point.month !== undefined && parts.month === undefined) inferred.push('month');
	if (point.week !== undefined) inferred.push('week');
	if (point.day !== undefined && parts.day === undefined) inferred.push('day');
	return { point: { ...point, ...clockOf(frame) }, resolved: true, anchor: anchorOf(anchor, shift), inferred };
}

/** "Am Wochenende": the last one, the coming one where the tense says so, this one while it lasts. */
function weekendStep({ published, tense }: Context): number {
	const day = fullDay(published);
	if (day === undefined || weekdayOf(dayNumber(day)) >= 6 || tense() === 'future') return 0;
	return -1;
}

/** Parts of a date that stand in the frame itself. */
function partsOf(frame: Frame): Point {
	const point: { -readonly [K in keyof Point]: Point[K] } = {};
	for (const name of PARTS) {
		const value = num(frame, name);
		if (value !== undefined) point[name] = value;
	}
	const season = str(frame, 'season');
	if (season !== undefined) point.season = season;
	if (frame.weekend === 1) point.weekend = true;
	return point;
}

const PARTS = ['month', 'day', 'quarter', 'half', 'weekday'] as const;

const hasPart = (point: Point): boolean => Object.keys(point).length > 0;

/** The unit `by` units from the anchor; undefined when the anchor is not known finely enough. */
function move(anchor: Anchor, unit: string, by: number): Point | undefined {
	const { year, month } = anchor;
	const day = fullDay(anchor);
	switch (unit) {
		case 'millennium':
			return { century: Math.floor(year / 1000) * 10 + by * 10 };
		case 'century':
			return { century: Math.floor(year / 100) + by };
		case 'decade':
			return { decade: Math.floor(year / 10) + by };
		case 'year':
			return { year: year + by };
		case 'half':
		case 'quarter':
		case 'month': {
			if (month === undefined) return undefined;
			const size = unit === 'month' ? 1 : unit === 'quarter' ? 3 : 6;
			const start = Math.floor((month - 1) / size) * size + 1;
			const moved = plusMonths({ year, month: start, day: 1 }, by * size);
			if (size === 1) return { year: moved.year, month: moved.month };
			const index = (moved.month - 1) / size + 1;
			return size === 3 ? { year: moved.year, quarter: index } : { year: moved.year, half: index };
		}
		case 'fortnight':
		case 'week':
			return day && { week: isoWeek(dayNumber(day) + by * (unit === 'week' ? 7 : 14)) };
		case 'weekend':
			return day && { week: isoWeek(weekendOf(dayNumber(day), by)), weekend: true };
		case 'day':
			return day && plusDays(day, by);
		default:
			return day && moveClock(anchor, day, unit, by);
	}
}

/** "Two weeks after June 15" is a day, where the day counted from is told. */
function moveDays(anchor: Anchor, unit: string, by: number): Ymd | undefined {
	const day = fullDay(anchor);
	const months = { year: 12, half: 6, quarter: 3, month: 1 }[unit];
	const days = { week: 7, fortnight: 14 }[unit];
	if (day === undefined || (months === undefined && days === undefined)) return undefined;
	return days === undefined ? plusMonths(day, by * (months ?? 0)) : plusDays(day, by * days);
}

/** "Last weekend" on a Saturday or Sunday is that of the week before. */
const weekendOf = (day: number, by: number): number => mondayOf(day) + 5 + by * 7;

const SECONDS: Readonly<Record<string, number>> = { hour: 3600, minute: 60, second: 1 };

function moveClock(anchor: Anchor, day: Ymd, unit: string, by: number): Point | undefined {
	const size = SECONDS[unit];
	if (size === undefined || anchor.hour === undefined) return undefined;
	const seconds = anchor.hour * 3600 + (anchor.minute ?? 0) * 60 + (anchor.second ?? 0) + by * size;
	const date = plusDays(day, Math.floor(seconds / 86400));
	const rest = ((seconds % 86400) + 86400) % 86400;
	const second = rest % 60;
	return {
		...date,
		hour: Math.floor(rest / 3600),
		minute: Math.floor(rest / 60) % 60,
		...((unit === 'second' || second !== 0) && { second }),
	};
}

/** The part of `base` the frame names: July of that year, Monday of that week, the 4th of that month. */
function within(base: Point, parts: Point, frame: Frame): Point | undefined {
	const holiday = str(frame, 'holiday');
	if (holiday !== undefined) return base.year === undefined ? undefined : holidayIn(holiday, base.year);
	if (!hasPart(parts)) return base;
	const nth = num(frame, 'nth');
	const { weekday } = parts;
	if (base.week !== undefined) {
		if (weekday === undefined) return parts.weekend === true ? { ...base, weekend: true } : base;
		return dateOf(weekStart(base.week.year, base.week.week) + weekday - 1);
	}
	const { year } = base;
	if (year === undefined) return base;
	const month = parts.month ?? base.month;
	if (weekday !== undefined && nth !== undefined && month !== undefined)
		return dateOf(nthWeekday(year, month, weekday, nth));
	return { ...base, ...parts };
}

/** A date told by its own parts; what is missing is inferred from what stands near it, or from the publication date. */
function calendar(frame: Frame, context: Context): Resolution | undefined {
	const clock = clockOf(frame);
	const parts = partsOf(frame);
	const { year, inferred } = yearOf(frame, context);
	const nth = num(frame, 'nth');
	const holiday = str(frame, 'holiday');
	const n = num(frame, 'n');
	const dir = num(frame, 'dir');
	const rel = num(frame, 'rel') ?? (n !== undefined && dir !== undefined ? n * dir : undefined);
	const done = (
		point: Point | undefined,
		extra: readonly Component[] = [],
		anchor?: TimexAnchor,
	): Resolution | undefined =>
		point && {
			point: { ...point, ...clock },
			resolved: true,
			inferred: [...inferred, ...extra],
			...(anchor && { anchor }),
		};

	const number = num(frame, 'week');
	if (number !== undefined && year === undefined) return weekOfYear(number, context, done);
	const large = largeUnit(frame, context);
	if (large !== undefined) return large;
	if (year !== undefined) {
		if (frame.era === -1) return done({ year, bc: true, ...parts });
		if (holiday !== undefined) return done(holidayIn(holiday, year), ['month', 'day']);
		if (nth !== undefined && parts.weekday !== undefined && parts.month !== undefined) {
			return done(dateOf(nthWeekday(year, parts.month, parts.weekday, nth)), ['day']);
		}
		const week = num(frame, 'week');
		if (week !== undefined) return done({ week: { year, week } });
		const { weekday: _stated, ...rest } = parts;
		return done({ year, ...rest });
	}
	return nearest(frame, parts, clock, context, rel, done);
}

/** "Week 31" is that of the year of publication. */
function weekOfYear(
	week: number,
	{ published }: Context,
	done: (point: Point, inferred: readonly Component[], anchor: TimexAnchor) => Resolution | undefined,
): Resolution | undefined {
	if (week < 1 || week > 53) return undefined;
	if (published === undefined) return { point: { grain: 'week' }, resolved: false, awaits: 'published', inferred: [] };
	return done({ week: { year: published.year, week } }, ['year'], anchorOf(published));
}

/** The year a frame states, by itself or by two digits. */
function yearOf(frame: Frame, context: Context): { year?: number; inferred: readonly Component[] } {
	const year = num(frame, 'year');
	if (year !== undefined) return { year, inferred: [] };
	const yy = num(frame, 'yy');
	if (yy === undefined) return { inferred: [] };
	const now = context.published?.year ?? 2025;
	const century = Math.floor(now / 100) * 100;
	return { year: century + yy > now + 20 ? century - 100 + yy : century + yy, inferred: ['century'] };
}

/** Decades and centuries. */
function largeUnit(frame: Frame, context: Context): Resolution | undefined {
	const century = num(frame, 'century');
	if (century !== undefined) {
		return { point: { century: century - 1, ...(frame.era === -1 && { bc: true }) }, resolved: true, inferred: [] };
	}
	const decade = num(frame, 'decade');
	if (decade === undefined) return undefined;
	if (decade >= 1000) return { point: { decade: Math.floor(decade / 10) }, resolved: true, inferred: [] };
	const short = Math.floor(decade / 10);
	const { published } = context;
	if (published === undefined) {
		if (short < 3) return { point: { decade: short }, resolved: false, awaits: 'published', inferred: [] };
		return { point: { decade: 190 + short }, resolved: true, inferred: ['century'] };
	}
	const now = Math.floor(published.year / 10);
	const own = Math.floor(published.year / 100) * 10 + short;
	return {
		point: { decade: own > now ? own - 10 : own },
		resolved: true,
		inferred: ['century'],
		anchor: { kind: 'published' },
	};
}

/** "Two weeks after Christmas": a date counted from one told in the same words. */
export function resolveFrom(frame: Frame, base: Frame, context: Context): Resolution | undefined {
	const start = resolveDate(base, context);
	if (start === undefined) return undefined;
	const { year, month, day } = start.point;
	if (!start.resolved || year === undefined) return { ...start, point: { grain: str(frame, 'unit') ?? 'day' } };
	const published: Anchor = { year, ...(month !== undefined && { month }), ...(day !== undefined && { day }) };
	const found = resolveDate(frame, { ...context, published });
	if (found === undefined) return undefined;
	const { anchor: _own, ...rest } = found;
	return { ...rest, ...(start.anchor !== undefined && { anchor: start.anchor }) };
}

/** EDTF interval of `n` units up to (`step` below 0) or from the anchor; undefined when it is not known finely enough. */
export function stretchFrom(frame: Frame, step: number, anchor: Anchor): string | undefined {
	const n = num(frame, 'n');
	const unit = str(frame, 'unit') ?? '';
	const day = fullDay(anchor);
	if (n === undefined || !Number.isInteger(n) || day === undefined) return undefined;
	const by = Math.sign(step) * n;
	const months = { year: 12, quarter: 3, month: 1, half: 6, decade: 120 }[unit];
	const days = { week: 7, day: 1, fortnight: 14 }[unit];
	if (months === undefined && days === undefined) return undefined;
	// "The next three days" begin tomorrow.
	if (unit === 'day' && step > 0) return `${edtfOf(plusDays(day, 1))}/${edtfOf(plusDays(day, n))}`;
	const other = days === undefined ? plusMonths(day, by * (months ?? 0)) : plusDays(day, by * days);
	const ends = [day, other].map((date) => edtfOf(date));
	return step < 0 ? `${ends[1]}/${ends[0]}` : `${ends[0]}/${ends[1]}`;
}
