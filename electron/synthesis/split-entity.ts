import type { Change, ClaimRecord, EntityRecord, EventRecord } from '#domain/dossier.ts';
import type { ArticleId, EntityId } from '#domain/ids.ts';
import type { Known } from './known.ts';

/**
 * Makes of what `articles` mean by an entity one of its own, named `name` under the id `made`. Events told only there and claims made there
 * follow it. Costs by those articles, not by the dossier.
 */
export function splitEntity(
	{ records, index }: Known,
	entity: EntityRecord,
	articles: readonly ArticleId[],
	name: string,
	made: EntityId,
): Change[] {
	const theirs = new Set(articles);
	const own = Object.entries(entity.mentions).filter(([article]) => theirs.has(article));
	const rest = Object.entries(entity.mentions).filter(([article]) => !theirs.has(article));
	const { edit: _edit, mark: _mark, mergedInto: _merged, standsFor: _stands, ...found } = entity;
	const spellings = new Set([entity.name, ...entity.aliases]);
	spellings.delete(name);
	const fresh: EntityRecord = {
		...found,
		id: made,
		name,
		aliases: [...spellings],
		mentions: Object.fromEntries(own),
		distinctFrom: [entity.id],
		only: articles,
	};
	const left: EntityRecord = {
		...entity,
		mentions: Object.fromEntries(rest),
		distinctFrom: [...(entity.distinctFrom ?? []), made],
	};
	const changes: Change[] = [
		{ table: 'entities', id: made, after: fresh },
		{ table: 'entities', id: entity.id, before: entity, after: left },
	];
	const instead = (id: EntityId) => (id === entity.id ? made : id);
	for (const id of idsIn(index.byArticle, 'events', articles)) {
		const before = records.events[id];
		if (before === undefined || !before.citations.every(({ article }) => theirs.has(article))) continue;
		const after = eventWith(before, instead);
		if (after !== undefined) changes.push({ table: 'events', id, before, after });
	}
	for (const id of idsIn(index.byArticle, 'claims', articles)) {
		const before = records.claims[id];
		if (before === undefined || !before.speaker.entities.includes(entity.id)) continue;
		changes.push({ table: 'claims', id, before, after: claimWith(before, instead) });
	}
	return changes;
}

type Rename = (id: EntityId) => EntityId;

function* idsIn(byArticle: Known['index']['byArticle'], table: string, articles: readonly ArticleId[]) {
	const seen = new Set<string>();
	for (const article of articles) {
		for (const id of byArticle.get(`${table}|${article}`) ?? []) {
			if (!seen.has(id)) yield id;
			seen.add(id);
		}
	}
}

function eventWith(event: EventRecord, instead: Rename): EventRecord | undefined {
	const participants = event.participants.map(({ entity, role }) => ({ entity: instead(entity), role }));
	const place = event.place === undefined ? undefined : instead(event.place);
	const same = place === event.place && participants.every(({ entity }, i) => entity === event.participants[i]?.entity);
	return same ? undefined : { ...event, participants, ...(place !== undefined && { place }) };
}

const claimWith = (claim: ClaimRecord, instead: Rename): ClaimRecord => ({
	...claim,
	speaker: { ...claim.speaker, entities: claim.speaker.entities.map(instead) },
});
