import { useSelection, useSnapshot } from '#state/use.ts';
import { useWords } from '#strings/use.ts';
import { ArticleCard } from './parts/article-card.tsx';
import { ClaimCard } from './parts/claim-card.tsx';
import { EntityCard } from './parts/entity-card.tsx';
import { EventCard } from './parts/event-card.tsx';
import './view.css';

/** The selected thing, whole. */
export function InspectorView() {
	const { t } = useWords();
	const { item } = useSelection();
	const { events, claims, entities, articles } = useSnapshot();
	if (!item) return <p className="pane-empty muted">{t.inspector.nothing}</p>;
	const gone = <p className="pane-empty muted">{t.inspector.gone}</p>;
	switch (item.kind) {
		case 'event': {
			const event = events.get(item.id);
			return event ? <EventCard key={event.id} event={event} /> : gone;
		}
		case 'claim': {
			const claim = claims.get(item.id);
			return claim ? <ClaimCard claim={claim} /> : gone;
		}
		case 'entity': {
			const entity = entities.get(item.id);
			return entity ? <EntityCard entity={entity} /> : gone;
		}
		case 'article': {
			const article = articles.get(item.id);
			return article ? <ArticleCard key={article.id} article={article} /> : gone;
		}
	}
}
