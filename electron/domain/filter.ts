/** What part of a dossier is meant: of a search, a saved view, an export. Each field that is there must hold; within a field any value suffices. */
import type { Decision } from './decision.ts';
import type { EventType } from './event-types.ts';
import type { ArticleId, EntityId } from './ids.ts';
import type { Factuality } from './reading.ts';

export interface Filter {
	/** In the search language: words, "phrases", prefixes*, AND OR NOT. */
	readonly query?: string;
	readonly articles?: readonly ArticleId[];
	readonly outlets?: readonly string[];
	/** BCP 47 tags. */
	readonly langs?: readonly string[];
	readonly entities?: readonly EntityId[];
	readonly types?: readonly EventType[];
	readonly factuality?: readonly Factuality[];
	readonly decisions?: readonly Decision[];
	readonly tags?: readonly string[];
	/** EDTF dates, both inclusive: of events by their extent, of articles by their publication. */
	readonly from?: string;
	readonly to?: string;
}
