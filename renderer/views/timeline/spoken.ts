/** An event in one spoken sentence. */
import type { EventRecord } from '#domain/dossier.ts';
import { isOwn, speakers, voicesOfOne } from '#state/derived.ts';
import type { Snapshot } from '#state/snapshot.ts';
import type { Words } from '#strings/use.ts';

/** "Talks in Pyongyang, March 2023, claimed by the White House, denied by Russia and North Korea". */
export function spokenEvent(event: EventRecord, snapshot: Snapshot, { t, dates, language }: Words): string {
	const list = new Intl.ListFormat(language, { type: 'conjunction' });
	const { saying, denying } = voicesOfOne(snapshot.claims, event.id);
	const names = (claims: typeof saying) => {
		const all = new Set(
			claims.flatMap(({ speaker }) => speaker.entities.map((id) => snapshot.entities.get(id)?.name ?? '')),
		);
		return list.format([...all].filter((name) => name !== ''));
	};
	const parts = [event.title, t.eventTypes[event.type], dates.when(event.when)];
	if (event.when?.basis === 'inferred') parts.push(t.status.inferred);
	if (event.factuality !== 'asserted') parts.push(t.factuality[event.factuality]);
	if (isOwn(event)) parts.push(t.ownEvent.own);
	const sayers = names(saying);
	if (sayers !== '') parts.push(`${t.inspector.assertedBy} ${sayers}`);
	const deniers = names(denying);
	if (deniers !== '') parts.push(`${t.inspector.deniedBy} ${deniers}`);
	else if (denying.length > 0) parts.push(t.status.deniedBy(speakers(denying)));
	return parts.join(', ');
}
