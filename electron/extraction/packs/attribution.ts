import { z } from 'zod';

const words = z.array(z.string()).default([]);
const act = z.enum(['asserts', 'denies', 'confirms', 'announces', 'demands', 'promises', 'speculates', 'asks']);

/**
 * How the forms of a regular verb are made: the first paradigm whose `ends` (and `starts`) fit takes `strip` off the infinitive and
 * fills what is left in for `~`.
 */
const paradigm = z.strictObject({
	ends: words,
	starts: words,
	strip: z.string(),
	finite: words,
	participle: words,
	gerund: words,
});

/** Verbs that introduce speech, by act and frame. */
const verbGroup = z.strictObject({
	act,
	/**
	 * clause: takes a content clause with a complementiser or an interrogative; bare: one without; infinitive: an infinitive clause;
	 * speech: stands beside direct speech; object: tells of a speech act with a noun phrase or a preposition, without a proposition;
	 * passive: the passive's subject speaks ("wird zitiert"); impersonal: without a subject a prepositional phrase names who speaks; claims: denies where its object
	 * is a claim ("wies die Vorwürfe zurück") and else only asserts ("wies das Angebot zurück");
	 * narrated: with a person as its subject, tells of speech in its own clause, whatever kind of clause that is.
	 */
	frames: z.array(
		z.enum(['clause', 'bare', 'infinitive', 'speech', 'object', 'passive', 'impersonal', 'claims', 'narrated']),
	),
	/** Infinitives: "sagen"; "=bereit" for an adjective; "hin|weisen" where the particle splits off; "ver-sprechen" with a fixed prefix; "bestehen+darauf" where a word must go with it. */
	verbs: words,
});

/** The attribution section of a language pack: who says what. */
export const attributionSection = z
	.strictObject({
		traits: z
			.strictObject({
				/** The finite verb stands second in main clauses and last in subordinate ones. */
				verbSecond: z.boolean().default(false),
				/** Common nouns are written with a capital. */
				nounsCapitalised: z.boolean().default(false),
				/** A subjunctive without a cue goes on reporting. */
				reportiveMood: z.boolean().default(false),
				/** The perfect participle's prefix, dropped after a fixed prefix ("ge"). */
				participlePrefix: z.string().default(''),
				/** What an infinitive clause is marked by ("zu"); also stands inside split verbs. */
				infinitiveMarker: z.string().default(''),
				/** Quoted words inside what is told indirectly are claims of their own besides. */
				quotedPartsApart: z.boolean().default(true),
				/** A clause may have no subject: it is who acted or spoke last ("Dijo que ..."). */
				dropsSubjects: z.boolean().default(false),
				/** Subjects written in one word with the verb before them ("-il" in "dit-il"). */
				subjectClitics: words,
				/** Endings of a possessor written in one word with it ("'s"). */
				possessiveSuffixes: words,
			})
			.prefault({}),
		/** Opening and closing quote marks, the commoner styles first; a mark may open in one and close in another. */
		quotePairs: z.array(z.tuple([z.string(), z.string()])).default([]),
		words: z
			.strictObject({
				determiners: words,
				/** Determiners and pronouns that cannot stand for a subject. */
				oblique: words,
				/** Determiners that open a genitive or an attribute inside a noun phrase. */
				genitive: words,
				/** Pronouns that can be a subject. */
				pronouns: words,
				/** First and second persons, which only own words hold. */
				addressing: words,
				/** Pronouns by which who is quoted means himself. */
				firstPersons: words,
				/** Pronouns of who is spoken to: without quote marks, sentences with them go on with somebody's own words. */
				addressees: words,
				/** Subjects that are nobody in particular: "man", "es" in "heißt es". */
				generic: words,
				/** Of the generic subjects those that may also mean a thing or a country spoken of before: "it". */
				neuters: words,
				/** Of the generic subjects those that mean people, whoever they are: "man", "on". */
				anybody: words,
				possessives: words,
				/** Stand for a content clause to come: "davon" in "davon, dass". */
				correlates: words,
				relatives: words,
				reflexives: words,
				prepositions: words,
				/** Prepositions that go on with a noun phrase ("Sprecher von", "spokesman for"). */
				attributive: words,
				coordinators: words,
				/** Open a content clause: "dass", "that". */
				complementisers: words,
				/** Open an indirect question. */
				interrogatives: words,
				/** Open other subordinate clauses. */
				subordinators: words,
				auxiliaries: words,
				/** Auxiliaries that are not finite ("worden"). */
				nonFinite: words,
				/** Prepositions of a passive's agent. */
				agents: words,
				/** Make a passive with a participle. */
				passives: words,
				/** Auxiliaries by which the participle of an act becomes a state ("ist angewiesen"). */
				copulas: words,
				/** Forms of verbs by which somebody makes a document known ("veröffentlicht"). */
				publishing: words,
				/** Nouns that, beside a verb of demanding, tell of an accident ("forderte Todesopfer"). */
				losses: words,
				/** Prepositions of the source of an impersonal verb ("aus" in "aus Kreisen verlautet"); any, if none is given. */
				quarters: words,
				modals: words,
				/** Modals of hearsay ("soll"). */
				hearsay: words,
				/** Unambiguous forms of the mood of reported speech. */
				subjunctive: words,
				/** Forms that report only beside other reported speech. */
				conditional: words,
				negations: words,
				adverbs: words,
				/** Open a parenthesis naming the source after what is said: "so", "as". */
				sourceMarkers: words,
				/** Open a clause that comments on the sentence: "wie X mitteilte", "as X said". */
				commentMarkers: words,
				/** Refer back to a source told before: "demnach". */
				anaphoric: words,
				/** Point at what was told before: "dies". */
				demonstratives: words,
				/** Adjectives and the like inside a noun phrase, where they are not recognised by their shape. */
				quantifiers: words,
			})
			.prefault({}),
		verbs: z.array(verbGroup).default([]),
		paradigms: z.array(paradigm).default([]),
		/** Forms of irregular verbs by infinitive. */
		irregular: z.record(z.string(), z.strictObject({ finite: words, participle: words, gerund: words })).default({}),
		/** Nouns that take what is said as their clause or complement. */
		nouns: z.array(z.strictObject({ act, nouns: words })).default([]),
		/** Nouns that name a source after a preposition: "Angaben" in "nach Angaben". */
		sourceNouns: words,
		/** Adpositions that introduce a source. */
		sourceAdpositions: z
			.array(
				z.strictObject({
					/** One or more words. */
					words: z.string(),
					/** Stands before or after its noun phrase. */
					side: z.enum(['before', 'after']),
					/** Only with a source noun. */
					needsNoun: z.boolean().default(false),
					/** Words that, standing before it, make it mean something else ("kurz nach"). */
					notAfter: words,
				}),
			)
			.default([]),
		/** Words and phrases that weaken a statement. */
		hedges: words,
		/** Sentences and what must be found in them; the tests run every one. */
		examples: z
			.array(
				z.strictObject({
					rule: z.string(),
					text: z.string(),
					manner: z.enum(['direct', 'indirect', 'mixed', 'reported']),
					act,
					content: z.string(),
					speaker: z.string().optional(),
				}),
			)
			.default([]),
		/** Sentences in which nobody says anything. */
		counterExamples: words,
	})
	.prefault({});

export type AttributionSection = z.infer<typeof attributionSection>;
