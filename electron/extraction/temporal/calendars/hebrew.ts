import { dateOf, dayNumber, type Ymd } from '../calendar.ts';

/** The arithmetic Hebrew calendar (Dershowitz and Reingold, Calendrical Calculations). Months count from Nisan (1); Adar, or the second, is 12. */

/** Days from the epoch to 1 Tishri of a year, its postponements included. */
function elapsed(year: number): number {
	const months = Math.floor((235 * year - 234) / 19);
	const parts = 12084 + 13753 * months;
	const day = months * 29 + Math.floor(parts / 25920);
	return (3 * (day + 1)) % 7 < 3 ? day + 1 : day;
}

const EPOCH = dayNumber({ year: -3760, month: 9, day: 7 });

function newYear(year: number): number {
	const [before, own, after] = [elapsed(year - 1), elapsed(year), elapsed(year + 1)];
	const late = after - own === 356 ? 2 : own - before === 382 ? 1 : 0;
	return EPOCH + own + late;
}

/** Days of the months from Tishri (7) to Adar (12), and of those from Nisan (1) on. */
function monthStart(year: number, month: number): number {
	const first = newYear(year);
	const next = newYear(year + 1);
	// From Nisan on all lengths are fixed, so those months are counted back from the next year.
	if (month < 7) return next - [177, 147, 118, 88, 59, 29].slice(month - 1, month).reduce((sum, days) => sum + days, 0);
	if (month === 12) return next - 177 - 29;
	const length = next - first;
	const kislev = 30 + (length % 10 === 5 ? 30 : 29);
	const tevet = kislev + (length % 10 === 3 ? 29 : 30);
	return first + ([0, 30, kislev, tevet, tevet + 29][month - 7] ?? 0);
}

/** The Gregorian date of a Hebrew month and day that falls into Gregorian `year`. */
export function hebrewDay(year: number, month: number, day: number): Ymd {
	const own = year + 3760 + (month >= 7 && month <= 9 ? 1 : 0);
	return dateOf(monthStart(own, month) + day - 1);
}
