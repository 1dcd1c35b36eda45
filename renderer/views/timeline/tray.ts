/** Where the undated stand in their tray: by what they come after and before. Pure. */
import type { Neighbour } from '#state/derived.ts';
import type { Mark, Undated } from './model.ts';
import { toX, type Viewport } from './viewport.ts';

/** An undated event with its place in time as far as it is known. */
export interface Tied {
	readonly item: Undated;
	/** Ids of the events it is told to follow, to precede, or to fall within. */
	readonly after: readonly string[];
	readonly before: readonly string[];
	readonly during: readonly string[];
	/** Milliseconds: not before, not after. */
	readonly earliest?: number;
	readonly latest?: number;
	/** The dated events that give these bounds. */
	readonly anchors: readonly string[];
}

const DEEPEST = 8;

/** Whether there is more to say of it than its title. */
const ordered = ({ after, before, during, item }: Tied) =>
	item.waits || after.length + before.length + during.length > 0;

interface Bounds {
	earliest?: number;
	latest?: number;
	anchors: string[];
}

function bounds(
	id: string,
	around: ReadonlyMap<string, readonly Neighbour[]>,
	dated: ReadonlyMap<string, Mark>,
	path: readonly string[],
): Bounds {
	const found: Bounds = { anchors: [] };
	if (path.length > DEEPEST || path.includes(id)) return found;
	for (const { kind, other } of around.get(id) ?? []) {
		const mark = dated.get(other);
		const further = mark ? undefined : bounds(other, around, dated, [...path, id]);
		if (kind !== 'before') {
			const earliest = mark ? (kind === 'after' ? mark.end : mark.start) : further?.earliest;
			if (earliest !== undefined && (found.earliest ?? Number.NEGATIVE_INFINITY) < earliest) found.earliest = earliest;
		}
		if (kind !== 'after') {
			const latest = mark ? (kind === 'before' ? mark.start : mark.end) : further?.latest;
			if (latest !== undefined && (found.latest ?? Number.POSITIVE_INFINITY) > latest) found.latest = latest;
		}
		found.anchors.push(...(mark ? [other] : []));
	}
	return found;
}

const ids = (neighbours: readonly Neighbour[], ...kinds: Neighbour['kind'][]) =>
	neighbours.filter(({ kind }) => kinds.includes(kind)).map(({ other }) => other);

/** By their bounds; those without any first come last. Then by what they wait for, then id. */
export function tie(
	undated: readonly Undated[],
	marks: readonly Mark[],
	around: ReadonlyMap<string, readonly Neighbour[]>,
): readonly Tied[] {
	const told = undated.some(({ id }) => around.has(id));
	const dated = new Map(told ? marks.map((mark) => [mark.id, mark]) : []);
	const place = ({ earliest, latest }: Tied) => earliest ?? latest ?? Number.POSITIVE_INFINITY;
	return undated
		.map((item): Tied => {
			const own = around.get(item.id) ?? [];
			return {
				item,
				after: ids(own, 'after'),
				before: ids(own, 'before'),
				during: ids(own, 'during', 'around'),
				...bounds(item.id, around, dated, []),
			};
		})
		.sort((a, b) => {
			const [first, second] = [place(a), place(b)];
			if (first !== second) return first < second ? -1 : 1;
			return Number(ordered(b)) - Number(ordered(a)) || (a.item.id < b.item.id ? -1 : 1);
		});
}

export interface Chip {
	readonly tied: Tied;
	/** Pixels. */
	readonly left: number;
	readonly top: number;
	readonly height: number;
}

export const CHIP_WIDTH = 196;
const TALL = 44;
/** Of an event of which no order is known: there is nothing to say but its title. */
const LOW = 26;
const GAP = 8;
const ROW_GAP = 6;

function wished({ earliest, latest }: Tied, view: Viewport, width: number): number {
	const from = earliest === undefined ? undefined : toX(view, width, earliest);
	const to = latest === undefined ? undefined : toX(view, width, latest);
	if (from !== undefined && to !== undefined) return (from + to) / 2 - CHIP_WIDTH / 2;
	if (from !== undefined) return from + GAP;
	return to === undefined ? GAP : to - CHIP_WIDTH - GAP;
}

/** Places chips in rows: the tied near their bounds in view, the others where there is room. Widths in pixels. */
export function arrange(all: readonly Tied[], view: Viewport, width: number): readonly Chip[] {
	const most = Math.max(GAP, width - CHIP_WIDTH - GAP);
	const rows: { top: number; height: number; taken: { left: number; right: number }[] }[] = [];
	return all.map((tied): Chip => {
		const left = Math.max(GAP, Math.min(most, wished(tied, view, width)));
		const height = ordered(tied) ? TALL : LOW;
		for (let row = 0; ; row += 1) {
			const above = rows[row - 1];
			const line = rows[row] ?? { top: above ? above.top + above.height + ROW_GAP : ROW_GAP, height, taken: [] };
			rows[row] = line;
			if (line.height !== height) continue;
			const at = slot(line.taken, left, tied.anchors.length > 0, most);
			if (at === undefined) continue;
			line.taken.push({ left: at, right: at + CHIP_WIDTH + GAP });
			return { tied, left: at, top: line.top, height };
		}
	});
}

/** Height of the rows that `chips` fill, in pixels. */
export const trayHeight = (chips: readonly Chip[]): number =>
	Math.max(0, ...chips.map(({ top, height }) => top + height)) + ROW_GAP;

/** Where a chip fits in a row: at `left`, or a little to its right; anywhere if nothing fixes it. */
function slot(
	line: readonly { left: number; right: number }[],
	left: number,
	fixed: boolean,
	most: number,
): number | undefined {
	const free = (at: number) => line.every((taken) => at >= taken.right || at + CHIP_WIDTH + GAP <= taken.left);
	if (free(left)) return left;
	const others = line.map(({ right }) => right).filter((at) => at <= most && free(at));
	const near = others
		.filter((at) => !fixed || Math.abs(at - left) < CHIP_WIDTH)
		.sort((a, b) => Math.abs(a - left) - Math.abs(b - left));
	return near[0];
}
