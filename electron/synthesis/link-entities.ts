import type { EntityRecord } from '#domain/dossier.ts';
import type { ArticleId, EntityId } from '#domain/ids.ts';
import type { Entity } from '#domain/reading.ts';
import { meantIn } from './entities-within.ts';
import type { RecordIndex } from './index-of-records.ts';
import { linkKeys, nameKey } from './names.ts';
import type { Overlay } from './overlay.ts';

/**
 * Links the entities of one reading to those of the dossier: the same when a name of one, spelt alike, is a name of exactly one of the
 * other and of the same type. Where several fit, none is taken. Answers record ids by the reading's local ids.
 */
export function linkEntities(
	draft: Overlay,
	index: RecordIndex,
	article: ArticleId,
	entities: readonly Entity[],
): ReadonlyMap<string, EntityId> {
	const linked = new Map<string, EntityId>();
	const taken = new Set<EntityId>();
	for (const entity of entities) {
		const known = find(draft, index, article, entity);
		const record = known === undefined ? created(draft, entity) : draft.get('entities', known);
		if (record === undefined) continue;
		linked.set(entity.id, record.id);
		const others = taken.has(record.id) ? draft.mentionsIn(record.id, article) : 0;
		taken.add(record.id);
		draft.set('entities', joined(record, entity));
		draft.mention(record.id, article, entity.mentions.length + others);
	}
	for (const entity of entities) {
		const id = linked.get(entity.id);
		const record = id === undefined ? undefined : draft.get('entities', id);
		const standsFor = entity.standsFor === undefined ? undefined : linked.get(entity.standsFor);
		if (record !== undefined && standsFor !== undefined && standsFor !== id && record.standsFor === undefined) {
			draft.set('entities', { ...record, standsFor });
		}
	}
	return linked;
}

/** The one record that the entity surely is: by its own name first, then by its other names. */
function find(draft: Overlay, index: RecordIndex, article: ArticleId, entity: Entity): EntityId | undefined {
	const own = linkKeys(entity.type, [entity.name], entity.country);
	const others = linkKeys(entity.type, entity.aliases.filter(isTelling), entity.country);
	for (const keys of [own, others]) {
		const found = new Set<EntityId>();
		for (const key of keys) for (const id of index.entities.get(key) ?? []) found.add(id);
		const meant = meantIn(
			article,
			[...found].flatMap((id) => draft.get('entities', id) ?? []),
		);
		const [fresh] = meantIn(article, [draft.get('entities', idFor(entity)) ?? []].flat());
		const [first = fresh] = meant;
		if (meant.length <= 1 && first !== undefined) return first.id;
		if (meant.length > 1) return meant.find(({ id }) => id === fresh?.id)?.id;
	}
	return undefined;
}

/** A first name or surname alone says too little to link two articles by; a name of several words or an acronym does. */
const isTelling = (alias: string): boolean => /\s/.test(alias.trim()) || /^\p{Lu}{2,}$/u.test(alias);

function idFor({ type, name }: Entity): EntityId {
	return `${type.toLowerCase()}-${nameKey(name).replaceAll(' ', '-').slice(0, 80) || 'x'}`;
}

function created(draft: Overlay, entity: Entity): EntityRecord {
	const wanted = idFor(entity);
	let id = wanted;
	for (let n = 2; draft.get('entities', id) !== undefined; n += 1) id = `${wanted}-${n}`;
	return { id, type: entity.type, name: entity.name, aliases: [], mentions: {} };
}

const wordsOf = (name: string): number => name.trim().split(/\s+/).length;

/** The record with what the article adds: names, role, country. The fuller name of a person becomes the name. */
function joined(record: EntityRecord, entity: Entity): EntityRecord {
	const fuller = record.type === 'PER' && wordsOf(entity.name) > wordsOf(record.name);
	const name = fuller ? entity.name : record.name;
	const seen = new Set([name]);
	const aliases = [...record.aliases, record.name, entity.name, ...entity.aliases].filter(
		(alias) => !seen.has(alias) && seen.add(alias),
	);
	const role = record.role ?? entity.role;
	const country = record.country ?? entity.country;
	return { ...record, name, aliases, ...(role !== undefined && { role }), ...(country !== undefined && { country }) };
}
