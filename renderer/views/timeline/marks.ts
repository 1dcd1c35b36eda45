/** How one mark is drawn: its width is its precision, its texture its standing. */
import type { Mark } from './model.ts';
import type { Palette } from './palette.ts';
import { isPoint, POINT } from './placing.ts';

type Context = CanvasRenderingContext2D;

/** Height of the tinted part of a band; a rule of 2 px under it carries the contrast. */
export const BAR = 16;
const RULE = 2;

export interface Drawing {
	readonly mark: Mark;
	/** Left and right end of the extent, in pixels. */
	readonly left: number;
	readonly right: number;
	readonly middle: number;
	readonly selected: boolean;
	readonly hovered: boolean;
}

function colours({ mark, selected }: Drawing, palette: Palette): { rule: string; fill: string } {
	if (mark.style === 'denied') return { rule: palette.dispute, fill: palette.disputeFill };
	return selected ? { rule: palette.accent, fill: palette.accentSoft } : { rule: palette.mark, fill: palette.markFill };
}

function diamond(ctx: Context, x: number, y: number, size: number): void {
	ctx.beginPath();
	ctx.moveTo(x, y - size);
	ctx.lineTo(x + size, y);
	ctx.lineTo(x, y + size);
	ctx.lineTo(x - size, y);
	ctx.closePath();
}

function hatch(ctx: Context, left: number, top: number, width: number, height: number, colour: string): void {
	ctx.save();
	ctx.beginPath();
	ctx.rect(left, top, width, height);
	ctx.clip();
	ctx.strokeStyle = colour;
	ctx.globalAlpha *= 0.55;
	ctx.lineWidth = 1;
	ctx.beginPath();
	for (let x = left - height - (left % 6); x < left + width; x += 6) {
		ctx.moveTo(x, top + height);
		ctx.lineTo(x + height, top);
	}
	ctx.stroke();
	ctx.restore();
}

/** A colour that fades at the ends that are only bounds, or soft where the date is approximate. */
function faded(ctx: Context, { mark, left, right }: Drawing, colour: string): string | CanvasGradient {
	const both = mark.shape === 'bounds';
	if (!both && !mark.approximate && !mark.openStart && !mark.openEnd) return colour;
	const gradient = ctx.createLinearGradient(left, 0, right, 0);
	const clear = `color-mix(in srgb, ${colour} 8%, transparent)`;
	const soft = both ? 0.5 : mark.approximate ? 0.22 : 0.6;
	const start = both || mark.approximate || mark.openStart;
	const end = both || mark.approximate || mark.openEnd;
	gradient.addColorStop(0, start ? clear : colour);
	gradient.addColorStop(start ? soft : 0, colour);
	gradient.addColorStop(end ? 1 - soft : 1, colour);
	gradient.addColorStop(1, end ? clear : colour);
	return gradient;
}

/** A person's own words: a ring with a dot, no diamond, however well the day is known. */
function ring(ctx: Context, x: number, y: number, size: number, palette: Palette, rule: string): void {
	ctx.beginPath();
	ctx.arc(x, y, size, 0, Math.PI * 2);
	ctx.fillStyle = palette.paper;
	ctx.fill();
	ctx.stroke();
	ctx.beginPath();
	ctx.arc(x, y, 1.75, 0, Math.PI * 2);
	ctx.fillStyle = rule;
	ctx.fill();
}

function drawPoint(ctx: Context, drawing: Drawing, palette: Palette): void {
	const { mark, left, right, middle, hovered } = drawing;
	const { rule, fill } = colours(drawing, palette);
	ctx.lineWidth = 1.5;
	ctx.strokeStyle = rule;
	if (mark.style === 'own') {
		ring(ctx, (left + right) / 2, middle, POINT - (hovered ? 0.5 : 1), palette, rule);
		return;
	}
	diamond(ctx, (left + right) / 2, middle, POINT - (hovered ? 0 : 0.5));
	if (mark.style === 'solid' && !mark.inferred && !mark.approximate) {
		ctx.fillStyle = rule;
		ctx.fill();
	} else if (mark.style === 'denied') {
		ctx.fillStyle = fill;
		ctx.fill();
	} else {
		ctx.fillStyle = palette.paper;
		ctx.fill();
	}
	if (mark.inferred) ctx.setLineDash([2, 2]);
	ctx.stroke();
	ctx.setLineDash([]);
}

function arrow(ctx: Context, x: number, y: number, direction: 1 | -1): void {
	ctx.beginPath();
	ctx.moveTo(x - direction * 4, y - 4);
	ctx.lineTo(x, y);
	ctx.lineTo(x - direction * 4, y + 4);
	ctx.stroke();
}

/** The outermost possible ends of what only has bounds. */
function whiskers(ctx: Context, left: number, right: number, top: number, colour: string): void {
	ctx.strokeStyle = colour;
	ctx.lineWidth = 1;
	ctx.beginPath();
	for (const x of [left + 0.5, right - 0.5]) {
		ctx.moveTo(x, top + 2);
		ctx.lineTo(x, top + BAR + RULE);
	}
	ctx.stroke();
}

function drawBand(ctx: Context, drawing: Drawing, palette: Palette): void {
	const { mark, left, right, middle, selected, hovered } = drawing;
	const { rule, fill } = colours(drawing, palette);
	const width = Math.max(3, right - left);
	const top = Math.round(middle - BAR / 2 - 1);
	if (mark.style === 'outline') {
		ctx.strokeStyle = rule;
		ctx.lineWidth = 1;
		if (mark.inferred) ctx.setLineDash([3, 3]);
		ctx.strokeRect(left + 0.5, top + 0.5, width - 1, BAR + RULE - 1);
		ctx.setLineDash([]);
		return;
	}
	if (mark.style === 'own') {
		ctx.strokeStyle = faded(ctx, drawing, rule);
		ctx.lineWidth = selected || hovered ? 2 : 1.5;
		ctx.beginPath();
		ctx.roundRect(left + 1, top + 1, width - 2, BAR + RULE - 2, (BAR + RULE - 2) / 2);
		ctx.stroke();
		return;
	}
	ctx.fillStyle = faded(ctx, drawing, fill);
	ctx.fillRect(left, top, width, BAR);
	if (mark.style === 'denied') hatch(ctx, left, top, width, BAR, rule);
	ctx.strokeStyle = faded(ctx, drawing, rule);
	ctx.lineWidth = selected || hovered ? 3 : RULE;
	if (mark.inferred && mark.shape !== 'bounds') ctx.setLineDash([4, 3]);
	ctx.beginPath();
	ctx.moveTo(left, top + BAR + RULE / 2);
	ctx.lineTo(left + width, top + BAR + RULE / 2);
	ctx.stroke();
	ctx.setLineDash([]);
	ctx.strokeStyle = rule;
	ctx.lineWidth = 1.5;
	if (mark.shape === 'bounds') whiskers(ctx, left, left + width, top, palette.mark);
	if (mark.openEnd) arrow(ctx, left + width + 3, top + BAR + RULE / 2, 1);
	if (mark.openStart) arrow(ctx, left - 3, top + BAR + RULE / 2, -1);
	if (mark.shape === 'point') {
		diamond(ctx, left, middle, POINT - 1);
		ctx.fillStyle = rule;
		ctx.fill();
	}
}

export function drawMark(ctx: Context, drawing: Drawing, palette: Palette): void {
	const { mark, left, right } = drawing;
	if (mark.rejected) ctx.globalAlpha = 0.4;
	if (isPoint(mark, left, right)) drawPoint(ctx, drawing, palette);
	else drawBand(ctx, drawing, palette);
	ctx.globalAlpha = 1;
}

/** ⊘ as strokes, so that no font need have it. Answers the width used. */
export function drawDenied(ctx: Context, x: number, y: number, count: number, palette: Palette): number {
	const radius = 5;
	ctx.strokeStyle = palette.dispute;
	ctx.lineWidth = 1.4;
	ctx.beginPath();
	ctx.arc(x + radius, y, radius, 0, Math.PI * 2);
	ctx.moveTo(x + radius - 3.5, y - 3.5);
	ctx.lineTo(x + radius + 3.5, y + 3.5);
	ctx.stroke();
	if (count === 0) return 2 * radius + 4;
	ctx.fillStyle = palette.dispute;
	const text = String(count);
	ctx.fillText(text, x + 2 * radius + 2, y);
	return 2 * radius + 6 + 7 * text.length;
}
