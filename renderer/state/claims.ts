/** What a user corrects on a claim. */
import { call } from '#bridge/client.ts';
import type { ClaimEdit } from '#domain/dossier.ts';
import { attempt } from './attempt.ts';

export const editClaim = (id: string, edit: ClaimEdit) => attempt(() => call('claim.edit', { id, edit }));
