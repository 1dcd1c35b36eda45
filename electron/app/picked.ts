import type { Picked } from '#contract/channels/judgement.ts';
import type { Handlers } from '#contract/channels.ts';
import type { ArticleRecord, ClaimRecord, EntityRecord } from '#domain/dossier.ts';
import { DepescheError } from '#domain/failure.ts';
import { type Quote, quoteAt } from '#domain/selector.ts';
import type { OpenDossier } from './open-dossier.ts';
import type { Ports } from './ports.ts';
import { articleOf, textOf } from './readings.ts';
import type { Session } from './session.ts';

/** What a person makes of a passage besides an event: a claim that the reading missed, a name it did not know. */
export function picked(ports: Pick<Ports, 'newId'>, session: Session): Pick<Handlers, 'claim.add' | 'entity.add'> {
	return {
		async 'claim.add'({ act, speaker, speakerText, ...place }) {
			const dossier = session.current();
			const { article, quote } = await passageOf(dossier, place);
			if (speaker !== undefined && !Object.hasOwn(dossier.document.entities, speaker))
				throw new DepescheError('entity-unknown', speaker);
			const claim: ClaimRecord = {
				id: `${article.id}-p${ports.newId()}`,
				by: 'person',
				decision: 'accepted',
				article: article.id,
				manner: 'reported',
				act,
				speaker: {
					entities: speaker === undefined ? [] : [speaker],
					...(speakerText !== undefined && { text: speakerText }),
				},
				content: quote.exact,
				hedges: [],
				negated: false,
				events: [],
				answers: [],
				quote,
				rule: 'person',
			};
			await dossier.edit(() => ({
				kind: 'edit-claim',
				subject: quote.exact.slice(0, 80),
				changes: [{ table: 'claims', id: claim.id, after: claim }],
			}));
			return claim;
		},
		async 'entity.add'({ type, name, ...place }) {
			const dossier = session.current();
			const { article } = await passageOf(dossier, place);
			const entity: EntityRecord = {
				id: `${type.toLowerCase()}-p${ports.newId()}`,
				type,
				name,
				aliases: [],
				mentions: { [article.id]: 1 },
				only: [article.id],
			};
			await dossier.edit(() => ({
				kind: 'edit-entity',
				subject: name,
				changes: [{ table: 'entities', id: entity.id, after: entity }],
			}));
			return entity;
		},
	};
}

async function passageOf(
	dossier: OpenDossier,
	{ article: id, start, end }: Picked,
): Promise<{ article: ArticleRecord; quote: Quote }> {
	const article = articleOf(dossier, id);
	const text = await textOf(dossier, article);
	if (end > text.length || start >= end) throw new DepescheError('selection-invalid', article.title);
	return { article, quote: quoteAt(text, start, end) };
}
