import type { ArticleRecord, ClaimRecord, EntityRecord, EventRecord } from '#domain/dossier.ts';
import type { Edition } from '#domain/edition.ts';
import type { Grade, Mark } from '#domain/mark.ts';
import type { Exporter } from './exporter.ts';
import { dossierIri, iriOf, webAddress } from './iri.ts';
import { lacking } from './losses.ts';
import { datesOf, plainDates } from './plain-dates.ts';
import { type Desk, deskOf, oneLine } from './print/desk.ts';

/**
 * schema.org as JSON-LD: articles as NewsArticle, events as Event, statements as Claim. The context stands in the file, so that no program
 * needs the network to read it; EDTF values keep their own datatype beside the plain dates.
 */
export const jsonld: Exporter = {
	async render(edition) {
		const desk = deskOf(edition);
		const graph = [
			{
				'@id': dossierIri(edition.info.id),
				'@type': 'Collection',
				name: edition.info.name,
				dateCreated: edition.info.created,
				dateModified: edition.info.modified,
				inLanguage: edition.options.lang,
				hasPart: edition.articles.map(({ id }) => ({ '@id': iriOf(edition, 'article', id) })),
			},
			...edition.articles.map((article) => articleNode(edition, article)),
			...edition.entities.map((entity) => entityNode(edition, entity)),
			...edition.events.map((event) => eventNode(desk, event)),
			...edition.claims.flatMap((claim) => claimNodes(desk, claim)),
		];
		return `${JSON.stringify({ '@context': CONTEXT, '@graph': graph }, null, '\t')}\n`;
	},
	losses: (edition) => lacking(edition, 'dates-simplified'),
};

const CONTEXT = {
	'@vocab': 'https://schema.org/',
	depesche: 'urn:depesche:terms:',
	edtf: { '@id': 'depesche:edtf', '@type': 'http://id.loc.gov/datatypes/edtf/EDTF' },
	standing: 'depesche:standing',
	hedge: 'depesche:hedge',
	role: 'depesche:role',
	before: { '@id': 'depesche:before', '@type': '@id' },
	after: { '@id': 'depesche:after', '@type': '@id' },
	during: { '@id': 'depesche:during', '@type': '@id' },
	denies: { '@id': 'depesche:denies', '@type': '@id' },
	answers: { '@id': 'depesche:answers', '@type': '@id' },
};

const TYPES = { PER: 'Person', ORG: 'Organization', LOC: 'Place', MISC: 'Thing' } as const;

const reference = (id: string) => ({ '@id': id });

/** Without what says nothing. */
function said(node: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
	return Object.fromEntries(
		Object.entries(node).filter(
			([, value]) => value !== undefined && value !== '' && !(Array.isArray(value) && value.length === 0),
		),
	);
}

const marked = (mark: Mark | undefined) => ({
	keywords: mark?.tags,
	...(mark?.note && { comment: { '@type': 'Comment', text: mark.note } }),
	...(mark?.grade && { review: reviewOf(mark.grade) }),
});

/** A grade as a review: credibility from 1, confirmed, to 6; the reliability of the source as its aspect. */
function reviewOf({ reliability, credibility, reason }: Grade) {
	const rating = (
		ratingValue: number | string,
		reviewAspect: string,
		bestRating: number | string,
		worstRating: number | string,
	) => ({
		'@type': 'Rating',
		ratingValue,
		bestRating,
		worstRating,
		reviewAspect,
	});
	return said({
		'@type': 'Review',
		reviewBody: reason,
		reviewRating: [
			...(credibility === undefined ? [] : [rating(credibility, 'credibility', 1, 6)]),
			...(reliability === undefined ? [] : [rating(reliability, 'reliability', 'A', 'F')]),
		],
	});
}

function articleNode(edition: Edition, article: ArticleRecord) {
	const url = webAddress(article.url);
	const checksum = (propertyID: string, value: string) => ({ '@type': 'PropertyValue', propertyID, value });
	return said({
		'@id': iriOf(edition, 'article', article.id),
		'@type': 'NewsArticle',
		headline: oneLine(article.title) || article.snapshot.filename,
		author: article.byline && { '@type': 'Person', name: article.byline },
		publisher: article.outlet && outletNode(edition, article.outlet),
		datePublished: article.published && plainDates(article.published.edtf)?.start,
		dateModified: article.modified && plainDates(article.modified)?.start,
		edtf: article.published?.edtf,
		url: url && reference(url),
		inLanguage: article.lang,
		wordCount: article.words,
		encodingFormat: article.snapshot.mediaType,
		identifier: [checksum('sha256 of the text', article.text), checksum('sha256 of the file', article.snapshot.hash)],
		...marked(article.mark),
	});
}

function outletNode({ outlets }: Edition, name: string) {
	return said({
		'@type': 'NewsMediaOrganization',
		name,
		...marked(outlets.find((outlet) => outlet.name === name)?.mark),
	});
}

function entityNode(edition: Edition, entity: EntityRecord) {
	return said({
		'@id': iriOf(edition, 'entity', entity.id),
		'@type': TYPES[entity.type],
		name: entity.name,
		alternateName: entity.aliases.filter((alias) => alias !== entity.name),
		...(entity.role && { [entity.type === 'PER' ? 'jobTitle' : 'description']: entity.role }),
		...(entity.country && {
			[entity.type === 'PER' ? 'nationality' : 'location']: { '@type': 'Country', identifier: entity.country },
		}),
		...marked(entity.mark),
	});
}

function eventNode(desk: Desk, event: EventRecord) {
	const { edition } = desk;
	const dates = datesOf(event, edition.bounds[event.id] ?? {});
	const order = (kind: string) =>
		edition.relations
			.filter((r) => r.from === event.id && r.kind === kind)
			.map(({ to }) => iriOf(edition, 'event', to));
	return said({
		'@id': iriOf(edition, 'event', event.id),
		'@type': 'Event',
		additionalType: event.type,
		name: oneLine(event.title),
		startDate: dates?.start,
		endDate: dates?.end ?? dates?.start,
		edtf: event.when?.edtf,
		description: event.whenText,
		standing: event.factuality,
		hedge: event.hedges,
		inLanguage: event.lang,
		location: event.place && reference(iriOf(edition, 'entity', event.place)),
		contributor: event.participants.map(({ entity, role }) => ({
			'@type': 'Role',
			roleName: role,
			contributor: reference(iriOf(edition, 'entity', entity)),
		})),
		subjectOf: event.citations.map(({ article, quote }) => ({
			'@type': 'Quotation',
			text: quote.exact,
			isPartOf: reference(iriOf(edition, 'article', article)),
		})),
		before: order('before'),
		after: order('after'),
		during: order('during'),
		...marked(event.mark),
	});
}

function claimNodes(desk: Desk, claim: ClaimRecord) {
	const { edition } = desk;
	const id = iriOf(edition, 'claim', claim.id);
	const events = claim.events.map((event) => iriOf(edition, 'event', event));
	const speakers = claim.speaker.entities.map((entity) => reference(iriOf(edition, 'entity', entity)));
	const { review, ...marks } = marked(claim.mark);
	const node = said({
		'@id': id,
		'@type': 'Claim',
		additionalType: claim.act,
		text: oneLine(claim.content),
		author: speakers.length > 0 ? speakers : { '@type': 'Thing', name: claim.speaker.text ?? desk.words.unnamed },
		appearance: {
			'@type': 'Quotation',
			text: claim.quote.exact,
			isPartOf: reference(iriOf(edition, 'article', claim.article)),
		},
		hedge: claim.hedges,
		...(claim.act === 'denies' ? { denies: events } : { about: events.map(reference) }),
		answers: claim.answers.map((answer) => iriOf(edition, 'claim', answer)),
		...marks,
	});
	// A person's grade of a claim is what schema.org calls a review of it; a denial by somebody in the news is not.
	return review === undefined ? [node] : [node, { ...review, '@type': 'ClaimReview', itemReviewed: reference(id) }];
}
