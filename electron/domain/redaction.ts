import type { ArticleId, EntityId } from './ids.ts';

/** What is to be gone from an edition. */
export interface Redaction {
	readonly articles?: readonly ArticleId[];
	/** With all their spellings. */
	readonly entities?: readonly EntityId[];
	/** Names in any spelling; those the dossier knows are redacted as entities, others as they are written. */
	readonly names?: readonly string[];
	/** Notes and the reasons of grades. */
	readonly notes?: boolean;
}

/** What stands in place of what is gone. */
export const BLOCKS = { de: '[geschwärzt]', en: '[redacted]' } as const;
