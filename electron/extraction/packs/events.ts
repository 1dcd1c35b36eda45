import { z } from 'zod';
import { EVENT_TYPES, type EventType } from '#domain/event-types.ts';

const typeName = z.enum(Object.keys(EVENT_TYPES) as [EventType, ...EventType[]]);
const words = z.array(z.string()).default([]);
const wordsByType = z.partialRecord(typeName, z.array(z.string())).prefault({});

/** How the forms of regular verbs are made: the first entry whose `lemma` pattern fits applies. */
const paradigm = z.strictObject({
	/** Regular expression for the end of the lemma; its match is cut off and each ending put in its place. */
	lemma: z.string(),
	/** Double the last consonant before past, participle and gerund endings. */
	double: z.boolean().default(false),
	present: words,
	subjunctive: words,
	past: words,
	participle: words,
	gerund: words,
});

const example = z.strictObject({
	text: z.string(),
	/** `type` or `type: title` of each event, in order. */
	events: z.array(z.string()),
});

/**
 * The events section of a language pack.
 *
 * A verb is one string: `fest|nehmen nimmt nahm genommen = Festnahme/patient + flughafen|polizei* ?`. First the lemma with a bar after
 * a separable prefix; then, if irregular, the third person, the past and the participle without that prefix (English: past, participle and,
 * if it doubles, the -ing form); `-` where one is regular. After `=` the noun that titles it and whether that noun's genitive names the agent or the patient, and the
 * preposition of the other. After `+` words one of which must stand in its clause (`*` any ending; `@PER`, `@ORG`, `@LOC` a name, `@DATE` a date, `@DAY` a day told by a named organisation), after `~` words none of which may. `?` marks
 * a word too general to be news alone, `!` one that always is. A noun is its lemma, its plural, other forms, with the same marks, and
 * `-` when compounds that end in it are something else.
 */
export const eventsSection = z
	.strictObject({
		traits: z
			.strictObject({
				/** Nouns are written with a capital, and compounds end in their head. */
				nounCapitals: z.boolean().default(false),
				/** The finite verb stands second in main clauses and last in subordinate ones. */
				verbSecond: z.boolean().default(false),
				/** Adjectives may stand behind their noun ("le ministre russe"). */
				adjectivesFollow: z.boolean().default(false),
				/** Of nouns in a row the first is the head ("визит министра"). */
				headFirst: z.boolean().default(false),
				/** Irregular verbs are given with their present first, as in German; several forms of one kind are parted by commas. */
				principalPresent: z.boolean().default(false),
			})
			.prefault({}),
		verbs: wordsByType,
		nouns: wordsByType,
		/** Endings of verb forms that are not finite, for verbs the lexicon does not know. */
		nonfiniteEndings: z.array(z.string()).default(['en', 'ing']),
		/** Endings that a noun of the lexicon may take ("s", "es", "en"). */
		nounEndings: words,
		/** Compounds whose head is a trigger by its letters alone ("auswahl"). */
		notCompounds: words,
		paradigms: z.array(paradigm).default([]),
		/** What a participle begins with ("ge"), and the lemmas that lack it (regular expression). */
		participlePrefix: z.string().default(''),
		noParticiplePrefix: z.string().optional(),
		/** Between a separable prefix and the infinitive ("zu" in "festzunehmen"). */
		infinitiveInfix: z.string().default(''),
		/** Forms of verbs that carry tense, voice and mood for another. */
		auxiliaries: z
			.strictObject({
				passive: words,
				perfect: words,
				/** Those of `perfect` that go back behind the past: "hatte", "had". */
				pastPerfect: words,
				/** Those of `perfect` that leave open when: English "has"; none where news is told in the perfect. */
				openPast: words,
				future: words,
				/** Plans: "soll", "will", "plans". */
				intention: words,
				/** Verbs on which an infinitive hangs that shares their date: "versuchte", "began". */
				attempt: words,
				/** "könnte", "would", "may". */
				possibility: words,
				/** "muss", "must". */
				obligation: words,
				/** "to" before an infinitive. */
				infinitiveMarker: words,
				/** Verbs that lend themselves to a noun: "hielt ab", "held", "took". */
				support: words,
				/** Say that the noun happened: "fand statt", "ereignete sich", "took place". */
				occurrence: words,
				/** Words that make their subject an event whatever it is: "(findet) statt", "ereignete (sich)", "(took) place". */
				happening: words,
				/** Say that it did not come about: "scheiterte", "cancelled". */
				failure: words,
				/** Forms of the above that are not finite: "worden", "been". */
				nonfinite: words,
				/** Infinitives that make a perfect ("haben", "worden sein") or a passive ("werden"). */
				perfectInfinitive: words,
				passiveInfinitive: words,
				/** Forms of the subjunctive of reported speech: "habe", "sei". */
				subjunctive: words,
				/** Other finite verbs that a title must not run into. */
				other: words,
			})
			.prefault({}),
		negators: words,
		/** What the accused answers: nouns of innocence, and words that call an accusation empty. */
		refutals: z.strictObject({ innocence: words, baseless: words }).prefault({}),
		/** Words that make a negator before them something else: "nicht nur", "not only". */
		notNegated: words,
		/** Words after which stands what is meant instead: "nicht heute, sondern morgen". */
		corrective: words.prefault([]),
		/** "mutmaßlich", "offenbar", "allegedly". */
		hedges: words,
		/** Verbs of state and of speech, base forms and past: a clause with one tells no event by itself. */
		uneventful: words,
		/** "er", "she": stand for the person last spoken of. */
		personal: words,
		/** "it": stands for the subject of the sentence before, if that is no person. */
		things: words,
		/** Things usually so: "regelmäßig", "often". No event. */
		habits: words,
		/** Beginnings of adjectives that make a noun an intention: "geplant", "proposed". */
		qualifiers: words,
		conditions: words,
		/** Words that open a subordinate clause. */
		subordinators: words,
		/** Words that open a relative clause. */
		relatives: words,
		coordinators: words,
		determiners: words,
		/** Determiners that point back: "der", "dieser", "the", "this". */
		definites: words,
		pronouns: words,
		possessives: words,
		/** Preposition to the role of the name behind it; `place` is where it happened. */
		roles: z
			.record(
				z.string(),
				z.enum([
					'agent',
					'patient',
					'recipient',
					'partner',
					'topic',
					'instrument',
					'origin',
					'destination',
					'place',
					'none',
				]),
			)
			.prefault({}),
		/** Prepositions that name the agent of a passive or of a noun. */
		agentMarkers: words,
		/** "des", "der", "of": the name behind it belongs to the noun before it. */
		genitives: words,
		/** Prepositions that tie a date to the noun before it ("Bericht vom März"). */
		dateOf: words,
		/** "bis", "until": the date is a limit, not the day. */
		untilMarkers: words,
		/** Prepositions before a noun that a clause says came about, and that clause's verbs: "es kam zu Protesten". */
		arising: z.record(z.string(), z.array(z.string())).prefault({}),
		/** Pronouns that stand for nothing ("es" in "es kam zu"). */
		expletives: words,
		/** "seit", "since": the date is where something began that went on. */
		sinceMarkers: words,
		/** Openers of clauses that tell of the same moment: "als", "while". */
		sameMoment: words,
		/** Adverbs and connectives that a title drops. */
		fillers: words,
		/** Nouns that stand for their members or for a person: "Regierung", "Sprecher", "troops". */
		actors: words,
		/** Types whose title may take in the clause that says what is demanded, announced or charged. */
		contentTypes: z.array(typeName).default([]),
		/** What shows whether a phrase can be the subject, and of which number; needed where the order of words does not tell. */
		subjects: z
			.strictObject({
				/** Openers of a phrase that is never one ("den", "einem", "sich"), and endings of an adjective that opens one. */
				never: words,
				neverEndings: words,
				/** Openers of a phrase that is never an object ("der"). */
				neverObject: words,
				/** Endings of an adjective that opens a phrase of one ("er"). */
				singularEndings: words,
				/** Openers of phrases of one or of many. */
				singular: words,
				plural: words,
				/** Endings of finite verbs in the plural. */
				pluralVerbs: words,
			})
			.prefault({}),
		/** The small words of a title made from participants. */
		titles: z
			.strictObject({
				/** Before the agent of a noun that is the agent's ("Besuch von"), the patient of one that is the patient's ("Festnahme von"). */
				agent: z.string().default(''),
				of: z.string().default(''),
				/** Before the agent of a noun that is the patient's ("durch"). */
				by: z.string().default(''),
				place: z.string().default(''),
				and: z.string().default(''),
				/** Of these, those that lose their vowel before another ("de" in "d'Annie"). */
				elided: words,
				/** Openers of a phrase whose genitive needs no other noun form, and that genitive's opener: "die" to "der". */
				genitives: z.record(z.string(), z.string()).prefault({}),
				/** What an adjective between such an opener and its noun ends in then. */
				genitiveAdjective: z.string().default(''),
				/** Endings of an adjective that opens a name and would have to change with the case ("Deutsche Bank"). */
				adjectiveEndings: words,
				/** What nouns in -e, -er and -el add behind `of` and a number ("von 69 Fahrzeugen"). */
				pluralDative: z.string().default(''),
			})
			.prefault({}),
		examples: z.array(example).default([]),
	})
	.prefault({});

export type EventsSection = z.infer<typeof eventsSection>;
