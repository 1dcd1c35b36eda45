import { tokenAt } from '../document.ts';
import type { Draft } from '../draft.ts';

/** 1 for tokens of expressions of time. */
export function timesOf({ document, times }: Draft): Uint8Array {
	const timed = new Uint8Array(document.tokens.count);
	for (const { start, end } of times) {
		for (let i = tokenAt(document, start); (document.tokens.start[i] ?? end) < end; i += 1) timed[i] = 1;
	}
	return timed;
}
