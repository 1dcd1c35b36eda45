import type { ClaimRecord, EntityRecord, EventRecord } from '#domain/dossier.ts';
import type { ArticleId, ClaimId, EntityId, EventId } from '#domain/ids.ts';
import type { Reading } from '#domain/reading.ts';
import { linkedEntities } from './entities-within.ts';
import { articleOfSource, merged, recordOf, sourceOf } from './event-records.ts';
import type { RecordIndex } from './index-of-records.ts';
import { isJudged, isJudgedEntity, judgementOf } from './judgement.ts';
import type { Known } from './known.ts';
import type { Overlay } from './overlay.ts';

/** Stored readings by article. */
export type Readings = ReadonlyMap<ArticleId, Reading>;

/** What an article had given before. */
export interface Former {
	readonly events: ReadonlyMap<EventId, EventRecord>;
	readonly claims: ReadonlyMap<ClaimId, ClaimRecord>;
	/**
	 * Clears up once the new parts are placed: a record that was not placed again goes, though not what a person judged, unless `all` is to
	 * go with the article; so do entities that nothing mentions any more.
	 */
	finish(events: ReadonlySet<EventId>, claims: ReadonlySet<ClaimId>, what?: 'judged' | 'all'): void;
}

const idsOf = (index: RecordIndex, table: string, article: ArticleId) => [
	...(index.byArticle.get(`${table}|${article}`) ?? []),
];

/** Articles that share an event record with this one: their readings are needed to tell its part from theirs. */
export function sharing({ records, index }: Known, article: ArticleId): ArticleId[] {
	const articles = new Set<ArticleId>();
	for (const id of idsOf(index, 'events', article)) {
		for (const source of records.events[id]?.sources ?? []) articles.add(articleOfSource(source));
	}
	articles.delete(article);
	return [...articles];
}

/** Takes the machine's part of an article out of the draft and remembers what it was. */
export function withdraw(draft: Overlay, known: Known, article: ArticleId, others: Readings): Former {
	const { index } = known;
	const events = new Map<EventId, EventRecord>();
	const claims = new Map<ClaimId, ClaimRecord>();
	const entities = idsOf(index, 'entities', article);
	for (const id of idsOf(index, 'events', article)) {
		const record = draft.get('events', id);
		if (record === undefined || record.by === 'person') continue;
		events.set(id, record);
		withdrawEvent(draft, index, record, article, others);
	}
	for (const id of idsOf(index, 'claims', article)) {
		const record = draft.get('claims', id);
		if (record === undefined || record.by === 'person') continue;
		claims.set(id, record);
		draft.remove('claims', id);
	}
	for (const id of idsOf(index, 'relations', article)) draft.remove('relations', id);
	for (const id of entities) withdrawEntity(draft, id, article);

	return {
		events,
		claims,
		finish(placedEvents, placedClaims, what = 'judged') {
			const inUse = new Set<EntityId>();
			for (const [id, record] of events) {
				if (placedEvents.has(id) || draft.get('events', id)?.sources.length !== 0) continue;
				if (what === 'all' || !isJudged(record)) draft.remove('events', id);
				else {
					draft.set('events', record);
					for (const { entity } of record.participants) inUse.add(entity);
					if (record.place !== undefined) inUse.add(record.place);
				}
			}
			for (const [id, record] of claims) {
				if (placedClaims.has(id) || what === 'all' || !isJudged(record)) continue;
				draft.set('claims', record);
				for (const entity of record.speaker.entities) inUse.add(entity);
			}
			if (what === 'all') dropByPeople(draft, index, article);
			const isWanted = (record: EntityRecord) => inUse.has(record.id) || (what !== 'all' && isJudgedEntity(record));
			dropUnmentioned(draft, entities, isWanted);
		},
	};
}

/** Leaves what other articles tell of an event, made anew from their readings; with no others, an empty place for its id. */
function withdrawEvent(
	draft: Overlay,
	index: RecordIndex,
	record: EventRecord,
	article: ArticleId,
	others: Readings,
): void {
	const rest = record.sources.filter((source) => articleOfSource(source) !== article);
	let remade: EventRecord | undefined;
	for (const source of rest) {
		const from = articleOfSource(source);
		const reading = others.get(from);
		const event = reading?.events.find(({ id }) => sourceOf(from, id) === source);
		if (reading === undefined || event === undefined) continue;
		const telling = recordOf(record.id, event, {
			article: from,
			reading,
			entities: linkedEntities(index, from, reading, (id) => draft.get('entities', id)),
		});
		remade = remade === undefined ? telling : merged(remade, telling);
	}
	const bare: EventRecord = { ...record, sources: [] };
	draft.set('events', remade === undefined ? bare : { ...remade, ...judgementOf(record) });
}

function withdrawEntity(draft: Overlay, id: EntityId, article: ArticleId): void {
	const record = draft.get('entities', id);
	if (record === undefined) return;
	// what a person says of this article stands, whatever the machine finds in it now
	if (record.only?.includes(article)) return;
	const { [article]: _gone, ...mentions } = record.mentions;
	draft.set('entities', { ...record, mentions });
}

/** What people took from an article's text goes with the article: nothing stands without its quote. */
function dropByPeople(draft: Overlay, index: RecordIndex, article: ArticleId): void {
	for (const id of idsOf(index, 'events', article)) {
		const record = draft.get('events', id);
		const citations = record?.citations.filter((citation) => citation.article !== article) ?? [];
		if (record === undefined || citations.length === record.citations.length) continue;
		if (citations.length === 0) draft.remove('events', id);
		else draft.set('events', { ...record, citations });
	}
	for (const id of idsOf(index, 'claims', article)) draft.remove('claims', id);
}

/** An entity goes when no article mentions it and it is not wanted for other reasons; nothing may stand for it then. */
function dropUnmentioned(
	draft: Overlay,
	entities: readonly EntityId[],
	isWanted: (record: EntityRecord) => boolean,
): void {
	const gone = new Set<EntityId>();
	for (const id of entities) {
		const record = draft.get('entities', id);
		if (record === undefined || isWanted(record) || draft.isMentioned(id)) continue;
		draft.remove('entities', id);
		gone.add(id);
	}
	for (const id of entities) {
		const record = draft.get('entities', id);
		if (record?.standsFor === undefined || !gone.has(record.standsFor)) continue;
		const { standsFor: _gone, ...rest } = record;
		draft.set('entities', rest);
	}
}
