/** The grid under the lanes and the axis above them. */
import { AXIS, type Context, type Scene, TEXT } from './scene.ts';
import { toX } from './viewport.ts';

/** Height of one tooth, in pixels. */
const ZIGZAG = 8;

function verticals(
	ctx: Context,
	{ view, width }: Scene,
	times: readonly { readonly time: number }[],
	from: number,
	to: number,
): void {
	ctx.beginPath();
	for (const { time } of times) {
		const x = Math.round(toX(view, width, time)) + 0.5;
		ctx.moveTo(x, from);
		ctx.lineTo(x, to);
	}
	ctx.stroke();
}

export function drawGrid(ctx: Context, scene: Scene): void {
	const { axis, width, height, palette, stacked, scrollTop } = scene;
	ctx.lineWidth = 1;
	ctx.strokeStyle = palette.line;
	verticals(ctx, scene, axis.fine, AXIS, height);
	ctx.strokeStyle = palette.lineHard;
	verticals(ctx, scene, axis.coarse, AXIS, height);
	ctx.strokeStyle = palette.line;
	ctx.beginPath();
	for (const { top, height: tall } of stacked.lanes) {
		const y = Math.round(AXIS + top + tall - scrollTop) - 0.5;
		if (y < AXIS || y > height) continue;
		ctx.moveTo(0, y);
		ctx.lineTo(width, y);
	}
	ctx.stroke();
}

/** Where the axis is broken: a strip without time, with a zigzag at each edge. */
export function drawBreaks(ctx: Context, { warp, view, width, height, palette }: Scene): void {
	for (const { from, to } of warp.breaks) {
		const [left, right] = [toX(view, width, warp.shown(from)), toX(view, width, warp.shown(to))];
		if (right < 0 || left > width) continue;
		ctx.fillStyle = palette.desk;
		ctx.fillRect(left, 0, right - left, height);
		ctx.strokeStyle = palette.lineHard;
		ctx.lineWidth = 1;
		for (const x of [left, right]) {
			ctx.beginPath();
			ctx.moveTo(x, 0);
			for (let y = 0, side = 1; y < height; y += ZIGZAG, side = -side) ctx.lineTo(x + side * 2.5, y + ZIGZAG / 2);
			ctx.stroke();
		}
	}
}

/** The period being marked. */
export function drawBrush(ctx: Context, { brush, height, palette }: Scene): void {
	if (brush === null) return;
	const [from, to] = [Math.min(...brush), Math.max(...brush)];
	ctx.globalAlpha = 0.16;
	ctx.fillStyle = palette.accent;
	ctx.fillRect(from, 0, to - from, height);
	ctx.globalAlpha = 1;
	ctx.fillRect(from, 0, 1, height);
	ctx.fillRect(to - 1, 0, 1, height);
}

export function drawAxis(ctx: Context, scene: Scene): void {
	const { axis, view, width, palette } = scene;
	ctx.fillStyle = palette.paper;
	ctx.fillRect(0, 0, width, AXIS);
	ctx.textBaseline = 'middle';
	ctx.lineWidth = 1;
	ctx.strokeStyle = palette.line;
	verticals(ctx, scene, axis.fine, AXIS - 20, AXIS);
	verticals(ctx, scene, axis.coarse, 6, AXIS);
	const single = axis.coarse.length === 0;
	ctx.font = `${single ? '600 ' : ''}${single ? TEXT : TEXT - 1}px ${palette.sans}`;
	ctx.fillStyle = single ? palette.ink : palette.ink3;
	for (const { time, label } of axis.fine) {
		const x = toX(view, width, time) + 5;
		// half a year or half a month at the edge would be read as another one
		if (x + ctx.measureText(label).width <= width) ctx.fillText(label, x, AXIS - 11);
	}
	ctx.font = `600 ${TEXT}px ${palette.sans}`;
	ctx.fillStyle = palette.ink;
	axis.coarse.forEach(({ time, label }, index) => {
		const next = axis.coarse[index + 1];
		const wide = ctx.measureText(label).width;
		// the label of a unit that began left of the view sticks to the edge until the next one pushes it out
		const x = Math.max(6, toX(view, width, time) + 5);
		const limit = next ? toX(view, width, next.time) - 8 - wide : Number.POSITIVE_INFINITY;
		if (Math.min(x, limit) > 2 && Math.min(x, limit) + wide <= width) ctx.fillText(label, Math.min(x, limit), 15);
	});
	ctx.strokeStyle = palette.lineHard;
	ctx.beginPath();
	ctx.moveTo(0, AXIS - 0.5);
	ctx.lineTo(width, AXIS - 0.5);
	ctx.stroke();
}
