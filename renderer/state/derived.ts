/** What follows from the records: computed once per state of a table. */
import type { ArticleRecord, ClaimRecord, EventRecord, RelationRecord } from '#domain/dossier.ts';
import { edtfExtent } from '#domain/edtf-extent.ts';
import type { Snapshot } from './snapshot.ts';

/** Remembers the answer for each argument object while that object lives. */
function once<K extends object, V>(compute: (key: K) => V): (key: K) => V {
	const known = new WeakMap<K, V>();
	return (key) => {
		const found = known.get(key);
		if (found !== undefined) return found;
		const value = compute(key);
		known.set(key, value);
		return value;
	};
}

/** In a person's own words, which no article carries. */
export const isOwn = ({ by, citations }: Pick<EventRecord, 'by' | 'citations'>): boolean =>
	by === 'person' && citations.length === 0;

/** The claims that speak of one event. */
export interface Voices {
	readonly saying: readonly ClaimRecord[];
	readonly denying: readonly ClaimRecord[];
}

type Claims = Snapshot['claims'];

const denies = ({ act }: ClaimRecord) => act === 'denies';

/** The events that a claim speaks of: its own, and those of the claims it answers. */
function spokenOf(claim: ClaimRecord, claims: Claims): ReadonlySet<string> {
	return new Set([...claim.events, ...claim.answers.flatMap((id) => claims.get(id)?.events ?? [])]);
}

/** The claims that count, by event. Most events have one: a list made with one takes a third of what an empty one takes that is added to. */
function byEvent(claims: Claims, counts: (claim: ClaimRecord) => boolean): ReadonlyMap<string, readonly ClaimRecord[]> {
	const found = new Map<string, ClaimRecord[]>();
	for (const claim of claims.values()) {
		if (claim.decision === 'rejected' || !counts(claim)) continue;
		for (const event of spokenOf(claim, claims)) {
			const list = found.get(event);
			if (list) list.push(claim);
			else found.set(event, [claim]);
		}
	}
	return found;
}

const NOBODY: readonly ClaimRecord[] = [];
const denials = once((claims: Claims) => byEvent(claims, denies));
const sayings = once((claims: Claims) => byEvent(claims, (claim) => !denies(claim)));

/** Who denies an event. */
export const denying = (claims: Claims, event: string): readonly ClaimRecord[] => denials(claims).get(event) ?? NOBODY;

/** Who speaks of an event, for asking about every event there is. */
export const voicesOf = (claims: Claims, event: string): Voices => ({
	saying: sayings(claims).get(event) ?? NOBODY,
	denying: denying(claims, event),
});

/** As `voicesOf`, for asking about one: it looks through the claims and keeps nothing. */
export const voicesOfOne = (claims: Claims, event: string): Voices => ({
	saying: [...claims.values()].filter(
		(claim) => claim.decision !== 'rejected' && !denies(claim) && spokenOf(claim, claims).has(event),
	),
	denying: denying(claims, event),
});

/** How many different speakers stand behind these claims; unnamed ones count once. */
export function speakers(claims: readonly ClaimRecord[]): number {
	if (claims.length === 0) return 0;
	return new Set(claims.flatMap(({ speaker }) => (speaker.entities.length > 0 ? speaker.entities : ['']))).size;
}

/** How many independent origins some articles have: copies of one text, and articles of one outlet, are one. */
export function origins(ids: readonly string[], articles: Snapshot['articles']): number {
	return new Set(
		ids.map((id) => {
			const article = articles.get(id);
			const first = article?.origin === undefined ? article : (articles.get(article.origin) ?? article);
			return first?.outlet ?? first?.id ?? id;
		}),
	).size;
}

/** The claims that answer (deny or confirm) a claim. */
export const answersTo = once((claims: Snapshot['claims']) => {
	const answers = new Map<string, ClaimRecord[]>();
	for (const claim of claims.values()) {
		for (const id of claim.answers) answers.set(id, [...(answers.get(id) ?? []), claim]);
	}
	return answers;
});

/** How many events and claims each entity has a part in. */
export const parts = once(({ events, claims }: Pick<Snapshot, 'events' | 'claims'>) => {
	const counts = new Map<string, { events: number; claims: number; last?: EventRecord }>();
	const at = (id: string) => {
		const entry = counts.get(id) ?? { events: 0, claims: 0 };
		counts.set(id, entry);
		return entry;
	};
	// each event once, whatever its parts in it
	const takesPart = (id: string, event: EventRecord) => {
		const entry = at(id);
		if (entry.last === event) return;
		entry.last = event;
		entry.events += 1;
	};
	for (const event of events.values()) {
		for (const { entity } of event.participants) takesPart(entity, event);
		if (event.place !== undefined) takesPart(event.place, event);
	}
	for (const claim of claims.values()) for (const id of claim.speaker.entities) at(id).claims += 1;
	return counts;
});

/** An order relation as seen from one of its two events. */
export interface Neighbour {
	readonly kind: 'before' | 'after' | 'during' | 'around';
	readonly other: string;
	readonly relation: RelationRecord;
}

const REVERSED = { before: 'after', after: 'before', during: 'around' } as const;

export const neighbours = once((relations: Snapshot['relations']) => {
	const found = new Map<string, Neighbour[]>();
	const add = (id: string, neighbour: Neighbour) => found.set(id, [...(found.get(id) ?? []), neighbour]);
	for (const relation of relations.values()) {
		add(relation.from, { kind: relation.kind, other: relation.to, relation });
		add(relation.to, { kind: REVERSED[relation.kind], other: relation.from, relation });
	}
	return found;
});

/** Milliseconds by which events are ordered: the start of the date or bound, Infinity without any. */
export function startOf(event: EventRecord): number {
	const { when } = event;
	if (!when) return Number.POSITIVE_INFINITY;
	const extent = edtfExtent(when.edtf);
	if (extent && Number.isFinite(extent.start)) return extent.start;
	const bound = when.earliest ?? when.latest;
	const start = bound === undefined ? extent?.end : edtfExtent(bound)?.start;
	return start ?? Number.POSITIVE_INFINITY;
}

/** By time, the undated last; then by id, so that the order never wavers. */
export const byTime = (a: EventRecord, b: EventRecord): number => {
	const [first, second] = [startOf(a), startOf(b)];
	if (first !== second) return first < second ? -1 : 1;
	return a.id < b.id ? -1 : 1;
};

/** All events by time: sorted once, since views only leave some out. */
export const inOrder = once((events: Snapshot['events']): readonly EventRecord[] => {
	const all = [...events.values()];
	// main sends them by id
	if (all.some(({ id }, i) => id < (all[i - 1]?.id ?? ''))) all.sort((a, b) => (a.id < b.id ? -1 : 1));
	const starts = Float64Array.from(all, startOf);
	// sorted as plain numbers and dealt out: many events share a start, and comparing them in pairs takes four times as long
	const next = new Map<number, number>();
	for (const [place, start] of starts.toSorted().entries()) if (!next.has(start)) next.set(start, place);
	const ordered = all.slice();
	for (const [i, event] of all.entries()) {
		const start = starts[i] ?? Number.POSITIVE_INFINITY;
		const place = next.get(start) ?? 0;
		next.set(start, place + 1);
		ordered[place] = event;
	}
	return ordered;
});

const { compare } = new Intl.Collator();

/** All articles, the latest first, those without a date last; then by title. Sorted once. */
export const latestFirst = once((articles: Snapshot['articles']): readonly ArticleRecord[] =>
	[...articles.values()].sort((a, b) => {
		const [first, second] = [a.published?.edtf ?? '', b.published?.edtf ?? ''];
		return first === second ? compare(a.title, b.title) : first < second ? 1 : -1;
	}),
);

export const undecided = once((events: Snapshot['events']): readonly EventRecord[] =>
	inOrder(events).filter(({ decision }) => decision === 'proposed'),
);
