import type { EntityType } from '#domain/reading.ts';
import { soundKey } from '#domain/sound-key.ts';

const LETTERS: ReadonlyMap<string, string> = new Map([
	['ß', 'ss'],
	['ø', 'o'],
	['ł', 'l'],
	['đ', 'd'],
	['æ', 'ae'],
	['œ', 'oe'],
	['ı', 'i'],
]);

/** A name without case, accents and punctuation, words parted by one space: equal keys are one spelling. May be empty. */
export function nameKey(name: string): string {
	const plain = name
		.normalize('NFKD')
		.replace(/\p{M}/gu, '')
		.toLowerCase()
		.replace(/[ßøłđæœı]/g, (letter) => LETTERS.get(letter) ?? letter);
	return plain.replace(/[^\p{L}\p{N}]+/gu, ' ').trim();
}

/** Languages whose names of countries are known, so that a country is one entity whatever language an article is in. */
const LANGUAGES = ['en', 'de', 'fr', 'es', 'ru', 'uk', 'it', 'pt', 'nl', 'pl'];
const countries = new Map<string, ReadonlySet<string>>();

/** Keys of a country's names by its ISO 3166-1 code. */
function countryNames(country: string): ReadonlySet<string> {
	const known = countries.get(country);
	if (known !== undefined) return known;
	const names = /^[A-Z]{2}$/.test(country)
		? LANGUAGES.map((lang) => new Intl.DisplayNames([lang], { type: 'region', fallback: 'none' }).of(country))
		: [];
	const keys = new Set(names.map((name) => nameKey(name ?? '')));
	keys.delete('');
	countries.set(country, keys);
	return keys;
}

/**
 * Index keys by which an entity is found again; keys of different types never meet. A country has one more, by its code: `country`
 * alone is not enough, since a capital carries its country's code too. A person's full name and a place of a known country have one
 * by their sound as well, so that transcriptions meet ("Schoigu", "Shoigu"; "Pjöngjang", "Pyongyang").
 */
export function linkKeys(type: EntityType, names: readonly string[], country: string | undefined): string[] {
	const keys = new Set(names.map(nameKey).filter((key) => key !== ''));
	const isLand = type === 'LOC' && country !== undefined && !keys.isDisjointFrom(countryNames(country));
	const sounds = isLand ? [] : [...keys].flatMap((key) => soundsOf(type, key, country));
	return [...[...keys].map((key) => `${type}|${key}`), ...new Set(sounds), ...(isLand ? [`LOC|@${country}`] : [])];
}

function soundsOf(type: EntityType, key: string, country: string | undefined): string[] {
	if (type === 'PER' && key.includes(' ')) return [`PER~${soundKey(key)}`];
	return type === 'LOC' && country !== undefined ? [`LOC~${country}~${soundKey(key)}`] : [];
}
