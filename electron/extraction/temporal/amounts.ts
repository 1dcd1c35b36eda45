import { clockOf } from './clock.ts';
import { timexValue } from './format.ts';
import { type Frame, num, type Point, str } from './frame.ts';

/** TIMEX3 letters of the units; those of the clock stand behind a T. */
const LETTERS: Readonly<Record<string, string>> = {
	year: 'Y',
	month: 'M',
	week: 'W',
	day: 'D',
	hour: 'TH',
	minute: 'TM',
	second: 'TS',
	weekend: 'WE',
	decade: 'DE',
	century: 'CE',
	millennium: 'L',
};

/** Units that are so many of another. */
const MULTIPLES: Readonly<Record<string, readonly [letter: string, size: number]>> = {
	fortnight: ['W', 2],
	quarter: ['M', 3],
	half: ['M', 6],
};

/** TIMEX3 value of a duration, `P3D`, `PT1H30M`; X for an amount that is not told. `finer` are further parts, each finer than the one before. */
export function durationValue(frame: Frame, ...finer: readonly (Frame | undefined)[]): string | undefined {
	const parts = [frame, ...finer].map((told) => told && part(told));
	if (parts[0] === undefined) return undefined;
	let value = 'P';
	for (const told of parts) {
		if (told !== undefined) value += told.startsWith('T') && value.includes('T') ? told.slice(1) : told;
	}
	return value;
}

function part(frame: Frame): string | undefined {
	const season = str(frame, 'season');
	const daypart = str(frame, 'daypart');
	const unit = str(frame, 'unit');
	const [code, size] = unit === undefined ? [undefined, 1] : (MULTIPLES[unit] ?? [LETTERS[unit], 1]);
	const letter = code ?? season ?? (daypart && `T${daypart}`);
	if (letter === undefined) return undefined;
	const stated = num(frame, 'n');
	const n = stated === undefined ? undefined : stated + (num(frame, 'plus') ?? fraction(frame));
	const amount = n === undefined ? 'X' : String(n * size);
	return letter.startsWith('T') ? `T${amount}${letter.slice(1)}` : `${amount}${letter}`;
}

/** "3 1/2 months" */
function fraction(frame: Frame): number {
	const over = num(frame, 'over');
	const under = num(frame, 'under');
	return over === undefined || under === undefined || under === 0 ? 0 : Math.round((over / under) * 100) / 100;
}

/** TIMEX3 value of what recurs: `P1D`, `XXXX-WXX-1`, `XXXX-XX-XXTMO`. */
export function setValue(frame: Frame): string | undefined {
	const weekday = num(frame, 'weekday');
	const month = num(frame, 'month');
	const day = num(frame, 'day');
	const season = str(frame, 'season');
	const point: Point = {
		...(weekday !== undefined && { weekday }),
		...(month !== undefined && { month }),
		...(day !== undefined && { day }),
		...(season !== undefined && { season }),
		...((frame.weekend === 1 || (frame.unit === 'weekend' && frame.n === undefined)) && { weekend: true }),
		...clockOf(frame),
	};
	if (str(frame, 'unit') !== undefined && Object.keys(point).length === 0)
		return durationValue(frame.vague === 1 ? frame : { n: 1, ...frame });
	if (Object.keys(point).length === 0) return undefined;
	const full = timexValue(point);
	const value = point.hour !== undefined && point.minute === undefined ? full.replace(/:00$/, '') : full;
	return point.daypart !== undefined && value.startsWith('T') ? `XXXX-XX-XX${value}` : value;
}
