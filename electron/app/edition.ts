import type { ArticleRecord, ClaimRecord, DossierDocument } from '#domain/dossier.ts';
import type { Bounds, Edition, EditionOptions } from '#domain/edition.ts';
import { effectiveClaim, effectiveEntities, effectiveEvent, type Merges, mergesOf } from '#domain/effective.ts';
import { boundsOf } from '#synthesis/bounds.ts';
import { contradictionsIn } from '#synthesis/contradictions.ts';

const LAST = '9999-99-99';
const byText = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
const publishedOf = ({ published }: ArticleRecord) => published?.edtf ?? LAST;

/** The dossier as a reader shall see it, in reading order. */
export function editionOf(document: DossierDocument, options: EditionOptions): Edition {
	const merges = mergesOf(Object.values(document.entities));
	const effective = Object.values(document.events)
		.filter(({ decision }) => decision !== 'rejected')
		.map((event) => effectiveEvent(event, merges));
	const relations = Object.values(document.relations).toSorted((a, b) => byText(a.id, b.id));
	const bounds = boundsOf(effective, relations);
	const events = effective.toSorted(
		(a, b) => byText(startOf(bounds[a.id]), startOf(bounds[b.id])) || byText(a.id, b.id),
	);
	const shown = new Set(events.map(({ id }) => id));
	const articles = Object.values(document.articles).toSorted(
		(a, b) => byText(publishedOf(a), publishedOf(b)) || byText(a.title, b.title) || byText(a.id, b.id),
	);
	return {
		info: document.info,
		options,
		articles,
		events,
		claims: claimsIn(document, articles, merges),
		entities: [...effectiveEntities(Object.values(document.entities), merges).values()].toSorted(
			(a, b) => byText(a.type, b.type) || byText(a.name, b.name) || byText(a.id, b.id),
		),
		relations: relations.filter(({ from, to }) => shown.has(from) && shown.has(to)),
		outlets: Object.values(document.outlets).toSorted((a, b) => byText(a.name, b.name) || byText(a.id, b.id)),
		bounds,
		contradictions: contradictionsIn(document),
	};
}

/** Where an event begins at the earliest; one bounded only at its end comes right after what it cannot follow. */
const startOf = (bounds: Bounds | undefined) => bounds?.earliest ?? bounds?.latest ?? LAST;

function claimsIn({ claims }: DossierDocument, articles: readonly ArticleRecord[], merges: Merges): ClaimRecord[] {
	const place = new Map(articles.map(({ id }, i) => [id, i]));
	return Object.values(claims)
		.filter(({ decision }) => decision !== 'rejected')
		.map((claim) => effectiveClaim(claim, merges))
		.toSorted(
			(a, b) =>
				(place.get(a.article) ?? 0) - (place.get(b.article) ?? 0) ||
				a.quote.start - b.quote.start ||
				byText(a.id, b.id),
		);
}
