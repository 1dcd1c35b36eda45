import type { EntityType } from '#domain/reading.ts';
import type { LanguagePack } from '../language.ts';
import { readWordClasses, type WordClasses } from '../tagging/word-classes.ts';
import { type StemEndings, stemEndingsOf, stemOf } from './stem.ts';
import type { WordFacts } from './word-facts.ts';

/** A name that the pack lists. */
export interface ListedName {
	/** As the pack writes it: the base form. */
	readonly name: string;
	/** Its words, lower case. */
	readonly words: readonly string[];
	readonly type: EntityType;
	readonly kind: 'country' | 'capital' | 'region' | 'union' | 'seat' | 'organisation';
	/** ISO 3166-1 alpha-2: of the country, or that it may stand for. */
	readonly country?: string;
}

/** What the names section of a pack says, compiled for look-up. */
export interface NamesLexicon {
	readonly pack: LanguagePack;
	/** By first word, longest name first. */
	readonly listed: ReadonlyMap<string, readonly ListedName[]>;
	/** Base form of a demonym adjective, lower case, to its country. */
	readonly adjectives: ReadonlyMap<string, string>;
	readonly lists: WordClasses;
	readonly sets: Readonly<Record<SetName, ReadonlySet<string>>>;
	readonly facts: Map<string, WordFacts>;
	readonly stemEndings: StemEndings;
}

const SETS = [
	'titles',
	'roles',
	'organisationNouns',
	'namedAfter',
	'legalForms',
	'placeNouns',
	'particles',
	'connectors',
	'placePrepositions',
	'surer',
	'forenames',
	'feminineForenames',
	'apposedOrganisations',
	'apposedPlaces',
	'never',
	'townBynames',
	'placeTails',
	'currencies',
] as const;
export type SetName = (typeof SETS)[number];

const compiled = new WeakMap<LanguagePack, NamesLexicon>();
/** Full stops are tokens of their own. */
const wordsOf = (name: string) =>
	name
		.toLowerCase()
		.replaceAll('.', ' . ')
		.split(' ')
		.filter((word) => word !== '');

/** The pack's names, compiled once. */
export function namesLexicon(pack: LanguagePack): NamesLexicon {
	const known = compiled.get(pack);
	if (known !== undefined) return known;
	const listed = new Map<string, ListedName[]>();
	const stemEndings = stemEndingsOf(pack.names.caseEndings);
	const stemmed = (word: string) => stemOf(stemEndings, word);
	const adjectives = new Map<string, string>();
	const add = (name: string, type: EntityType, kind: ListedName['kind'], country?: string) => {
		const words = wordsOf(name);
		const first = stemmed(words[0] ?? '');
		const same = listed.get(first) ?? [];
		listed.set(first, same);
		if (same.some((one) => one.words.length === words.length && one.words.every((word, i) => word === words[i])))
			return;
		same.push({ name, words, type, kind, ...(country !== undefined && { country }) });
	};
	const { names } = pack;
	for (const [country, seats] of Object.entries(names.seats))
		for (const seat of seats) add(seat, 'ORG', 'seat', country);
	const unions = new Set(names.unions);
	for (const table of [names.countries, names.moreCountries]) {
		for (const [code, country] of Object.entries(table)) {
			const region = /^\d/.test(code);
			for (const name of country.names) {
				if (unions.has(code)) add(name, 'ORG', 'union');
				else if (region) add(name, 'LOC', 'region');
				else add(name, 'LOC', 'country', code);
			}
			for (const adjective of country.adjectives) adjectives.set(adjective.toLowerCase(), code);
		}
	}
	for (const table of [names.countries, names.moreCountries]) {
		for (const [code, { capitals }] of Object.entries(table))
			for (const name of capitals) add(name, 'LOC', 'capital', code);
	}
	for (const name of names.organisations) add(name, 'ORG', 'organisation');
	for (const same of listed.values()) same.sort((a, b) => b.words.length - a.words.length);
	const sets = Object.fromEntries(
		SETS.map((name) => [name, new Set([...names[name], ...names[name].map(stemmed)])]),
	) as unknown as NamesLexicon['sets'];
	const lexicon: NamesLexicon = {
		pack,
		listed,
		adjectives,
		lists: readWordClasses(pack.models['names.bin']),
		sets,
		facts: new Map(),
		stemEndings,
	};
	compiled.set(pack, lexicon);
	return lexicon;
}

/** The country (ISO 3166-1 alpha-2) that an inflected adjective is of ("amerikanischen"). */
export function demonymCountry({ pack, adjectives }: NamesLexicon, word: string): string | undefined {
	const whole = adjectives.get(word);
	if (whole !== undefined) return whole;
	const { adjectiveEndings } = pack.names;
	for (const ending of adjectiveEndings) {
		const code = word.endsWith(ending) ? adjectives.get(word.slice(0, word.length - ending.length)) : undefined;
		if (code !== undefined) return code;
	}
	return undefined;
}
