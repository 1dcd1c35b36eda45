import { z } from 'zod';
import { type Frozen, same } from '#schema/same.ts';
import type { Preferences } from '../channels/app.ts';
import { job, nothing, path } from './atoms.ts';
import { exportFormat } from './export.ts';

export const preferencesSchema = z.strictObject({
	locale: z.enum(['de', 'en']),
	theme: z.enum(['system', 'light', 'dark']),
	density: z.enum(['compact', 'comfortable']),
});
same<Frozen<z.infer<typeof preferencesSchema>>, Preferences>(true);

export const appRequests = {
	'app.state': nothing,
	'app.setPreferences': z.strictObject({
		locale: preferencesSchema.shape.locale.exactOptional(),
		theme: preferencesSchema.shape.theme.exactOptional(),
		density: preferencesSchema.shape.density.exactOptional(),
	}),
	'app.chooseFiles': z.strictObject({ kind: z.enum(['articles', 'dossier', 'package']) }),
	'app.chooseSavePath': z.strictObject({
		kind: z.enum(['dossier', 'export']),
		name: z.string().max(200),
		format: exportFormat.exactOptional(),
	}),
	'app.showInFolder': z.strictObject({ path }),
	'job.cancel': z.strictObject({ job }),
};
