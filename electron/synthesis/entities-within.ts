import type { EventRecord } from '#domain/dossier.ts';
import type { EntityId } from '#domain/ids.ts';
import type { Reading } from '#domain/reading.ts';
import type { Span } from '#domain/selector.ts';
import type { RecordIndex } from './index-of-records.ts';
import type { Known } from './known.ts';
import { linkKeys } from './names.ts';

/** What a stored reading's entities are in the dossier now, by local id. `exists` leaves out records that are gone. */
export function linkedEntities(
	index: RecordIndex,
	reading: Reading,
	exists: (id: EntityId) => boolean,
): ReadonlyMap<string, EntityId> {
	const linked = new Map<string, EntityId>();
	for (const { id, type, name, country } of reading.entities) {
		const keys = linkKeys(type, [name], country);
		const [only] = keys.flatMap((key) => [...(index.entities.get(key) ?? [])]).filter(exists);
		if (only !== undefined) linked.set(id, only);
	}
	return linked;
}

/** The entities mentioned inside a passage: people and organisations as those it is about, the first place as its place. */
export function entitiesWithin(
	{ index, records }: Known,
	reading: Reading,
	[start, end]: Span,
): { participants: EventRecord['participants']; place: EntityId | undefined } {
	const linked = linkedEntities(index, reading, (id) => Object.hasOwn(records.entities, id));
	const inside = reading.entities.filter(({ mentions }) =>
		mentions.some((mention) => mention.start >= start && mention.end <= end),
	);
	const found = inside.flatMap(({ id, type }) => {
		const entity = linked.get(id);
		return entity === undefined ? [] : [{ entity, type }];
	});
	const participants = found.filter(({ type }) => type === 'PER' || type === 'ORG');
	return {
		participants: participants.map(({ entity }) => ({ entity, role: 'topic' as const })),
		place: found.find(({ type }) => type === 'LOC')?.entity,
	};
}
