/** Days and dates of the proleptic Gregorian calendar, as plain numbers: no time zones, no Date objects. */

export interface Ymd {
	readonly year: number;
	/** 1-12 */
	readonly month: number;
	readonly day: number;
}

/** Days since 1970-01-01 (Howard Hinnant, days_from_civil). */
export function dayNumber({ year, month, day }: Ymd): number {
	const y = month <= 2 ? year - 1 : year;
	const era = Math.floor(y / 400);
	const ofEra = y - era * 400;
	const ofYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
	return era * 146097 + ofEra * 365 + Math.floor(ofEra / 4) - Math.floor(ofEra / 100) + ofYear - 719468;
}

/** The date of a day number (civil_from_days). */
export function dateOf(days: number): Ymd {
	const z = days + 719468;
	const era = Math.floor(z / 146097);
	const ofEra = z - era * 146097;
	const yearOfEra = Math.floor(
		(ofEra - Math.floor(ofEra / 1460) + Math.floor(ofEra / 36524) - Math.floor(ofEra / 146096)) / 365,
	);
	const ofYear = ofEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
	const shifted = Math.floor((5 * ofYear + 2) / 153);
	const month = shifted < 10 ? shifted + 3 : shifted - 9;
	const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
	return { year, month, day: ofYear - Math.floor((153 * shifted + 2) / 5) + 1 };
}

export const daysInMonth = (year: number, month: number): number =>
	dayNumber(month === 12 ? { year: year + 1, month: 1, day: 1 } : { year, month: month + 1, day: 1 }) -
	dayNumber({ year, month, day: 1 });

export const isDate = ({ year, month, day }: Ymd): boolean =>
	month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);

/** 1 Monday to 7 Sunday. */
export const weekdayOf = (days: number): number => ((((days + 3) % 7) + 7) % 7) + 1;

/** `by` days later. */
export const plusDays = (date: Ymd, by: number): Ymd => dateOf(dayNumber(date) + by);

/** `by` months later; the day is kept where the month has it. */
export function plusMonths({ year, month, day }: Ymd, by: number): Ymd {
	const index = year * 12 + month - 1 + by;
	const y = Math.floor(index / 12);
	const m = index - y * 12 + 1;
	return { year: y, month: m, day: Math.min(day, daysInMonth(y, m)) };
}

/** Monday of the ISO week a day lies in. */
export const mondayOf = (days: number): number => days - weekdayOf(days) + 1;

/** ISO 8601 week: its year and number. */
export function isoWeek(days: number): { year: number; week: number } {
	const thursday = mondayOf(days) + 3;
	const { year } = dateOf(thursday);
	return { year, week: Math.floor((thursday - dayNumber({ year, month: 1, day: 1 })) / 7) + 1 };
}

/** Monday of an ISO week. */
export const weekStart = (year: number, week: number): number =>
	mondayOf(dayNumber({ year, month: 1, day: 4 })) + (week - 1) * 7;

/** Day number of the `n`-th (1-5; -1 the last) `weekday` of a month. */
export function nthWeekday(year: number, month: number, weekday: number, n: number): number {
	const first = dayNumber({ year, month, day: 1 });
	const length = daysInMonth(year, month);
	const lead = (weekday - weekdayOf(first) + 7) % 7;
	if (n > 0) return first + lead + (n - 1) * 7;
	const last = first + lead + Math.floor((length - 1 - lead) / 7) * 7;
	return last + (n + 1) * 7;
}

/** Western Easter Sunday (anonymous Gregorian algorithm). */
export function easter(year: number): number {
	const a = year % 19;
	const b = Math.floor(year / 100);
	const c = year % 100;
	const d = Math.floor(b / 4);
	const h = (19 * a + b - d - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3) + 15) % 30;
	const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
	const m = Math.floor((a + 11 * h + 22 * l) / 451);
	const month = Math.floor((h + l - 7 * m + 114) / 31);
	return dayNumber({ year, month, day: ((h + l - 7 * m + 114) % 31) + 1 });
}

/** Orthodox Easter Sunday, in the Gregorian calendar (Meeus' Julian algorithm). */
export function orthodoxEaster(year: number): number {
	const d = (19 * (year % 19) + 15) % 30;
	const e = (2 * (year % 4) + 4 * (year % 7) - d + 34) % 7;
	const month = Math.floor((d + e + 114) / 31);
	const julian = dayNumber({ year, month, day: ((d + e + 114) % 31) + 1 });
	return julian + Math.floor(year / 100) - Math.floor(year / 400) - 2;
}
