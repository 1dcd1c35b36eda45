import { z } from 'zod';
import { PDF_STANDARDS, PRINT_TEMPLATES } from '#domain/edition.ts';
import { EXPORT_FORMAT_NAMES } from '#domain/export-formats.ts';
import { id } from '#schema/atoms.ts';
import { filterSchema } from '#schema/filter.ts';
import { job, path } from './atoms.ts';

export const exportFormat = z.enum(EXPORT_FORMAT_NAMES);

const redaction = z.strictObject({
	articles: z.array(id).max(10_000).exactOptional(),
	entities: z.array(id).max(10_000).exactOptional(),
	names: z.array(z.string().trim().min(1).max(500)).max(1000).exactOptional(),
	notes: z.boolean().exactOptional(),
});

const options = z
	.strictObject({
		lang: z.enum(['de', 'en']).exactOptional(),
		paper: z.enum(['a4', 'us-letter']).exactOptional(),
		template: z.enum(PRINT_TEMPLATES).exactOptional(),
		notes: z.boolean().exactOptional(),
		grayscale: z.boolean().exactOptional(),
		sources: z.boolean().exactOptional(),
		standard: z.enum(PDF_STANDARDS).exactOptional(),
		scope: filterSchema.exactOptional(),
		redact: redaction.exactOptional(),
	})
	.exactOptional();

export const exportRequests = {
	'dossier.export': z.strictObject({
		path,
		format: exportFormat.exactOptional(),
		options,
		job: job.exactOptional(),
	}),
	'dossier.preview': z.strictObject({ format: exportFormat, options, job: job.exactOptional() }),
};
