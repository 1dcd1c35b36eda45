import type { FailureCode, FindingCode, RepairCode } from '../failure.ts';
import type { WarningCode } from '../reading.ts';

/** What a sentence is filled with: a place (empty when there is none) and further values by name. */
export interface Filling {
	readonly where: string;
	readonly value: (name: string) => string;
}

export type Sentence = (filling: Filling) => string;

/** All sentences of one language. */
export interface Sentences {
	readonly failures: Readonly<Record<FailureCode, Sentence>>;
	readonly warnings: Readonly<Record<WarningCode, Sentence>>;
	readonly findings: Readonly<Record<FindingCode, Sentence>>;
	readonly repairs: Readonly<Record<RepairCode, Sentence>>;
}

/** Megabytes of a number of bytes, as a whole number. */
export const megabytes = (bytes: string): string => String(Math.floor(Number(bytes) / 1_048_576));

/** ` (text)` or nothing. */
export const bracketed = (text: string): string => (text === '' ? '' : ` (${text})`);
