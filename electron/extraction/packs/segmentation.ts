import { z } from 'zod';

/** The segmentation section of a language pack. */
export const segmentationSection = z
	.strictObject({
		/** Lower-case words that end in a full stop without ending a sentence ("dr", "z.b", "u.s"). */
		abbreviations: z.array(z.string()).default([]),
		/** A number with a full stop is an ordinal ("3. Oktober"), so that the stop does not end the sentence. */
		ordinalDot: z.boolean().default(false),
		/** Lower-case words that never stand before an ordinal's noun: a capital after "3." then starts a sentence. */
		months: z.array(z.string()).default([]),
	})
	.prefault({});
