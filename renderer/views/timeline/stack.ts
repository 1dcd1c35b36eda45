/** Rows for marks, so that neither marks nor labels overlap. Deterministic: start, then length, then id. Pure. */
import type { Lane, Mark, Timeline } from './model.ts';

export const ROW = 24;
const LANE_PAD = 6;
const COLLAPSED = 28;
/** Half the width of a diamond. */
export const POINT = 6;
const LABEL_GAP = 10;
const BAR_GAP = 3;
const SHORTEST_LABEL = 36;
export const LONGEST_LABEL = 240;

export interface LaneBox {
	readonly lane: Lane;
	readonly top: number;
	readonly height: number;
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
	readonly firstId: string;
}

export interface Stacked {
	readonly lanes: readonly LaneBox[];
	readonly height: number;
	/** Row within the lane by index of the mark; -1: in a cluster. */
	readonly rows: Int16Array;
	/** Width kept for the label in pixels, by index of the mark; 0: no label. */
	readonly labels: Float32Array;
	readonly clusters: readonly Cluster[];
}

export interface Measures {
	/** Pixels per millisecond. */
	readonly scale: number;
	readonly mostRows: number;
	readonly collapsed: ReadonlySet<string>;
	/** About how wide a title is, in pixels. */
	readonly labelWidth: (title: string) => number;
}

/** Times in pixels from the start of all; the origin keeps the numbers small enough for exact sums. */
function extentOf(mark: Mark, scale: number, origin: number): { left: number; right: number; text: number } {
	const left = (mark.start - origin) * scale;
	const right = (mark.end - origin) * scale;
	if (mark.shape === 'point' && right - left < 4 * POINT) {
		const middle = (left + right) / 2;
		return { left: middle - POINT, right: middle + POINT, text: middle + POINT };
	}
	const width = Math.max(right - left, 4);
	return { left, right: left + width, text: left };
}

/** What stands last in each row of the lane at hand. */
class Rows {
	used = 0;
	readonly most: number;
	private readonly bars: Float64Array;
	private readonly ends: Float64Array;
	private readonly texts: Float64Array;
	private readonly owners: Int32Array;

	constructor(most: number) {
		this.most = most;
		this.bars = new Float64Array(most);
		this.ends = new Float64Array(most);
		this.texts = new Float64Array(most);
		this.owners = new Int32Array(most);
	}

	clear(): void {
		this.used = 0;
	}

	/** The first row where `left` is behind all marks and labels; a new one if there is room. */
	free(left: number): number {
		for (let row = 0; row < this.used; row += 1) if ((this.ends[row] ?? 0) <= left) return row;
		return this.used < this.most ? this.used : -1;
	}

	/** The row where `left` is behind all marks and the least of a label must go; that label is cut in `labels`. */
	squeeze(left: number, labels: Float32Array): number {
		let best = -1;
		let room = 0;
		for (let row = 0; row < this.used; row += 1) {
			if ((this.bars[row] ?? 0) > left) continue;
			const here = left - (this.texts[row] ?? 0);
			if (best < 0 || here > room) [best, room] = [row, here];
		}
		if (best >= 0) labels[this.owners[best] ?? 0] = room < SHORTEST_LABEL ? 0 : room;
		return best;
	}

	put(row: number, index: number, extent: { readonly right: number; readonly text: number }, label: number): void {
		this.used = Math.max(this.used, row + 1);
		this.bars[row] = extent.right + BAR_GAP;
		this.texts[row] = extent.text + LABEL_GAP;
		this.ends[row] = Math.max(extent.right, extent.text + label) + LABEL_GAP;
		this.owners[row] = index;
	}
}

export function stack(timeline: Timeline, { scale, mostRows, collapsed, labelWidth }: Measures): Stacked {
	const { marks } = timeline;
	const rows = new Int16Array(marks.length).fill(-1);
	const labels = new Float32Array(marks.length);
	const clusters: Cluster[] = [];
	const boxes: LaneBox[] = [];
	const lines = new Rows(mostRows);
	let top = 0;
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
			const extent = extentOf(mark, scale, timeline.range[0]);
			const label = Math.min(LONGEST_LABEL, labelWidth(mark.title) + (mark.style === 'denied' ? 26 : 0)) + 8;
			let row = lines.free(extent.left);
			if (row < 0) row = lines.squeeze(extent.left, labels);
			if (row < 0) {
				over.push(mark);
				continue;
			}
			rows[index] = row;
			labels[index] = label;
			lines.put(row, index, extent, label);
		}
		const { used } = lines;
		if (over.length > 0) clusters.push(...clustersOf(over, at, scale));
		const height = closed ? COLLAPSED : Math.max(1, used + (over.length > 0 ? 1 : 0)) * ROW + 2 * LANE_PAD;
		boxes.push({ lane, top, height, rows: used, collapsed: closed, first, last: index });
		top += height;
	});
	return { lanes: boxes, height: top, rows, labels, clusters };
}

/** Neighbours in `over` (by start) closer than a pill is wide stand together. */
function clustersOf(over: readonly Mark[], lane: number, scale: number): Cluster[] {
	const room = 52 / scale;
	const found: { lane: number; start: number; end: number; count: number; firstId: string }[] = [];
	for (const mark of over) {
		const last = found.at(-1);
		if (last && mark.start < last.start + room) {
			last.end = Math.max(last.end, mark.end);
			last.count += 1;
		} else {
			found.push({ lane, start: mark.start, end: mark.end, count: 1, firstId: mark.id });
		}
	}
	return found;
}

/** Pixels from the lanes' top to the middle of a mark. */
export function middleOf(stacked: Stacked, mark: Mark, index: number): number {
	const box = stacked.lanes[mark.lane];
	if (!box) return 0;
	if (box.collapsed) return box.top + COLLAPSED / 2;
	const row = stacked.rows[index] ?? 0;
	return box.top + LANE_PAD + (row < 0 ? box.rows : row) * ROW + ROW / 2;
}
