/** What lies under the pointer. Pure. */
import type { Timeline } from './model.ts';
import { isPoint, POINT } from './placing.ts';
import { ROW, rowMiddle, type Stacked } from './stack.ts';
import { scale, toX, type Viewport } from './viewport.ts';

export type Hit =
	| { readonly kind: 'mark'; readonly id: string }
	| { readonly kind: 'cluster'; readonly start: number; readonly end: number };

/** Half of the least hit area, 24 px. */
const REACH = 12;

interface Scene {
	readonly timeline: Timeline;
	readonly stacked: Stacked;
	readonly view: Viewport;
	readonly width: number;
}

/** The mark or cluster at `x`, and `y` pixels below the first lane's top; the label belongs to its mark. */
export function hit({ timeline, stacked, view, width }: Scene, x: number, y: number): Hit | undefined {
	const box = stacked.lanes.find(({ top, height }) => y >= top && y < top + height);
	if (!box) return undefined;
	const perMs = scale(view, width);
	let best: { id: string; distance: number } | undefined;
	for (let index = box.first; index < box.last; index += 1) {
		const mark = timeline.marks[index];
		if (!mark || (stacked.rows[index] ?? -1) < 0) continue;
		const left = (mark.start - view.from) * perMs;
		if (left > x + REACH) break;
		if (Math.abs(rowMiddle(box, stacked.rows[index] ?? 0) - y) > ROW / 2) continue;
		const right = (mark.end - view.from) * perMs;
		const middle = (left + right) / 2;
		const point = isPoint(mark, left, right);
		const from = (point ? middle - POINT : left) - 4;
		const label = stacked.labels[index] ?? 0;
		const text = stacked.inside[index] === 1 ? left : point ? middle + POINT : right;
		const to = Math.max(point ? middle + REACH : Math.max(right, left + 2 * REACH), label > 0 ? text + label : 0);
		if (x < from || x > to) continue;
		const distance = Math.abs(x - Math.max(left, Math.min(right, x)));
		if (!best || distance <= best.distance) best = { id: mark.id, distance };
	}
	if (best) return { kind: 'mark', id: best.id };
	const lane = stacked.lanes.indexOf(box);
	for (const cluster of stacked.clusters) {
		if (cluster.lane !== lane) continue;
		const left = toX(view, width, cluster.start);
		if (x >= left && x <= left + 52 && y > rowMiddle(box, -1) - ROW / 2) {
			return { kind: 'cluster', start: cluster.start, end: cluster.end };
		}
	}
	return undefined;
}
