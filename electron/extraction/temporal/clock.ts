import { type Frame, num, type Point, str } from './frame.ts';

const LATER_HALF = new Set(['AF', 'EV']);

/** Time of day of a frame: an hour with what says which half of the day it is in, or a part of the day. */
export function clockOf(frame: Frame): Point {
	const stated = num(frame, 'hour');
	const daypart = str(frame, 'daypart');
	if (stated === undefined) return daypart === undefined ? {} : { daypart };
	let hour = stated;
	let minute = num(frame, 'minute');
	const before = num(frame, 'to');
	if (before !== undefined) {
		minute = 60 - before;
		hour = hour === 0 ? 23 : hour - 1;
	}
	const past = num(frame, 'past');
	if (past !== undefined) minute = past;
	const meridiem = str(frame, 'meridiem');
	if (hour === 12 && (meridiem === 'am' || daypart === 'NI' || daypart === 'EV')) hour = 0;
	else if (hour < 12) {
		const later =
			meridiem === 'pm' ||
			(daypart !== undefined && LATER_HALF.has(daypart)) ||
			(daypart === 'NI' && hour >= 6) ||
			(daypart === 'MI' && hour < 5);
		if (later) hour += 12;
	}
	const second = num(frame, 'second');
	const zone = str(frame, 'zone');
	return {
		hour,
		...(minute !== undefined && { minute }),
		...(second !== undefined && { second }),
		...(zone !== undefined && { zone }),
	};
}
