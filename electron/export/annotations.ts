import type { ArticleRecord } from '#domain/dossier.ts';
import type { Mark } from '#domain/mark.ts';
import type { Quote } from '#domain/selector.ts';
import type { Exporter } from './exporter.ts';
import { dossierIri, iriOf, webAddress } from './iri.ts';
import { lacking } from './losses.ts';
import { gradeCode } from './marks.ts';
import { type Desk, deskOf, oneLine, speakerOf } from './print/desk.ts';

/** W3C Web Annotation: every passage that an event, a statement or an order rests on, with both selectors. */
export const annotations: Exporter = {
	async render(edition) {
		const desk = deskOf(edition);
		const items = annotationsOf(desk);
		const id = `${dossierIri(edition.info.id)}:annotations`;
		const collection = {
			'@context': 'http://www.w3.org/ns/anno.jsonld',
			id,
			type: 'AnnotationCollection',
			label: edition.info.name,
			total: items.length,
			modified: edition.info.modified,
			first: { id: `${id}:1`, type: 'AnnotationPage', startIndex: 0, items },
		};
		return `${JSON.stringify(collection, null, '\t')}\n`;
	},
	losses: (edition) => lacking(edition, 'offsets-utf16', 'answers', 'roles', 'entities'),
};

function annotationsOf(desk: Desk): readonly object[] {
	const { edition, words } = desk;
	const made = (
		iri: string,
		motivation: string,
		lang: string,
		texts: readonly string[],
		article: string,
		quote: Quote,
		mark?: Mark,
	) => {
		const source = desk.articles.get(article);
		if (!source) return [];
		const bodies = texts.filter((text) => text !== '').map((value) => body(value, 'describing', lang));
		return [
			{
				id: iri,
				type: 'Annotation',
				motivation,
				body: [...bodies, ...markBodies(mark, edition.options.lang)],
				target: targetOf(source, quote),
			},
		];
	};
	return [
		...edition.articles.flatMap(({ id, mark }) =>
			(mark?.passages ?? []).flatMap(({ quote, note }, index) => {
				const iri = `${iriOf(edition, 'article', id)}:note:${index + 1}`;
				return made(iri, 'commenting', edition.options.lang, [], id, quote, { note });
			}),
		),
		...edition.events.flatMap((event) =>
			event.citations.flatMap(({ article, quote }, index) => {
				const date = event.when ? [`EDTF ${event.when.edtf}`] : [];
				const standing = words.factuality[event.factuality];
				const iri = `${iriOf(edition, 'event', event.id)}:${index + 1}`;
				return made(
					iri,
					'identifying',
					event.lang,
					[oneLine(event.title), ...date, standing],
					article,
					quote,
					event.mark,
				);
			}),
		),
		...edition.claims.flatMap((claim) => {
			const text = `${speakerOf(desk, claim)} (${words.acts[claim.act]}): ${oneLine(claim.content)}`;
			const lang = desk.articles.get(claim.article)?.lang ?? 'und';
			return made(
				iriOf(edition, 'claim', claim.id),
				'describing',
				lang,
				[text],
				claim.article,
				claim.quote,
				claim.mark,
			);
		}),
		...edition.relations.flatMap(({ id, kind, from, to, citation }) => {
			const title = (event: string) => oneLine(desk.events.get(event)?.title ?? event);
			const text = `${title(from)}: ${words[kind]} ${title(to)}`;
			return made(
				iriOf(edition, 'relation', id),
				'linking',
				edition.options.lang,
				[text],
				citation.article,
				citation.quote,
			);
		}),
	];
}

const body = (value: string, purpose: string, language: string) => ({
	type: 'TextualBody',
	value,
	format: 'text/plain',
	language,
	purpose,
});

function markBodies(mark: Mark | undefined, lang: string) {
	const grade = gradeCode(mark?.grade);
	return [
		...(mark?.tags ?? []).map((tag) => body(tag, 'tagging', lang)),
		...(mark?.note ? [body(mark.note, 'commenting', lang)] : []),
		...(grade === '' ? [] : [body([grade, mark?.grade?.reason ?? ''].join(' ').trim(), 'assessing', lang)]),
	];
}

/** The article by its address, with the text as it was then by its checksum; without an address by the checksum alone. */
function targetOf(article: ArticleRecord, { exact, prefix, suffix, start, end }: Quote) {
	const text = `urn:sha256:${article.text}`;
	return {
		source: webAddress(article.url) ?? text,
		state: { type: 'TimeState', sourceDate: article.captured, cached: text },
		selector: [
			{ type: 'TextQuoteSelector', exact, prefix, suffix },
			{ type: 'TextPositionSelector', start, end },
		],
	};
}
