import type { EntityRecord } from '#domain/dossier.ts';
import { byTime } from '#state/derived.ts';
import { select } from '#state/selection.ts';
import { useSnapshot } from '#state/use.ts';
import { useWords } from '#strings/use.ts';
import { EventLink, Fact } from './links.tsx';

const MOST = 60;

/** A person, organisation or place: names, where mentioned, and what they took part in. */
export function EntityCard({ entity }: { readonly entity: EntityRecord }) {
	const { t, dates } = useWords();
	const { events, claims, entities, articles } = useSnapshot();
	const own = [...events.values()]
		.filter(({ participants, place }) => place === entity.id || participants.some((one) => one.entity === entity.id))
		.sort(byTime);
	const said = [...claims.values()].filter(({ speaker }) => speaker.entities.includes(entity.id));
	const other = entity.standsFor === undefined ? undefined : entities.get(entity.standsFor);
	return (
		<article className="card" aria-label={entity.name}>
			<div className="card-top">
				<span className="eyebrow">{t.entityTypes[entity.type]}</span>
			</div>
			<div className="card-title">
				<h2>{entity.name}</h2>
			</div>
			{entity.role !== undefined && <p>{entity.role}</p>}
			{other && (
				<p>
					<button type="button" className="link" onClick={() => select({ kind: 'entity', id: other.id })}>
						{t.inspector.standsFor(other.name)}
					</button>
				</p>
			)}
			<dl className="facts">
				{entity.aliases.length > 0 && <Fact label={t.inspector.aliases}>{entity.aliases.join(', ')}</Fact>}
				<Fact label={t.library.title}>
					{Object.entries(entity.mentions).map(([id, count]) => {
						const article = articles.get(id);
						return article ? (
							<button key={id} type="button" className="link block" onClick={() => select({ kind: 'article', id })}>
								{article.title} <span className="muted">{t.count.mentions(count)}</span>
							</button>
						) : null;
					})}
				</Fact>
			</dl>
			{own.length > 0 && <h3 className="eyebrow">{t.count.events(own.length)}</h3>}
			<ul className="card-list">
				{own.slice(0, MOST).map((event) => (
					<li key={event.id}>
						<span className="muted">{dates.when(event.when)}</span>
						<EventLink id={event.id} />
					</li>
				))}
			</ul>
			{said.length > 0 && <h3 className="eyebrow">{t.count.claims(said.length)}</h3>}
			<ul className="card-list">
				{said.slice(0, MOST).map((claim) => (
					<li key={claim.id}>
						<span className="muted">{t.acts[claim.act]}</span>
						<button type="button" className="link" onClick={() => select({ kind: 'claim', id: claim.id })}>
							{claim.content}
						</button>
					</li>
				))}
			</ul>
		</article>
	);
}
