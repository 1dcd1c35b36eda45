/** The stretch of time that is seen, and how it moves. Pure. */
export interface Viewport {
	/** Milliseconds since 1970 at the left and right edge. */
	readonly from: number;
	readonly to: number;
}

const HOUR = 3_600_000;
const SHORTEST = 6 * HOUR;
const LONGEST = 4000 * 365.2425 * 24 * HOUR;

export const scale = ({ from, to }: Viewport, width: number): number => width / (to - from);

export const toX = (view: Viewport, width: number, time: number): number => (time - view.from) * scale(view, width);
export const toTime = (view: Viewport, width: number, x: number): number => view.from + x / scale(view, width);

/** All of `range` with room at both ends for marks and labels. */
export function fit(range: readonly [number, number], width = 800): Viewport {
	const length = Math.max(range[1] - range[0], 24 * HOUR);
	const label = Math.min(0.4, 220 / width);
	return { from: range[0] - length * 0.04, to: range[1] + length * label };
}

/** Zooms by `factor` (above 1: closer) while `time` stays where it is. */
export function zoomAt(view: Viewport, time: number, factor: number): Viewport {
	const length = Math.min(LONGEST, Math.max(SHORTEST, (view.to - view.from) / factor));
	const share = (time - view.from) / (view.to - view.from);
	return { from: time - share * length, to: time + (1 - share) * length };
}

export const panBy = (view: Viewport, ms: number): Viewport => ({ from: view.from + ms, to: view.to + ms });

/** The least move that brings `start` to `end` into sight. */
export function reveal(view: Viewport, start: number, end: number): Viewport {
	const length = view.to - view.from;
	const margin = length * 0.12;
	if (end - start > length) return { from: start - length * 0.1, to: start + length * 0.9 };
	if (start < view.from + margin * 0.2) return panBy(view, start - margin - view.from);
	if (end > view.to - margin * 0.2) return panBy(view, end + margin - view.to);
	return view;
}
