import { z } from 'zod';

/**
 * Words separated by blanks. "vergangen|e|en" is vergangene and vergangen-en: a stem with its endings, "vergangen|" the stem itself.
 * `^` before a word: only with a capital; `_`: only without.
 */
const words = z.string();
const scalar = z.union([z.string(), z.number()]);

/**
 * What a rule makes of its match: a kind (`none`: no time at all), and fields beside those its words carry. Some say how it is read: `guard` what must stand around it
 * (temporal/guards.ts), `split: 1` both ends of a range are times of their own in running text, `aside: 1` later expressions do not count from it,
 * `tense: past` it lies behind, `sure: 1` "in two weeks" is a date only where the future is told, `state: 1` see `tense.state`, `fiscal: 1` a
 * year of accounts, `next: 1` "next" is that of next week (`2`: in a line alone).
 */
const ruleValue = z.object({ kind: z.enum(['date', 'duration', 'set', 'ref', 'range', 'none']) }).catchall(scalar);

const rule = z.strictObject({
	id: z.string().regex(/^[a-z0-9-]+$/),
	/** A token pattern; see extraction/pattern.ts. */
	pattern: z.string(),
	value: ruleValue,
	/**
	 * "im [März 2023] = 2023-03": what is found, and its TIMEX3 value, read against `published`. After a blank more may follow:
	 * "mod:START", "edtf:2023-03", "type:DATE". Of a rule of kind `none`, which says what is no time: "[as soon as] he left".
	 */
	examples: z.array(z.string()).min(1),
	/** Texts in which the rule must find nothing. */
	counterExamples: z.array(z.string()).default([]),
});

/** The temporal section of a language pack: words and rules for TIMEX3 expressions. */
export const temporalSection = z
	.strictObject({
		/** lexicon/: words without a value, by class. */
		words: z.record(z.string(), words).default({}),
		/** values/: words by class and value. A class is named like the field it fills, or `class:field`; `class:field unit=day` fills more. */
		values: z.record(z.string(), z.record(z.string(), words)).default({}),
		/** Classes of `values` too common in plain prose to start from. */
		untriggered: z.array(z.string()).default([]),
		/** Words made of others: "Montag" + "abend". Parts are classes, or words in the above notation. */
		compounds: z
			.array(
				z.strictObject({
					class: z.string(),
					parts: z.array(z.string()).min(1),
					fields: z.record(z.string(), scalar).default({}),
				}),
			)
			.default([]),
		/** Words that show the tense of a sentence. */
		tense: z
			.strictObject({
				past: words,
				future: words,
				pastEndings: z.array(z.string()).default([]),
				/** Verbs of states: "today" beside one, in a rule with `state: 1`, is PRESENT_REF; its day is kept as `edtf`. */
				state: words.default(''),
				/** Verbs that tell a state unless a participle ends their clause. */
				copula: words.default(''),
			})
			.optional(),
		/** A four-digit number alone is a year after one of `after`, and elsewhere unless a word says otherwise or a noun follows. */
		years: z
			.strictObject({
				after: words.default(''),
				notBefore: words,
				notAfter: words,
				/** Nouns that bear a number, also as the last part of a compound: "resolution 1701", "flight 1549". */
				numbered: words.default(''),
				/** Last words of an address: a number before "Eighth St." is a house. */
				streets: words.default(''),
				nounsCapitalised: z.boolean().default(false),
			})
			.optional(),
		/**
		 * Named days: `MM-DD`, `easter+N` or `orthodox+N` (days), `N.weekday.month` (the N-th, -1 the last), `advent+N` (days from the fourth
		 * Sunday of Advent); `hebrew:M-D` (from Nisan), `islamic:M-D`, `chinese:M-D`; `indian:M-T@H` (lunar month from Chaitra, tithi, hour at
		 * which it must run), `sun:S` (the sun's entry into an Indian sign from 0), `365:YYYY-MM-DD` (a calendar without leap days). Behind
		 * each may follow `+N` days and `..N`, the days it goes on. Names of several words are joined with `+`.
		 */
		holidays: z.record(z.string(), words).default({}),
		/** Publication date the rules' examples are read against. */
		published: z.string().optional(),
		/** rules/: named parts of patterns. */
		phrases: z.record(z.string(), z.string()).default({}),
		rules: z.array(rule).default([]),
	})
	.prefault({});

export type TemporalSection = z.infer<typeof temporalSection>;
export type TemporalRule = z.infer<typeof rule>;
