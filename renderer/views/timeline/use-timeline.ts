import { useMemo } from 'react';
import { denying, neighbours, speakers } from '#state/derived.ts';
import { useDesk, useFound, useSnapshot } from '#state/use.ts';
import { useWords } from '#strings/use.ts';
import { breaksIn, broken, UNBROKEN, type Warp, warpOf } from './breaks.ts';
import { onClock } from './clocks.ts';
import { laneName, laneOf } from './lanes.ts';
import { type Timeline, timelineOf } from './model.ts';
import { readingOrder } from './navigate.ts';
import { type Tied, tie } from './tray.ts';

export interface TimelineData {
	readonly timeline: Timeline;
	readonly warp: Warp;
	readonly tied: readonly Tied[];
	/** How many events there are, the undated too. */
	readonly count: number;
	/** Ids of all events, in the order in which the arrow keys pass them; sorted when first asked for. */
	readonly order: () => readonly string[];
	readonly nameOf: (laneKey: string) => string;
	readonly deniersOf: (event: string) => number;
}

const MOST_LANES = 24;

/** The timeline of the events that the filter leaves, made anew only when they change. */
export function useTimeline(): TimelineData {
	const snapshot = useSnapshot();
	const { events } = useFound();
	const { lanes, clock, breaks, laneOrder } = useDesk();
	const { t } = useWords();
	return useMemo(() => {
		const deniersOf = (id: string) => speakers(denying(snapshot.claims, id));
		const even = timelineOf({
			events: onClock(clock, events, snapshot),
			laneOf: laneOf(lanes, snapshot),
			deniersOf: ({ id }) => deniersOf(id),
			mostLanes: MOST_LANES,
			laneOrder,
		});
		const warp = breaks ? warpOf(breaksIn(even.marks, even.range), even.range) : UNBROKEN;
		const timeline = broken(even, warp);
		const tied = tie(timeline.undated, timeline.marks, neighbours(snapshot.relations));
		let sorted: readonly string[] | undefined;
		const order = () => {
			sorted ??= readingOrder(
				timeline,
				tied.map(({ item }) => item.id),
			);
			return sorted;
		};
		const count = timeline.marks.length + tied.length;
		return { timeline, warp, tied, count, order, deniersOf, nameOf: (key) => laneName(key, lanes, snapshot, t) };
	}, [snapshot, events, lanes, clock, breaks, laneOrder, t]);
}
