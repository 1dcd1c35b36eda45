import { z } from 'zod';

/** The segmentation section of a language pack. All words lower-case. */
export const segmentationSection = z
	.strictObject({
		/** Words that end in a full stop without ending a sentence ("bzw", "e.g"). */
		abbreviations: z.array(z.string()).default([]),
		/** Words that lose their vowel before the next one and are cut from it, without the apostrophe ("l" in "l'armée"). */
		elisions: z.array(z.string()).default([]),
		/** Abbreviated titles: a name follows, whatever it looks like ("dr", "gen"). */
		titles: z.array(z.string()).default([]),
		/** Words that, with a capital after an abbreviation's stop, begin a new sentence ("the", "er"). */
		openers: z.array(z.string()).default([]),
		/** A number with a full stop is an ordinal ("3. Oktober"), so that the stop does not end the sentence. */
		ordinalDot: z.boolean().default(false),
		/** Words that follow an ordinal even where a capital would start a sentence (months, "Jahrhundert"). */
		months: z.array(z.string()).default([]),
		/** Words before a plain number, whose stop then is final ("Platz 19."). */
		cardinalAfter: z.array(z.string()).default([]),
	})
	.prefault({});
