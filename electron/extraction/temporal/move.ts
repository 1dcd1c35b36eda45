import { dayNumber, isoWeek, mondayOf, plusDays, plusMonths, type Ymd } from './calendar.ts';
import { type Anchor, fullDay } from './context.ts';
import type { Point } from './frame.ts';

/** The unit `by` units from the anchor; undefined when the anchor is not known finely enough. */
export function move(anchor: Anchor, unit: string, by: number): Point | undefined {
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
export function moveDays(anchor: Anchor, unit: string, by: number): Ymd | undefined {
	const day = fullDay(anchor);
	const months = { year: 12, half: 6, quarter: 3, month: 1 }[unit];
	const days = { week: 7, fortnight: 14 }[unit];
	if (day === undefined || (months === undefined && days === undefined)) return undefined;
	return days === undefined ? plusMonths(day, by * (months ?? 0)) : plusDays(day, by * days);
}

/** "Last weekend" on a Saturday or Sunday is that of the week before. */
const weekendOf = (day: number, by: number): number => mondayOf(day) + 5 + by * 7;

const SECONDS: Readonly<Record<string, number>> = { hour: 3600, minute: 60, second: 1 };

/** The time of day so many hours, minutes or seconds away; undefined when the anchor has none. */
export function moveClock(anchor: Anchor, day: Ymd, unit: string, by: number): Point | undefined {
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
