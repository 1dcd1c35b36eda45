import type { EntityRecord, EventRecord } from '#domain/dossier.ts';
import type { ArticleId, EntityId } from '#domain/ids.ts';
import type { Reading } from '#domain/reading.ts';
import type { Span } from '#domain/selector.ts';
import type { RecordIndex } from './index-of-records.ts';
import type { Known } from './known.ts';
import { linkKeys } from './names.ts';

/** What the entities of an article's stored reading are in the dossier now, by local id. `recordOf` knows those that are gone. */
export function linkedEntities(
	index: RecordIndex,
	article: ArticleId,
	reading: Reading,
	recordOf: (id: EntityId) => EntityRecord | undefined,
): ReadonlyMap<string, EntityId> {
	const linked = new Map<string, EntityId>();
	for (const { id, type, name, country } of reading.entities) {
		const keys = linkKeys(type, [name], country);
		const candidates = keys.flatMap((key) => [...(index.entities.get(key) ?? [])]).flatMap((id) => recordOf(id) ?? []);
		const [first] = meantIn(article, candidates);
		if (first !== undefined) linked.set(id, first.id);
	}
	return linked;
}

/** Of all so called those that an article can mean: the one that a person says it means, else those not held to other articles. */
export function meantIn(article: ArticleId, candidates: readonly EntityRecord[]): readonly EntityRecord[] {
	const chosen = candidates.filter(({ only }) => only?.includes(article));
	return chosen.length > 0 ? chosen : candidates.filter(({ only }) => only === undefined);
}

/** The entities mentioned inside a passage: people and organisations as those it is about, the first place as its place. */
export function entitiesWithin(
	{ index, records }: Known,
	article: ArticleId,
	reading: Reading,
	[start, end]: Span,
): { participants: EventRecord['participants']; place: EntityId | undefined } {
	const linked = linkedEntities(index, article, reading, (id) =>
		Object.hasOwn(records.entities, id) ? records.entities[id] : undefined,
	);
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
