/** What a user can do to people, organisations and places. */
import { type Channels, call } from '#bridge/client.ts';
import type { EntityEdit } from '#domain/dossier.ts';
import { attempt } from './attempt.ts';
import { select } from './selection.ts';

export const editEntity = (id: string, edit: EntityEdit) => attempt(() => call('entity.edit', { id, edit }));

export async function mergeEntities(ids: readonly string[], into: string): Promise<void> {
	if (await attempt(() => call('entity.merge', { ids, into }))) select({ kind: 'entity', id: into });
}

export const unmergeEntity = (id: string) => attempt(() => call('entity.unmerge', { id }));
export const splitEntity = (id: string, articles: readonly string[], name: string) =>
	attempt(() => call('entity.split', { id, articles, name }));
export const keepApart = (ids: readonly [string, string]) => attempt(() => call('entity.keepApart', { ids }));
export const proposals = () => attempt(() => call('entity.proposals', undefined));

export async function addEntity(entity: Channels['entity.add']['request']): Promise<void> {
	const record = await attempt(() => call('entity.add', entity));
	if (record) select({ kind: 'entity', id: record.id });
}
