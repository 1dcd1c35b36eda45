/** Rows for marks, so that neither marks nor labels overlap. Deterministic: start, then length, then id. Pure. */
import { LaneRows } from './lane-rows.ts';
import type { Lane, Mark, Timeline } from './model.ts';
import { placed } from './placing.ts';

export const ROW = 24;
const LEAST_PAD = 6;
const MOST_PAD = 20;
const COLLAPSED = 28;
/** Bands at least this wide hold a shortened label; among many marks, narrower ones must too. */
const HOLDS = 190;
const HOLDS_IN_A_CROWD = 92;
const CROWD = 400;

export interface LaneBox {
	readonly lane: Lane;
	readonly top: number;
	readonly height: number;
	/** Pixels above the first row. */
	readonly pad: number;
	readonly rows: number;
	readonly collapsed: boolean;
	/** Index of its first mark, and one past its last. */
	readonly first: number;
	readonly last: number;
}

/** Marks that found no row, gathered where they stand. */
export interface Cluster {
	readonly lane: number;
	readonly start: number;
	readonly end: number;
	readonly count: number;
}

export interface Stacked {
	readonly lanes: readonly LaneBox[];
	readonly height: number;
	/** Row within the lane by index of the mark; -1: in a cluster. */
	readonly rows: Int16Array;
	/** Width kept for the label in pixels, by index of the mark; 0: no label. */
	readonly labels: Float32Array;
	/** 1 where the label stands within its band. */
	readonly inside: Uint8Array;
	readonly clusters: readonly Cluster[];
}

export interface Measures {
	/** Pixels per millisecond. */
	readonly scale: number;
	readonly mostRows: number;
	readonly collapsed: ReadonlySet<string>;
	/** About how wide a title is, in pixels. */
	readonly titleWidth: (title: string) => number;
	/** Pixels that the lanes may fill; where they need less, they get some air. */
	readonly room: number;
}

export function stack(timeline: Timeline, measures: Measures): Stacked {
	const { scale, mostRows, collapsed, titleWidth } = measures;
	const { marks } = timeline;
	// counted from the first mark, pixels stay small enough for exact sums
	const [origin] = timeline.range;
	const holds = marks.length > CROWD ? HOLDS_IN_A_CROWD : HOLDS;
	const rows = new Int16Array(marks.length).fill(-1);
	const labels = new Float32Array(marks.length);
	const inside = new Uint8Array(marks.length);
	const clusters: Cluster[] = [];
	const lanes: Omit<LaneBox, 'top' | 'height' | 'pad'>[] = [];
	const lines = new LaneRows(mostRows);
	let index = 0;
	timeline.lanes.forEach((lane, at) => {
		const first = index;
		const closed = collapsed.has(lane.key);
		const over: Mark[] = [];
		lines.clear();
		for (let mark = marks[index]; mark && mark.lane === at; index += 1, mark = marks[index]) {
			if (closed) {
				rows[index] = 0;
				continue;
			}
			const [from, to] = [(mark.start - origin) * scale, (mark.end - origin) * scale];
			const place = placed(mark, from, to, titleWidth(mark.title), holds);
			let row = lines.free(place.left);
			if (row < 0) row = lines.squeeze(place.left, labels);
			if (row < 0) {
				over.push(mark);
				continue;
			}
			rows[index] = row;
			labels[index] = place.label;
			inside[index] = Number(place.inside);
			lines.put(row, index, place);
		}
		if (over.length > 0) clusters.push(...clustersOf(over, at, scale));
		const used = Math.max(1, lines.used + (over.length > 0 ? 1 : 0));
		lanes.push({ lane, rows: used, collapsed: closed, first, last: index });
	});
	return { ...pile(lanes, measures.room), rows, labels, inside, clusters };
}

/** Lanes one below the other; where there is room to spare, each gets some air. */
function pile(
	lanes: readonly Omit<LaneBox, 'top' | 'height' | 'pad'>[],
	room: number,
): { lanes: LaneBox[]; height: number } {
	const open = lanes.filter(({ collapsed }) => !collapsed);
	const needed = open.reduce((sum, { rows }) => sum + rows * ROW, (lanes.length - open.length) * COLLAPSED);
	const spare = Math.floor((room - needed) / (2 * Math.max(1, open.length)));
	const pad = Math.max(LEAST_PAD, Math.min(MOST_PAD, spare));
	let top = 0;
	const boxes = lanes.map((lane): LaneBox => {
		const height = lane.collapsed ? COLLAPSED : lane.rows * ROW + 2 * pad;
		const box = { ...lane, top, height, pad };
		top += height;
		return box;
	});
	return { lanes: boxes, height: top };
}

/** Neighbours in `over` (by start) closer than a pill is wide stand together. */
function clustersOf(over: readonly Mark[], lane: number, scale: number): Cluster[] {
	const room = 52 / scale;
	const found: { lane: number; start: number; end: number; count: number }[] = [];
	for (const mark of over) {
		const last = found.at(-1);
		if (last && mark.start < last.start + room) {
			last.end = Math.max(last.end, mark.end);
			last.count += 1;
		} else {
			found.push({ lane, start: mark.start, end: mark.end, count: 1 });
		}
	}
	return found;
}

/** Pixels from the lanes' top to the middle of a row; of the last row for marks in a cluster. */
export function rowMiddle(box: LaneBox, row: number): number {
	if (box.collapsed) return box.top + COLLAPSED / 2;
	return box.top + box.pad + (row < 0 ? box.rows - 1 : row) * ROW + ROW / 2;
}

/** Pixels from the lanes' top to the middle of a mark. */
export function middleOf(stacked: Stacked, mark: Mark, index: number): number {
	const box = stacked.lanes[mark.lane];
	return box ? rowMiddle(box, stacked.rows[index] ?? 0) : 0;
}
