/** What a person notes on a record of any kind; it survives every new reading. */

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

export interface Mark {
	readonly tags?: readonly string[];
	readonly note?: string;
	readonly grade?: Grade;
}
