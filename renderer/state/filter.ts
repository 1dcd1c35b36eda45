/** What the search field and the filter leave standing. */
import type { ArticleRecord, ClaimRecord, EntityRecord, EventRecord } from '#domain/dossier.ts';
import type { Filter } from '#domain/filter.ts';
import { matchesOf, narrowed } from '#domain/matches.ts';
import { inOrder, latestFirst } from './derived.ts';
import type { Snapshot } from './snapshot.ts';

const fold = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('ß', 'ss').toLowerCase();

const folded = new WeakMap<object, string>();
function words(record: object, text: () => string): string {
	const known = folded.get(record);
	if (known !== undefined) return known;
	const made = fold(text());
	folded.set(record, made);
	return made;
}

/** As `filter`, but the list itself where all stay: a dossier that nothing narrows keeps no second list. */
const those = <T>(list: readonly T[], stays: (one: T) => boolean): readonly T[] =>
	list.every(stays) ? list : list.filter(stays);

type Match = (record: object, text: () => string) => boolean;

/** All words of the query must occur, in any order, whatever their case and accents. */
function matcher(query: string): Match {
	const terms = fold(query)
		.split(/\s+/)
		.filter((term) => term !== '');
	return (record, text) => terms.length === 0 || terms.every((term) => words(record, text).includes(term));
}

export interface Found {
	readonly articles: readonly ArticleRecord[];
	/** By time. */
	readonly events: readonly EventRecord[];
	readonly claims: readonly ClaimRecord[];
	readonly entities: readonly EntityRecord[];
}

let last: { of: Snapshot; query: string; rejected: boolean; filter: Filter; found: Found } | undefined;
const NOTHING: Filter = {};

export function find(of: Snapshot, query: string, rejected: boolean, filter: Filter = NOTHING): Found {
	if (last && last.of === of && last.query === query && last.rejected === rejected && last.filter === filter)
		return last.found;
	const is = matchesOf(of.articles, filter);
	const match = matcher(query);
	const name = (id: string) => of.entities.get(id)?.name ?? '';
	const kept = ({ decision }: { decision: string }) => rejected || decision !== 'rejected';
	const eventText = (event: EventRecord) =>
		[
			event.title,
			...event.citations.map(({ quote }) => quote.exact),
			...event.participants.map((p) => name(p.entity)),
		].join(' ');
	const all = query === '' && narrowed(filter) === 0;
	const events = those(
		inOrder(of.events),
		(record) => kept(record) && (all || (is.event(record) && match(record, () => eventText(record)))),
	);
	// an article stays in sight for its own words and for the events it tells
	const telling = new Set(
		query === '' ? [] : events.flatMap(({ citations }) => citations.map(({ article }) => article)),
	);
	const found: Found = {
		articles: those(
			latestFirst(of.articles),
			(record) =>
				is.article(record) &&
				(telling.has(record.id) || match(record, () => [record.title, record.byline, record.outlet].join(' '))),
		),
		events,
		claims: those(
			[...of.claims.values()],
			(record) =>
				kept(record) &&
				(all ||
					(is.claim(record) && match(record, () => [record.content, ...record.speaker.entities.map(name)].join(' ')))),
		),
		entities: those(
			[...of.entities.values()],
			(record) => is.entity(record) && match(record, () => [record.name, ...record.aliases].join(' ')),
		),
	};
	last = { of, query, rejected, filter, found };
	return found;
}
