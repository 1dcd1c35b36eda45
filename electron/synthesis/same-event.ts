import type { EventRecord } from '#domain/dossier.ts';
import type { EntityId } from '#domain/ids.ts';
import type { ParticipantRole, When } from '#domain/reading.ts';

/** Roles whose bearers make an event this one and not another. */
const MAIN: ReadonlySet<ParticipantRole> = new Set(['agent', 'patient', 'recipient', 'partner']);

function mainParticipants({ participants }: EventRecord): Set<EntityId> {
	return new Set(participants.filter(({ role }) => MAIN.has(role)).map(({ entity }) => entity));
}

/** A date says which happening is meant when it is known to the month or finer. */
const DATED = /^\d{4}-\d{2}(?:-\d{2})?/;

function datesAgree(a: When | undefined, b: When | undefined): boolean {
	const [first, second] = [a?.edtf, b?.edtf];
	if (first === undefined || second === undefined || !DATED.test(first) || !DATED.test(second)) return false;
	if (first.includes('/') || second.includes('/')) return first === second;
	const plain = (edtf: string) => edtf.replace(/[~?%]/g, '').replace(/T.*/, '');
	return plain(first).startsWith(plain(second)) || plain(second).startsWith(plain(first));
}

/** Where one has no place or both have the same. */
const placesAgree = (a: EventRecord, b: EventRecord) =>
	a.place === undefined || b.place === undefined || a.place === b.place;

/**
 * Do two records surely tell the same happening? Only with the same type, agreeing dates to the month or finer, no two places, and main
 * participants of whom one telling names at least two and the other none besides, or both exactly the same.
 */
export function isSameEvent(a: EventRecord, b: EventRecord): boolean {
	if ((a.factuality === 'negated') !== (b.factuality === 'negated')) return false;
	if (a.type !== b.type || !datesAgree(a.when, b.when) || !placesAgree(a, b)) return false;
	const [mine, theirs] = [mainParticipants(a), mainParticipants(b)];
	const shared = mine.intersection(theirs).size;
	const fewer = Math.min(mine.size, theirs.size);
	return shared > 0 && shared === fewer && (fewer >= 2 || mine.size === theirs.size);
}
