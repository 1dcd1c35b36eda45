/** The picture of the lanes: grid, marks, labels, clusters. Draws what is in sight and nothing else. */
import { drawAxis, drawBreaks, drawBrush, drawGrid } from './draw-axis.ts';
import { drawLabels } from './draw-labels.ts';
import { drawMark } from './marks.ts';
import type { Mark } from './model.ts';
import { isPoint, POINT } from './placing.ts';
import { AXIS, type Context, type Scene, type Seen, TEXT } from './scene.ts';
import { ROW, rowMiddle } from './stack.ts';
import { scale, toX } from './viewport.ts';

/** Pixels by which an end of a tie may lie outside the view. */
const OUTSIDE = 20;

interface Ends {
	readonly seen: readonly Seen[];
	/** Where ties begin, by the id of the dated event. */
	readonly ties: ReadonlyMap<string, { readonly x: number; readonly y: number }>;
}

function inSight({ timeline, stacked, view, width, height, scrollTop, ties }: Scene): Ends {
	const perMs = scale(view, width);
	const tied = new Set(ties.map(({ from }) => from));
	const starts = new Map<string, { x: number; y: number }>();
	const seen: Seen[] = [];
	for (const box of stacked.lanes) {
		const top = AXIS + box.top - scrollTop;
		const outside = top > height || top + box.height < AXIS;
		if (outside && tied.size === 0) continue;
		for (let index = box.first; index < box.last; index += 1) {
			const mark = timeline.marks[index];
			if (!mark) break;
			const left = (mark.start - view.from) * perMs;
			if (left > width + POINT && tied.size === 0) break;
			const right = (mark.end - view.from) * perMs;
			const row = stacked.rows[index] ?? -1;
			const middle = AXIS + rowMiddle(box, row) - scrollTop;
			if (tied.has(mark.id)) starts.set(mark.id, { x: tieStart(mark, left, right, width), y: middle });
			if (outside || row < 0 || left > width + POINT) continue;
			if (Math.max(right, left + POINT) + (stacked.labels[index] ?? 0) < 0) continue;
			seen.push({ mark, index, left, right, middle });
		}
	}
	return { seen, ties: starts };
}

function tieStart(mark: Mark, left: number, right: number, width: number): number {
	const x = isPoint(mark, left, right) ? (left + right) / 2 : right - 3;
	return Math.max(-OUTSIDE, Math.min(width + OUTSIDE, x));
}

function drawTies(ctx: Context, { ties, height, palette }: Scene, starts: Ends['ties']): void {
	for (const { from, x, strong } of ties) {
		const start = starts.get(from);
		if (!start) continue;
		ctx.strokeStyle = strong ? palette.accent : palette.lineHard;
		ctx.lineWidth = strong ? 1.5 : 1;
		ctx.setLineDash([2, 3]);
		const y = Math.max(AXIS, start.y + 9);
		const bend = Math.max(0, Math.min(40, (height - y) * 0.6));
		ctx.beginPath();
		ctx.moveTo(start.x, y);
		ctx.bezierCurveTo(start.x, height - bend / 3, x, height - bend, x, height);
		ctx.stroke();
	}
	ctx.setLineDash([]);
}

function drawClusters(ctx: Context, { stacked, view, width, height, scrollTop, palette }: Scene): void {
	ctx.font = `600 ${TEXT - 1}px ${palette.sans}`;
	ctx.textBaseline = 'middle';
	ctx.lineWidth = 1;
	for (const { lane, start, count } of stacked.clusters) {
		const x = toX(view, width, start);
		const box = stacked.lanes[lane];
		if (!box || x < -60 || x > width) continue;
		const middle = AXIS + rowMiddle(box, -1) - scrollTop;
		if (middle < AXIS - ROW || middle > height + ROW) continue;
		const text = `+${count}`;
		ctx.fillStyle = palette.desk;
		ctx.strokeStyle = palette.lineHard;
		ctx.beginPath();
		ctx.roundRect(x + 0.5, middle - 9.5, 14 + 7 * text.length, 18, 9);
		ctx.fill();
		ctx.stroke();
		ctx.fillStyle = palette.ink2;
		ctx.fillText(text, x + 7, middle);
	}
}

function drawFocus(ctx: Context, { selected, palette }: Scene, seen: readonly Seen[]): void {
	const found = seen.find(({ mark }) => mark.id === selected);
	if (!found) return;
	const { mark, left, right, middle } = found;
	const point = isPoint(mark, left, right);
	const from = point ? (left + right) / 2 - POINT - 3 : left - 3;
	const to = point ? (left + right) / 2 + POINT + 3 : Math.max(right, left + 4) + 3;
	ctx.strokeStyle = palette.accent;
	ctx.lineWidth = 1.5;
	ctx.beginPath();
	ctx.roundRect(from, middle - 12, to - from, 24, 4);
	ctx.stroke();
}

/** Draws one frame; the context's unit is a CSS pixel. */
export function draw(ctx: Context, scene: Scene): void {
	const { width, height, selected, hovered, palette } = scene;
	ctx.fillStyle = palette.paper;
	ctx.fillRect(0, 0, width, height);
	drawGrid(ctx, scene);
	const { seen, ties } = inSight(scene);
	drawTies(ctx, scene, ties);
	for (const { mark, left, right, middle } of seen) {
		drawMark(ctx, { mark, left, right, middle, selected: mark.id === selected, hovered: mark.id === hovered }, palette);
	}
	drawLabels(ctx, seen, scene);
	drawClusters(ctx, scene);
	drawFocus(ctx, scene, seen);
	drawAxis(ctx, scene);
	drawBreaks(ctx, scene);
	drawBrush(ctx, scene);
}
