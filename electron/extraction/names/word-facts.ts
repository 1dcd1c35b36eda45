/** What the pack knows of a lower-case word that bears on names. */
export interface WordFacts {
	/** Without a genitive's ending, if it has one; else the word. */
	readonly bare: string;
	/** NAME bits of the word, or of its bare form. */
	readonly lists: number;
	/** The dictionary holds it as a noun (a compound's parts count). */
	readonly noun: string | undefined;
	readonly nounBits: number;
	readonly adjective: string | undefined;
	/** A noun that says what a person is, in its base form. */
	readonly role: string | undefined;
	/** Its last part is a noun for organisations, for places. */
	readonly organisation: boolean;
	readonly place: boolean;
	/** Of a closed class: an article, a preposition. */
	readonly closed: boolean;
	readonly title: boolean;
	/** Bits: 1 a country's name, 2 a capital, 4 a demonym adjective, 8 the first word of another listed name. */
	readonly listed: number;
	/** A listed name may begin with it, in some inflected form. */
	readonly listable: boolean;
	/** A compound's last part, when the dictionary holds it. */
	readonly head: string | undefined;
	readonly legalForm: boolean;
	readonly never: boolean;
}
