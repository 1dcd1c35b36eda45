import { dateOf, dayNumber, daysInMonth, isoWeek, mondayOf, plusMonths, weekdayOf } from './calendar.ts';
import type { Context, Resolution } from './context.ts';
import { type Frame, num, type Point, str } from './frame.ts';
import { resolveDate } from './resolve.ts';

/** First and last day. */
type Days = readonly [first: number, last: number];

/** "The first week of October", "the last three days of 2020", "the first Monday of last month". */
export function partOf(frame: Frame, base: Frame, context: Context): Resolution | undefined {
	const whole = resolveDate(base, context);
	if (whole === undefined) return undefined;
	const weekday = num(frame, 'weekday');
	const unit = weekday === undefined ? (str(frame, 'unit') ?? 'day') : 'weekday';
	const days = daysOf(whole.point);
	if (!whole.resolved || days === undefined)
		return { ...whole, point: { grain: weekday === undefined ? unit : 'day' } };
	const point = pick(days, unit, num(frame, 'nth') ?? 1, num(frame, 'n'), weekday ?? 0);
	return (
		point && { ...whole, point, inferred: [...whole.inferred, unit === 'week' || unit === 'weekend' ? 'week' : 'day'] }
	);
}

function daysOf({ year, month, day, week, quarter, half, season, decade, century }: Point): Days | undefined {
	if (year === undefined || day !== undefined) return undefined;
	if (week !== undefined || season !== undefined || decade !== undefined || century !== undefined) return undefined;
	const begin = month ?? (quarter ? quarter * 3 - 2 : half ? half * 6 - 5 : 1);
	const months = month !== undefined ? 1 : quarter !== undefined ? 3 : half !== undefined ? 6 : 12;
	const first = { year, month: begin, day: 1 };
	return [dayNumber(first), dayNumber(plusMonths(first, months)) - 1];
}

function pick(
	[first, last]: Days,
	unit: string,
	nth: number,
	n: number | undefined,
	weekday: number,
): Point | undefined {
	const size = { day: 1, week: 7 }[unit];
	if (n !== undefined) {
		const months = { month: 1, quarter: 3 }[unit];
		if (months !== undefined && Number.isInteger(n)) return monthsOf(first, last, nth, n * months);
		const length = size === undefined ? undefined : Math.min(n * size, last - first + 1);
		if (length === undefined || !Number.isInteger(length)) return undefined;
		const start = nth > 0 ? first + (nth - 1) * length : last + 1 + nth * length;
		return { ...dateOf(start), lasts: length - 1 };
	}
	const inside = (day: number): number | undefined => (day >= first && day <= last ? day : undefined);
	switch (unit) {
		case 'weekday': {
			const day = inside(countDays(first, last, weekday, nth));
			return day === undefined ? undefined : dateOf(day);
		}
		case 'week':
		case 'weekend': {
			// A week belongs to where its Thursday lies, a weekend to where its Saturday does.
			const day = inside(countDays(first, last, unit === 'week' ? 4 : 6, nth));
			return day === undefined
				? undefined
				: { week: isoWeek(mondayOf(day)), ...(unit === 'weekend' && { weekend: true }) };
		}
		case 'day': {
			const day = inside(nth > 0 ? first + nth - 1 : last + 1 + nth);
			return day === undefined ? undefined : dateOf(day);
		}
		default: {
			const months = { month: 1, quarter: 3 }[unit];
			if (months === undefined) return undefined;
			const { year, month } = plusMonths(dateOf(nth > 0 ? first : last + 1), (nth > 0 ? nth - 1 : nth) * months);
			const start = dayNumber({ year, month, day: 1 });
			if (inside(start) === undefined || start + daysInMonth(year, month) - 1 > last) return undefined;
			return months === 1 ? { year, month } : { year, quarter: (month - 1) / 3 + 1 };
		}
	}
}

/** "The first nine months" of a year, or its last ones. */
function monthsOf(first: number, last: number, nth: number, months: number): Point | undefined {
	const begin = nth > 0 ? dateOf(first) : plusMonths(dateOf(last + 1), -months);
	const end = dayNumber(plusMonths(begin, months)) - 1;
	return dayNumber(begin) < first || end > last ? undefined : { ...begin, lasts: end - dayNumber(begin) };
}

/** The `nth` `weekday` from the first day on, or back from the last. */
const countDays = (first: number, last: number, weekday: number, nth: number): number =>
	nth > 0
		? first + ((weekday - weekdayOf(first) + 7) % 7) + (nth - 1) * 7
		: last - ((weekdayOf(last) - weekday + 7) % 7) + (nth + 1) * 7;
