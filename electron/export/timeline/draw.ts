import type { LegendMark, Words } from '../words.ts';
import { AXIS, BAND, type Lane, type Layout, numberWidth, type Placed, SIZE, TRAY_ROW } from './layout.ts';
import type { Standing, Unplaced } from './marks.ts';
import { SLASHED, shapeOf } from './shapes.ts';
import { escaped, fitted, runsOf, textWidth } from './text.ts';
import type { Tick } from './ticks.ts';

const INK = '#1b2430';
const GREY = '#5f6670';
const RULE = '#c9ccd1';
const HAIR = '#e4e6e9';

export const n2 = (value: number) => String(Math.round(value * 100) / 100);

/** A line of text, each script in its own bundled font. */
export function text(x: number, y: number, content: string, more = '', size = SIZE, fill = INK): string {
	let at = x;
	return runsOf(content)
		.map((run) => {
			const family = run.family === 'Noto Sans' ? '' : ` font-family="${run.family}"`;
			const element = `<text x="${n2(at)}" y="${n2(y)}" font-size="${n2(size)}" fill="${fill}"${family}${more}>${escaped(run.text)}</text>`;
			at += textWidth(run.text, size);
			return element;
		})
		.join('');
}

const line = (x1: number, y1: number, x2: number, y2: number, stroke: string, width: number) =>
	`<line x1="${n2(x1)}" y1="${n2(y1)}" x2="${n2(x2)}" y2="${n2(y2)}" stroke="${stroke}" stroke-width="${width}"/>`;

/** Axis with its ticks and cuts, from `top` down to the foot of the lanes. */
export function axis(layout: Layout, ticks: readonly Tick[]): string {
	const { scale, left, width, bottom } = layout;
	if (!scale) return '';
	const grid = ticks.map(({ x }) => line(x, AXIS - 5, x, bottom, HAIR, 0.5));
	const labels = ticks.map(({ x, label, above }) => {
		const late = x + textWidth(above, SIZE, true) > width;
		const year =
			above === '' ? '' : text(late ? width : x + 1, 9, above, ` font-weight="600"${late ? ' text-anchor="end"' : ''}`);
		const end = x + textWidth(label, SIZE) > width;
		return year + text(end ? width : x + 1, 19, label, end ? ' text-anchor="end"' : '', SIZE - 0.5, GREY);
	});
	const cuts = scale.pieces.slice(1).map(({ from }, index) => cut(scale.pieces[index]?.to ?? 0, from, bottom));
	return `${grid.join('')}${line(0, AXIS - 2, width, AXIS - 2, INK, 0.7)}${labels.join('')}${cuts.join('')}${line(left - 4, AXIS - 2, left - 4, bottom, RULE, 0.5)}`;
}

/** Where time was left out: a grey gap, with two slanted strokes through the axis. */
function cut(from: number, to: number, bottom: number): string {
	const slash = (x: number) =>
		`<path d="M${n2(x - 2)} ${AXIS + 3}l4 -10" fill="none" stroke="${INK}" stroke-width="0.8"/>`;
	const middle = (from + to) / 2;
	return `<rect x="${n2(middle - 3)}" y="${AXIS - 6}" width="6" height="${n2(bottom - AXIS + 6)}" fill="#fff"/><rect x="${n2(middle - 3)}" y="${AXIS - 1.5}" width="6" height="${n2(bottom - AXIS + 1.5)}" fill="#eceef1"/>${slash(middle - 3)}${slash(middle + 3)}`;
}

export function lane({ name, y, height, items }: Lane, width: number): string {
	const label = name.map((part, index) => text(0, y + 12 + index * 9, part, ' font-weight="600"'));
	return `${label.join('')}${items.map(item).join('')}${line(0, y + height, width, y + height, RULE, 0.5)}`;
}

function item(placed: Placed): string {
	const { mark, from, to, y, label, labelX } = placed;
	const words =
		text(labelX, y + 6, String(mark.n), ' font-weight="700"') + text(labelX + numberWidth(mark), y + 6, label);
	const ground = `<rect x="${n2(labelX - 1)}" y="${n2(y - 1)}" width="${n2(numberWidth(mark) + textWidth(label, SIZE) + 2)}" height="8.6" fill="#fff"/>`;
	const denied =
		mark.deniers > 0 ? deniers(labelX + numberWidth(mark) + textWidth(label, SIZE) + 4, y + 6, mark.deniers) : '';
	return `<g>${ground}${words}${denied}${shapeOf(mark, from, to, y + 9.5)}</g>`;
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
		const y = top + 34 + index * TRAY_ROW;
		const order = event.order === '' ? '' : `  ${event.order}`;
		const room = width - 24 - numberWidth(event) - textWidth(order, SIZE) - (event.deniers > 0 ? 22 : 0);
		const label = fitted(event.title, SIZE, room);
		const labelX = 14 + numberWidth(event);
		const end = labelX + textWidth(label, SIZE) + 4;
		const denied = event.deniers > 0 ? deniers(end, y, event.deniers) : '';
		return `<g>${square(0.5, y - 6, event.standing)}${text(14, y, String(event.n), ' font-weight="700"')}${text(labelX, y, label)}${denied}${text(end + (event.deniers > 0 ? 20 : 0), y, order.trim(), ' font-style="italic"', SIZE, GREY)}</g>`;
	});
	return {
		svg: `<g>${text(0, top + 18, words.undated, ' font-weight="600"')}${rows.join('')}</g>`,
		height: 34 + unplaced.length * TRAY_ROW,
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
	let y = top + 20;
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
			: row === 'undated'
				? 'reported'
				: 'asserted';
	const end = row === 'open' ? Number.POSITIVE_INFINITY : 0;
	const [from, to] = row === 'day' ? [x + 8, x + 8 + BAND] : row === 'undated' ? [x + 8, x + 8 + BAND] : [x, x + 21];
	return shapeOf({ ...mark, shape, standing, end }, from, to, y);
}
