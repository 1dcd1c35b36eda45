import type { ClaimEdit, EntityEdit, ViewRecord } from '#domain/dossier.ts';
import type { ArticleId, EntityId } from '#domain/ids.ts';
import type { DossierSummary } from './dossier.ts';

/** Why two names might be one. */
export type MergeReason = 'same-sound' | 'surname' | 'acronym' | 'stands-for';

export interface MergeProposal {
	readonly from: EntityId;
	readonly into: EntityId;
	readonly reason: MergeReason;
}

/** People, organisations and places as a person corrects them. */
export interface EntityChannels {
	'entity.edit': { request: { readonly id: EntityId; readonly edit: EntityEdit }; reply: DossierSummary };
	/** Reversible: the merged records stay as they are and name the one that stands for them. */
	'entity.merge': { request: { readonly ids: readonly EntityId[]; readonly into: EntityId }; reply: DossierSummary };
	/** Takes a merge back. */
	'entity.unmerge': { request: { readonly id: EntityId }; reply: DossierSummary };
	/** Two that bear one name: a new entity for what these articles mean by it. */
	'entity.split': {
		request: { readonly id: EntityId; readonly articles: readonly ArticleId[]; readonly name: string };
		reply: DossierSummary;
	};
	/** They are not one: the merge is not proposed again. */
	'entity.keepApart': { request: { readonly ids: readonly [EntityId, EntityId] }; reply: DossierSummary };
	'entity.proposals': { request: undefined; reply: readonly MergeProposal[] };
	'claim.edit': { request: { readonly id: string; readonly edit: ClaimEdit }; reply: DossierSummary };
	/** Keeps a search or view; with the id of one that is kept, replaces it. */
	'view.save': { request: Omit<ViewRecord, 'id'> & { readonly id?: string }; reply: ViewRecord };
	'view.remove': { request: { readonly id: string }; reply: DossierSummary };
}
