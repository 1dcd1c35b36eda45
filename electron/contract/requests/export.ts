import { z } from 'zod';
import { EXPORT_FORMAT_NAMES } from '#domain/export-formats.ts';
import { id } from '#schema/atoms.ts';
import { job, path } from './atoms.ts';

export const exportFormat = z.enum(EXPORT_FORMAT_NAMES);
const exportOptions = z.strictObject({ lang: z.enum(['de', 'en']), paper: z.enum(['a4', 'us-letter']) });

const redaction = z.strictObject({
	articles: z.array(id).max(10_000).exactOptional(),
	entities: z.array(id).max(10_000).exactOptional(),
	names: z.array(z.string().trim().min(1).max(500)).max(1000).exactOptional(),
	notes: z.boolean().exactOptional(),
});

export const exportRequests = {
	'dossier.export': z.strictObject({
		path,
		format: exportFormat.exactOptional(),
		options: z
			.strictObject({
				lang: exportOptions.shape.lang.exactOptional(),
				paper: exportOptions.shape.paper.exactOptional(),
				redact: redaction.exactOptional(),
			})
			.exactOptional(),
		job: job.exactOptional(),
	}),
};
