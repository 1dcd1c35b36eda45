import type { Component, TimexAnchor } from '#domain/reading.ts';
import { dateOf, isDate, isoWeek, nthWeekday } from './calendar.ts';
import { clockOf } from './clock.ts';
import { type Anchor, anchorOf, type Context, type Resolution } from './context.ts';
import { firstDay } from './format.ts';
import { type Frame, num, type Point, partsOf, str } from './frame.ts';
import { holidayIn } from './holidays.ts';
import { nearest } from './nearest.ts';
import { shifted } from './shift.ts';

/** Resolves a frame of kind `date`; undefined when its parts make no date (30 February). */
export function resolveDate(frame: Frame, context: Context): Resolution | undefined {
	const found = str(frame, 'unit') !== undefined ? shifted(frame, context) : calendar(frame, context);
	if (found === undefined) return undefined;
	const { year, month, day, hour = 0, minute = 0 } = found.point;
	if (hour > 24 || minute > 59 || minute < 0) return undefined;
	if (month !== undefined && day !== undefined && !isDate({ year: year ?? 2000, month, day })) return undefined;
	if (frame.toWeek !== undefined) return weekOf(found, frame.toWeek === 2);
	return frame.fiscal === 1 ? { ...found, point: { ...found.point, fiscal: true } } : found;
}

/** "The week of October 9": the week a day lies in. */
function weekOf({ point, ...rest }: Resolution, weekend: boolean): Resolution {
	const day = point.day === undefined ? undefined : firstDay(point);
	const end = weekend ? { weekend } : {};
	return { ...rest, point: day === undefined ? { grain: 'week' } : { week: isoWeek(day), ...end } };
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

/** "A year and three months ago": counted by one unit, then by a finer one. */
export function resolveTwo(frame: Frame, finer: Frame, context: Context): Resolution | undefined {
	const first = resolveDate({ ...frame, exact: 1 }, context);
	if (first === undefined || !first.resolved)
		return first && { ...first, point: { grain: str(finer, 'unit') ?? 'day' } };
	const { year, month, day, hour, minute } = first.point;
	if (year === undefined || month === undefined || day === undefined) return undefined;
	const start: Anchor = {
		year,
		month,
		day,
		...(hour !== undefined && { hour }),
		...(minute !== undefined && { minute }),
	};
	const { anchor: _told, n: _n, unit: _unit, ...rest } = frame;
	const found = resolveDate({ ...rest, ...finer }, { ...context, published: start });
	return found && { ...found, ...(first.anchor !== undefined && { anchor: first.anchor }) };
}
