import { dateOf, dayNumber, easter, isDate, nthWeekday, orthodoxEaster, weekdayOf, type Ymd } from './calendar.ts';
import { hebrewDay } from './calendars/hebrew.ts';
import { chineseDay, indianDay, indianSolarDay, islamicDay } from './calendars/lunar.ts';
import type { Point } from './frame.ts';

const RULE = /^([a-z]+|365|-?\d\.\d\.\d+|\d\d-\d\d)(?::([\d-]+)(?:@(\d+))?)?([+-]\d+)?(?:\.\.(\d+))?$/;

/** Days already found; `undefined` for one that does not fall into the year. */
const found = new Map<string, Point | undefined>();
const MOST_FOUND = 5000;

/** The day of a holiday in a year, as its rule in a pack says (see `holidays` in packs/temporal.ts). */
export function holidayIn(rule: string, year: number): Point | undefined {
	const key = `${rule} ${year}`;
	if (found.has(key)) return found.get(key);
	const point = findHoliday(rule, year);
	if (found.size >= MOST_FOUND) found.clear();
	found.set(key, point);
	return point;
}

function findHoliday(rule: string, year: number): Point | undefined {
	const [, kind = '', dates = '', hour, shift = '0', lasts] = RULE.exec(rule) ?? [];
	const [first = 0, second = 0, third = 0] = dates.split('-').map(Number);
	const day = baseDay(kind, year, [first, second, third], Number(hour ?? 6));
	if (day === undefined) return undefined;
	return {
		...dateOf(dayNumber(day) + Number(shift)),
		...(kind === 'hebrew' && { eve: true }),
		...(lasts !== undefined && { lasts: Number(lasts) }),
	};
}

function baseDay(
	kind: string,
	year: number,
	[a, b, c]: readonly [number, number, number],
	hour: number,
): Ymd | undefined {
	switch (kind) {
		case 'easter':
			return dateOf(easter(year));
		case 'orthodox':
			return dateOf(orthodoxEaster(year));
		case 'advent': {
			const christmas = dayNumber({ year, month: 12, day: 25 });
			return dateOf(christmas - weekdayOf(christmas));
		}
		case 'hebrew':
			return hebrewDay(year, a, b);
		case 'islamic':
			return islamicDay(year, a, b);
		case 'chinese':
			return chineseDay(year, a, b);
		case 'indian':
			return indianDay(year, a, b, hour);
		case 'sun':
			return indianSolarDay(year, a, 0);
		case '365':
			return dateOf(dayNumber({ year: a, month: b, day: c }) + (year - a) * 365);
		default: {
			const nth = /^(-?\d)\.(\d)\.(\d+)$/.exec(kind);
			if (nth !== null) return dateOf(nthWeekday(year, Number(nth[3]), Number(nth[2]), Number(nth[1])));
			const [month = 0, day = 0] = kind.split('-').map(Number);
			return isDate({ year, month, day }) ? { year, month, day } : undefined;
		}
	}
}
