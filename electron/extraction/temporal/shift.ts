import type { Component, TimexUnit } from '#domain/reading.ts';
import { dateOf, dayNumber, nthWeekday, weekdayOf, weekStart } from './calendar.ts';
import { clockOf } from './clock.ts';
import { type Anchor, anchorOf, type Context, fullDay, type Resolution } from './context.ts';
import { type Frame, hasPart, num, type Point, partsOf, str } from './frame.ts';
import { holidayIn } from './holidays.ts';
import { move, moveDays } from './move.ts';

/** Units for which a year or month spoken of last is no anchor. */
const FINE = new Set(['day', 'week', 'weekend', 'hour', 'minute', 'second']);

/** The date that a unit is counted from. */
export function anchorFor(
	frame: Frame,
	{ published, last, lastDay, near, nearDay, tense, line }: Context,
): Anchor | undefined {
	// "that night": of the day just spoken of, or of none
	if (frame.anchor === 'near-day') return nearDay;
	// "the next year": behind a year told of the past, its next one
	if (frame.anchor === 'told') return tense() === 'past' ? (last ?? published) : published;
	// A line in which no date is told before speaks of the day it was written.
	if (frame.anchor === 'text')
		return (FINE.has(str(frame, 'unit') ?? '') ? (lastDay ?? last) : last) ?? (line ? published : undefined);
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
export function shifted(frame: Frame, context: Context): Resolution | undefined {
	const fromText = frame.anchor === 'text' || frame.anchor === 'near-day';
	const anchor = anchorFor(frame, context);
	let unit = str(frame, 'unit') ?? 'day';
	let by = num(frame, 'rel') ?? ((num(frame, 'n') ?? 0) + (num(frame, 'plus') ?? 0)) * (num(frame, 'dir') ?? 1);
	if (frame.guard === 'weekend') by = weekendStep(context);
	if (!Number.isInteger(by)) {
		if (unit === 'century' || unit === 'decade') [unit, by] = ['year', by * (unit === 'century' ? 100 : 10)];
		else if (unit === 'year') [unit, by] = ['month', Math.round(by * 12)];
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

/** The part of `base` the frame names: July of that year, Monday of that week, the 4th of that month. */
function within(base: Point, parts: Point, frame: Frame): Point | undefined {
	const holiday = str(frame, 'holiday');
	if (holiday !== undefined) return base.year === undefined ? undefined : holidayIn(holiday, base.year);
	const week = num(frame, 'week');
	if (week !== undefined && base.year !== undefined) return { week: { year: base.year, week } };
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
