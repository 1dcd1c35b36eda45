import { z } from 'zod';
import { COLUMN_FIELDS } from '#domain/columns.ts';
import { id } from '#schema/atoms.ts';
import { date, job, path } from './atoms.ts';

const MOST_PATHS = 100_000;
const LONGEST_TEXT = 20_000_000;

const columns = z.partialRecord(z.enum(COLUMN_FIELDS), z.string().min(1).max(200));
const options = {
	published: date.exactOptional(),
	columns: columns.exactOptional(),
	job: job.exactOptional(),
	seconds: z.number().positive().exactOptional(),
};

export const articleRequests = {
	'article.add': z.strictObject({
		paths: z.array(path).min(1).max(MOST_PATHS),
		...options,
	}),
	'article.drop': z.strictObject({
		files: z.array(z.strictObject({ name: z.string().min(1).max(1000), bytes: z.base64() })).min(1),
		...options,
	}),
	'article.paste': z.strictObject({ text: z.string().max(LONGEST_TEXT), title: z.string().max(500).exactOptional() }),
	'article.reading': z.strictObject({ id }),
	'article.setPublished': z.strictObject({ id, date: date.nullable() }),
	'article.previewPublished': z.strictObject({ id, date }),
	'article.remove': z.strictObject({ id }),
};
