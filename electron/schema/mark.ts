import { z } from 'zod';
import { CREDIBILITIES, type Mark, RELIABILITIES } from '#domain/mark.ts';
import { quote } from './atoms.ts';
import { type Frozen, same } from './same.ts';

export const markSchema = z
	.strictObject({
		tags: z.array(z.string().trim().min(1).max(100)).max(100).exactOptional(),
		note: z.string().max(20_000).exactOptional(),
		grade: z
			.strictObject({
				reliability: z.enum(RELIABILITIES).exactOptional(),
				credibility: z.literal(CREDIBILITIES).exactOptional(),
				reason: z.string().max(2000).exactOptional(),
			})
			.exactOptional(),
		passages: z
			.array(z.strictObject({ quote, note: z.string().min(1).max(20_000) }))
			.max(1000)
			.exactOptional(),
	})
	.meta({ id: 'Mark' });
same<Frozen<z.infer<typeof markSchema>>, Mark>(true);
