/** Long stretches without events, drawn short: the axis says where it is broken. Pure. */
import { type Mark, moved, type Timeline } from './model.ts';

/** A stretch that is drawn short: milliseconds since 1970, UTC. */
export interface Break {
	readonly from: number;
	readonly to: number;
}

/** Between time as it is and time as the axis shows it; outside the breaks both run alike. */
export interface Warp {
	readonly breaks: readonly Break[];
	readonly shown: (time: number) => number;
	readonly real: (shown: number) => number;
}

export const UNBROKEN: Warp = { breaks: [], shown: (time) => time, real: (shown) => shown };

/** A gap is worth a break when it takes more than this part of the whole. */
const WORTH = 0.12;
/** What a break takes of the rest, and what is left of the gap at each of its ends. */
const SHORT = 0.03;
const ENDS = 0.02;
const LEAST = 14 * 86_400_000;

/** The gaps worth a break, by time. Marks may come in any order. */
export function breaksIn(marks: readonly Mark[], [start, end]: Timeline['range']): Break[] {
	const whole = end - start;
	const spans = marks.map((mark): readonly [number, number] => [mark.start, mark.end]).sort((a, b) => a[0] - b[0]);
	const breaks: Break[] = [];
	let reached = start;
	for (const [from, to] of spans) {
		const gap = from - reached;
		const left = gap * ENDS;
		if (gap > whole * WORTH && gap > LEAST) breaks.push({ from: reached + left, to: from - left });
		reached = Math.max(reached, to);
	}
	return breaks;
}

export function warpOf(breaks: readonly Break[], [start, end]: Timeline['range']): Warp {
	if (breaks.length === 0) return UNBROKEN;
	const cut = breaks.reduce((sum, { from, to }) => sum + to - from, 0);
	const wide = Math.max(1, (end - start - cut) * SHORT);
	/** Where each break begins on the shown axis. */
	const begins: number[] = [];
	let lost = 0;
	for (const { from, to } of breaks) {
		begins.push(from - lost);
		lost += to - from - wide;
	}
	return {
		breaks,
		shown(time) {
			let gone = 0;
			for (const { from, to } of breaks) {
				if (time <= from) break;
				if (time < to) return from - gone + ((time - from) / (to - from)) * wide;
				gone += to - from - wide;
			}
			return time - gone;
		},
		real(shown) {
			let gone = 0;
			for (const [i, { from, to }] of breaks.entries()) {
				const begin = begins[i] ?? from;
				if (shown <= begin) break;
				if (shown < begin + wide) return from + ((shown - begin) / wide) * (to - from);
				gone += to - from - wide;
			}
			return shown + gone;
		},
	};
}

/** The timeline on a broken axis. */
export function broken(timeline: Timeline, warp: Warp): Timeline {
	if (warp.breaks.length === 0) return timeline;
	const { marks, range } = timeline;
	return {
		...timeline,
		marks: marks.map((mark) => moved(mark, warp.shown(mark.start), warp.shown(mark.end))),
		range: [warp.shown(range[0]), warp.shown(range[1])],
	};
}
