import type { Change, EventRecord } from '#domain/dossier.ts';
import type { ArticleId, EventId } from '#domain/ids.ts';
import type { ReadEvent, Reading } from '#domain/reading.ts';
import { placeClaims, placeRelations } from './claim-records.ts';
import { articleOfSource, eventId, merged, type Placement, recordOf } from './event-records.ts';
import type { RecordIndex } from './index-of-records.ts';
import { isJudged, judgementOf } from './judgement.ts';
import type { Known } from './known.ts';
import { leaveOrigin } from './leave-origin.ts';
import { linkEntities } from './link-entities.ts';
import { type Overlay, overlay } from './overlay.ts';
import { isSameEvent, sameEventKeys } from './same-event.ts';
import { type Readings, withdraw } from './withdraw.ts';

/**
 * What a reading adds to the dossier's events, claims, entities and relations: the machine's part of its article is replaced, ids stay, and
 * what people decided or edited stays. The article's own record is the caller's. Costs by the size of the reading. `others` holds the
 * readings of the articles that share an event with it (see `sharing`), needed only where it had been read before.
 */
export function integrate(known: Known, article: ArticleId, reading: Reading, others: Readings = new Map()): Change[] {
	const draft = overlay(known.records);
	integrateInto(draft, known, article, reading, others);
	return draft.changes();
}

/** The same in a draft that holds other articles' changes already; `known.index` knows of them. */
export function integrateInto(
	draft: Overlay,
	known: Known,
	article: ArticleId,
	reading: Reading,
	others: Readings = new Map(),
): void {
	const former = withdraw(draft, known, article, others);
	const entities = linkEntities(draft, known.index, article, reading.entities);
	const placement: Placement = { article, reading, entities };
	const events = placeEvents(draft, known, placement, former.events);
	const claims = placeClaims(draft, placement, events, former.claims);
	placeRelations(draft, placement, events);
	former.finish(new Set(events.values()), new Set(claims.values()));
}

/** The changes that take an article out, its own record included. */
export function withoutArticle(known: Known, article: ArticleId, others: Readings = new Map()): Change[] {
	const draft = overlay(known.records);
	withdraw(draft, known, article, others).finish(new Set(), new Set(), 'all');
	leaveOrigin(draft, known, article);
	draft.remove('articles', article);
	return draft.changes();
}

/** Puts each event of the reading on its record: the one it had, one of another article that tells the same, or a new one. */
function placeEvents(
	draft: Overlay,
	{ index }: Known,
	placement: Placement,
	former: ReadonlyMap<EventId, EventRecord>,
): ReadonlyMap<string, EventId> {
	const placed = new Map<string, EventId>();
	const taken = new Set<EventId>();
	for (const event of placement.reading.events) {
		const wanted = ownId(draft, former, taken, placement.article, event);
		const telling = recordOf(wanted, event, placement);
		const found = sameAs(draft, index, telling, placement.article);
		// A record that other articles still tell of, but not the same, is theirs.
		const isTheirs = found?.id !== wanted && (draft.get('events', wanted)?.sources.length ?? 0) > 0;
		const id = isTheirs ? freeId(draft, taken, wanted) : wanted;
		const fresh = isTheirs ? { ...telling, id } : telling;
		const old = former.get(id);
		// What a person judged stays a record of its own.
		const same = old !== undefined && isJudged(old) && found?.id !== id ? undefined : found;
		const record = same === undefined ? fresh : id === same.id ? merged(fresh, same) : merged(same, fresh);
		draft.set('events', old !== undefined && record.id === id ? { ...record, ...judgementOf(old) } : record);
		placed.set(event.id, record.id);
		taken.add(record.id);
	}
	return placed;
}

/** The id of the record that the event had before, else one made of its place in the text. */
function ownId(
	draft: Overlay,
	former: ReadonlyMap<EventId, EventRecord>,
	taken: ReadonlySet<EventId>,
	article: ArticleId,
	event: ReadEvent,
): EventId {
	const wanted = eventId(article, event);
	if (former.has(wanted) && !taken.has(wanted)) return wanted;
	for (const [id, { type, citations }] of former) {
		if (taken.has(id) || type !== event.type) continue;
		if (citations.some((cited) => cited.article === article && cited.quote.start === event.quote.start)) return id;
	}
	return draft.get('events', wanted) === undefined && !taken.has(wanted) ? wanted : freeId(draft, taken, wanted);
}

function freeId(draft: Overlay, taken: ReadonlySet<EventId>, wanted: EventId): EventId {
	for (let n = 2; ; n += 1) {
		const id = `${wanted}-${n}`;
		if (!taken.has(id) && draft.get('events', id) === undefined) return id;
	}
}

/** The one machine-made record of other articles that surely tells the same; none where several would do. */
function sameAs(draft: Overlay, index: RecordIndex, fresh: EventRecord, article: ArticleId): EventRecord | undefined {
	const found = new Map<EventId, EventRecord>();
	for (const key of sameEventKeys(fresh)) {
		for (const id of index.events.get(key) ?? []) {
			const record = draft.get('events', id);
			if (record === undefined || record.by === 'person' || found.has(id)) continue;
			const isElsewhere =
				record.sources.length > 0 && record.sources.every((source) => articleOfSource(source) !== article);
			if (isElsewhere && isSameEvent(record, fresh)) found.set(id, record);
		}
	}
	return found.size === 1 ? [...found.values()][0] : undefined;
}
