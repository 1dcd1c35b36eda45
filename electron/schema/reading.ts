import { z } from 'zod';
import { EVENT_TYPES, type EventType, PLOVER_CLASSES } from '#domain/event-types.ts';
import type * as domain from '#domain/reading.ts';
import { args, day, edtf, offset, quote, span } from './atoms.ts';
import { type Frozen, same } from './same.ts';

export const eventType = z.enum(Object.keys(EVENT_TYPES) as [EventType, ...EventType[]]).meta({ id: 'EventType' });
const localId = z.string().min(1).max(200);

const provenance = z
	.strictObject({ rule: z.string(), pack: z.string(), matched: z.array(span) })
	.meta({ id: 'Provenance', description: 'the rule, its language pack, and the spans that matched' });

const component = z.enum([
	'century',
	'decade',
	'year',
	'season',
	'quarter',
	'month',
	'week',
	'weekday',
	'day',
	'daypart',
	'time',
]);
const shift = z.strictObject({
	unit: z.enum(['year', 'quarter', 'month', 'week', 'day', 'hour', 'minute', 'second']),
	by: z.number(),
});
const timexAnchor = z.discriminatedUnion('kind', [
	z.strictObject({ kind: z.literal('published'), shift: shift.exactOptional() }),
	z.strictObject({ kind: z.literal('time'), time: localId, shift: shift.exactOptional() }),
]);
const timexMod = z.enum([
	'BEFORE',
	'AFTER',
	'ON_OR_BEFORE',
	'ON_OR_AFTER',
	'LESS_THAN',
	'MORE_THAN',
	'EQUAL_OR_LESS',
	'EQUAL_OR_MORE',
	'START',
	'MID',
	'END',
	'APPROX',
]);

const time = z
	.strictObject({
		id: localId,
		start: offset,
		end: offset,
		text: z.string(),
		type: z.enum(['DATE', 'TIME', 'DURATION', 'SET']),
		value: z.string(),
		mod: timexMod.exactOptional(),
		edtf: edtf.nullable(),
		resolved: z.boolean(),
		awaits: z.enum(['published', 'anchor']).exactOptional(),
		stated: z.array(component),
		inferred: z.array(component),
		anchor: timexAnchor.exactOptional(),
		rule: z.string(),
		provenance,
	})
	.meta({ id: 'TemporalExpression', description: 'a TIMEX3 expression' });
same<Frozen<z.infer<typeof time>>, domain.TemporalExpression>(true);

export const entityType = z.enum(['PER', 'ORG', 'LOC', 'MISC']);
const passage = z.strictObject({ start: offset, end: offset, text: z.string() });
const entity = z
	.strictObject({
		id: localId,
		type: entityType,
		name: z.string(),
		aliases: z.array(z.string()),
		role: z.string().exactOptional(),
		country: z.string().exactOptional(),
		standsFor: localId.exactOptional(),
		mentions: z.array(passage),
		provenance,
	})
	.meta({ id: 'Entity' });
same<Frozen<z.infer<typeof entity>>, domain.Entity>(true);

export const factuality = z.enum(['asserted', 'reported', 'denied', 'planned', 'hypothetical', 'negated']);
export const participantRole = z.enum([
	'agent',
	'patient',
	'recipient',
	'partner',
	'topic',
	'instrument',
	'origin',
	'destination',
]);
export const when = z
	.strictObject({
		edtf,
		basis: z.enum(['stated', 'inferred', 'bounded']),
		time: localId.exactOptional(),
		earliest: day.exactOptional(),
		latest: day.exactOptional(),
	})
	.meta({ id: 'When', description: 'EDTF (ISO 8601-2); unresolved parts stay X' });
same<Frozen<z.infer<typeof when>>, domain.When>(true);

const event = z
	.strictObject({
		id: localId,
		type: eventType,
		plover: z.enum(PLOVER_CLASSES).nullable(),
		title: z.string(),
		trigger: span,
		participants: z.array(z.strictObject({ entity: localId, role: participantRole })),
		place: z.strictObject({ entity: localId }).exactOptional(),
		when: when.exactOptional(),
		factuality,
		hedges: z.array(passage),
		quote,
		moreQuotes: z.array(quote).exactOptional(),
		provenance,
	})
	.meta({ id: 'Event' });
same<Frozen<z.infer<typeof event>>, domain.ReadEvent>(true);

export const manner = z.enum(['direct', 'indirect', 'mixed', 'reported']);
export const speechAct = z.enum([
	'asserts',
	'denies',
	'confirms',
	'announces',
	'demands',
	'promises',
	'speculates',
	'asks',
]);
const claim = z
	.strictObject({
		id: localId,
		manner,
		act: speechAct,
		content: z.array(span),
		speaker: z.strictObject({ entities: z.array(localId), span: span.exactOptional() }),
		cue: span.exactOptional(),
		hedges: z.array(passage),
		negated: z.boolean(),
		about: z.array(localId).exactOptional(),
		within: localId.exactOptional(),
		quote,
		provenance,
	})
	.meta({ id: 'Claim' });
same<Frozen<z.infer<typeof claim>>, domain.ReadClaim>(true);

export const relationKind = z.enum(['before', 'after', 'during']);
const relation = z
	.strictObject({ id: localId, kind: relationKind, from: localId, to: localId, quote, provenance })
	.meta({ id: 'Relation', description: '`from` is before, after or during `to`' });
same<Frozen<z.infer<typeof relation>>, domain.ReadRelation>(true);

export const readingWarning = z.strictObject({
	code: z.enum([
		'no-publication-date',
		'language-not-analysed',
		'stage-failed',
		'order-contradiction',
		'empty-text',
		'no-article-body',
		'abstract-only',
		'cut-short',
		'replacement-characters',
	]),
	args: args.exactOptional(),
});
same<Frozen<z.infer<typeof readingWarning>>, domain.ReadingWarning>(true);

/** The result of reading one article. */
export const readingSchema = z
	.strictObject({
		id: localId,
		lang: z.string(),
		title: z.string(),
		byline: z.string().exactOptional(),
		published: edtf.exactOptional(),
		text: z.string(),
		passages: z.array(z.strictObject({ lang: z.string(), span })).exactOptional(),
		sentences: z.array(span),
		times: z.array(time),
		entities: z.array(entity),
		events: z.array(event),
		claims: z.array(claim),
		relations: z.array(relation),
		warnings: z.array(readingWarning),
	})
	.meta({
		title: 'Reading',
		description: 'What reading one article yields; offsets are UTF-16 code units into `text`.',
	});
same<Frozen<z.infer<typeof readingSchema>>, domain.Reading>(true);
