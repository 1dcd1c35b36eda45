import type { ClaimRecord, DossierDocument, EventRecord } from '#domain/dossier.ts';
import { effectiveClaim, effectiveEvent, mergesOf } from '#domain/effective.ts';
import type { Filter } from '#domain/filter.ts';
import { matchesOf, narrowed } from '#domain/matches.ts';

const fold = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

/** The part of a dossier that a filter means: its events and claims, and the articles and names that these rest on. Pure. */
export function scoped(document: DossierDocument, filter: Filter): DossierDocument {
	if (narrowed(filter) === 0) return document;
	const { query = '', ...fields } = filter;
	const merges = mergesOf(Object.values(document.entities));
	const is = matchesOf(new Map(Object.entries(document.articles)), fields);
	const terms = fold(query)
		.split(/\s+/)
		.filter((term) => term !== '');
	const says = (...texts: readonly string[]) => {
		const text = fold(texts.join(' '));
		return terms.every((term) => text.includes(term));
	};
	const nameOf = (id: string) => document.entities[id]?.name ?? '';
	const isEvent = (event: EventRecord) => {
		const seen = effectiveEvent(event, merges);
		const names = seen.participants.map(({ entity }) => nameOf(entity));
		return is.event(seen) && says(seen.title, ...seen.citations.map(({ quote }) => quote.exact), ...names);
	};
	const events = kept(document.events, isEvent);
	// what only events have, claims have by the events they speak of
	const byEvent = [fields.types, fields.factuality, fields.from, fields.to].some((field) => field !== undefined);
	const isClaim = (claim: ClaimRecord) => {
		const seen = effectiveClaim(claim, merges);
		if (byEvent && !seen.events.some((id) => Object.hasOwn(events, id))) return false;
		return is.claim(seen) && says(seen.content, ...seen.speaker.entities.map(nameOf));
	};
	const claims = kept(document.claims, isClaim);
	const { articles, names } = groundOf(Object.values(events), Object.values(claims));
	const standing = new Set([...names].map((id) => merges.get(id) ?? id));
	return {
		...document,
		articles: kept(document.articles, ({ id }) => articles.has(id)),
		events,
		claims,
		entities: kept(document.entities, ({ id }) => standing.has(merges.get(id) ?? id)),
		relations: kept(document.relations, ({ from, to }) => Object.hasOwn(events, from) && Object.hasOwn(events, to)),
	};
}

const kept = <T>(table: Readonly<Record<string, T>>, is: (record: T) => boolean): Record<string, T> =>
	Object.fromEntries(Object.entries(table).filter(([, record]) => is(record)));

/** The articles and names that events and claims rest on. */
export function groundOf(
	events: readonly EventRecord[],
	claims: readonly ClaimRecord[],
): { readonly articles: ReadonlySet<string>; readonly names: ReadonlySet<string> } {
	return {
		articles: new Set([
			...events.flatMap(({ citations }) => citations.map(({ article }) => article)),
			...claims.map(({ article }) => article),
		]),
		names: new Set([
			...events.flatMap(({ participants, place }) => [
				...participants.map(({ entity }) => entity),
				...(place === undefined ? [] : [place]),
			]),
			...claims.flatMap(({ speaker }) => speaker.entities),
		]),
	};
}
