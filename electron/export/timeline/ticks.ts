import type { DateWords } from '../words.ts';
import type { Scale } from './scale.ts';
import { textWidth } from './text.ts';

export interface Tick {
	readonly x: number;
	readonly label: string;
	/** The year (or month) that begins here, for the row above. */
	readonly above: string;
}

const DAY = 86_400_000;
/** Room that a label wants. */
const ROOM = 30;

type Step = { readonly unit: 'day' | 'month' | 'year'; readonly by: number; readonly length: number };
const STEPS: readonly Step[] = [
	...[1, 2, 5, 10].map((by) => ({ unit: 'day' as const, by, length: by * DAY })),
	...[1, 2, 3, 6].map((by) => ({ unit: 'month' as const, by, length: by * 30 * DAY })),
	...[1, 2, 5, 10, 20, 50, 100, 500].map((by) => ({ unit: 'year' as const, by, length: by * 365 * DAY })),
];

/** The axis' ticks, as fine as their labels have room; each piece names its year (or month) anew. */
export function ticksOf(scale: Scale, size: number, words: DateWords): Tick[] {
	const step = STEPS.find(({ length }) => length * scale.density >= ROOM) ?? STEPS.at(-1);
	if (!step) return [];
	return scale.pieces.flatMap((piece) => {
		const ticks: Tick[] = [];
		let above = '';
		let clear = Number.NEGATIVE_INFINITY;
		for (let time = first(piece.start, step); time <= piece.end; time = next(time, step)) {
			const x = scale.at(time);
			const { label, group } = labelsOf(time, step, words);
			const shown = group !== above && x >= clear ? group : '';
			if (group !== above && shown !== '') {
				above = group;
				clear = x + textWidth(group, size, true) + 4;
			}
			ticks.push({ x, label, above: shown });
		}
		return ticks;
	});
}

function labelsOf(time: number, step: Step, words: DateWords): { label: string; group: string } {
	const date = new Date(time);
	const year = String(date.getUTCFullYear());
	if (step.unit === 'year') return { label: year, group: '' };
	const month = words.shortMonths[date.getUTCMonth()] ?? '';
	if (step.unit === 'month') return { label: month, group: year };
	return { label: String(date.getUTCDate()), group: `${words.months[date.getUTCMonth()] ?? ''} ${year}` };
}

function first(time: number, step: Step): number {
	const date = new Date(time);
	const [year, month] = [date.getUTCFullYear(), date.getUTCMonth()];
	if (step.unit === 'year') return later(utc(Math.floor(year / step.by) * step.by, 0, 1), time, step);
	if (step.unit === 'month') return later(utc(year, Math.floor(month / step.by) * step.by, 1), time, step);
	return later(utc(year, month, 1), time, step);
}

function later(from: number, time: number, step: Step): number {
	let at = from;
	while (at < time) at = next(at, step);
	return at;
}

/** Steps of days start anew with each month, and leave out a last one that would crowd the first of the next. */
function next(time: number, step: Step): number {
	const date = new Date(time);
	const [year, month, day] = [date.getUTCFullYear(), date.getUTCMonth(), date.getUTCDate()];
	if (step.unit === 'year') return utc(year + step.by, 0, 1);
	if (step.unit === 'month') return utc(year, month + step.by, 1);
	const firstOfNext = utc(year, month + 1, 1);
	const following = utc(year, month, day === 1 && step.by > 1 ? step.by : day + step.by);
	return following + (step.by > 1 ? (step.by / 2) * DAY : 0) > firstOfNext ? firstOfNext : following;
}

/** Date.UTC reads years 0 to 99 as 1900 to 1999. */
function utc(year: number, month: number, day: number): number {
	return new Date(0).setUTCFullYear(year, month, day);
}
