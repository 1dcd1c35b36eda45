/** The outlines of countries and where towns lie, loaded when a map is first looked at. Nothing comes from the network. */
import { geoCentroid } from 'd3-geo';
import type { FeatureCollection, Geometry } from 'geojson';
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import { type Gazetteer, gazetteerOf, type Position, type Towns } from './gazetteer.ts';

export interface World {
	readonly outlines: FeatureCollection<Geometry>;
	readonly gazetteer: Gazetteer;
}

let loading: Promise<World> | undefined;

export function loadWorld(): Promise<World> {
	loading ??= load();
	return loading;
}

async function load(): Promise<World> {
	const [atlas, towns] = await Promise.all([
		import('world-atlas/countries-50m.json'),
		import('../../../resources/map/cities.json'),
	]);
	const topology = atlas.default as unknown as Topology<{ countries: GeometryCollection }>;
	const outlines = feature(topology, topology.objects.countries);
	return { outlines, gazetteer: gazetteerOf(towns.default as unknown as Towns, centresOf(outlines)) };
}

/** The middle of each country; the atlas numbers countries as the UN does, and CLDR knows the code of each number. */
function centresOf({ features }: FeatureCollection<Geometry>): ReadonlyMap<string, Position> {
	const centres = new Map<string, Position>();
	for (const country of features) {
		const code = codeOf(String(country.id ?? ''));
		if (code !== undefined) centres.set(code, geoCentroid(country) as unknown as Position);
	}
	return centres;
}

function codeOf(number: string): string | undefined {
	if (!/^\d{3}$/.test(number)) return undefined;
	const code = Intl.getCanonicalLocales(`und-${number}`)[0]?.slice(4);
	return code !== undefined && /^[A-Z]{2}$/.test(code) ? code : undefined;
}
