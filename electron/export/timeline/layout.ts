import type { Mark, Unplaced } from './marks.ts';
import { type Scale, scaleOf } from './scale.ts';
import { fitted, textWidth, wrapped } from './text.ts';

/** Measures of the drawing, in its own units (a point when printed). */
export const SIZE = 7.5;
export const AXIS = 30;
export const ROW = 22;
export const BAND = 7;
export const TRAY_ROW = 13;
const LANE_PADDING = 7;
const LANE_LINE = 9;
const LABELS = 88;
const GAP = 8;
const MOST_LANES = 6;
const WIDEST_LABEL = 0.62;

export interface Placed {
	readonly mark: Mark;
	readonly from: number;
	readonly to: number;
	/** Top of the label; the mark stands below it. */
	readonly y: number;
	readonly label: string;
	readonly labelX: number;
}

export interface Lane {
	readonly name: readonly string[];
	readonly y: number;
	readonly height: number;
	readonly items: readonly Placed[];
}

export interface Layout {
	readonly width: number;
	readonly left: number;
	readonly scale: Scale | undefined;
	readonly lanes: readonly Lane[];
	/** Below the lanes. */
	readonly bottom: number;
	readonly unplaced: readonly Unplaced[];
}

/** Lanes from top to bottom, in each the marks in as few rows as keep labels and marks apart. Same marks, same places. */
export function layoutOf(
	marks: readonly Mark[],
	unplaced: readonly Unplaced[],
	names: ReadonlyMap<string, string>,
	other: string,
	width: number,
): Layout {
	const left = LABELS;
	if (marks.length === 0) return { width, left, scale: undefined, lanes: [], bottom: 0, unplaced };
	const scale = scaleOf(marks.flatMap(stretchOf), left, width - 4);
	const lanes: Lane[] = [];
	let y = AXIS;
	for (const { name, members } of groups(marks, names, other)) {
		const lines = wrapped(name, SIZE, LABELS - 10, 3, true);
		const { items, rows } = packed(members, scale, left, width, y + LANE_PADDING);
		const height = Math.max(rows * ROW, lines.length * LANE_LINE) + LANE_PADDING * 2 - 4;
		lanes.push({ name: lines, y, height, items });
		y += height;
	}
	return { width, left, scale, lanes, bottom: y, unplaced };
}

/** The part of a mark that the axis must show: an open end shows a little beyond the known one. */
function stretchOf({ start, end }: Mark): { start: number; end: number }[] {
	const day = 86_400_000;
	if (Number.isFinite(start)) return [{ start, end: Number.isFinite(end) ? end : start + day }];
	return [{ start: end - day, end }];
}

/** Marks by lane: the most frequent actors in order of appearance, all others in one lane at the end. */
function groups(marks: readonly Mark[], names: ReadonlyMap<string, string>, other: string) {
	const counts = new Map<string, number>();
	for (const { lane } of marks) if (lane !== undefined) counts.set(lane, (counts.get(lane) ?? 0) + 1);
	const often = [...counts].toSorted((a, b) => b[1] - a[1]).slice(0, MOST_LANES);
	const own = new Set(often.map(([lane]) => lane));
	const out = [...counts.keys()]
		.filter((lane) => own.has(lane))
		.map((lane) => ({ name: names.get(lane) ?? lane, members: marks.filter((mark) => mark.lane === lane) }));
	const rest = marks.filter(({ lane }) => lane === undefined || !own.has(lane));
	return rest.length === 0 ? out : [...out, { name: out.length === 0 ? '' : other, members: rest }];
}

function packed(members: readonly Mark[], scale: Scale, left: number, right: number, top: number) {
	const ends: number[] = [];
	const items = members
		.map((mark) => boxOf(mark, scale, left, right))
		.toSorted((a, b) => a.from - b.from || a.mark.n - b.mark.n)
		.map((box): Placed => {
			const start = Math.min(box.from, box.labelX);
			const free = ends.findIndex((end) => end + GAP <= start);
			const row = free < 0 ? ends.length : free;
			ends[row] = Math.max(box.to, box.labelX + box.labelWidth);
			return { ...box, y: top + row * ROW };
		});
	return { items, rows: ends.length };
}

function boxOf(mark: Mark, scale: Scale, left: number, right: number) {
	const middle = mark.shape === 'day' ? scale.at((mark.start + mark.end) / 2) : 0;
	const from = mark.shape === 'day' ? middle - BAND / 2 : scale.at(mark.start);
	const to = mark.shape === 'day' ? middle + BAND / 2 : Math.max(scale.at(mark.end), from + 3);
	const room = (right - left) * WIDEST_LABEL;
	const label = fitted(mark.approximate ? `~ ${mark.title}` : mark.title, SIZE, room);
	const labelWidth = numberWidth(mark) + textWidth(label, SIZE) + (mark.deniers > 0 ? 20 : 0);
	const labelX = Math.max(left + 2, Math.min(from, right - 2 - labelWidth));
	return { mark, from, to, label, labelX, labelWidth };
}

/** Room for the bold number before a label. */
export function numberWidth({ n }: { readonly n: number }): number {
	return textWidth(`${n}`, SIZE, true) + 4;
}
