/** Where the axis is marked, in two rows: a fine one and the one above it that names the larger unit. Pure. */
import { type CountableTimeInterval, utcDay, utcHour, utcMonday, utcMonth, utcYear } from 'd3-time';
import { UNBROKEN, type Warp } from './breaks.ts';
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

/**
 * The axis of a view `width` pixels wide; times are those shown. The first coarse tick may lie left of the view: its label sticks to the
 * edge. Nothing is marked within a break.
 */
export function axis(view: Viewport, width: number, language: string, warp: Warp = UNBROKEN): Axis {
	const perMs = width / (view.to - view.from);
	const step = STEPS.find(({ length }) => length * perMs >= ROOM) ?? STEPS[STEPS.length - 1];
	if (!step) return { fine: [], coarse: [] };
	const locale = language === 'en' ? 'en-GB' : language;
	const pieces = piecesOf(view, warp);
	const ticks = (
		interval: CountableTimeInterval,
		every: number,
		format: Intl.DateTimeFormatOptions,
		before: boolean,
	) => {
		const words = new Intl.DateTimeFormat(locale, { timeZone: 'UTC', ...format });
		return pieces.flatMap((piece) =>
			at(interval, every, piece, before).map((date) => ({
				time: warp.breaks.length === 0 ? date.getTime() : warp.shown(Math.max(piece.from, date.getTime())),
				label: words.format(date),
			})),
		);
	};
	const fine = ticks(step.interval, step.every, step.fine, false);
	const { coarse } = step;
	if (Object.keys(coarse.format).length === 0) return { fine, coarse: [] };
	return { fine, coarse: ticks(coarse.interval, coarse.every, coarse.format, true) };
}

/** What is in view between the breaks, in real time. */
function piecesOf(view: Viewport, { breaks, real }: Warp): Viewport[] {
	const [first, last] = [real(view.from), real(view.to)];
	const pieces: Viewport[] = [];
	let from = first;
	for (const gap of breaks) {
		if (gap.to <= first || gap.from >= last) continue;
		if (gap.from > from) pieces.push({ from, to: gap.from });
		from = gap.to;
	}
	if (from < last) pieces.push({ from, to: last });
	return pieces;
}
