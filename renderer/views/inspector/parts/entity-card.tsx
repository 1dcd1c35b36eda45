import { type ReactNode, useState } from 'react';
import type { EntityRecord } from '#domain/dossier.ts';
import { byTime } from '#state/derived.ts';
import { editEntity, unmergeEntity } from '#state/entities.ts';
import { select } from '#state/selection.ts';
import { companions } from '#state/together.ts';
import { useSnapshot } from '#state/use.ts';
import { setFilter } from '#state/views.ts';
import { useWords } from '#strings/use.ts';
import { Button } from '#ui/button.tsx';
import { EntityLink, EventLink, Fact } from './links.tsx';
import { Marks } from './marks.tsx';
import { MergeDialog } from './merge.tsx';
import { SplitDialog } from './split.tsx';
import { Title } from './title.tsx';

const MOST = 60;
const MOST_COMPANIONS = 8;

/** A person, organisation or place: names, where mentioned, with whom, and what they took part in. */
export function EntityCard({ entity }: { readonly entity: EntityRecord }) {
	const { t, dates } = useWords();
	const snapshot = useSnapshot();
	const { events, claims, entities, articles, stored, merges } = snapshot;
	const [asking, setAsking] = useState<'merge' | 'split' | null>(null);
	const own = [...events.values()]
		.filter(({ participants, place }) => place === entity.id || participants.some((one) => one.entity === entity.id))
		.sort(byTime);
	const said = [...claims.values()].filter(({ speaker }) => speaker.entities.includes(entity.id));
	const other = entity.standsFor === undefined ? undefined : entities.get(entity.standsFor);
	const merged = [...merges].flatMap(([from, into]) => (into === entity.id ? (stored.entities.get(from) ?? []) : []));
	const near = companions(snapshot, entity.id).slice(0, MOST_COMPANIONS);
	return (
		<article className="card" aria-label={entity.name}>
			<div className="card-top">
				<span className="eyebrow">{t.entityTypes[entity.type]}</span>
				<div className="decide">
					<Button
						icon="filter"
						look="plain"
						label={t.filter.only(entity.name)}
						onPress={() => setFilter({ entities: [entity.id] })}
					/>
					<Button icon="merge" look="plain" label={t.entities.merge} onPress={() => setAsking('merge')} />
				</div>
			</div>
			<Title title={entity.name} lang="" onChange={(name) => void editEntity(entity.id, { name })} />
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
				{merged.length > 0 && (
					<Fact label={t.entities.merged}>
						{merged.map(({ id, name }) => (
							<span key={id} className="person">
								{name}{' '}
								<button type="button" className="link" onClick={() => void unmergeEntity(id)}>
									{t.entities.unmerge}
								</button>
							</span>
						))}
					</Fact>
				)}
				{near.length > 0 && (
					<Fact label={t.entities.together}>
						{near.map(({ id, events: count }) => (
							<span key={id} className="person">
								<EntityLink id={id} /> <span className="muted">{count}</span>
							</span>
						))}
					</Fact>
				)}
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
			<Marks table="entities" id={entity.id} mark={entity.mark} />
			<Part heading={own.length > 0 ? t.count.events(own.length) : null}>
				{own.slice(0, MOST).map((event) => (
					<li key={event.id}>
						<span className="muted">{dates.when(event.when)}</span>
						<EventLink id={event.id} />
					</li>
				))}
			</Part>
			<Part heading={said.length > 0 ? t.count.claims(said.length) : null}>
				{said.slice(0, MOST).map((claim) => (
					<li key={claim.id}>
						<span className="muted">{t.acts[claim.act]}</span>
						<button type="button" className="link" onClick={() => select({ kind: 'claim', id: claim.id })}>
							{claim.content}
						</button>
					</li>
				))}
			</Part>
			{Object.keys(entity.mentions).length > 1 && (
				<footer className="card-foot">
					<Button look="plain" onPress={() => setAsking('split')}>
						{t.entities.splitOpen}
					</Button>
				</footer>
			)}
			{asking === 'merge' && <MergeDialog entity={entity} onClose={() => setAsking(null)} />}
			{asking === 'split' && <SplitDialog entity={entity} onClose={() => setAsking(null)} />}
		</article>
	);
}

function Part({ heading, children }: { readonly heading: string | null; readonly children: ReactNode }) {
	if (heading === null) return null;
	return (
		<>
			<h3 className="eyebrow">{heading}</h3>
			<ul className="card-list">{children}</ul>
		</>
	);
}
