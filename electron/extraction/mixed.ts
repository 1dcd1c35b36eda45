import type { Entity, ReadClaim, ReadEvent, Reading, ReadRelation, TemporalExpression } from '#domain/reading.ts';
import { type Quote, quoteAt, type Span } from '#domain/selector.ts';
import type { Passage } from './passages.ts';
import { firstLine, type ReadRequest } from './pipeline.ts';

/** One reading out of those of the parts of a text that are in one language each; the first is the article's own language's. */
export function joined(request: ReadRequest, parts: readonly Reading[], passages: readonly Passage[]): Reading {
	const { text } = request;
	const [main] = parts;
	if (main === undefined) throw new Error('a text without parts');
	const entities: Entity[] = [];
	const times: TemporalExpression[] = [];
	const events: ReadEvent[] = [];
	const claims: ReadClaim[] = [];
	const relations: ReadRelation[] = [];
	const sentences: Span[] = [];
	for (const part of parts) {
		const own = part === main ? (id: string) => id : (id: string) => `${part.lang}-${id}`;
		const entityIds = new Map(part.entities.map((entity) => [entity.id, enter(entities, entity, own)]));
		const entityId = (id: string) => entityIds.get(id) ?? own(id);
		const anew = ({ start, end }: Quote) => quoteAt(text, start, end);
		// One by one: a call takes no hundred thousand arguments.
		for (const sentence of part.sentences) sentences.push(sentence);
		for (const time of part.times) times.push(renamedTime(time, own));
		for (const event of part.events) events.push(renamedEvent(event, own, entityId, anew));
		for (const claim of part.claims) claims.push(renamedClaim(claim, own, entityId, anew));
		for (const relation of part.relations)
			relations.push({
				...relation,
				id: own(relation.id),
				from: own(relation.from),
				to: own(relation.to),
				quote: anew(relation.quote),
			});
	}
	return {
		...main,
		title: request.title ?? firstLine(text),
		text,
		sentences: sentences.sort((a, b) => a[0] - b[0]),
		times: times.sort((a, b) => a.start - b.start),
		entities,
		events: events.sort((a, b) => a.quote.start - b.quote.start),
		claims: claims.sort((a, b) => a.quote.start - b.quote.start),
		relations,
		passages,
		warnings: parts.flatMap((part) => part.warnings).filter(firstOfKind),
	};
}

/** Warnings of one code are one; counts of dates that wait are summed by the caller's eye, not here. */
const firstOfKind = ({ code }: { code: string }, i: number, all: readonly { code: string }[]) =>
	all.findIndex((other) => other.code === code) === i;

/** Adds an entity, or its mentions to the one it is in another language: a country by its code, others by a name they share. Answers the id. */
function enter(entities: Entity[], entity: Entity, own: (id: string) => string): string {
	const names = new Set([entity.name, ...entity.aliases].map((name) => name.toLowerCase()));
	const at = entities.findIndex(
		(other) =>
			other.type === entity.type &&
			((isCountry(other) && isCountry(entity) && other.country === entity.country) ||
				[other.name, ...other.aliases].some((name) => names.has(name.toLowerCase()))),
	);
	const same = entities[at];
	if (same === undefined) {
		const { standsFor, ...rest } = entity;
		entities.push({ ...rest, id: own(entity.id), ...(standsFor !== undefined && { standsFor: own(standsFor) }) });
		return own(entity.id);
	}
	const known = new Set([same.name, ...same.aliases]);
	const aliases = [entity.name, ...entity.aliases].filter((name) => !known.has(name));
	const mentions = [...same.mentions, ...entity.mentions].sort((a, b) => a.start - b.start);
	entities[at] = { ...same, aliases: [...same.aliases, ...aliases], mentions };
	return same.id;
}

const isCountry = ({ country, provenance }: Entity) => country !== undefined && provenance.rule === 'names.country';

type Rename = (id: string) => string;

function renamedTime(time: TemporalExpression, own: Rename): TemporalExpression {
	const { anchor } = time;
	const moved = anchor?.kind === 'time' ? { ...anchor, time: own(anchor.time) } : anchor;
	return { ...time, id: own(time.id), ...(moved !== undefined && { anchor: moved }) };
}

function renamedEvent(event: ReadEvent, own: Rename, entityId: Rename, anew: (quote: Quote) => Quote): ReadEvent {
	const { when, place, moreQuotes } = event;
	return {
		...event,
		id: own(event.id),
		participants: event.participants.map((one) => ({ ...one, entity: entityId(one.entity) })),
		...(place !== undefined && { place: { entity: entityId(place.entity) } }),
		...(when !== undefined && { when: when.time === undefined ? when : { ...when, time: own(when.time) } }),
		quote: anew(event.quote),
		...(moreQuotes !== undefined && { moreQuotes: moreQuotes.map(anew) }),
	};
}

function renamedClaim(claim: ReadClaim, own: Rename, entityId: Rename, anew: (quote: Quote) => Quote): ReadClaim {
	const { about, within } = claim;
	return {
		...claim,
		id: own(claim.id),
		speaker: { ...claim.speaker, entities: [...new Set(claim.speaker.entities.map(entityId))] },
		...(about !== undefined && { about: about.map(own) }),
		...(within !== undefined && { within: own(within) }),
		quote: anew(claim.quote),
	};
}
