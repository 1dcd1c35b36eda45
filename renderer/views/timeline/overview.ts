/** The strip above the timeline: how many events lie where, and which part is in view. Histogram pure; drawing below. */
import type { Mark } from './model.ts';
import type { Palette } from './palette.ts';
import { toX, type Viewport } from './viewport.ts';

/** Events per bucket; one that spans several is spread over them. */
export function histogram(marks: readonly Mark[], range: Viewport, buckets: number): Float32Array {
	const counts = new Float32Array(buckets);
	const per = buckets / (range.to - range.from);
	for (const { start, end } of marks) {
		const first = Math.max(0, Math.floor((start - range.from) * per));
		const last = Math.min(buckets - 1, Math.max(first, Math.ceil((end - range.from) * per) - 1));
		const share = 1 / (last - first + 1);
		for (let at = first; at <= last; at += 1) counts[at] = (counts[at] ?? 0) + share;
	}
	return counts;
}

/** Width of one bar with its gap, in pixels. */
export const OVERVIEW_BAR = 4;

export function drawOverview(
	ctx: CanvasRenderingContext2D,
	size: { readonly width: number; readonly height: number },
	{ counts, range, view, palette }: { counts: Float32Array; range: Viewport; view: Viewport; palette: Palette },
): void {
	const { width, height } = size;
	ctx.fillStyle = palette.desk;
	ctx.fillRect(0, 0, width, height);
	const from = Math.max(0, toX(range, width, view.from));
	const to = Math.min(width, toX(range, width, view.to));
	ctx.fillStyle = palette.paper;
	ctx.fillRect(from, 0, to - from, height);
	const top = Math.max(1, ...counts);
	counts.forEach((count, at) => {
		if (count === 0) return;
		const tall = Math.max(2, Math.sqrt(count / top) * (height - 8));
		const x = at * OVERVIEW_BAR;
		ctx.fillStyle = palette.mark;
		ctx.globalAlpha = x + OVERVIEW_BAR > from && x < to ? 0.85 : 0.4;
		ctx.fillRect(x, height - 3 - tall, OVERVIEW_BAR - 1, tall);
	});
	ctx.globalAlpha = 1;
	ctx.strokeStyle = palette.accentLine;
	ctx.lineWidth = 1;
	ctx.strokeRect(from + 0.5, 0.5, Math.max(3, to - from - 1), height - 1);
	ctx.fillStyle = palette.accent;
	ctx.fillRect(from, 0, 3, height);
	ctx.fillRect(to - 3, 0, 3, height);
}
