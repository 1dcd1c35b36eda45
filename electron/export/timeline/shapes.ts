import { BAND } from './layout.ts';
import type { Mark } from './marks.ts';

const INK = '#23395b';
const TINT = '#dfe4ec';
const MIDDLE = '#a9b4c6';
/** Length of an arrow's head. */
const HEAD = 5.5;

const r = (value: number) => String(Math.round(value * 100) / 100);

/** Gradients that the shapes refer to. */
export const DEFINITIONS = `<defs>${gradient('fade', [0, 0.35, 0.65, 1], [0.08, 1, 1, 0.08])}${gradient('soft', [0, 0.22, 0.78, 1], [0, 1, 1, 0])}</defs>`;

function gradient(id: string, offsets: readonly number[], opacities: readonly number[]): string {
	const stops = offsets.map(
		(offset, i) => `<stop offset="${offset}" stop-color="${INK}" stop-opacity="${opacities[i]}"/>`,
	);
	return `<linearGradient id="${id}">${stops.join('')}</linearGradient>`;
}

/** A circle with a stroke through it: denied. */
export const SLASHED = (x: number, y: number) =>
	`<path d="M${r(x - 2.8)} ${r(y)}a2.8 2.8 0 1 0 5.6 0a2.8 2.8 0 1 0 -5.6 0M${r(x - 2)} ${r(y + 2)}L${r(x + 2)} ${r(y - 2)}" fill="none" stroke="${INK}" stroke-width="0.9"/>`;

/** The mark of an event between two places, its top at `y`. Told apart by shape and pattern, never by colour. */
export function shapeOf(mark: Mark, start: number, stop: number, y: number): string {
	if (mark.shape === 'day') return diamond(mark, (start + stop) / 2, y + BAND / 2);
	const from = Number.isFinite(mark.start) ? start : start + HEAD;
	const to = Number.isFinite(mark.end) ? stop : stop - HEAD;
	const outline = `${outlineOf(mark)} stroke-width="${mark.standing === 'planned' ? 1.1 : 0.8}"`;
	const box = `x="${r(from)}" y="${r(y)}" width="${r(to - from)}" height="${BAND}"`;
	const parts = [
		`<rect ${box} fill="${fillOf(mark)}" ${isFading(mark) && mark.standing === 'asserted' ? 'stroke="none"' : outline}/>`,
	];
	if (mark.standing === 'denied') parts.push(hatch(from, to, y));
	if (mark.standing === 'negated') parts.push(stroke(`M${r(from)} ${r(y + BAND / 2)}H${r(to)}`));
	if (mark.shape === 'interval') parts.push(ends(mark, from, to, y));
	if (isFading(mark) && mark.standing !== 'asserted') parts.push(brackets(from, to, y));
	return parts.join('') + arrows(mark, from, to, y);
}

const isFading = (mark: Mark) => mark.shape === 'bounds' || mark.approximate;

function fillOf(mark: Mark): string {
	if (mark.standing === 'reported') return TINT;
	if (mark.standing !== 'asserted') return '#fff';
	return mark.shape === 'bounds' ? 'url(#fade)' : mark.approximate ? 'url(#soft)' : mark.inferred ? MIDDLE : INK;
}

function outlineOf(mark: Mark): string {
	return `stroke="${INK}"${mark.inferred ? ' stroke-dasharray="2.4 1.6"' : mark.standing === 'planned' ? ' stroke-dasharray="0.1 1.9" stroke-linecap="round"' : ''}`;
}

function diamond(mark: Mark, x: number, y: number): string {
	const half = BAND / 2 + 0.6;
	const shape = `M${r(x)} ${r(y - half)}l${r(half)} ${r(half)}l${r(-half)} ${r(half)}l${r(-half)} ${r(-half)}z`;
	const inner =
		mark.standing === 'denied' || mark.standing === 'negated'
			? stroke(`M${r(x - 2)} ${r(y + 2)}L${r(x + 2)} ${r(y - 2)}`)
			: '';
	const around = mark.approximate
		? `<circle cx="${r(x)}" cy="${r(y)}" r="6.4" fill="none" stroke="${INK}" stroke-width="0.5" stroke-dasharray="1 1.4"/>`
		: '';
	const fill =
		mark.standing === 'asserted' ? (mark.inferred ? MIDDLE : INK) : mark.standing === 'reported' ? TINT : '#fff';
	return `${around}<path d="${shape}" fill="${fill}" ${outlineOf(mark)} stroke-width="0.8"/>${inner}`;
}

const stroke = (d: string) => `<path d="${d}" fill="none" stroke="${INK}" stroke-width="0.8"/>`;

/** Slanted lines from edge to edge of the band. */
function hatch(from: number, to: number, y: number): string {
	const lines: string[] = [];
	for (let foot = from - BAND + 2.6; foot < to; foot += 2.6) {
		const x1 = Math.max(from, foot);
		const x2 = Math.min(to, foot + BAND);
		if (x2 > x1) lines.push(`M${r(x1)} ${r(y + BAND - (x1 - foot))}L${r(x2)} ${r(y + BAND - (x2 - foot))}`);
	}
	return `<path d="${lines.join('')}" fill="none" stroke="${INK}" stroke-width="0.7"/>`;
}

/** Ends that are bounds, not edges: open brackets of dots where a filled band would fade. */
function brackets(from: number, to: number, y: number): string {
	return `<path d="M${r(from)} ${r(y - 2)}v${BAND + 4}M${r(to)} ${r(y - 2)}v${BAND + 4}" fill="none" stroke="${INK}" stroke-width="0.9" stroke-dasharray="0.1 1.7" stroke-linecap="round"/>`;
}

/** The stated ends of an interval. */
function ends({ start, end }: Mark, from: number, to: number, y: number): string {
	const bar = (x: number) => `M${r(x)} ${r(y - 1.5)}v${BAND + 3}`;
	return stroke((Number.isFinite(start) ? bar(from) : '') + (Number.isFinite(end) ? bar(to) : ''));
}

function arrows({ start, end }: Mark, from: number, to: number, y: number): string {
	const middle = y + BAND / 2;
	const head = (x: number, way: 1 | -1) =>
		`<path d="M${r(x)} ${r(middle - HEAD)}L${r(x + HEAD * way)} ${r(middle)}L${r(x)} ${r(middle + HEAD)}z" fill="${INK}"/>`;
	return (Number.isFinite(end) ? '' : head(to, 1)) + (Number.isFinite(start) ? '' : head(from, -1));
}
