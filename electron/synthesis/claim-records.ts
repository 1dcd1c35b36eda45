import type { ClaimEdit, ClaimRecord } from '#domain/dossier.ts';
import type { ClaimId, EntityId, EventId } from '#domain/ids.ts';
import type { ReadClaim, ReadEvent } from '#domain/reading.ts';
import type { Placement } from './event-records.ts';
import { judgementOf } from './judgement.ts';
import type { Overlay } from './overlay.ts';

/** Speech acts that answer another claim. */
const ANSWERING: ReadonlySet<ReadClaim['act']> = new Set(['denies', 'confirms']);

const distinct = <T>(values: readonly T[]): T[] => [...new Set(values)];

/** Puts the reading's claims into the draft; answers their record ids by local id. Decisions of former records are kept. */
export function placeClaims(
	draft: Overlay,
	placement: Placement,
	events: ReadonlyMap<string, EventId>,
	former: ReadonlyMap<ClaimId, ClaimRecord>,
): ReadonlyMap<string, ClaimId> {
	const { article, reading } = placement;
	const ids = new Map<string, ClaimId>();
	const taken = new Set<ClaimId>();
	for (const { id: local, quote } of reading.claims) {
		const wanted = `${article}-c${quote.start}`;
		let id = wanted;
		for (let n = 2; taken.has(id); n += 1) id = `${wanted}-${n}`;
		taken.add(id);
		ids.set(local, id);
	}
	const inOrder = reading.events.toSorted((a, b) => a.trigger[0] - b.trigger[0]);
	const spokenOf = new Map(reading.claims.map((claim) => [claim.id, eventsIn(claim, inOrder, events)]));
	for (const claim of reading.claims) {
		const id = ids.get(claim.id);
		if (id === undefined) continue;
		const about = claim.about ?? [];
		const answered = ANSWERING.has(claim.act) ? about.filter((other) => ids.has(other) && other !== claim.id) : [];
		draft.set('claims', {
			...bare(id, claim, placement),
			...judgementOf<ClaimEdit>(former.get(id) ?? { decision: 'proposed' }),
			events: distinct([claim.id, ...answered].flatMap((local) => spokenOf.get(local) ?? [])),
			answers: answered.flatMap((local) => ids.get(local) ?? []),
		});
	}
	return ids;
}

function bare(
	id: ClaimId,
	claim: ReadClaim,
	{ article, reading, entities }: Placement,
): Omit<ClaimRecord, 'decision' | 'events' | 'answers'> {
	const { span } = claim.speaker;
	const speakers: EntityId[] = distinct(claim.speaker.entities.flatMap((local) => entities.get(local) ?? []));
	return {
		id,
		by: 'machine',
		article,
		manner: claim.manner,
		act: claim.act,
		speaker: { entities: speakers, ...(span && { text: reading.text.slice(span[0], span[1]) }) },
		content: claim.content.map(([start, end]) => reading.text.slice(start, end)).join(' … '),
		hedges: distinct(claim.hedges.map(({ text }) => text)),
		negated: claim.negated,
		quote: claim.quote,
		rule: claim.provenance.rule,
	};
}

/** The events a claim is said to be about, and those whose trigger stands in what it says; the saying itself is none of them. */
function eventsIn(claim: ReadClaim, inOrder: readonly ReadEvent[], events: ReadonlyMap<string, EventId>): EventId[] {
	const named = (claim.about ?? []).flatMap((local) => events.get(local) ?? []);
	const [cueStart, cueEnd] = claim.cue ?? [0, 0];
	const inside: ReadEvent[] = [];
	for (const [start, end] of claim.content) {
		for (let at = firstFrom(inOrder, start); at < inOrder.length; at += 1) {
			const event = inOrder[at];
			if (event === undefined || event.trigger[0] >= end) break;
			const [from, to] = event.trigger;
			const isTheSaying = from < cueEnd && to > cueStart;
			if (!isTheSaying && to <= end) inside.push(event);
		}
	}
	return distinct([...named, ...inside.flatMap(({ id }) => events.get(id) ?? [])]);
}

/** Index of the first event whose trigger begins at `start` or later, by binary search. */
function firstFrom(inOrder: readonly ReadEvent[], start: number): number {
	let [low, high] = [0, inOrder.length];
	while (low < high) {
		const middle = (low + high) >> 1;
		if ((inOrder[middle]?.trigger[0] ?? 0) < start) low = middle + 1;
		else high = middle;
	}
	return low;
}

/** Puts the reading's order relations into the draft, those whose two ends are records of their own. */
export function placeRelations(
	draft: Overlay,
	{ article, reading }: Placement,
	events: ReadonlyMap<string, EventId>,
): void {
	const taken = new Set<string>();
	for (const { kind, from, to, quote, provenance } of reading.relations) {
		const [first, second] = [events.get(from), events.get(to)];
		if (first === undefined || second === undefined || first === second) continue;
		const wanted = `${article}-r${quote.start}`;
		let id = wanted;
		for (let n = 2; taken.has(id); n += 1) id = `${wanted}-${n}`;
		taken.add(id);
		draft.set('relations', { id, kind, from: first, to: second, citation: { article, quote }, rule: provenance.rule });
	}
}
