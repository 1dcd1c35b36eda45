import { dateOf, dayNumber, type Ymd } from '../calendar.ts';
import { LUNATION, newMoonBefore, phaseAt, sunAt, sunReaches } from './sky.ts';

/** Festivals of calendars that follow the moon. Days are those of the place: offsets from universal time are in days. */

const MECCA = 3 / 24;
const CHINA = 8 / 24;
const INDIA = 5.5 / 24;
const SUNSET = 18 / 24;

const startOf = (year: number): number => dayNumber({ year, month: 1, day: 1 });

/** When the sun reaches `longitude` in `year`. */
const sunIn = (year: number, longitude: number): number =>
	sunReaches(longitude, startOf(year) + 79.3 + ((((longitude + 80) % 360) - 80) / 360) * 365.2422);

/** First day (at the place) of the Chinese month that holds the winter solstice of `year`. */
function solsticeMonth(year: number): number {
	const solstice = Math.floor(sunIn(year, 270) + CHINA);
	return Math.floor(newMoonBefore(solstice + 1 - CHINA - 0.0001) + CHINA);
}

const monthAfter = (day: number): number => Math.floor(newMoonBefore(day + 32.5 - CHINA) + CHINA);
const signAt = (day: number): number => Math.floor(sunAt(day - CHINA) / 30);

/**
 * Chinese month 1-12 and day. The month of the solstice is the eleventh; where thirteen months lie between two solstices, the first in which the
 * sun enters no sign has no number of its own.
 */
export function chineseDay(year: number, month: number, day: number): Ymd {
	let start = solsticeMonth(year - 1);
	let leap = solsticeMonth(year) - start > 12.5 * LUNATION;
	for (let number = -1; number < month; ) {
		start = monthAfter(start);
		if (leap && signAt(start) === signAt(monthAfter(start))) leap = false;
		else number += 1;
	}
	return dateOf(start + day - 1);
}

/** How far the sidereal year has moved against the equinox (Lahiri), in degrees. */
const precession = (year: number): number => 23.857 + (year - 2000) * 0.01397;

/**
 * Indian lunar month 1-12 (from Chaitra, new moon to new moon) and tithi 1-30: the day on which the tithi runs at `hour` of the day.
 */
export function indianDay(year: number, month: number, tithi: number, hour: number): Ymd {
	const start = newMoonBefore(sunIn(year, (30 * (month - 1) + precession(year)) % 360));
	const guess = Math.floor(start + ((tithi - 0.5) * LUNATION) / 30 + INDIA);
	const runs = (day: number): number => {
		const phase = phaseAt(day + hour / 24 - INDIA);
		return ((phase - (tithi - 1) * 12 + 540) % 360) - 180;
	};
	for (let day = guess - 2; day <= guess + 2; day += 1) if (runs(day) >= 0) return dateOf(day);
	return dateOf(guess);
}

/** The day the sun enters an Indian sign, 0 (Mesha) to 11; after sunset it counts as the next. */
export function indianSolarDay(year: number, sign: number, days: number): Ymd {
	const entry = sunIn(year, (30 * sign + precession(year)) % 360) + INDIA;
	return dateOf(Math.floor(entry + 1 - SUNSET) + days);
}

/** Days from 1970 to the new moon before 1 Muharram of the year 1 (16 July 622). */
const ISLAMIC = dayNumber({ year: 622, month: 7, day: 17 });

/** Islamic month and day; a month begins with the evening after the new moon. The first that falls into `year`, if any does. */
export function islamicDay(year: number, month: number, day: number): Ymd | undefined {
	const first = Math.floor((startOf(year) - ISLAMIC) / (12 * LUNATION)) - 1;
	for (let own = first; own <= first + 3; own += 1) {
		const moon = newMoonBefore(ISLAMIC + (own * 12 + month - 1) * LUNATION + LUNATION / 3);
		const date = dateOf(Math.floor(moon + MECCA + 1 - SUNSET) + day);
		if (date.year === year) return date;
	}
	return undefined;
}
