import { z } from 'zod';
import { job, path } from './atoms.ts';

export const exportFormat = z.enum(['pdf', 'svg', 'png', 'json']);
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
