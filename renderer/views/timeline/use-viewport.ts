import { type RefObject, useEffect, useLayoutEffect, useMemo } from 'react';
import { createStore, type Store } from '#state/store.ts';
import type { Timeline } from './model.ts';
import { AXIS } from './scene.ts';
import { middleOf, type Stacked } from './stack.ts';
import { fit, reveal, type Viewport } from './viewport.ts';

/** Where each dossier was last looked at, while the window lives. */
const known = new Map<string, Store<Viewport>>();

/** The stretch in view of a dossier's timeline; at first, all of it. */
export function useViewport(dossier: string, ready: boolean, timeline: Timeline, width: number): Store<Viewport> {
	const settled = ready && width > 0;
	// made when all is known that it needs, so that nothing is ever placed for another stretch
	const viewport = useMemo(
		() => known.get(dossier) ?? createStore(settled ? fit(timeline.range, width) : fit([0, 1])),
		[dossier, settled],
	);
	useLayoutEffect(() => {
		if (settled && !known.has(dossier)) known.set(dossier, viewport);
	}, [settled, dossier, viewport]);
	return viewport;
}

export interface Revealing {
	readonly selected: string | null;
	readonly dossier: string;
	readonly timeline: Timeline;
	readonly stacked: Stacked;
	readonly viewport: Store<Viewport>;
	readonly scroller: RefObject<HTMLDivElement | null>;
}

/** Brings a newly selected event into sight; a zoom or another edit must not move the view. */
export function useReveal({ selected, dossier, timeline, stacked, viewport, scroller }: Revealing): void {
	useEffect(() => {
		const index = timeline.marks.findIndex(({ id }) => id === selected);
		const mark = timeline.marks[index];
		const element = scroller.current;
		if (!mark || !element || !known.has(dossier)) return;
		viewport.set((now) => reveal(now, mark.start, mark.end));
		const middle = middleOf(stacked, mark, index);
		if (middle < element.scrollTop + 16) element.scrollTop = middle - 40;
		else if (middle > element.scrollTop + element.clientHeight - AXIS - 16) {
			element.scrollTop = middle - element.clientHeight + AXIS + 40;
		}
	}, [selected, dossier]);
}
