/** Sizes of the panes in pixels, remembered on this machine. */
import { createStore } from '#state/store.ts';
import { recall, remember } from '#state/desk.ts';

export interface Panes {
	readonly left: number;
	readonly right: number;
	/** Share of the right pane that the text has, in percent. */
	readonly text: number;
}

const FIRST: Panes = { left: 232, right: 400, text: 46 };

function stored(): Panes {
	const [left, right, text] = (recall('panes') ?? '').split(' ').map(Number);
	const wide = window.innerWidth >= 1600;
	return {
		left: left || (wide ? 288 : FIRST.left),
		right: right || (wide ? 560 : FIRST.right),
		text: text || FIRST.text,
	};
}

export const panes = createStore<Panes>(stored());

export function resize(part: Partial<Panes>): void {
	panes.set((now) => ({ ...now, ...part }));
	const { left, right, text } = panes.get();
	remember('panes', `${left} ${right} ${text}`);
}
