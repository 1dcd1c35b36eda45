/** Which places the events name and where they lie. */
import type { EntityRecord, EventRecord } from '#domain/dossier.ts';
import type { Found, Gazetteer } from './gazetteer.ts';

export interface Place {
	readonly entity: EntityRecord;
	readonly found: Found;
	/** Events that happen there. */
	readonly here: number;
	/** Events that name it at all. */
	readonly events: number;
}

export interface Places {
	/** The most events first. */
	readonly placed: readonly Place[];
	/** Named by events, but nobody knows where they are. */
	readonly unplaced: readonly EntityRecord[];
}

export function placesOf(
	events: Iterable<EventRecord>,
	entities: ReadonlyMap<string, EntityRecord>,
	gazetteer: Gazetteer,
): Places {
	const counts = new Map<string, { here: number; events: number }>();
	const at = (id: string) => {
		const count = counts.get(id) ?? { here: 0, events: 0 };
		counts.set(id, count);
		return count;
	};
	for (const { place, participants } of events) {
		if (place !== undefined) at(place).here += 1;
		for (const id of new Set([...participants.map(({ entity }) => entity), ...(place === undefined ? [] : [place])]))
			at(id).events += 1;
	}
	const placed: Place[] = [];
	const unplaced: EntityRecord[] = [];
	for (const [id, count] of counts) {
		const entity = entities.get(id);
		if (entity?.type !== 'LOC') continue;
		const found = gazetteer.find([entity.name, ...entity.aliases], entity.country);
		if (found === undefined) unplaced.push(entity);
		else placed.push({ entity, found, ...count });
	}
	const byName = (a: EntityRecord, b: EntityRecord) => (a.name < b.name ? -1 : 1);
	return {
		placed: placed.sort((a, b) => b.here - a.here || b.events - a.events || byName(a.entity, b.entity)),
		unplaced: unplaced.sort(byName),
	};
}
