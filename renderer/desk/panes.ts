/** Sizes of the panes in pixels, remembered on this machine. */

import { recall, remember } from '#state/desk.ts';
import { createStore } from '#state/store.ts';

export interface Panes {
	readonly left: number;
	readonly right: number;
	/** Share of the right pane that the text has, in percent. */
	readonly text: number;
}

/** A share of the window's width within bounds. */
const share = (part: number, least: number, most: number) =>
	Math.round(Math.min(most, Math.max(least, window.innerWidth * part)));

function stored(): Panes {
	const [left, right, text] = (recall('panes') ?? '').split(' ').map(Number);
	return {
		left: left || share(0.18, 196, 296),
		right: right || share(0.3, 316, 580),
		text: text || 46,
	};
}

export const panes = createStore<Panes>(stored());

export function resize(part: Partial<Panes>): void {
	panes.set((now) => ({ ...now, ...part }));
	const { left, right, text } = panes.get();
	remember('panes', `${left} ${right} ${text}`);
}
