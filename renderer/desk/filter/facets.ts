/** What there is to filter by, with how often it occurs. */
import type { Snapshot } from '#state/snapshot.ts';
import type { ChipOption } from '#ui/chips.tsx';

export type Facet = 'types' | 'factuality' | 'decisions' | 'outlets' | 'langs' | 'tags';
export const FACETS: readonly Facet[] = ['types', 'factuality', 'decisions', 'outlets', 'langs', 'tags'];

/** More than a reader would look through. */
const MOST = 40;

function counted(values: Iterable<string | undefined>): Map<string, number> {
	const counts = new Map<string, number>();
	for (const value of values) if (value !== undefined) counts.set(value, (counts.get(value) ?? 0) + 1);
	return counts;
}

function* valuesOf(facet: Facet, { events, articles, claims, entities }: Snapshot): Iterable<string | undefined> {
	if (facet === 'tags') {
		for (const table of [articles, events, claims, entities])
			for (const { mark } of table.values()) yield* mark?.tags ?? [];
	} else if (facet === 'outlets') for (const { outlet } of articles.values()) yield outlet;
	else if (facet === 'langs') for (const { lang } of articles.values()) yield lang;
	else if (facet === 'types') for (const { type } of events.values()) yield type;
	else if (facet === 'factuality') for (const { factuality } of events.values()) yield factuality;
	else for (const { decision } of events.values()) yield decision;
}

/** The values of a facet, the most frequent first. */
export function optionsOf(facet: Facet, snapshot: Snapshot, name: (value: string) => string): ChipOption[] {
	return [...counted(valuesOf(facet, snapshot))]
		.sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1))
		.slice(0, MOST)
		.map(([value, count]) => ({ value, label: name(value), count }));
}
