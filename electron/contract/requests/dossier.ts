import { z } from 'zod';
import { TABLE_NAMES } from '#domain/dossier.ts';
import { id } from '#schema/atoms.ts';
import { name, nothing, path } from './atoms.ts';

const MOST_ROWS = 5000;

export const dossierRequests = {
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
	'dossier.check': z.union([nothing, z.strictObject({ path })]),
	'dossier.contradictions': nothing,
	'dossier.lint': z.union([nothing, z.strictObject({ path })]),
	'dossier.versions': nothing,
	'dossier.checkpoint': z.strictObject({ name }),
	'dossier.restore': z.strictObject({ version: z.string().min(1).max(500) }),
	'dossier.repair': z.strictObject({ path }),
};
