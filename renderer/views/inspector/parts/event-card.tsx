import type { EventRecord } from '#domain/dossier.ts';
import { EVENT_TYPES, type EventType } from '#domain/event-types.ts';
import { QUOTED } from '#domain/quotation.ts';
import { decideEvents, editEvent, removeEvent } from '#state/actions.ts';
import { citeEvent } from '#state/citing.ts';
import { isOwn, neighbours, origins, voicesOfOne } from '#state/derived.ts';
import { decideSelected } from '#state/review.ts';
import { useSnapshot } from '#state/use.ts';
import { useWords } from '#strings/use.ts';
import { Button } from '#ui/button.tsx';
import { Select } from '#ui/select.tsx';
import { EventDate } from './event-date.tsx';
import { EntityLink, EventLink, Fact } from './links.tsx';
import { Marks } from './marks.tsx';
import { Quotes } from './quotes.tsx';
import { Title } from './title.tsx';
import { Voices } from './voices.tsx';

function Decide({ event }: { readonly event: EventRecord }) {
	const { t } = useWords();
	if (event.decision === 'proposed') {
		return (
			<div className="decide">
				<Button icon="check" hotkey="A" onPress={() => void decideSelected('accepted')}>
					{t.inspector.accept}
				</Button>
				<Button icon="cross" hotkey="R" onPress={() => void decideSelected('rejected')}>
					{t.inspector.reject}
				</Button>
			</div>
		);
	}
	return (
		<div className="decide">
			<span className={`decided ${event.decision}`}>{t.decisions[event.decision]}</span>
			<Button
				look="plain"
				icon="undo"
				label={t.inspector.reconsider}
				onPress={() => void decideEvents([event.id], 'proposed')}
			/>
		</div>
	);
}

/** An event: what, when, who says so and who denies it, and the words that carry it. */
export function EventCard({ event }: { readonly event: EventRecord }) {
	const { t, dates, language } = useWords();
	const { claims, relations, articles } = useSnapshot();
	const { saying, denying } = voicesOfOne(claims, event.id);
	const around = neighbours(relations).get(event.id) ?? [];
	const cited = [...new Set(event.citations.map(({ article }) => article))];
	const people = [...new Map(event.participants.map((one) => [one.entity, one])).values()];
	const collator = new Intl.Collator(language);
	const types = (Object.keys(EVENT_TYPES) as EventType[])
		.map((value) => ({ value, label: t.eventTypes[value] }))
		.sort((a, b) => collator.compare(a.label, b.label));
	const order = {
		after: t.timeline.after,
		before: t.timeline.before,
		during: t.timeline.during,
		around: t.timeline.during,
	};
	return (
		<article className="card" aria-label={event.title}>
			<div className="card-top">
				<div className="card-type">
					<Select
						bare
						label={t.inspector.type}
						value={event.type}
						options={types}
						onChange={(type) => void editEvent(event.id, { type })}
					/>
				</div>
				<Decide event={event} />
			</div>
			<Title
				title={event.title}
				lang={event.lang}
				onChange={(title) => void editEvent(event.id, { title })}
				cited={() => citeEvent(event, articles, dates)}
			/>
			<EventDate event={event} />
			<p className="card-sources muted">
				{isOwn(event)
					? t.ownEvent.ownWords
					: `${t.count.articles(cited.length)} · ${t.count.origins(origins(cited, articles))}`}
				{event.factuality !== 'asserted' && ` · ${t.factuality[event.factuality]}`}
				{event.by === 'person' && !isOwn(event) && ` · ${t.inspector.addedByYou}`}
			</p>
			<Voices claims={saying} label={t.inspector.assertedBy} />
			<Voices claims={denying} label={t.inspector.deniedBy} denying />
			<dl className="facts">
				{people.length > 0 && (
					<Fact label={t.inspector.people}>
						{people.map(({ entity, role }) => (
							<span key={entity} className="person">
								<EntityLink id={entity} /> <span className="muted">{t.roles[role]}</span>
							</span>
						))}
					</Fact>
				)}
				{event.place !== undefined && (
					<Fact label={t.inspector.place}>
						<EntityLink id={event.place} />
					</Fact>
				)}
				{around.length > 0 && (
					<Fact label={t.inspector.order}>
						{around.map(({ kind, other, relation }) => (
							<span key={relation.id} className="order">
								<span className="muted">{order[kind]('').trim()}</span> <EventLink id={other} />
							</span>
						))}
					</Fact>
				)}
				{event.hedges.length > 0 && (
					<Fact label={t.inspector.hedges}>{event.hedges.map(QUOTED[language]).join(', ')}</Fact>
				)}
			</dl>
			{event.citations.length > 0 && <h3 className="eyebrow">{t.inspector.quotes}</h3>}
			<Quotes citations={event.citations} of={{ kind: 'event', id: event.id }} />
			<Marks table="events" id={event.id} mark={event.mark} />
			<footer className="card-foot">
				{event.by === 'person' ? (
					<Button icon="trash" look="plain" onPress={() => void removeEvent(event.id)}>
						{t.inspector.remove}
					</Button>
				) : (
					<p className="muted" title={t.inspector.why}>
						{t.inspector.rule} <code>{event.rule}</code>
					</p>
				)}
			</footer>
		</article>
	);
}
