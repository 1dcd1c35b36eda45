/** The picture of the lanes: grid, marks, labels, clusters. Draws what is in sight and nothing else. */
import { drawDenied, drawMark, isPoint } from './marks.ts';
import type { Mark, Timeline } from './model.ts';
import type { Palette } from './palette.ts';
import { middleOf, POINT, ROW, type Stacked } from './stack.ts';
import type { Axis } from './ticks.ts';
import { scale, toX, type Viewport } from './viewport.ts';

export const AXIS = 44;
const SIZE = 12;

export interface Scene {
	readonly timeline: Timeline;
	readonly stacked: Stacked;
	readonly view: Viewport;
	readonly axis: Axis;
	/** Pixels. */
	readonly width: number;
	readonly height: number;
	readonly scrollTop: number;
	readonly selected: string | null;
	readonly hovered: string | null;
	readonly palette: Palette;
	/** Where the undated stand that are tied to a dated event: id of that event, and x in pixels at the bottom. */
	readonly ties: readonly { readonly from: string; readonly x: number; readonly strong: boolean }[];
}

type Context = CanvasRenderingContext2D;

const cut = new Map<string, string>();
/** `text` shortened to `room` pixels; remembered, since measuring is what costs. */
function shortened(ctx: Context, text: string, room: number): string {
	const step = Math.floor(room / 8) * 8;
	const key = `${step} ${text}`;
	const known = cut.get(key);
	if (known !== undefined) return known;
	if (cut.size > 20_000) cut.clear();
	let made = text;
	if (ctx.measureText(text).width > step) {
		let [low, high] = [0, text.length];
		while (low < high) {
			const middle = Math.ceil((low + high) / 2);
			if (ctx.measureText(`${text.slice(0, middle).trimEnd()}…`).width <= step) low = middle;
			else high = middle - 1;
		}
		made = low < 3 ? '' : `${text.slice(0, low).trimEnd()}…`;
	}
	cut.set(key, made);
	return made;
}

export const forgetLabels = (): void => cut.clear();

function drawGrid(ctx: Context, { axis, view, width, height, palette, stacked, scrollTop }: Scene): void {
	ctx.lineWidth = 1;
	ctx.strokeStyle = palette.line;
	ctx.beginPath();
	for (const { time } of axis.fine) {
		const x = Math.round(toX(view, width, time)) + 0.5;
		ctx.moveTo(x, AXIS - 4);
		ctx.lineTo(x, height);
	}
	ctx.stroke();
	ctx.strokeStyle = palette.lineHard;
	ctx.beginPath();
	for (const { time } of axis.coarse) {
		const x = Math.round(toX(view, width, time)) + 0.5;
		ctx.moveTo(x, 4);
		ctx.lineTo(x, height);
	}
	ctx.stroke();
	ctx.strokeStyle = palette.line;
	ctx.beginPath();
	for (const { top, height: tall } of stacked.lanes) {
		const y = Math.round(AXIS + top + tall - scrollTop) + 0.5;
		if (y < AXIS || y > height) continue;
		ctx.moveTo(0, y);
		ctx.lineTo(width, y);
	}
	ctx.stroke();
}

function drawAxis(ctx: Context, { axis, view, width, palette }: Scene): void {
	ctx.fillStyle = palette.paper;
	ctx.fillRect(0, 0, width, AXIS);
	ctx.font = `${SIZE - 1}px ${palette.sans}`;
	ctx.textBaseline = 'middle';
	ctx.fillStyle = palette.ink3;
	for (const { time, label } of axis.fine) ctx.fillText(label, toX(view, width, time) + 5, AXIS - 13);
	ctx.font = `600 ${SIZE}px ${palette.sans}`;
	ctx.fillStyle = palette.ink;
	axis.coarse.forEach(({ time, label }, index) => {
		const next = axis.coarse[index + 1];
		const wide = ctx.measureText(label).width;
		const x = Math.max(5, toX(view, width, time) + 5);
		const limit = next ? toX(view, width, next.time) - 8 - wide : Number.POSITIVE_INFINITY;
		if (x <= limit || limit > 5) ctx.fillText(label, Math.min(x, limit), 14);
	});
	ctx.strokeStyle = palette.line;
	ctx.lineWidth = 1;
	ctx.beginPath();
	for (const { time } of axis.coarse) {
		const x = Math.round(toX(view, width, time)) + 0.5;
		ctx.moveTo(x, 4);
		ctx.lineTo(x, AXIS);
	}
	ctx.moveTo(0, AXIS - 0.5);
	ctx.lineTo(width, AXIS - 0.5);
	ctx.stroke();
}

function drawLabel(ctx: Context, mark: Mark, at: { x: number; middle: number; room: number; selected: boolean }, palette: Palette): void {
	let { x, room } = at;
	const y = at.middle;
	ctx.textBaseline = 'middle';
	ctx.font = `${at.selected ? '600 ' : ''}${SIZE}px ${palette.sans}`;
	if (mark.style === 'denied') {
		const used = drawDenied(ctx, x, y, mark.deniers, palette);
		x += used;
		room -= used;
	}
	const prefix = mark.approximate ? 'ca. ' : '';
	ctx.fillStyle = mark.rejected ? palette.ink3 : at.selected && mark.style !== 'denied' ? palette.accent : palette.ink;
	ctx.fillText(shortened(ctx, `${prefix}${mark.title}${mark.uncertain ? ' ?' : ''}`, room), x, y);
}

function drawTies(ctx: Context, scene: Scene, at: ReadonlyMap<string, { x: number; y: number }>): void {
	for (const { from, x, strong } of scene.ties) {
		const end = at.get(from);
		if (!end) continue;
		ctx.strokeStyle = strong ? scene.palette.accent : scene.palette.lineHard;
		ctx.lineWidth = strong ? 1.5 : 1;
		ctx.setLineDash([2, 3]);
		ctx.beginPath();
		ctx.moveTo(end.x, Math.max(AXIS, end.y + 8));
		const bottom = scene.height;
		const bend = Math.min(36, (bottom - end.y) / 2);
		ctx.bezierCurveTo(end.x, bottom - bend, x, end.y + 8 + bend, x, bottom);
		ctx.stroke();
		ctx.setLineDash([]);
	}
}

/** Draws one frame; the context's unit is a CSS pixel. */
export function draw(ctx: Context, scene: Scene): void {
	const { timeline, stacked, view, width, height, scrollTop, selected, hovered, palette } = scene;
	ctx.fillStyle = palette.paper;
	ctx.fillRect(0, 0, width, height);
	drawGrid(ctx, scene);
	const perMs = scale(view, width);
	const tied = new Set(scene.ties.map(({ from }) => from));
	const ends = new Map<string, { x: number; y: number }>();
	const seen: { mark: Mark; index: number; left: number; right: number; middle: number }[] = [];
	for (const box of stacked.lanes) {
		const laneTop = AXIS + box.top - scrollTop;
		if (laneTop > height || laneTop + box.height < AXIS) continue;
		for (let index = box.first; index < box.last; index += 1) {
			const mark = timeline.marks[index];
			if (!mark) break;
			const left = (mark.start - view.from) * perMs;
			if (left > width + POINT) break;
			const right = (mark.end - view.from) * perMs;
			const isTied = tied.has(mark.id);
			if (!isTied && Math.max(right, left + POINT) + (stacked.labels[index] ?? 0) < 0) continue;
			const middle = AXIS + middleOf(stacked, mark, index) - scrollTop;
			if (isTied) ends.set(mark.id, { x: Math.max(-20, Math.min(width + 20, isPoint(mark, left, right) ? (left + right) / 2 : right - 3)), y: middle });
			if ((stacked.rows[index] ?? -1) < 0) continue;
			seen.push({ mark, index, left, right, middle });
		}
	}
	drawTies(ctx, scene, ends);
	for (const { mark, left, right, middle } of seen) {
		drawMark(ctx, { mark, left, right, middle, selected: mark.id === selected, hovered: mark.id === hovered }, palette);
	}
	for (const { mark, index, left, right, middle } of seen) {
		const kept = stacked.labels[index] ?? 0;
		if (kept === 0) continue;
		const point = isPoint(mark, left, right);
		const natural = point ? (left + right) / 2 + POINT + 4 : left + 6;
		const x = point ? natural : Math.min(Math.max(natural, 6), Math.max(natural, right - 60));
		const room = kept - 8 - (x - natural);
		if (room > 24) drawLabel(ctx, mark, { x, middle: point ? middle : middle - 1, room, selected: mark.id === selected }, palette);
	}
	drawClusters(ctx, scene);
	drawFocus(ctx, scene, seen);
	drawAxis(ctx, scene);
}

function drawClusters(ctx: Context, { stacked, view, width, height, scrollTop, palette }: Scene): void {
	ctx.font = `600 ${SIZE - 1}px ${palette.sans}`;
	ctx.textBaseline = 'middle';
	for (const { lane, start, count } of stacked.clusters) {
		const x = toX(view, width, start);
		const box = stacked.lanes[lane];
		if (!box || x < -60 || x > width) continue;
		const middle = AXIS + box.top + 6 + box.rows * ROW + ROW / 2 - scrollTop;
		if (middle < AXIS - ROW || middle > height + ROW) continue;
		const text = `+${count}`;
		const wide = 12 + 7 * text.length;
		ctx.fillStyle = palette.desk;
		ctx.strokeStyle = palette.lineHard;
		ctx.lineWidth = 1;
		ctx.beginPath();
		ctx.roundRect(x + 0.5, middle - 9.5, wide, 18, 9);
		ctx.fill();
		ctx.stroke();
		ctx.fillStyle = palette.ink2;
		ctx.fillText(text, x + 7, middle);
	}
}

function drawFocus(
	ctx: Context,
	{ selected, palette }: Scene,
	seen: readonly { mark: Mark; index: number; left: number; right: number; middle: number }[],
): void {
	const found = seen.find(({ mark }) => mark.id === selected);
	if (!found) return;
	const { mark, left, right, middle } = found;
	const point = isPoint(mark, left, right);
	const x = point ? (left + right) / 2 - POINT - 3 : left - 3;
	const end = point ? (left + right) / 2 + POINT + 3 : Math.max(right, left + 3) + 3;
	ctx.strokeStyle = palette.accent;
	ctx.lineWidth = 1.5;
	ctx.beginPath();
	ctx.roundRect(x, middle - 12, end - x, 24, 4);
	ctx.stroke();
}
