/** The dossier as a person sees it: the machine's records under that person's corrections, merged names as one. Pure. */
import type { ClaimRecord, EntityRecord, EventRecord } from './dossier.ts';
import type { EntityId } from './ids.ts';

/** For each entity that was merged into another, the one that stands for it. */
export type Merges = ReadonlyMap<EntityId, EntityId>;

/** Follows merges of merges to their end; a circle (two people merged both ways) stands for nothing and is left as it is. */
export function mergesOf(entities: Iterable<EntityRecord>): Merges {
	const into = new Map<EntityId, EntityId>();
	const known = new Set<EntityId>();
	for (const { id, mergedInto } of entities) {
		known.add(id);
		if (mergedInto !== undefined) into.set(id, mergedInto);
	}
	const merges = new Map<EntityId, EntityId>();
	for (const id of into.keys()) {
		const target = endOf(into, id);
		if (target !== undefined && known.has(target)) merges.set(id, target);
	}
	return merges;
}

function endOf(into: Merges, id: EntityId): EntityId | undefined {
	const seen = new Set<EntityId>();
	let at = id;
	for (let next = into.get(at); next !== undefined; next = into.get(at)) {
		if (seen.has(at)) return undefined;
		seen.add(at);
		at = next;
	}
	return at;
}

export function effectiveEvent(event: EventRecord, merges: Merges): EventRecord {
	const renamed =
		merges.size > 0 &&
		((event.place !== undefined && merges.has(event.place)) ||
			event.participants.some(({ entity }) => merges.has(entity)));
	if (event.edit === undefined && !renamed) return event;
	const { when, ...edit } = event.edit ?? {};
	const { when: found, ...rest } = event;
	const date = when === undefined ? found : (when ?? undefined);
	return {
		...rest,
		...(date && { when: date }),
		...edit,
		participants: joined(event, merges),
		...(event.place !== undefined && { place: merges.get(event.place) ?? event.place }),
	};
}

/** Participants under the names that stand for them, each once in each role. */
function joined({ participants }: EventRecord, merges: Merges): EventRecord['participants'] {
	const seen = new Set<string>();
	return participants.flatMap(({ entity, role }) => {
		const id = merges.get(entity) ?? entity;
		const key = `${role} ${id}`;
		if (seen.has(key)) return [];
		seen.add(key);
		return [{ entity: id, role }];
	});
}

export function effectiveClaim(claim: ClaimRecord, merges: Merges): ClaimRecord {
	const seen = claim.edit === undefined ? claim : { ...claim, ...claim.edit };
	if (!seen.speaker.entities.some((id) => merges.has(id))) return seen;
	const entities = [...new Set(seen.speaker.entities.map((id) => merges.get(id) ?? id))];
	return { ...seen, speaker: { ...seen.speaker, entities } };
}

/** The names that stand, each with the spellings, mentions, role and country of those merged into it. */
export function effectiveEntities(entities: Iterable<EntityRecord>, merges: Merges): Map<EntityId, EntityRecord> {
	const all = [...entities];
	const seen = new Map<EntityId, EntityRecord>();
	for (const entity of all) if (!merges.has(entity.id)) seen.set(entity.id, edited(entity));
	for (const entity of all) {
		const target = merges.get(entity.id);
		const into = target === undefined ? undefined : seen.get(target);
		if (into !== undefined) seen.set(into.id, together(into, edited(entity)));
	}
	return seen;
}

function edited(entity: EntityRecord): EntityRecord {
	const { edit } = entity;
	if (edit === undefined) return entity;
	const renamed = edit.name !== undefined && edit.name !== entity.name;
	const aliases = renamed ? [entity.name, ...entity.aliases.filter((alias) => alias !== edit.name)] : entity.aliases;
	return { ...entity, ...edit, aliases };
}

function together(into: EntityRecord, from: EntityRecord): EntityRecord {
	const mentions = new Map(Object.entries(into.mentions));
	for (const [article, count] of Object.entries(from.mentions))
		mentions.set(article, (mentions.get(article) ?? 0) + count);
	const aliases = new Set([...into.aliases, from.name, ...from.aliases]);
	aliases.delete(into.name);
	const { role = from.role, country = from.country } = into;
	return {
		...into,
		aliases: [...aliases],
		mentions: Object.fromEntries(mentions),
		...(role !== undefined && { role }),
		...(country !== undefined && { country }),
	};
}
