import type { EventRecord } from '#domain/dossier.ts';
import type { ArticleId, EntityId, EventId } from '#domain/ids.ts';
import type { Factuality, ReadEvent, Reading, When } from '#domain/reading.ts';

/** Where a reading's event goes, and what its local ids mean in the dossier. */
export interface Placement {
	readonly article: ArticleId;
	readonly reading: Reading;
	readonly entities: ReadonlyMap<string, EntityId>;
}

export const sourceOf = (article: ArticleId, localId: string): string => `${article}/${localId}`;
export const articleOfSource = (source: string): ArticleId => source.slice(0, source.indexOf('/'));

/** Ids follow the article's text, which never changes, so that a reading done again finds its records. */
export const eventId = (article: ArticleId, event: ReadEvent): EventId => `${article}-e${event.trigger[0]}`;

/** The record of an event that only this article tells. */
export function recordOf(id: EventId, event: ReadEvent, { article, reading, entities }: Placement): EventRecord {
	const participants = event.participants.flatMap(({ entity, role }) => {
		const linked = entities.get(entity);
		return linked === undefined ? [] : [{ entity: linked, role }];
	});
	const place = event.place && entities.get(event.place.entity);
	const time = event.when?.time === undefined ? undefined : timesOf(reading).get(event.when.time);
	return {
		id,
		by: 'machine',
		decision: 'proposed',
		type: event.type,
		title: event.title,
		lang: reading.lang,
		...(event.when && { when: event.when }),
		...(time && { whenText: time.text }),
		factuality: event.factuality,
		hedges: [...new Set(event.hedges.map(({ text }) => text))],
		participants: distinct(participants),
		...(place !== undefined && { place }),
		citations: [event.quote, ...(event.moreQuotes ?? [])].map((quote) => ({ article, quote })),
		sources: [sourceOf(article, event.id)],
		rule: event.provenance.rule,
	};
}

const times = new WeakMap<Reading, ReadonlyMap<string, Reading['times'][number]>>();

/** The times of a reading by their ids: made once, as each of thousands of events may ask. */
function timesOf(reading: Reading): ReadonlyMap<string, Reading['times'][number]> {
	const made = times.get(reading) ?? new Map(reading.times.map((time) => [time.id, time]));
	times.set(reading, made);
	return made;
}

function distinct(participants: EventRecord['participants']): EventRecord['participants'] {
	const seen = new Set<string>();
	return participants.filter(({ entity, role }) => {
		const key = `${entity} ${role}`;
		return !seen.has(key) && seen.add(key);
	});
}

/** The firmer standing first: a happening that one article asserts is asserted, whoever else only reports it. */
const STANDING: readonly Factuality[] = ['asserted', 'reported', 'planned', 'hypothetical', 'denied', 'negated'];

const finer = (a: When | undefined, b: When | undefined) =>
	(b?.edtf.length ?? 0) > (a?.edtf.length ?? 0) && !b?.edtf.includes('X');

/** One record of what two tell: the first one's id, title and decision; the finer date; the quotes and participants of both. */
export function merged(first: EventRecord, second: EventRecord): EventRecord {
	const dated = finer(first.when, second.when) ? second : first;
	const place = first.place ?? second.place;
	const { when: _when, whenText: _whenText, ...rest } = first;
	return {
		...rest,
		...(dated.when && { when: dated.when }),
		...(dated.whenText !== undefined && { whenText: dated.whenText }),
		factuality:
			STANDING.find((standing) => standing === first.factuality || standing === second.factuality) ?? first.factuality,
		hedges: [...new Set([...first.hedges, ...second.hedges])],
		participants: distinct([...first.participants, ...second.participants]),
		...(place !== undefined && { place }),
		citations: [...first.citations, ...second.citations],
		sources: [...first.sources, ...second.sources],
	};
}
