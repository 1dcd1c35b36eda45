import jsonld from 'jsonld';
import { describe, expect, it } from 'vitest';
import type { Edition } from '#domain/edition.ts';
import { ANNO_CONTEXT } from './anno-context.ts';
import { exportedText, hostileEdition, sampleEdition, smallEdition } from './editions.ts';

/** Only the context of Web Annotation is there; anything else would be a request. */
const documentLoader = async (url: string) => {
	if (url !== 'http://www.w3.org/ns/anno.jsonld') throw new Error(`asked for ${url}`);
	return { documentUrl: url, document: ANNO_CONTEXT, contextUrl: undefined };
};

type Node = Readonly<Record<string, unknown>> & { readonly '@id'?: string; readonly '@type'?: readonly string[] };

async function flattened(format: 'jsonld' | 'annotations', edition: Edition): Promise<readonly Node[]> {
	const document = JSON.parse(await exportedText(format, edition)) as object;
	return (await jsonld.flatten(
		document as never,
		undefined as never,
		{ documentLoader, safe: true } as never,
	)) as never;
}

const ofType = (nodes: readonly Node[], type: string) => nodes.filter((node) => node['@type']?.includes(type));

describe('JSON-LD', () => {
	it.each(['de', 'en'] as const)(
		'expands without the network to articles, events and claims of schema.org (%s)',
		async (lang) => {
			for (const edition of [await sampleEdition(lang), smallEdition(lang), hostileEdition(lang)]) {
				const nodes = await flattened('jsonld', edition);
				expect(ofType(nodes, 'https://schema.org/NewsArticle')).toHaveLength(edition.articles.length);
				expect(ofType(nodes, 'https://schema.org/Event')).toHaveLength(edition.events.length);
				expect(ofType(nodes, 'https://schema.org/Claim')).toHaveLength(edition.claims.length);
			}
		},
	);

	it('gives dates twice: plainly, and as EDTF with its own datatype', async () => {
		const nodes = await flattened('jsonld', smallEdition('en'));
		const report = nodes.find((node) => node['@id']?.endsWith(':event:e4'));
		expect(report?.['https://schema.org/startDate']).toEqual([{ '@value': '2023-03' }]);
		expect(report?.['urn:depesche:terms:edtf']).toEqual([
			{ '@type': 'http://id.loc.gov/datatypes/edtf/EDTF', '@value': '2023-03' },
		]);
	});

	it('gives a person’s grade of a claim as a review of it', async () => {
		const reviews = ofType(await flattened('jsonld', hostileEdition('en')), 'https://schema.org/ClaimReview');
		expect(reviews).toHaveLength(4);
		expect(reviews.every((review) => review['https://schema.org/itemReviewed'] !== undefined)).toBe(true);
	});
});

describe('Web Annotation', () => {
	const OA = 'http://www.w3.org/ns/oa#';

	it.each(['de', 'en'] as const)('expands to annotations, each with a target and both selectors (%s)', async (lang) => {
		for (const edition of [await sampleEdition(lang), smallEdition(lang), hostileEdition(lang)]) {
			const nodes = await flattened('annotations', edition);
			const count =
				edition.events.reduce((sum, { citations }) => sum + citations.length, 0) +
				edition.claims.length +
				edition.relations.length;
			expect(ofType(nodes, `${OA}Annotation`)).toHaveLength(count);
			expect(ofType(nodes, `${OA}TextQuoteSelector`)).toHaveLength(count);
			const positions = ofType(nodes, `${OA}TextPositionSelector`);
			expect(positions).toHaveLength(count);
			const integer = 'http://www.w3.org/2001/XMLSchema#nonNegativeInteger';
			expect(positions.every((node) => JSON.stringify(node[`${OA}start`]).includes(integer))).toBe(true);
		}
	});

	it('keeps the exact words with those around them', async () => {
		const edition = smallEdition('de');
		const { first } = JSON.parse(await exportedText('annotations', edition)) as {
			first: { items: { id: string; target: { source: string; selector: unknown[] } }[] };
		};
		const quote = edition.events[0]?.citations[0]?.quote;
		const item = first.items[0];
		expect(item?.target.selector).toEqual([
			{ type: 'TextQuoteSelector', exact: quote?.exact, prefix: quote?.prefix, suffix: quote?.suffix },
			{ type: 'TextPositionSelector', start: quote?.start, end: quote?.end },
		]);
		expect(item?.target.source).toMatch(/^urn:sha256:/);
	});
});
