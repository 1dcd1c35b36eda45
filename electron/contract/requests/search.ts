import { z } from 'zod';
import { SEARCH_KINDS } from '#domain/search.ts';
import { filterSchema } from '#schema/filter.ts';

export const searchRequests = {
	'search.query': z.strictObject({
		filter: filterSchema,
		kinds: z.array(z.enum(SEARCH_KINDS)).exactOptional(),
		limit: z.int().min(1).max(1000).exactOptional(),
		complete: z.boolean().exactOptional(),
	}),
};
