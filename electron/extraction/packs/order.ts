import { z } from 'zod';

const kind = z.enum(['before', 'after', 'during']);

/** An example runs as a test: the relations as `from kind to`, by the words that evoke the two events. */
const example = z.strictObject({ text: z.string(), relations: z.array(z.string()) });

/** The order section of a language pack. The kind says how the event of the main clause stands to the other one. */
export const orderSection = z
	.strictObject({
		/** Prepositions before a noun that names an event: "nach dem Besuch", "after the visit". */
		prepositions: z.record(z.string(), kind).prefault({}),
		/** Words that open a clause: "nachdem", "before". */
		openers: z.record(z.string(), kind).prefault({}),
		/** Adverbs that point to the event told just before: "danach", "earlier". */
		adverbs: z.record(z.string(), kind).prefault({}),
		/** Beginnings of words whose own preposition says nothing of order: "warn* vor", written `warn vor`. */
		governed: z.array(z.string()).default([]),
		examples: z.array(example).default([]),
	})
	.prefault({});

export type OrderSection = z.infer<typeof orderSection>;
