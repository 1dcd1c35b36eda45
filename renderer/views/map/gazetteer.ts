/** Where places lie: towns by country and name in any transcription, countries by the names that CLDR gives them. */
import { soundKey } from '#domain/sound-key.ts';

export type Position = readonly [longitude: number, latitude: number];
/** Towns by ISO 3166-1 alpha-2, the largest first. */
export type Towns = Readonly<Record<string, readonly (readonly [name: string, longitude: number, latitude: number])[]>>;

export interface Found {
	readonly position: Position;
	/** country: anywhere in it; town: there; name: told by its name alone, which others may bear. */
	readonly by: 'country' | 'town' | 'name';
	readonly country: string;
}

const LANGUAGES = ['de', 'en', 'fr', 'es', 'ru'];
/** A town known by its name alone must be among a country's largest. */
const WELL_KNOWN = 40;

const fold = (name: string) =>
	name
		.normalize('NFD')
		.replace(/\p{M}/gu, '')
		.toLowerCase()
		.replace(/[^\p{L}\p{N}]+/gu, ' ')
		.trim();
const key = (name: string) => fold(name).split(' ').map(soundKey).join(' ');

export interface Gazetteer {
	/** The first of the names that has a place; `country` narrows where to look. */
	find(names: readonly string[], country: string | undefined): Found | undefined;
}

/** `centres` gives the middle of each country by its code. */
export function gazetteerOf(towns: Towns, centres: ReadonlyMap<string, Position>): Gazetteer {
	const countries = countryNames([...centres.keys()]);
	const byCountry = new Map<string, Map<string, Position>>();
	const wellKnown = new Map<string, { position: Position; country: string }[]>();
	for (const [country, list] of Object.entries(towns)) {
		const names = new Map<string, Position>();
		byCountry.set(country, names);
		for (const [i, [name, longitude, latitude]] of list.entries()) {
			const place = key(name);
			if (!names.has(place)) names.set(place, [longitude, latitude]);
			if (i >= WELL_KNOWN) continue;
			const same = wellKnown.get(place) ?? [];
			wellKnown.set(place, [...same, { position: [longitude, latitude], country }]);
		}
	}
	return {
		find(names, country) {
			for (const name of names) {
				const code = countries.get(fold(name));
				const centre = code === undefined ? undefined : centres.get(code);
				if (code !== undefined && centre !== undefined) return { position: centre, by: 'country', country: code };
			}
			for (const name of names) {
				const position = country === undefined ? undefined : byCountry.get(country)?.get(key(name));
				if (country !== undefined && position !== undefined) return { position, by: 'town', country };
			}
			if (country !== undefined) return undefined;
			for (const name of names) {
				const [only, ...others] = wellKnown.get(key(name)) ?? [];
				if (only !== undefined && others.length === 0) return { ...only, by: 'name' };
			}
			return undefined;
		},
	};
}

function countryNames(codes: readonly string[]): ReadonlyMap<string, string> {
	const names = new Map<string, string>();
	for (const language of LANGUAGES) {
		const display = new Intl.DisplayNames([language], { type: 'region', fallback: 'none' });
		for (const code of codes) {
			const name = display.of(code);
			if (name !== undefined) names.set(fold(name), code);
		}
	}
	return names;
}
