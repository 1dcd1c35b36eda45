import { dateOf, dayNumber, daysInMonth, weekStart, type Ymd } from './calendar.ts';
import type { Point } from './frame.ts';

const two = (n: number): string => String(n).padStart(2, '0');
const four = (n: number): string => String(n).padStart(4, '0');
const iso = ({ year, month, day }: Ymd): string => `${four(year)}-${two(month)}-${two(day)}`;

/** The TIMEX3 value of a point; X where it is not known. */
export function timexValue(point: Point): string {
	const date = dateValue(point);
	const time = timeValue(point);
	if (time === '') return date;
	if (date !== 'XXXX') return `${date}${time}`;
	return point.hour !== undefined && point.minute === undefined ? time.replace(/:00(?=[Z+-]|$)/, '') : time;
}

function timeValue({ hour, minute, second, daypart, zone }: Point): string {
	if (hour === undefined) return daypart === undefined ? '' : `T${daypart}`;
	return `T${two(hour)}:${two(minute ?? 0)}${second === undefined ? '' : `:${two(second)}`}${zone ?? ''}`;
}

/** Values of what is relative to something unknown, by its unit. */
const UNKNOWN: Readonly<Record<string, string>> = {
	day: 'XXXX-XX-XX',
	week: 'XXXX-WXX',
	weekend: 'XXXX-WXX-WE',
	month: 'XXXX-XX',
	quarter: 'XXXX-QX',
	half: 'XXXX-HX',
	season: 'XXXX-XX',
	decade: 'XXX',
	century: 'XX',
	hour: 'XXXX-XX-XXTXX',
	minute: 'XXXX-XX-XXTXX:XX',
	second: 'XXXX-XX-XXTXX:XX',
};

function dateValue(p: Point): string {
	if (p.grain !== undefined && p.month === undefined && p.weekday === undefined) return UNKNOWN[p.grain] ?? 'XXXX';
	if (p.century !== undefined) return p.bc === true ? `BC${two(p.century)}` : two(p.century);
	if (p.decade !== undefined) return p.decade < 100 ? `XX${p.decade % 10}` : String(p.decade);
	if (p.week !== undefined) return `${four(p.week.year)}-W${two(p.week.week)}${p.weekend === true ? '-WE' : ''}`;
	const year = p.year === undefined ? 'XXXX' : p.bc === true ? `BC${four(p.year)}` : four(p.year);
	if (p.fiscal === true && p.year !== undefined) return `FY${year}${p.quarter === undefined ? '' : `-Q${p.quarter}`}`;
	if (p.season !== undefined) return `${year}-${p.season}`;
	if (p.quarter !== undefined) return p.quarter === 0 ? `${year}-QX` : `${year}-Q${p.quarter}`;
	if (p.half !== undefined) return `${year}-H${p.half}`;
	if (p.weekend === true) return `${year}-WXX-WE`;
	if (p.weekday !== undefined && p.day === undefined) return `${year}-WXX-${p.weekday}`;
	if (p.day !== undefined) {
		const last = lastOf(p);
		return `${year}-${p.month === undefined ? 'XX' : two(p.month)}-${two(p.day)}${last === undefined ? '' : `/${last}`}`;
	}
	return p.month === undefined ? year : `${year}-${two(p.month)}`;
}

/** The last day of a feast of several. */
const lastOf = ({ year, month, day, lasts }: Point): string | undefined =>
	lasts === undefined || year === undefined || month === undefined || day === undefined
		? undefined
		: iso(dateOf(dayNumber({ year, month, day }) + lasts));

const SEASONS: Readonly<Record<string, string>> = { SP: '21', SU: '22', FA: '23', WI: '24' };

/** The calendar date of a point in EDTF; null for a time of day without a day. */
export function edtfOf(p: Point): string | null {
	if (p.grain !== undefined && p.month === undefined && p.weekday === undefined) {
		return p.grain === 'month' || p.grain === 'day' ? (UNKNOWN[p.grain] ?? null) : 'XXXX';
	}
	if (p.century !== undefined) return p.bc === true ? null : `${two(p.century)}XX`;
	if (p.decade !== undefined) return p.decade < 100 ? `XX${p.decade % 10}X` : `${p.decade}X`;
	if (p.week !== undefined) {
		const monday = weekStart(p.week.year, p.week.week);
		return `${iso(dateOf(monday + (p.weekend === true ? 5 : 0)))}/${iso(dateOf(monday + 6))}`;
	}
	if (p.bc === true) return p.year === undefined ? null : p.year === 1 ? '0000' : `-${four(p.year - 1)}`;
	const year = p.year === undefined ? 'XXXX' : four(p.year);
	if (p.fiscal === true && p.year !== undefined) return `${year}~`;
	if (p.season !== undefined) return `${year}-${SEASONS[p.season] ?? '21'}`;
	if (p.quarter !== undefined) return p.quarter === 0 ? year : `${year}-${32 + p.quarter}`;
	if (p.half !== undefined) return `${year}-${39 + p.half}`;
	if (p.weekday !== undefined && p.day === undefined) return 'XXXX-XX-XX';
	if (p.weekend === true) return 'XXXX-XX-XX';
	if (p.day === undefined) {
		if (p.month !== undefined) return `${year}-${two(p.month)}`;
		return p.year === undefined && (p.hour !== undefined || p.daypart !== undefined) ? null : year;
	}
	const date = `${year}-${p.month === undefined ? 'XX' : two(p.month)}-${two(p.day)}`;
	const last = lastOf(p);
	if (p.hour === undefined && (p.eve === true || last !== undefined) && !date.includes('X')) {
		const first = p.eve === true ? iso(dateOf((firstDay(p) ?? 0) - 1)) : date;
		return `${first}/${last ?? date}`;
	}
	if (p.hour === undefined || date.includes('X')) return date;
	return `${date}T${two(p.hour)}:${two(p.minute ?? 0)}${p.second === undefined ? '' : `:${two(p.second)}`}${p.zone ?? ''}`;
}

/** Last day of a resolved point of a month or finer, else its first. */
export function lastDay(p: Point): number | undefined {
	const first = firstDay(p);
	if (first === undefined || p.week !== undefined || p.day !== undefined) return first;
	return p.year === undefined || p.month === undefined ? first : first + daysInMonth(p.year, p.month) - 1;
}

/** First day of a resolved point, for arithmetic. */
export function firstDay(p: Point): number | undefined {
	if (p.week !== undefined) return weekStart(p.week.year, p.week.week) + (p.weekend === true ? 5 : 0);
	if (p.year === undefined || p.bc === true) return undefined;
	return dayNumber({ year: p.year, month: p.month ?? 1, day: p.day ?? 1 });
}
