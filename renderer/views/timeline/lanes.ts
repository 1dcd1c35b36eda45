/** What lanes stand for, and what they are called. */
import type { EventRecord } from '#domain/dossier.ts';
import type { EventType } from '#domain/event-types.ts';
import { denying, origins, parts } from '#state/derived.ts';
import type { Lanes } from '#state/desk.ts';
import type { Snapshot } from '#state/snapshot.ts';
import type { Texts } from '#strings/use.ts';
import { leading, OTHERS } from './model.ts';

export function laneOf(lanes: Lanes, snapshot: Snapshot): (event: EventRecord) => string {
	const counts = parts(snapshot);
	const weight = (id: string) => counts.get(id)?.events ?? 0;
	switch (lanes) {
		case 'person':
			return (event) => leading(event, 'PER', snapshot.entities, weight);
		case 'organisation':
			return (event) => leading(event, 'ORG', snapshot.entities, weight);
		case 'place':
			return (event) => event.place ?? leading(event, 'LOC', snapshot.entities, weight);
		case 'type':
			return (event) => event.type;
		case 'outlet':
			return ({ citations }) => snapshot.articles.get(citations[0]?.article ?? '')?.outlet ?? '';
		case 'status':
			return (event) => statusOf(event, snapshot);
		case 'article':
			return (event) => event.citations[0]?.article ?? '';
		case 'none':
			return () => '';
	}
}

type Status = 'denied' | 'planned' | 'told' | 'one' | 'several';

/** How an event stands: denied, still to come, or told by one or several independent outlets. */
function statusOf({ id, factuality, citations }: EventRecord, { claims, articles }: Snapshot): Status {
	if (factuality === 'denied' || factuality === 'negated' || denying(claims, id).length > 0) return 'denied';
	if (factuality === 'planned' || factuality === 'hypothetical') return 'planned';
	if (citations.length === 0) return 'told';
	return origins(
		citations.map(({ article }) => article),
		articles,
	) > 1
		? 'several'
		: 'one';
}

export function laneName(key: string, lanes: Lanes, snapshot: Snapshot, t: Texts): string {
	if (key === '') return t.timeline.noLane[lanes];
	if (key === OTHERS) return t.timeline.otherLanes;
	if (lanes === 'type') return t.eventTypes[key as EventType];
	if (lanes === 'outlet') return key;
	if (lanes === 'status') return t.timeline.statuses[key as Status];
	if (lanes === 'article') return snapshot.articles.get(key)?.title ?? key;
	return snapshot.entities.get(key)?.name ?? key;
}
