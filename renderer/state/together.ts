/** Who occurs with whom: how many events two names share. */
import type { EventRecord } from '#domain/dossier.ts';
import type { Snapshot } from './snapshot.ts';

export interface Companion {
	readonly id: string;
	/** Events that both have a part in. */
	readonly events: number;
}

/** The names in an event, its place among them. */
export function namesIn({ participants, place }: Pick<EventRecord, 'participants' | 'place'>): ReadonlySet<string> {
	const names = new Set(participants.map(({ entity }) => entity));
	if (place !== undefined) names.add(place);
	return names;
}

/** Those that share events with an entity, the most frequent first. */
export function companions({ events }: Pick<Snapshot, 'events'>, id: string): Companion[] {
	const counts = new Map<string, number>();
	for (const event of events.values()) {
		if (event.decision === 'rejected') continue;
		const names = namesIn(event);
		if (!names.has(id)) continue;
		for (const other of names) if (other !== id) counts.set(other, (counts.get(other) ?? 0) + 1);
	}
	return [...counts]
		.map(([other, count]) => ({ id: other, events: count }))
		.sort((a, b) => b.events - a.events || (a.id < b.id ? -1 : 1));
}
