import { dateOf, dayNumber, easter, isDate, nthWeekday, orthodoxEaster, weekdayOf } from './calendar.ts';
import type { Point } from './frame.ts';

/** The day of a holiday in a year: `MM-DD`, `easter+N`, `orthodox+N` or `N.weekday.month` (N from the start, or from the end below 0). */
export function holidayIn(rule: string, year: number): Point | undefined {
	const moving = /^(easter|orthodox)([+-]\d+)?$/.exec(rule);
	if (moving !== null) {
		const sunday = moving[1] === 'easter' ? easter(year) : orthodoxEaster(year);
		return dateOf(sunday + Number(moving[2] ?? 0));
	}
	const nth = /^(-?\d)\.(\d)\.(\d+)([+-]\d+)?$/.exec(rule);
	if (nth !== null) {
		return dateOf(nthWeekday(year, Number(nth[3]), Number(nth[2]), Number(nth[1])) + Number(nth[4] ?? 0));
	}
	const advent = /^advent([+-]\d+)$/.exec(rule);
	if (advent !== null) {
		const christmas = dayNumber({ year, month: 12, day: 25 });
		const fourth = christmas - weekdayOf(christmas);
		return dateOf(fourth + Number(advent[1]));
	}
	const [month = 0, day = 0] = rule.split('-').map(Number);
	return isDate({ year, month, day }) ? { year, month, day } : undefined;
}
