import type { Fit, Tape } from './types.ts';

/** Runs kept; all are forgotten when there are more, so that a hostile text cannot fill the memory. */
const MOST = 20_000;
/** Longer runs hardly come twice. */
const LONGEST = 16;

interface Seen {
	readonly next: Map<number, Seen>;
	fits: readonly Fit[] | undefined;
}

/** What runs of words came to: the kinds of their words, and whether they have a capital or a blank before them, tell all that patterns ask. */
export class Memory {
	#first: Seen = { next: new Map(), fits: undefined };
	#count = 0;

	/** The fits of `tape`, whose entries have their kinds; `found` is asked for those of a run not seen before. */
	of(tape: Tape, found: () => readonly Fit[]): readonly Fit[] {
		if (tape.count > LONGEST) return found();
		let seen = this.#first;
		for (let i = 0; i < tape.count; i += 1) {
			const kind = tape.entries[i]?.kind ?? 0;
			const code = kind * 4 + (tape.capital[i] ? 2 : 0) + (tape.glued[i] ? 1 : 0);
			let next = seen.next.get(code);
			if (next === undefined) {
				next = { next: new Map(), fits: undefined };
				seen.next.set(code, next);
				this.#count += 1;
			}
			seen = next;
		}
		seen.fits ??= found();
		const { fits } = seen;
		if (this.#count > MOST) {
			this.#first = { next: new Map(), fits: undefined };
			this.#count = 0;
		}
		return fits;
	}
}
