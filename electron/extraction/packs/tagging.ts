import { z } from 'zod';

const words = z.array(z.string());

/** What a word's ending tells: `ending` (and `prefix`) off, `lemma` on, gives a base form to be looked up. */
const endingSchema = z.strictObject({
	ending: z.string(),
	lemma: z.string(),
	prefix: z.string().default(''),
	/** A doubled consonant before the ending is single in the base form ("stopped", "stop"). */
	doubled: z.boolean().default(false),
	/** Names of MORPH. */
	marks: words.default([]),
});

/** The tagging section of a language pack: closed classes, inflection, and the forms that no rule gives. */
export const taggingSection = z
	.strictObject({
		/** UPOS to the lower-case words of a closed class; a word of several classes takes the first that lists it. */
		closed: z.record(z.string(), words).default({}),
		/** UPOS to endings that give the class of an unknown word away. */
		suffixes: z.record(z.string(), words).default({}),
		/** Capitals mark nouns, not only names. */
		nounsCapitalised: z.boolean().default(false),
		/** Base forms of verbs, blank-separated. */
		infinitives: z.string().default(''),
		/** `form:lemma:marks` blank-separated; marks are the bits of MORPH, decimal. */
		irregular: z.string().default(''),
		verbEndings: z.array(endingSchema).default([]),
		nounEndings: z.array(endingSchema).default([]),
		adjectiveEndings: z.array(endingSchema).default([]),
		/** Particles written before the verb or apart from it ("ab", "mit"). */
		verbPrefixes: words.default([]),
		/** Stands between particle and infinitive ("abzuwarten"). */
		infinitiveInfix: z.string().default(''),
		/** Vowels changed in inflection, changed to plain ("ä" to "a"). */
		umlauts: z.record(z.string(), z.string()).default({}),
		/** Verbs that make a compound tense or passive with a participle. */
		auxiliaries: words.default([]),
		/** How many tokens before a participle its auxiliary can stand; 0: anywhere in the clause, after it too. */
		auxiliaryReach: z.int().min(0).default(0),
		/** Words right before an infinitive ("zu", "to"). */
		infinitiveMarkers: words.default([]),
		/** Subject words with which an ambiguous subjunctive is an indicative ("ich habe"). */
		firstPerson: words.default([]),
	})
	.prefault({});

export type TaggingSection = z.infer<typeof taggingSection>;
export type Ending = z.infer<typeof endingSchema>;
