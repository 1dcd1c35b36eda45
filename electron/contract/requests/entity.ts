import { z } from 'zod';
import { id } from '#schema/atoms.ts';
import { claimEditSchema, entityEditSchema, viewSchema } from '#schema/dossier.ts';
import { ids, name, nothing } from './atoms.ts';

export const entityRequests = {
	'entity.edit': z.strictObject({ id, edit: entityEditSchema }),
	'entity.merge': z.strictObject({ ids, into: id }),
	'entity.unmerge': z.strictObject({ id }),
	'entity.split': z.strictObject({ id, articles: ids, name }),
	'entity.keepApart': z.strictObject({ ids: z.tuple([id, id]) }),
	'entity.proposals': nothing,
	'claim.edit': z.strictObject({ id, edit: claimEditSchema }),
	'view.save': viewSchema.omit({ id: true }).extend({ id: id.exactOptional() }),
	'view.remove': z.strictObject({ id }),
};
