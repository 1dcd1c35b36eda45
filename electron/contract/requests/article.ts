import { z } from 'zod';
import { id } from '#schema/atoms.ts';
import { date, job, path } from './atoms.ts';

const MOST_PATHS = 100_000;
const LONGEST_TEXT = 20_000_000;

export const articleRequests = {
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
};
