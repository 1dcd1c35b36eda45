import { z } from 'zod';
import type { Filter } from '#domain/filter.ts';
import { decision, edtf, id } from './atoms.ts';
import { eventType, factuality } from './reading.ts';
import { type Frozen, same } from './same.ts';

const ids = z.array(id).max(100_000);
const names = z.array(z.string().max(500)).max(1000);

export const filterSchema = z
	.strictObject({
		query: z.string().max(2000).exactOptional(),
		articles: ids.exactOptional(),
		outlets: names.exactOptional(),
		langs: names.exactOptional(),
		entities: ids.exactOptional(),
		types: z.array(eventType).exactOptional(),
		factuality: z.array(factuality).exactOptional(),
		decisions: z.array(decision).exactOptional(),
		tags: names.exactOptional(),
		from: edtf.exactOptional(),
		to: edtf.exactOptional(),
	})
	.meta({ id: 'Filter' });
same<Frozen<z.infer<typeof filterSchema>>, Filter>(true);
