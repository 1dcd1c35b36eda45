import { z } from 'zod';
import { decision, edtf, id, offset } from '#schema/atoms.ts';
import { eventEditSchema } from '#schema/dossier.ts';
import { markSchema } from '#schema/mark.ts';
import { entityType, eventType, speechAct } from '#schema/reading.ts';
import { ids, name } from './atoms.ts';

const { tags, note, grade, passages } = markSchema.shape;
const eventLine = z.strictObject({
	line: z.string().trim().min(1).max(500),
	lang: z.string().min(2).max(35),
	today: z.iso.date(),
});

export const judgementRequests = {
	'event.add': z.strictObject({
		article: id,
		start: offset,
		end: offset,
		title: z.string().trim().min(1).max(500),
		type: eventType,
		edtf: edtf.exactOptional(),
	}),
	'event.sketch': eventLine,
	'event.note': eventLine,
	'event.edit': z.strictObject({ id, edit: eventEditSchema }),
	'event.decide': z.strictObject({ ids, decision }),
	'event.remove': z.strictObject({ id }),
	'claim.decide': z.strictObject({ ids, decision }),
	'claim.add': z.strictObject({
		article: id,
		start: offset,
		end: offset,
		act: speechAct,
		speaker: id.exactOptional(),
		speakerText: z.string().trim().min(1).max(300).exactOptional(),
	}),
	'entity.add': z.strictObject({ article: id, start: offset, end: offset, type: entityType, name }),
	'record.mark': z.strictObject({
		table: z.enum(['articles', 'events', 'claims', 'entities', 'outlets']),
		ids,
		mark: z.strictObject({
			tags: tags.unwrap().nullable().exactOptional(),
			note: note.unwrap().nullable().exactOptional(),
			grade: grade.unwrap().nullable().exactOptional(),
			passages: passages.unwrap().nullable().exactOptional(),
		}),
		addTags: tags,
	}),
};
