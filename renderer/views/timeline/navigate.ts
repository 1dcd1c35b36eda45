/** Which event the arrow keys go to. Pure. */
import type { Mark, Timeline } from './model.ts';

const middle = ({ start, end }: Mark) => (start + end) / 2;

/** Ids in reading order: dated by start, then the undated as their tray shows them. */
export function readingOrder(timeline: Timeline, undated: readonly string[]): readonly string[] {
	const marks = timeline.marks.toSorted((a, b) => a.start - b.start || a.end - b.end || (a.id < b.id ? -1 : 1));
	return [...marks.map(({ id }) => id), ...undated];
}

/** The event nearest in time in the next lane that has one; from the lowest lane down into the tray. */
export function acrossLanes(
	timeline: Timeline,
	undated: readonly string[],
	from: string,
	step: 1 | -1,
): string | undefined {
	const here = timeline.marks.find(({ id }) => id === from);
	if (!here) return step < 0 ? timeline.marks.at(-1)?.id : undefined;
	for (let lane = here.lane + step; lane >= 0 && lane < timeline.lanes.length; lane += step) {
		let best: Mark | undefined;
		for (const mark of timeline.marks) {
			if (mark.lane !== lane) continue;
			if (!best || Math.abs(middle(mark) - middle(here)) < Math.abs(middle(best) - middle(here))) best = mark;
		}
		if (best) return best.id;
	}
	return step > 0 ? undated[0] : undefined;
}

/** The lanes' keys with one of them at another place; places beyond the ends are the ends. */
export function movedTo(keys: readonly string[], key: string, to: number): readonly string[] {
	const rest = keys.filter((other) => other !== key);
	return rest.toSpliced(Math.max(0, Math.min(rest.length, to)), 0, key);
}
