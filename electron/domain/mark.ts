/** What a person notes on a record of any kind; it survives every new reading. */
import type { Quote } from './selector.ts';

/** The source's reliability and the information's credibility, as intelligence staffs grade them (the "Admiralty code"). */
export interface Grade {
	readonly reliability?: Reliability;
	readonly credibility?: Credibility;
	readonly reason?: string;
}

/** A: completely reliable … E: unreliable, F: cannot be judged. */
export const RELIABILITIES = ['A', 'B', 'C', 'D', 'E', 'F'] as const;
export type Reliability = (typeof RELIABILITIES)[number];

/** 1: confirmed by others … 5: improbable, 6: cannot be judged. */
export const CREDIBILITIES = [1, 2, 3, 4, 5, 6] as const;
export type Credibility = (typeof CREDIBILITIES)[number];

/** A note on a passage of an article. */
export interface PassageNote {
	readonly quote: Quote;
	readonly note: string;
}

export interface Mark {
	readonly tags?: readonly string[];
	readonly note?: string;
	readonly grade?: Grade;
	/** Of an article: what was noted on its passages, by place. */
	readonly passages?: readonly PassageNote[];
}
