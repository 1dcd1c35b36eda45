import type { Contradiction, Side } from '#domain/contradiction.ts';
import { CONTRADICTION_WORDS } from '#domain/messages/contradictions.ts';
import { show } from '#state/actions.ts';
import { type Selected, select } from '#state/selection.ts';
import { useSnapshot } from '#state/use.ts';
import { useWords } from '#strings/use.ts';

/** What a conflict is about: its event, else the claim that is denied. */
export function useMatter(): (conflict: Contradiction) => { readonly text: string; readonly lang?: string } {
	const { events, claims, articles } = useSnapshot();
	return ({ events: ids, sides }) => {
		const event = events.get(ids[0] ?? '');
		if (event !== undefined) return { text: event.title, lang: event.lang };
		const claim = claims.get(sides[0]?.claims[0] ?? '');
		const lang = articles.get(claim?.article ?? '')?.lang;
		return { text: claim?.content ?? '', ...(lang !== undefined && { lang }) };
	};
}

/** What a side says, in words of the interface. */
export function useSaying(): (conflict: Contradiction, side: Side) => string {
	const { t, dates } = useWords();
	const { events, entities } = useSnapshot();
	const title = (id: string | undefined) => events.get(id ?? '')?.title ?? '';
	return ({ kind, rule }, { value, actors = [], events: ids }) => {
		if (kind === 'actor') return actors.flatMap((id) => entities.get(id)?.name ?? []).join(', ');
		if (kind === 'date' || (kind === 'order' && ids.length < 2)) return dates.edtf(value);
		if (kind === 'order') {
			const [from, to] = [title(ids[0]), title(ids[1])];
			return value === 'before'
				? t.claims.isBefore(from, to)
				: value === 'after'
					? t.claims.isAfter(from, to)
					: t.claims.isDuring(from, to);
		}
		if (kind === 'number') return value;
		if (rule === 'event-negated') return t.claims.told[value === 'negated' || value === 'denied' ? 'not' : 'so'];
		return value === 'denied' ? t.claims.denied : t.claims.asserted;
	};
}

function SideOf({ conflict, side }: { readonly conflict: Contradiction; readonly side: Side }) {
	const { t, dates } = useWords();
	const { entities, articles } = useSnapshot();
	const saying = useSaying();
	const names = side.speakers.flatMap((id) => entities.get(id)?.name ?? []);
	const outlets = [...new Set(side.articles.flatMap((id) => articles.get(id)?.outlet ?? []))];
	const [claim] = side.claims;
	const [event = ''] = side.events;
	const of: Selected = claim === undefined ? { kind: 'event', id: event } : { kind: 'claim', id: claim };
	return (
		<li className="side" data-denied={side.value === 'denied' || undefined}>
			<h4 className="side-says">{saying(conflict, side)}</h4>
			<p className="side-who">{names.length > 0 ? names.join(', ') : t.claims.accordingTo(outlets.join(', '))}</p>
			<p className="muted side-since">
				{[
					side.since === undefined ? t.claims.sinceUnknown : t.claims.since(dates.edtf(side.since)),
					t.claims.sources(side.articles.length, side.origins),
				].join(' · ')}
			</p>
			<ul className="side-passages">
				{side.citations.map(({ article: id, quote }) => {
					const article = articles.get(id);
					return (
						<li key={`${id}/${quote.start}`}>
							<button
								type="button"
								className="side-passage"
								title={t.inspector.toPassage}
								onClick={() => {
									select(of, { article: id, start: quote.start, end: quote.end });
									show('text');
								}}
							>
								<q lang={article?.lang}>{quote.exact}</q>
								<span className="side-source">{article?.outlet ?? article?.title}</span>
							</button>
						</li>
					);
				})}
			</ul>
		</li>
	);
}

/** One conflict laid side by side: what is said, by whom, since when, in which words, and why it is held to be one. */
export function Conflict({ conflict }: { readonly conflict: Contradiction }) {
	const { t, language } = useWords();
	const { kinds, rules } = CONTRADICTION_WORDS[language];
	const { events } = useSnapshot();
	const { text, lang } = useMatter()(conflict);
	const { kind, rule, sides } = conflict;
	return (
		<article className="conflict" aria-label={`${kinds[kind]}: ${text}`}>
			<p className="eyebrow">{kinds[kind]}</p>
			<h3 className="conflict-matter" lang={lang}>
				{text}
			</h3>
			<p className="conflict-why muted">
				{rules[rule]} <code>{rule}</code>
			</p>
			<ul className="sides" data-wide={kind === 'order' || undefined}>
				{sides.map((side) => (
					<SideOf key={`${side.value} ${side.events.join()} ${side.claims.join()}`} conflict={conflict} side={side} />
				))}
			</ul>
			{conflict.events.length > 0 && (
				<p className="conflict-events">
					{conflict.events.flatMap((id) => {
						const event = events.get(id);
						return event === undefined
							? []
							: [
									<button
										key={id}
										type="button"
										className="conflict-event"
										lang={event.lang}
										onClick={() => select({ kind: 'event', id })}
									>
										{t.claims.toEvent(event.title)}
									</button>,
								];
					})}
				</p>
			)}
		</article>
	);
}
