import type { Records } from '#domain/dossier.ts';
import type { RecordIndex } from './index-of-records.ts';

/** The dossier as it is, and what finds records in it. */
export interface Known {
	readonly records: Records;
	readonly index: RecordIndex;
}
