import type { LegendMark, Words } from '../words.ts';
import { AXIS, BAND, type Lane, type Layout, numberWidth, type Placed, SIZE, TRAY_ROW } from './layout.ts';
import type { Standing, Unplaced } from './marks.ts';
import { SLASHED, shapeOf } from './shapes.ts';
import { fitted, runs, textWidth } from './text.ts';
import type { Tick } from './ticks.ts';

const INK = '#1b2430';
const GREY = '#5f6670';
const RULE = '#c9ccd1';
const HAIR = '#e4e6e9';

export const n2 = (value: number) => String(Math.round(value * 100) / 100);

export function text(x: number, y: number, content: string, more = '', size = SIZE, fill = INK): string {
	return `<text x="${n2(x)}" y="${n2(y)}" font-size="${n2(size)}" fill="${fill}"${more}>${runs(content)}</text>`;
}

const line = (x1: number, y1: number, x2: number, y2: number, stroke: string, width: number) =>
	`<line x1="${n2(x1)}" y1="${n2(y1)}" x2="${n2(x2)}" y2="${n2(y2)}" stroke="${stroke}" stroke-width="${width}"/>`;

/** Axis with its ticks and cuts, from `top` down to the foot of the lanes. */
export function axis(layout: Layout, ticks: readonly Tick[]): string {
	const { scale, left, width, bottom } = layout;
	if (!scale) return '';
	const grid = ticks.map(({ x }) => line(x, AXIS - 5, x, bottom, HAIR, 0.5));
	const labels = ticks.map(({ x, label, above }) => {
		const year = above === '' ? '' : text(x + 1, 9, above, ' font-weight="600"');
		const end = x + textWidth(label, SIZE) > width;
		return year + text(end ? width : x + 1, 19, label, end ? ' text-anchor="end"' : '', SIZE - 0.5, GREY);
	});
	const cuts = scale.pieces.slice(1).map(({ from }, index) => cut(scale.pieces[index]?.to ?? 0, from, bottom));
	return `${grid.join('')}${line(0, AXIS - 2, width, AXIS - 2, INK, 0.7)}${labels.join('')}${cuts.join('')}${line(left - 4, AXIS - 2, left - 4, bottom, RULE, 0.5)}`;
}

/** Where time was left out: a white gap between two broken lines. */
function cut(from: number, to: number, bottom: number): string {
	const zigzag = (x: number) => {
		const steps = Array.from({ length: Math.ceil((bottom - AXIS + 8) / 6) }, (_, i) => `l${i % 2 === 0 ? 2 : -2} 6`);
		return `<path d="M${n2(x)} ${AXIS - 8}${steps.join('')}" fill="none" stroke="${GREY}" stroke-width="0.6"/>`;
	};
	const middle = (from + to) / 2;
	return `<rect x="${n2(middle - 4)}" y="${AXIS - 8}" width="9" height="${n2(bottom - AXIS + 8)}" fill="#fff"/>${zigzag(middle - 4)}${zigzag(middle + 3)}`;
}

export function lane({ name, y, height, items }: Lane, width: number): string {
	const label = name.map((part, index) => text(0, y + 12 + index * 9, part, ' font-weight="600"'));
	return `${label.join('')}${items.map(item).join('')}${line(0, y + height, width, y + height, RULE, 0.5)}`;
}

function item(placed: Placed): string {
	const { mark, from, to, y, label, labelX } = placed;
	const words =
		text(labelX, y + 6, String(mark.n), ' font-weight="700"') + text(labelX + numberWidth(mark), y + 6, label);
	const denied =
		mark.deniers > 0 ? deniers(labelX + numberWidth(mark) + textWidth(label, SIZE) + 4, y + 6, mark.deniers) : '';
	return `<g>${words}${denied}${shapeOf(mark, from, to, y + 9.5)}</g>`;
}

/** The sign for "denied" and how many deny it. */
function deniers(x: number, baseline: number, count: number): string {
	return SLASHED(x + 3, baseline - 2.7) + text(x + 8, baseline, String(count), ' font-weight="600"');
}

/** Undated events, each with what it comes after and before. Answers the drawing and its height. */
export function tray(
	unplaced: readonly Unplaced[],
	width: number,
	top: number,
	words: Words,
): { svg: string; height: number } {
	if (unplaced.length === 0) return { svg: '', height: 0 };
	const rows = unplaced.map((event, index) => {
		const y = top + 26 + index * TRAY_ROW;
		const order = event.order === '' ? '' : `  ${event.order}`;
		const room = width - 24 - numberWidth(event) - textWidth(order, SIZE) - (event.deniers > 0 ? 22 : 0);
		const label = fitted(event.title, SIZE, room);
		const labelX = 14 + numberWidth(event);
		const end = labelX + textWidth(label, SIZE) + 4;
		const denied = event.deniers > 0 ? deniers(end, y, event.deniers) : '';
		return `<g>${square(0.5, y - 6, event.standing)}${text(14, y, String(event.n), ' font-weight="700"')}${text(labelX, y, label)}${denied}${text(end + (event.deniers > 0 ? 20 : 0), y, order.trim(), ' font-style="italic"', SIZE, GREY)}</g>`;
	});
	return {
		svg: `<g>${text(0, top + 11, words.undated, ' font-weight="600"')}${rows.join('')}</g>`,
		height: 26 + unplaced.length * TRAY_ROW,
	};
}

function square(x: number, y: number, standing: Standing): string {
	const band = {
		n: 0,
		title: '',
		start: 0,
		end: 0,
		shape: 'band',
		approximate: false,
		inferred: false,
		deniers: 0,
		lane: undefined,
	} as const;
	return shapeOf({ ...band, standing }, x, x + BAND, y);
}

/** Marks with their words. Answers the drawing and its height. */
export function legend(
	rows: readonly LegendMark[],
	width: number,
	top: number,
	words: Words,
): { svg: string; height: number } {
	let x = 0;
	let y = top + 14;
	const parts = rows.map((row) => {
		const label = words.legend[row];
		const needed = 26 + textWidth(label, SIZE - 0.5) + 14;
		if (x > 0 && x + needed > width) {
			x = 0;
			y += 13;
		}
		const part = sample(row, x, y - 6) + text(x + 26, y, label, '', SIZE - 0.5, GREY);
		x += needed;
		return part;
	});
	return { svg: `<g>${parts.join('')}</g>`, height: rows.length === 0 ? 0 : y - top + 6 };
}

function sample(row: LegendMark, x: number, y: number): string {
	const mark = {
		n: 0,
		title: '',
		start: 0,
		end: 0,
		deniers: 0,
		lane: undefined,
		approximate: row === 'approximate',
		inferred: row === 'inferred',
	};
	const shape = row === 'day' ? 'day' : row === 'bounds' ? 'bounds' : 'band';
	const standing: Standing =
		row === 'reported' || row === 'planned' || row === 'denied' || row === 'negated'
			? row
			: row === 'inferred' || row === 'undated'
				? 'reported'
				: 'asserted';
	const end = row === 'open' ? Number.POSITIVE_INFINITY : 0;
	const [from, to] = row === 'day' ? [x + 8, x + 8 + BAND] : row === 'undated' ? [x + 8, x + 8 + BAND] : [x, x + 21];
	return shapeOf({ ...mark, shape, standing, end }, from, to, y);
}
