import { z } from 'zod';
import { EXPORT_FORMAT_NAMES } from '#domain/export-formats.ts';
import { job, path } from './atoms.ts';

export const exportFormat = z.enum(EXPORT_FORMAT_NAMES);
const exportOptions = z.strictObject({ lang: z.enum(['de', 'en']), paper: z.enum(['a4', 'us-letter']) });

export const exportRequests = {
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
};
