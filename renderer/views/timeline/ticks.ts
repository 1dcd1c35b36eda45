/** Where the axis is marked, in two rows: a fine one and the one above it that names the larger unit. Pure. */
import { type CountableTimeInterval, utcDay, utcHour, utcMonday, utcMonth, utcYear } from 'd3-time';
import type { Viewport } from './viewport.ts';

export interface Tick {
	readonly time: number;
	readonly label: string;
}

export interface Axis {
	readonly fine: readonly Tick[];
	readonly coarse: readonly Tick[];
}

interface Step {
	readonly interval: CountableTimeInterval;
	readonly every: number;
	/** Length of one step in milliseconds, about. */
	readonly length: number;
	readonly fine: Intl.DateTimeFormatOptions;
	readonly coarse: {
		readonly interval: CountableTimeInterval;
		readonly every: number;
		readonly format: Intl.DateTimeFormatOptions;
	};
}

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const YEAR = 365.2425 * DAY;

const YEARS = { interval: utcYear, every: 1, format: { year: 'numeric' } } as const;
const MONTHS = { interval: utcMonth, every: 1, format: { month: 'long', year: 'numeric' } } as const;
const DAYS = { interval: utcDay, every: 1, format: { day: 'numeric', month: 'long', year: 'numeric' } } as const;

const years = (every: number): Step => ({
	interval: utcYear,
	every,
	length: every * YEAR,
	fine: { year: 'numeric' },
	coarse: { interval: utcYear, every: every * 10, format: {} },
});

const STEPS: readonly Step[] = [
	{ interval: utcHour, every: 3, length: 3 * HOUR, fine: { hour: '2-digit', minute: '2-digit' }, coarse: DAYS },
	{ interval: utcHour, every: 6, length: 6 * HOUR, fine: { hour: '2-digit', minute: '2-digit' }, coarse: DAYS },
	{ interval: utcDay, every: 1, length: DAY, fine: { day: 'numeric' }, coarse: MONTHS },
	{ interval: utcMonday, every: 1, length: 7 * DAY, fine: { day: 'numeric' }, coarse: MONTHS },
	{ interval: utcMonth, every: 1, length: 30.4 * DAY, fine: { month: 'short' }, coarse: YEARS },
	{ interval: utcMonth, every: 3, length: 91.3 * DAY, fine: { month: 'short' }, coarse: YEARS },
	years(1),
	years(5),
	years(10),
	years(50),
	years(100),
	years(500),
];

/** Room that one fine label wants, in pixels. */
const ROOM = 44;

function at(interval: CountableTimeInterval, every: number, { from, to }: Viewport, before: boolean): Date[] {
	const filtered = every === 1 ? interval : interval.every(every);
	if (!filtered) return [];
	const start = before ? filtered.floor(new Date(from)) : new Date(from);
	return filtered.range(start, new Date(to));
}

/** The axis of a view `width` pixels wide. The first coarse tick may lie left of the view: its label sticks to the edge. */
export function axis(view: Viewport, width: number, language: string): Axis {
	const perMs = width / (view.to - view.from);
	const step = STEPS.find(({ length }) => length * perMs >= ROOM) ?? STEPS[STEPS.length - 1];
	if (!step) return { fine: [], coarse: [] };
	const locale = language === 'en' ? 'en-GB' : language;
	const fine = new Intl.DateTimeFormat(locale, { timeZone: 'UTC', ...step.fine });
	const ticks = at(step.interval, step.every, view, false).map((date) => ({
		time: date.getTime(),
		label: fine.format(date),
	}));
	if (Object.keys(step.coarse.format).length === 0) return { fine: ticks, coarse: [] };
	const coarse = new Intl.DateTimeFormat(locale, { timeZone: 'UTC', ...step.coarse.format });
	return {
		fine: ticks,
		coarse: at(step.coarse.interval, step.coarse.every, view, true).map((date) => ({
			time: date.getTime(),
			label: coarse.format(date),
		})),
	};
}
