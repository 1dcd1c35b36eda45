import { z } from 'zod';
import type * as domain from '#domain/dossier.ts';
import { decision, edtf, hash, id, instant, offset, quote } from './atoms.ts';
import { filterSchema } from './filter.ts';
import { markSchema } from './mark.ts';
import {
	entityType,
	eventType,
	factuality,
	manner,
	participantRole,
	readingWarning,
	relationKind,
	speechAct,
	when,
} from './reading.ts';
import { type Frozen, same } from './same.ts';

export const infoSchema = z.strictObject({
	schema: z.int().positive(),
	id: z.string().min(1),
	name: z.string(),
	created: instant,
	modified: instant,
});
same<Frozen<z.infer<typeof infoSchema>>, domain.DossierInfo>(true);

const metadata = z.strictObject({
	title: z.string().exactOptional(),
	byline: z.string().exactOptional(),
	outlet: z.string().exactOptional(),
	lang: z.string().exactOptional(),
	url: z.string().exactOptional(),
	published: z.string().exactOptional(),
	modified: z.string().exactOptional(),
});

export const articleSchema = z
	.strictObject({
		id,
		title: z.string(),
		byline: z.string().exactOptional(),
		outlet: z.string().exactOptional(),
		url: z.string().exactOptional(),
		lang: z.string(),
		published: z.strictObject({ edtf, from: z.enum(['metadata', 'dateline', 'given', 'user']) }).exactOptional(),
		captured: instant,
		words: offset,
		text: hash,
		snapshot: z.strictObject({ hash, mediaType: z.string(), filename: z.string(), bytes: offset }),
		reading: hash,
		warnings: z.array(readingWarning),
		waiting: offset,
		modified: edtf.exactOptional(),
		translated: z.boolean().exactOptional(),
		metadata: metadata.exactOptional(),
		container: z.strictObject({ hash, filename: z.string(), member: z.string() }).exactOptional(),
		sketch: z
			.string()
			.regex(/^[0-9a-f]{0,512}$/)
			.exactOptional(),
		origin: id.exactOptional(),
		replaces: id.exactOptional(),
		mark: markSchema.exactOptional(),
	})
	.meta({ id: 'ArticleRecord' });
same<Frozen<z.infer<typeof articleSchema>>, domain.ArticleRecord>(true);

const citation = z.strictObject({ article: id, quote }).meta({ id: 'Citation' });
const by = z.enum(['machine', 'person']);

export const eventEditSchema = z.strictObject({
	title: z.string().min(1).max(500).exactOptional(),
	type: eventType.exactOptional(),
	when: when.nullable().exactOptional(),
	factuality: factuality.exactOptional(),
});
same<Frozen<z.infer<typeof eventEditSchema>>, domain.EventEdit>(true);

export const eventSchema = z
	.strictObject({
		id,
		by,
		decision,
		type: eventType,
		title: z.string(),
		lang: z.string(),
		when: when.exactOptional(),
		whenText: z.string().exactOptional(),
		factuality,
		hedges: z.array(z.string()),
		participants: z.array(z.strictObject({ entity: id, role: participantRole })),
		place: id.exactOptional(),
		citations: z.array(citation),
		sources: z.array(z.string()),
		rule: z.string(),
		edit: eventEditSchema.exactOptional(),
		mark: markSchema.exactOptional(),
	})
	.refine(({ by, citations }) => by === 'person' || citations.length > 0, 'an event that was read has a quote')
	.meta({ id: 'EventRecord' });
same<Frozen<z.infer<typeof eventSchema>>, domain.EventRecord>(true);

const speaker = z.strictObject({ entities: z.array(id), text: z.string().exactOptional() });
export const claimEditSchema = z.strictObject({
	act: speechAct.exactOptional(),
	speaker: speaker.exactOptional(),
	content: z.string().max(20_000).exactOptional(),
});
same<Frozen<z.infer<typeof claimEditSchema>>, domain.ClaimEdit>(true);

export const claimSchema = z
	.strictObject({
		id,
		by,
		decision,
		article: id,
		manner,
		act: speechAct,
		speaker,
		content: z.string(),
		hedges: z.array(z.string()),
		negated: z.boolean(),
		events: z.array(id),
		answers: z.array(id),
		quote,
		rule: z.string(),
		edit: claimEditSchema.exactOptional(),
		mark: markSchema.exactOptional(),
	})
	.meta({ id: 'ClaimRecord' });
same<Frozen<z.infer<typeof claimSchema>>, domain.ClaimRecord>(true);

export const entityEditSchema = z.strictObject({
	name: z.string().trim().min(1).max(500).exactOptional(),
	type: entityType.exactOptional(),
	role: z.string().max(500).exactOptional(),
});
same<Frozen<z.infer<typeof entityEditSchema>>, domain.EntityEdit>(true);

export const entitySchema = z
	.strictObject({
		id,
		type: entityType,
		name: z.string(),
		aliases: z.array(z.string()),
		role: z.string().exactOptional(),
		country: z.string().exactOptional(),
		standsFor: id.exactOptional(),
		mentions: z.record(id, offset),
		mergedInto: id.exactOptional(),
		distinctFrom: z.array(id).exactOptional(),
		only: z.array(id).exactOptional(),
		edit: entityEditSchema.exactOptional(),
		mark: markSchema.exactOptional(),
	})
	.meta({ id: 'EntityRecord' });
same<Frozen<z.infer<typeof entitySchema>>, domain.EntityRecord>(true);

export const relationSchema = z
	.strictObject({ id, kind: relationKind, from: id, to: id, citation, rule: z.string() })
	.meta({ id: 'RelationRecord' });
same<Frozen<z.infer<typeof relationSchema>>, domain.RelationRecord>(true);

export const outletSchema = z.strictObject({ id, name: z.string(), mark: markSchema }).meta({ id: 'OutletRecord' });
same<Frozen<z.infer<typeof outletSchema>>, domain.OutletRecord>(true);

export const viewSchema = z
	.strictObject({
		id,
		name: z.string().trim().min(1).max(200),
		kind: z.enum(['search', 'timeline', 'table', 'claims', 'entities', 'graph', 'map']),
		filter: filterSchema,
		settings: z.record(id, z.string().max(2000)),
	})
	.meta({ id: 'ViewRecord' });
same<Frozen<z.infer<typeof viewSchema>>, domain.ViewRecord>(true);

/** The lowdb document of a dossier at the current schema version. */
export const dossierSchema = z
	.strictObject({
		info: infoSchema,
		articles: z.record(id, articleSchema),
		events: z.record(id, eventSchema),
		claims: z.record(id, claimSchema),
		entities: z.record(id, entitySchema),
		relations: z.record(id, relationSchema),
		outlets: z.record(id, outletSchema),
		views: z.record(id, viewSchema),
	})
	.meta({ title: 'Dossier', description: 'The document of a dossier: tables of records keyed by id.' });
same<Frozen<z.infer<typeof dossierSchema>>, domain.DossierDocument>(true);
