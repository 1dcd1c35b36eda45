import { z } from 'zod';

const words = z.array(z.string()).default([]);

const countrySchema = z.strictObject({
	names: words,
	capitals: words,
	/** Base forms, as written in running text ("russisch", "Russian"). */
	adjectives: words,
});

/** The names section of a language pack: the world's countries, and the words around names that tell what they name. */
export const namesSection = z
	.strictObject({
		/** ISO 3166-1 alpha-2 (or UN M.49 for a region) to names in the language; made from data packages. */
		countries: z.record(z.string(), countrySchema).default({}),
		/** More of the same, by hand. */
		moreCountries: z.record(z.string(), countrySchema).default({}),
		/** Codes of `countries` that are organisations. */
		unions: words,
		/** Seats of government and the like, by the country they may stand for. */
		seats: z.record(z.string(), words).default({}),
		/** Rules by which a name is surer than by the model ("names.titled-person"). */
		surer: words,
		/** Forenames beside those of the model's lists, lower case: people in the news are called by names of other countries. */
		forenames: words,
		/** Nouns right behind which an organisation's or a place's own name stands ("l'agence Reuters", "port de Brest"), lower case. */
		apposedOrganisations: words,
		apposedPlaces: words,
		/** An organisation's name begins with its noun and goes on over what belongs to it ("Conseil de sécurité"). */
		nounFirst: z.boolean().default(false),
		/** Organisations whose names no form gives away. */
		organisations: words,
		/** "Herr", "Dr": before a person's name, no part of it. */
		titles: words,
		/** Base forms, lower case, of nouns that say what a person is; also as the last part of a compound. */
		roles: words,
		/** The same for organisations: they make a name with an adjective or a name ("Weltbank", "Gruppe"). */
		organisationNouns: words,
		/** The same, for which a name after it names the organisation too ("Regierung", "Kabinett"). */
		namedAfter: words,
		/** Last part of a firm's name: "GmbH", "Inc". */
		legalForms: words,
		/** The same for places: "Straße", "Platz", "See". */
		placeNouns: words,
		/** Words that tell towns of one name apart ("Halle (Saale)", "Frankfurt am Main"), lower case. */
		townBynames: words,
		/** Words behind a place that make it another place ("Salzburg Hbf"), lower case. */
		placeTails: words,
		/** Nouns before which a country's name only says whose money it is ("US dollars"), lower case. */
		currencies: words,
		/** Lower-case words inside names of people: "von", "bin". */
		particles: words,
		/** Lower-case words inside names of organisations and places: "für", "of", "und". */
		connectors: words,
		/** Letters before the number of a road ("A 7", "B96"). */
		roads: words,
		/** Words that open the line naming an article's author ("Von", "By"), lower case. */
		bylineOpeners: words,
		/** Words before a place: "in", "aus". */
		placePrepositions: words,
		/** Endings of a name in the genitive, longest first. */
		genitives: words,
		/**
		 * Endings that a noun or an adjective takes by case and number, in languages where they change the word's end ("Москва", "Москвы"):
		 * words alike without them are taken for forms of one.
		 */
		caseEndings: words,
		/** Endings that a stem's base form may have ("а" of "Москва"). */
		baseEndings: words,
		/** Women's forenames, lower case; `forenames` holds the men's where words change their ends by case. */
		feminineForenames: words,
		/**
		 * How parts of names in an oblique case get their base form: "ending=base" blank-separated, the first that fits applies ("ого=ый а=").
		 * A forename's base form must be a known forename, unless the surname's ending shows the same case.
		 */
		declension: z
			.array(
				z.strictObject({
					part: z.enum(['forename', 'patronymic', 'surname', 'adjective']),
					gender: z.enum(['masculine', 'feminine', 'neuter']),
					case: z.string(),
					endings: z.string(),
				}),
			)
			.default([]),
		/** Endings of nouns that are no masculine, by gender. */
		nounGenders: z.strictObject({ feminine: words, neuter: words }).prefault({ feminine: [], neuter: [] }),
		/** Only the first word of an organisation's name bears a capital ("Республиканская партия"). */
		lowerCaseHeads: z.boolean().default(false),
		/** Endings of nouns in the genitive that belong to the organisation's noun before them ("организация здравоохранения"). */
		complementEndings: words,
		/** Endings of an adjective inside a name ("Weißen"). */
		adjectiveEndings: words,
		/** Nominative endings of such an adjective by gender: masculine, feminine, neuter. */
		nominativeEndings: words,
		/** Capitalised words that never belong to a name: months, weekdays. */
		never: words,
		/** Texts and all names in them, as `TYPE: base form`, in order. */
		examples: z.array(z.strictObject({ text: z.string(), names: z.array(z.string()) })).default([]),
	})
	.prefault({});
