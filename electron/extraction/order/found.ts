import type { ReadEvent, RelationKind } from '#domain/reading.ts';
import type { Span } from '#domain/selector.ts';
import type { Told } from '../events/told.ts';

/** A telling of a kept event. */
export interface Telling {
	readonly event: ReadEvent;
	readonly told: Told;
}

/** An order told in words: `from` is before, after or during `to`. */
export interface FoundOrder {
	readonly kind: RelationKind;
	readonly from: Telling;
	readonly to: Telling;
	readonly rule: string;
	/** The connective. */
	readonly matched: Span;
	/** Index in its sentence of the clause a connective opens. */
	readonly index?: number;
}
