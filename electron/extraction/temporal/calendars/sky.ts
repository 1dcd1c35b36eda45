/**
 * Sun and moon, as closely as calendars need them: the main terms of J. Meeus, Astronomical Algorithms (2nd ed., chapters 25 and 47), good to about
 * 0.02 degrees, which is a few minutes of time. Times are days since 1970-01-01T00:00Z.
 */

const RADIAN = Math.PI / 180;
const sin = (degrees: number): number => Math.sin(degrees * RADIAN);
const circle = (degrees: number): number => ((degrees % 360) + 360) % 360;
const centuries = (time: number): number => (time + 2440587.5 - 2451545) / 36525;

/** Days from one new moon to the next, on average. */
export const LUNATION = 29.530588861;
const YEAR = 365.2422;

/** Apparent longitude of the sun in degrees from the equinox. */
export function sunAt(time: number): number {
	const t = centuries(time);
	const anomaly = 357.52911 + 35999.05029 * t;
	const centre = (1.914602 - 0.004817 * t) * sin(anomaly) + 0.019993 * sin(2 * anomaly) + 0.000289 * sin(3 * anomaly);
	return circle(280.46646 + 36000.76983 * t + centre - 0.00569 - 0.00478 * sin(125.04 - 1934.136 * t));
}

/** The moon's longitude in degrees: amplitude, and multiples of elongation, the sun's and the moon's anomaly and argument of latitude. */
const MOON: readonly (readonly [number, number, number, number, number])[] = [
	[6.288774, 0, 0, 1, 0],
	[1.274027, 2, 0, -1, 0],
	[0.658314, 2, 0, 0, 0],
	[0.213618, 0, 0, 2, 0],
	[-0.185116, 0, 1, 0, 0],
	[-0.114332, 0, 0, 0, 2],
	[0.058793, 2, 0, -2, 0],
	[0.057066, 2, -1, -1, 0],
	[0.053322, 2, 0, 1, 0],
	[0.045758, 2, -1, 0, 0],
	[-0.040923, 0, 1, -1, 0],
	[-0.03472, 1, 0, 0, 0],
	[-0.030383, 0, 1, 1, 0],
	[0.015327, 2, 0, 0, -2],
	[-0.012528, 0, 0, 1, 2],
	[0.01098, 0, 0, 1, -2],
	[0.010675, 4, 0, -1, 0],
	[0.010034, 0, 0, 3, 0],
];

/** How far the moon stands ahead of the sun, in degrees: 0 new, 180 full. */
export function phaseAt(time: number): number {
	const t = centuries(time);
	const elongation = 297.8501921 + 445267.1114034 * t;
	const sun = 357.5291092 + 35999.0502909 * t;
	const moon = 134.9633964 + 477198.8675055 * t;
	const latitude = 93.272095 + 483202.0175233 * t;
	let longitude = 218.3164477 + 481267.88123421 * t;
	for (const [size, d, s, m, f] of MOON) longitude += size * sin(d * elongation + s * sun + m * moon + f * latitude);
	return circle(longitude - sunAt(time));
}

const nearest = (degrees: number): number => circle(degrees + 180) - 180;

/** When the sun reaches `longitude`, near `guess`. */
export function sunReaches(longitude: number, guess: number): number {
	let time = guess;
	for (let i = 0; i < 5; i += 1) time += (nearest(longitude - sunAt(time)) / 360) * YEAR;
	return time;
}

/** The last new moon at or before `time`. */
export function newMoonBefore(time: number): number {
	let moon = time - (phaseAt(time) / 360) * LUNATION;
	for (let i = 0; i < 5; i += 1) moon -= (nearest(phaseAt(moon)) / 360) * LUNATION;
	return moon <= time ? moon : newMoonBefore(moon - 2);
}
