import type { KeyboardEvent } from 'react';
import type { Store } from '#state/store.ts';
import type { Timeline } from './model.ts';
import { acrossLanes } from './navigate.ts';
import { panBy, type Viewport, zoomAt } from './viewport.ts';

const STEP = 1.6;

export interface Keys {
	readonly timeline: Timeline;
	/** Ids in reading order, and those of the undated as their tray shows them. */
	readonly order: () => readonly string[];
	readonly undated: readonly string[];
	readonly selected: string | null;
	readonly viewport: Store<Viewport>;
	readonly go: (id: string | undefined) => void;
	readonly fitAll: () => void;
	readonly open: (id: string) => void;
	/** Opens or closes a lane. */
	readonly toggle: (lane: string) => void;
	readonly moveLane: (lane: string, to: number) => void;
}

/** Zooms around the selected event while it is in view, else around the middle. */
export function zoomBy(
	factor: number,
	{ timeline, selected, viewport }: Pick<Keys, 'timeline' | 'selected' | 'viewport'>,
): void {
	const view = viewport.get();
	const mark = timeline.marks.find(({ id }) => id === selected);
	const centre = mark ? (mark.start + mark.end) / 2 : Number.NaN;
	viewport.set(zoomAt(view, centre > view.from && centre < view.to ? centre : (view.from + view.to) / 2, factor));
}

/** The timeline's keys: one tab stop, arrows by event and lane. */
export function keysOf(keys: Keys): (event: KeyboardEvent) => void {
	const { timeline, undated, selected, viewport, go, fitAll, open, toggle, moveLane } = keys;
	return (event) => {
		if (event.ctrlKey || event.metaKey) return;
		const lane = timeline.marks.find(({ id }) => id === selected)?.lane ?? -1;
		const key = timeline.lanes[lane]?.key;
		if (event.altKey) {
			const step = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' ? 1 : 0;
			if (step === 0 || key === undefined) return;
			event.preventDefault();
			event.stopPropagation();
			moveLane(key, lane + step);
			return;
		}
		const order = keys.order();
		const at = selected === null ? -1 : order.indexOf(selected);
		const pan = (share: number) => viewport.set((view) => panBy(view, (view.to - view.from) * share));
		const across = (step: 1 | -1) => go(at < 0 ? order[0] : acrossLanes(timeline, undated, selected ?? '', step));
		const acts: Record<string, () => unknown> = {
			ArrowRight: () => (event.shiftKey ? pan(1 / 8) : go(order[Math.min(order.length - 1, at + 1)])),
			ArrowLeft: () => (event.shiftKey ? pan(-1 / 8) : go(order[Math.max(0, at - 1)])),
			ArrowDown: () => across(1),
			ArrowUp: () => across(-1),
			Home: () => go(order[0]),
			End: () => go(order.at(-1)),
			'+': () => zoomBy(STEP, keys),
			'=': () => zoomBy(STEP, keys),
			'-': () => zoomBy(1 / STEP, keys),
			'0': fitAll,
			c: () => key !== undefined && toggle(key),
			Enter: () => selected !== null && open(selected),
		};
		const act = acts[event.key];
		if (!act) return;
		event.preventDefault();
		event.stopPropagation();
		act();
	};
}
