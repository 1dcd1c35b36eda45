/** What each channel accepts: the door at which requests from a window are validated. Replies come from us and are trusted. */
import { z } from 'zod';
import { TABLE_NAMES } from '#domain/dossier.ts';
import { DepescheError } from '#domain/failure.ts';
import { edtf, id, offset } from '#schema/atoms.ts';
import { decision, eventEditSchema } from '#schema/dossier.ts';
import { eventType } from '#schema/reading.ts';
import { type Frozen, same } from '#schema/same.ts';
import type { ChannelName, Channels, Preferences } from './channels.ts';

const path = z
	.string()
	.min(1)
	.max(4096)
	.refine((value) => !value.includes('\0'), 'a path without NUL');
const name = z.string().trim().min(1).max(200);
const job = z.string().min(1).max(100);
const ids = z.array(id).min(1).max(10_000);
const date = z.string().min(1).max(40);
const nothing = z.undefined();
const exportFormat = z.enum(['pdf', 'svg', 'png', 'json']);
const exportOptions = z.strictObject({ lang: z.enum(['de', 'en']), paper: z.enum(['a4', 'us-letter']) });

const MOST_ROWS = 5000;
const MOST_PATHS = 100_000;
const LONGEST_TEXT = 20_000_000;

export const preferencesSchema = z.strictObject({
	locale: z.enum(['de', 'en']),
	theme: z.enum(['system', 'light', 'dark']),
	density: z.enum(['compact', 'comfortable']),
});
same<Frozen<z.infer<typeof preferencesSchema>>, Preferences>(true);

export const requests = {
	'app.state': nothing,
	'app.setPreferences': z.strictObject({
		locale: preferencesSchema.shape.locale.exactOptional(),
		theme: preferencesSchema.shape.theme.exactOptional(),
		density: preferencesSchema.shape.density.exactOptional(),
	}),
	'app.chooseFiles': z.strictObject({ kind: z.enum(['articles', 'dossier']) }),
	'app.chooseSavePath': z.strictObject({
		kind: z.enum(['dossier', 'export']),
		name: z.string().max(200),
		format: exportFormat.exactOptional(),
	}),
	'app.showInFolder': z.strictObject({ path }),
	'dossier.create': z.strictObject({ path, name: name.exactOptional() }),
	'dossier.open': z.strictObject({ path }),
	'dossier.openSample': nothing,
	'dossier.close': nothing,
	'dossier.rename': z.strictObject({ name }),
	'dossier.page': z.strictObject({
		table: z.enum(TABLE_NAMES),
		after: id.exactOptional(),
		limit: z.int().min(1).max(MOST_ROWS),
	}),
	'dossier.undo': nothing,
	'dossier.redo': nothing,
	'dossier.check': nothing,
	'article.add': z.strictObject({
		paths: z.array(path).min(1).max(MOST_PATHS),
		published: date.exactOptional(),
		job: job.exactOptional(),
	}),
	'article.drop': z.strictObject({
		files: z.array(z.strictObject({ name: z.string().min(1).max(1000), bytes: z.base64() })).min(1),
		published: date.exactOptional(),
		job: job.exactOptional(),
	}),
	'article.paste': z.strictObject({ text: z.string().max(LONGEST_TEXT), title: z.string().max(500).exactOptional() }),
	'article.reading': z.strictObject({ id }),
	'article.setPublished': z.strictObject({ id, date: date.nullable() }),
	'article.previewPublished': z.strictObject({ id, date }),
	'article.remove': z.strictObject({ id }),
	'event.add': z.strictObject({
		article: id,
		start: offset,
		end: offset,
		title: z.string().trim().min(1).max(500),
		type: eventType,
		edtf: edtf.exactOptional(),
	}),
	'event.edit': z.strictObject({ id, edit: eventEditSchema }),
	'event.decide': z.strictObject({ ids, decision }),
	'event.remove': z.strictObject({ id }),
	'claim.decide': z.strictObject({ ids, decision }),
	'dossier.export': z.strictObject({
		path,
		format: exportFormat.exactOptional(),
		options: z
			.strictObject({
				lang: exportOptions.shape.lang.exactOptional(),
				paper: exportOptions.shape.paper.exactOptional(),
			})
			.exactOptional(),
		job: job.exactOptional(),
	}),
	'job.cancel': z.strictObject({ job }),
} satisfies Record<ChannelName, z.ZodType>;

type Accepted = { [C in ChannelName]: Frozen<z.infer<(typeof requests)[C]>> };
type Wanted = { [C in ChannelName]: Frozen<Channels[C]['request']> };
same<Accepted, Wanted>(true);

/** The request, if the channel accepts it. Throws `request-invalid` naming the channel and the field. */
export function parseRequest<C extends ChannelName>(channel: C, request: unknown): Channels[C]['request'] {
	const result = requests[channel].safeParse(request ?? undefined);
	if (result.success) return result.data as Channels[C]['request'];
	const field = result.error.issues[0]?.path.map(String).join('.') ?? '';
	throw new DepescheError('request-invalid', field === '' ? channel : `${channel}: ${field}`);
}
