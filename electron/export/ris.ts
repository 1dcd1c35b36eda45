import type { ArticleRecord } from '#domain/dossier.ts';
import { publishedDay, sourcesOnly } from './csl.ts';
import type { Exporter } from './exporter.ts';
import { LABELS, type Labels } from './labels.ts';
import { markLines } from './marks.ts';
import { oneLine } from './print/desk.ts';

/** RIS: the articles as `TY  - NEWS`. */
export const ris: Exporter = {
	async render({ articles, options }) {
		return articles.map((article) => recordOf(article, LABELS[options.lang])).join('\r\n');
	},
	losses: sourcesOnly,
};

function recordOf(article: ArticleRecord, labels: Labels): string {
	const [year, month = '', day = ''] = publishedDay(article)?.split('-') ?? [];
	const [accessed = ''] = article.captured.split('T');
	const fields: readonly (readonly [tag: string, value: string | undefined])[] = [
		['TY', 'NEWS'],
		['ID', article.id],
		['TI', article.title || article.snapshot.filename],
		['AU', article.byline],
		['T2', article.outlet],
		['PY', year],
		['DA', year && `${year}/${month}/${day}/`],
		['UR', article.url],
		['Y2', `${accessed.replaceAll('-', '/')}/`],
		['LA', article.lang],
		...(article.mark?.tags ?? []).map((tag) => ['KW', tag] as const),
		...(article.published ? [['N1', `EDTF: ${article.published.edtf}`] as const] : []),
		['N1', `SHA-256: ${article.text}`],
		...markLines(article.mark, labels).map((line) => ['N1', line] as const),
		['ER', ''],
	];
	return fields
		.filter(([tag, value]) => tag === 'ER' || (value ?? '') !== '')
		.map(([tag, value]) => `${tag}  - ${oneLine((value ?? '').replace(/\p{Cc}|\p{Surrogate}/gu, ' '))}\r\n`)
		.join('');
}
