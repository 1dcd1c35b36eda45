import type { EventRecord } from '#domain/dossier.ts';
import type { EntityId } from '#domain/ids.ts';
import type { ParticipantRole, When } from '#domain/reading.ts';
import { REPEATED } from './recurrence.ts';
import { titleWords, wordsShared } from './title-words.ts';

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

/** What the dates of two records have in common when they agree; undefined for a date that agrees with none. */
function dateKey(when: When | undefined): string | undefined {
	const edtf = when?.edtf;
	if (edtf === undefined || !DATED.test(edtf)) return undefined;
	return edtf.includes('/') ? edtf : edtf.slice(0, 'YYYY-MM'.length);
}

/** Two records that tell the same event have one of these in common, however many others those have to do with who take part in it. */
export function sameEventKeys(event: EventRecord): string[] {
	const { type, when } = event;
	const main = [...mainParticipants(event)];
	const date = dateKey(when);
	const keys = date === undefined ? [] : main.map((entity) => `${type}|${date}|${entity}`);
	if (main.length >= 2 && !REPEATED.has(type)) keys.push(`${type}|${main.toSorted().join(' ')}`);
	return keys;
}

/** Where one has no place or both have the same. */
const placesAgree = (a: EventRecord, b: EventRecord) =>
	a.place === undefined || b.place === undefined || a.place === b.place;

/** Words that both titles have, of those of the shorter one, from which an undated telling is held to be a known event. */
const ALIKE = 0.6;

/** Where one gives no date at all, the titles must speak of one thing that is not done again and again. */
function isUndatedTwin(a: EventRecord, b: EventRecord): boolean {
	if (a.when !== undefined && b.when !== undefined) return false;
	if (REPEATED.has(a.type) || a.lang !== b.lang) return false;
	return wordsShared(titleWords(a.title), titleWords(b.title)) >= ALIKE;
}

/**
 * Do two records surely tell the same happening? Only with the same type, no two places, main participants of whom one telling names at
 * least two and the other none besides, or both exactly the same; and with dates that agree to the month or finer. One that gives no date
 * is the other's telling only with the very same two participants or more and a title of the same words.
 */
export function isSameEvent(a: EventRecord, b: EventRecord): boolean {
	if ((a.factuality === 'negated') !== (b.factuality === 'negated')) return false;
	if (a.type !== b.type || !placesAgree(a, b)) return false;
	const [mine, theirs] = [mainParticipants(a), mainParticipants(b)];
	const shared = mine.intersection(theirs).size;
	const fewer = Math.min(mine.size, theirs.size);
	if (datesAgree(a.when, b.when)) return shared > 0 && shared === fewer && (fewer >= 2 || mine.size === theirs.size);
	return shared >= 2 && mine.size === theirs.size && shared === mine.size && isUndatedTwin(a, b);
}
