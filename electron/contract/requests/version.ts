import { z } from 'zod';
import { id } from '#schema/atoms.ts';

export const versionRequests = {
	'article.versions': z.strictObject({ id }),
	'article.snapshot': z.strictObject({ id }),
	'article.diff': z.strictObject({ before: id, after: id }),
	'article.origins': z.undefined(),
};
