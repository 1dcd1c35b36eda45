import type { Channels, DossierSummary, Handlers } from '#contract/channels.ts';
import type { Change, Edit, EntityRecord } from '#domain/dossier.ts';
import { mergesOf } from '#domain/effective.ts';
import { DepescheError } from '#domain/failure.ts';
import { mergeProposals } from '#synthesis/merge-proposals.ts';
import { splitEntity } from '#synthesis/split-entity.ts';
import type { OpenDossier } from './open-dossier.ts';
import type { Ports } from './ports.ts';
import { articleOf } from './readings.ts';
import type { Session } from './session.ts';

type EntityChannel = Exclude<Extract<keyof Channels, `entity.${string}`>, 'entity.add'>;

/** Use cases on people, organisations and places: correcting, merging and telling them apart. */
export function entities(ports: Pick<Ports, 'newId'>, session: Session): Pick<Handlers, EntityChannel> {
	const set = (
		id: string,
		kind: Edit['kind'],
		change: (before: EntityRecord) => EntityRecord,
	): Promise<DossierSummary> => {
		const dossier = session.current();
		return dossier.edit(() => {
			const before = entityOf(dossier, id);
			return { kind, subject: before.name, changes: [{ table: 'entities', id, before, after: change(before) }] };
		});
	};
	return {
		'entity.edit': ({ id, edit }) =>
			set(id, 'edit-entity', (before) => ({ ...before, edit: { ...before.edit, ...edit } })),
		'entity.merge'({ ids, into }) {
			const dossier = session.current();
			return dossier.edit(() => {
				const target = entityOf(dossier, into);
				const merges = mergesOf(Object.values(dossier.document.entities));
				const end = merges.get(into) ?? into;
				const changes = ids
					.filter((id) => id !== end && merges.get(id) !== end)
					.map((id): Change => {
						const before = entityOf(dossier, id);
						return { table: 'entities', id, before, after: { ...before, mergedInto: end } };
					});
				return { kind: 'merge-entities', subject: target.name, changes };
			});
		},
		'entity.unmerge': ({ id }) =>
			set(id, 'split-entity', ({ mergedInto, ...rest }) => ({
				...rest,
				...(mergedInto !== undefined && { distinctFrom: [...(rest.distinctFrom ?? []), mergedInto] }),
			})),
		'entity.split'({ id, articles, name }) {
			const dossier = session.current();
			return dossier.edit(() => {
				const entity = entityOf(dossier, id);
				for (const article of articles) articleOf(dossier, article);
				const changes = splitEntity(dossier.known, entity, articles, name, `${id}-p${ports.newId()}`);
				return { kind: 'split-entity', subject: entity.name, changes };
			});
		},
		'entity.keepApart': ({ ids: [a, b] }) =>
			set(a, 'edit-entity', (before) => ({ ...before, distinctFrom: [...(before.distinctFrom ?? []), b] })),
		async 'entity.proposals'() {
			return mergeProposals(Object.values(session.current().document.entities));
		},
	};
}

function entityOf({ document }: OpenDossier, id: string): EntityRecord {
	const entity = Object.hasOwn(document.entities, id) ? document.entities[id] : undefined;
	if (entity === undefined) throw new DepescheError('entity-unknown', id);
	return entity;
}
