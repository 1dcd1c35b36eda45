import type { ArticleRecord } from '#domain/dossier.ts';
import { parseEdtf } from '#domain/edtf.ts';
import type { Exporter } from './exporter.ts';
import { LABELS } from './labels.ts';
import { lacking } from './losses.ts';
import { markLines } from './marks.ts';
import { plainDates } from './plain-dates.ts';
import { oneLine } from './print/desk.ts';

/** CSL-JSON 1.0.2: the articles as sources to cite. */
export const csl: Exporter = {
	async render(edition) {
		const labels = LABELS[edition.options.lang];
		const items = edition.articles.map((article) => ({
			id: article.id,
			type: 'article-newspaper',
			title: oneLine(article.title) || article.snapshot.filename,
			...(article.byline && { author: [{ literal: article.byline }] }),
			...(article.outlet && { 'container-title': article.outlet }),
			...(article.published && { issued: dateOf(article.published.edtf) }),
			...(article.url && { URL: article.url }),
			accessed: dateOf(article.captured.slice(0, 10)),
			language: article.lang,
			...(article.mark?.tags && article.mark.tags.length > 0 && { keyword: article.mark.tags.join(', ') }),
			note: [`SHA-256: ${article.text}`, ...markLines(article.mark, labels)].join('\n'),
		}));
		return `${JSON.stringify(items, null, '\t')}\n`;
	},
	losses: (edition) => sourcesOnly(edition),
};

/** What formats of citations leave out: all but the articles. */
export const sourcesOnly = (edition: Parameters<typeof lacking>[0]) =>
	lacking(edition, 'events', 'statements', 'entities', 'relations', 'quotes');

/** `date-parts` of a year, month or day, or of two; what CSL cannot compute with stays as written. */
function dateOf(edtf: string): object {
	const dates = plainDates(edtf);
	const value = parseEdtf(edtf);
	const parts = [dates?.start, dates?.end].flatMap((day) =>
		day === undefined ? [] : [day.split('T')[0]?.split('-').map(Number)],
	);
	if (parts.length === 0 || value?.kind === 'set' || /X/.test(edtf)) return { literal: edtf };
	const circa = /[~?%]/.test(edtf);
	const season = value?.kind === 'date' ? Number(value.month ?? 0) : 0;
	if (season > 12) {
		if (season > 24) return { literal: edtf };
		return { 'date-parts': [[Number(edtf.slice(0, 4))]], season: season - 20, ...(circa && { circa }) };
	}
	return { 'date-parts': parts, ...(circa && { circa }) };
}

/** The same for other formats of citations: the first day of publication, as far as it is known. */
export const publishedDay = ({ published }: ArticleRecord): string | undefined =>
	published && plainDates(published.edtf)?.start?.split('T')[0];
