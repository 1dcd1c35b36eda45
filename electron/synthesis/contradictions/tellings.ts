import type { Contradiction, ContradictionKind, ContradictionRule } from '#domain/contradiction.ts';
import type { EventRecord } from '#domain/dossier.ts';
import { edtfExtent } from '#domain/edtf-extent.ts';
import { EVENT_TYPES } from '#domain/event-types.ts';
import type { EntityId } from '#domain/ids.ts';
import type { ParticipantRole } from '#domain/reading.ts';
import { ONCE, REPEATED } from '../recurrence.ts';
import { titleWords, wordsShared } from '../title-words.ts';
import { distinct, type Ground, originOfArticle, sideOf } from './ground.ts';

const DAY = 86_400_000;
/** Records of one kind and party that are compared with those next to them in time. */
const NEIGHBOURS = 40;

/** Days that two dates of one happening may lie apart and still be meant for it. */
const APART = { once: 400, else: 10 } as const;
/** Words of the titles that both have, of those of the shorter one. */
const ALIKE = 0.6;

/** Pairs of records that independent articles each tell once, and that cannot both be right. */
export function rivalTellings(ground: Ground): Contradiction[] {
	const found = new Map<string, Contradiction>();
	for (const [a, b] of neighbours(ground)) {
		const conflict = conflictOf(ground, a, b);
		if (conflict === undefined) continue;
		const [kind, rule] = conflict;
		const pair = [a, b].toSorted((x, y) => (x.id < y.id ? -1 : 1));
		const id = `${kind}-${pair.map((event) => event.id).join('-')}`;
		const sides = pair.map((event) => side(ground, event, kind));
		found.set(id, { id, kind, rule, events: pair.map((event) => event.id), sides });
	}
	return [...found.values()];
}

function side(ground: Ground, event: EventRecord, kind: ContradictionKind) {
	const claims = (ground.claimsOf.get(event.id) ?? []).filter(({ act }) => act !== 'denies');
	const value = kind === 'date' ? (event.when?.edtf ?? '') : kind === 'denial' ? event.factuality : '';
	const actors = kind === 'actor' ? { actors: bearing(event, ['agent']) } : {};
	return sideOf(ground, { value, ...actors, events: [event.id], claims, citations: event.citations });
}

/** Records of one type that share a party, near each other in time. */
function* neighbours(ground: Ground): Generator<readonly [EventRecord, EventRecord]> {
	const groups = new Map<string, { event: EventRecord; start: number }[]>();
	for (const event of ground.events.values()) {
		const start = event.when === undefined ? undefined : edtfExtent(event.when.edtf)?.start;
		if (start === undefined || !Number.isFinite(start)) continue;
		for (const party of distinct([...event.participants.map(({ entity }) => entity), event.place ?? []].flat())) {
			const key = `${event.type} ${ground.partyOf(party)}`;
			const group = groups.get(key);
			if (group === undefined) groups.set(key, [{ event, start }]);
			else group.push({ event, start });
		}
	}
	for (const group of groups.values()) {
		group.sort((a, b) => a.start - b.start || (a.event.id < b.event.id ? -1 : 1));
		for (const [i, { event, start }] of group.entries()) {
			for (const other of group.slice(i + 1, i + 1 + NEIGHBOURS)) {
				if (other.start - start > APART.once * DAY) break;
				yield [event, other.event];
			}
		}
	}
}

function conflictOf(
	ground: Ground,
	a: EventRecord,
	b: EventRecord,
): readonly [ContradictionKind, ContradictionRule] | undefined {
	if (!areIndependent(ground, a, b) || !placesAgree(ground, a, b)) return undefined;
	const apart = daysApart(a, b);
	if (apart === undefined) return undefined;
	const isOneDay = apart === 0 && isDay(a) && isDay(b);
	if (
		sameParties(ground, a, b) &&
		wordsShared(titleWords(a.title), titleWords(b.title)) >= (a.lang === b.lang ? ALIKE : 0)
	) {
		const isNo = ({ factuality }: EventRecord) => factuality === 'negated' || factuality === 'denied';
		if (isOneDay && isNo(a) !== isNo(b)) return ['denial', 'event-negated'];
		const most = ONCE.has(a.type) ? APART.once : APART.else;
		const isSaid = !isNo(a) && !isNo(b);
		if (isSaid && apart > 0 && apart <= most && !REPEATED.has(a.type)) return ['date', 'dates-apart'];
	}
	if (isOneDay && actorsDiffer(ground, a, b)) return ['actor', 'actors-differ'];
	return undefined;
}

function areIndependent(ground: Ground, a: EventRecord, b: EventRecord): boolean {
	const origins = ({ citations }: EventRecord) =>
		new Set(citations.map(({ article }) => originOfArticle(ground, article)));
	return origins(a).isDisjointFrom(origins(b));
}

const placesAgree = ({ partyOf }: Ground, a: EventRecord, b: EventRecord) =>
	a.place === undefined || b.place === undefined || partyOf(a.place) === partyOf(b.place);

/** Whole days between two dates that do not meet; 0 where they do; undefined where one is too vague to say. */
function daysApart(a: EventRecord, b: EventRecord): number | undefined {
	const [x, y] = [a, b].map(({ when }) => (when === undefined ? undefined : edtfExtent(when.edtf)));
	if (x === undefined || y === undefined) return undefined;
	const isVague = [x, y].some((extent) => extent.approximate || extent.uncertain || !Number.isFinite(extent.end));
	if (isVague || a.when?.basis === 'bounded' || b.when?.basis === 'bounded') return undefined;
	const gap = Math.max(x.start, y.start) - Math.min(x.end, y.end);
	return gap < 0 ? 0 : Math.floor(gap / DAY) + 1;
}

const isDay = ({ when }: EventRecord) => /^\d{4}-\d{2}-\d{2}/.test(when?.edtf ?? '') && !when?.edtf.includes('/');

const bearing = ({ participants }: EventRecord, roles: readonly ParticipantRole[]): EntityId[] =>
	distinct(participants.filter(({ role }) => roles.includes(role)).map(({ entity }) => entity));

const parties = ({ partyOf }: Ground, event: EventRecord, roles: readonly ParticipantRole[]) =>
	new Set(bearing(event, roles).map(partyOf));

const MAIN: readonly ParticipantRole[] = ['agent', 'patient', 'recipient', 'partner'];

function sameParties(ground: Ground, a: EventRecord, b: EventRecord): boolean {
	const [mine, theirs] = [parties(ground, a, MAIN), parties(ground, b, MAIN)];
	const shared = mine.intersection(theirs).size;
	const fewer = Math.min(mine.size, theirs.size);
	return shared > 0 && shared === fewer && (fewer >= 2 || mine.size === theirs.size);
}

/** One hostile deed against one target, laid to different doers. */
function actorsDiffer(ground: Ground, a: EventRecord, b: EventRecord): boolean {
	if (EVENT_TYPES[a.type].tenor !== 'conflictual') return false;
	const [mine, theirs] = [parties(ground, a, ['agent']), parties(ground, b, ['agent'])];
	const all = (event: EventRecord) => parties(ground, event, MAIN);
	if (mine.size === 0 || theirs.size === 0 || !mine.isDisjointFrom(all(b)) || !theirs.isDisjointFrom(all(a)))
		return false;
	const [hit, struck] = [parties(ground, a, ['patient']), parties(ground, b, ['patient'])];
	const oneTarget = hit.size > 0 && struck.size > 0 && (hit.isSubsetOf(struck) || struck.isSubsetOf(hit));
	const onePlace = a.place !== undefined && b.place !== undefined;
	return oneTarget || (onePlace && wordsShared(titleWords(a.title), titleWords(b.title)) >= ALIKE);
}
