import { z } from 'zod';
import type { Quote, Span } from '#domain/selector.ts';
import { type Frozen, same } from './same.ts';

/** UTF-16 units. */
export const offset = z.int().nonnegative();
export const span = z
	.tuple([offset, offset])
	.meta({ description: 'start and end (exclusive) in UTF-16 code units of the text' });
same<Frozen<z.infer<typeof span>>, Span>(true);

export const quote = z
	.strictObject({ start: offset, end: offset, exact: z.string(), prefix: z.string(), suffix: z.string() })
	.meta({ id: 'Quote', description: 'W3C TextPositionSelector and TextQuoteSelector of one passage' });
same<Frozen<z.infer<typeof quote>>, Quote>(true);

/** SHA-256, lower-case hex. */
export const hash = z.string().regex(/^[0-9a-f]{64}$/);
/** Ids and table keys: never a name that objects know already (`__proto__`). */
export const id = z
	.string()
	.min(1)
	.max(200)
	.refine((value) => !(value in {}), 'a reserved name');
/** ISO 8601 instant, UTC. */
export const instant = z.iso.datetime();
export const day = z.string().regex(/^-?\d{4,}-\d{2}-\d{2}$/);
/** EDTF, as written by the reader. */
export const edtf = z.string().min(1).max(120);
export const args = z.record(z.string(), z.union([z.string(), z.number()]));
export const decision = z.enum(['proposed', 'accepted', 'rejected']);
