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

interface Bounds {
	earliest?: number;
	latest?: number;
	anchors: string[];
}

function bounds(id: string, around: ReadonlyMap<string, readonly Neighbour[]>, dated: ReadonlyMap<string, Mark>, path: readonly string[]): Bounds {
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
	const dated = new Map(marks.map((mark) => [mark.id, mark]));
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
			return Number(a.item.waits) - Number(b.item.waits) || (a.item.id < b.item.id ? -1 : 1);
		});
}

export interface Chip {
	readonly tied: Tied;
	readonly left: number;
	readonly row: number;
}

export const CHIP_WIDTH = 196;
export const CHIP_HEIGHT = 44;
const GAP = 8;

/** Places chips in rows: the tied near their bounds in view, the others where there is room. Widths in pixels. */
export function arrange(all: readonly Tied[], view: Viewport, width: number): readonly Chip[] {
	const most = Math.max(GAP, width - CHIP_WIDTH - GAP);
	const wished = (tied: Tied): number => {
		const { earliest, latest } = tied;
		if (earliest === undefined && latest === undefined) return GAP;
		const from = earliest === undefined ? undefined : toX(view, width, earliest);
		const to = latest === undefined ? undefined : toX(view, width, latest);
		if (from !== undefined && to !== undefined) return (from + to) / 2 - CHIP_WIDTH / 2;
		return from !== undefined ? from + GAP : (to ?? 0) - CHIP_WIDTH - GAP;
	};
	const rows: { left: number; right: number }[][] = [];
	return all.map((tied) => {
		const left = Math.max(GAP, Math.min(most, wished(tied)));
		const fixed = tied.anchors.length > 0;
		for (let row = 0; ; row += 1) {
			const line = rows[row] ?? [];
			rows[row] = line;
			const at = slot(line, left, fixed, most);
			if (at === undefined) continue;
			line.push({ left: at, right: at + CHIP_WIDTH + GAP });
			return { tied, left: at, row };
		}
	});
}

/** Where a chip fits in a row: at `left`, or a little to its right; anywhere if nothing fixes it. */
function slot(line: readonly { left: number; right: number }[], left: number, fixed: boolean, most: number): number | undefined {
	const free = (at: number) => line.every((taken) => at >= taken.right || at + CHIP_WIDTH + GAP <= taken.left);
	if (free(left)) return left;
	const others = line.map(({ right }) => right).filter((at) => at <= most && free(at));
	const near = others.filter((at) => !fixed || Math.abs(at - left) < CHIP_WIDTH).sort((a, b) => Math.abs(a - left) - Math.abs(b - left));
	return near[0];
}
