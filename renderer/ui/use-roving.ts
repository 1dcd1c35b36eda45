import { type KeyboardEvent, useState } from 'react';

export interface Spot {
	readonly id: string;
	readonly x: number;
	readonly y: number;
}

const DIRECTIONS: Readonly<Record<string, readonly [number, number]>> = {
	ArrowRight: [1, 0],
	ArrowLeft: [-1, 0],
	ArrowDown: [0, 1],
	ArrowUp: [0, -1],
};

/** The nearest spot in a direction: what lies off to the side counts double. */
export function nearest(spots: readonly Spot[], from: Spot, [dx, dy]: readonly [number, number]): Spot | undefined {
	let best: Spot | undefined;
	let least = Number.POSITIVE_INFINITY;
	for (const spot of spots) {
		const along = (spot.x - from.x) * dx + (spot.y - from.y) * dy;
		const aside = Math.abs((spot.x - from.x) * dy) + Math.abs((spot.y - from.y) * dx);
		if (spot.id === from.id || along <= 0 || aside > along * 2) continue;
		if (along + aside * 2 >= least) continue;
		least = along + aside * 2;
		best = spot;
	}
	return best;
}

/** One tab stop for a picture of spots: arrow keys go to the nearest in their direction, Home to the first. */
export function useRoving(spots: readonly Spot[], onMove: (id: string) => void) {
	const [current, setCurrent] = useState<string | null>(null);
	const at = spots.find(({ id }) => id === current) ?? spots[0];
	const go = (spot: Spot | undefined, picture: Element) => {
		if (!spot) return;
		setCurrent(spot.id);
		onMove(spot.id);
		const element = picture.querySelector(`[data-spot="${CSS.escape(spot.id)}"]`);
		if (element instanceof SVGElement || element instanceof HTMLElement) element.focus();
	};
	return {
		/** The one that Tab reaches. */
		tabStop: at?.id,
		focus: (id: string) => setCurrent(id),
		onKeyDown(event: KeyboardEvent<Element>) {
			const direction = DIRECTIONS[event.key];
			if (at === undefined || (direction === undefined && event.key !== 'Home')) return;
			event.preventDefault();
			event.stopPropagation();
			go(direction === undefined ? spots[0] : nearest(spots, at, direction), event.currentTarget);
		},
	};
}
