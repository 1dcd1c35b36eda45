import { capturedAt } from './captured.ts';
import type { Article, DocumentFormat } from './format.ts';
import { articleBody } from './html/article-body.ts';
import { metadataOf } from './html/metadata.ts';
import { pageOf } from './html/page.ts';
import { webPage } from './web-page.ts';

/** A web page: its article and what it says of itself. No script of it runs and nothing it names is loaded. */
export const html: DocumentFormat = {
	...webPage,
	take(file) {
		const { text } = file.decoded();
		const saved = savedFrom(text);
		return articleOfPage(text, file.name, file.url ?? saved.url, saved.captured);
	},
};

/** Where and when SingleFile saved a page: it writes a comment at the page's beginning. */
function savedFrom(source: string): { readonly url?: string | undefined; readonly captured?: string | undefined } {
	const start = source.slice(0, 8000);
	const note =
		/<!--\s{0,9}Page saved with SingleFile\s{1,9}url:\s?(https?:\/\/\S{1,2000})(?:\s{1,9}saved date:\s?([^\n]{1,100}))?/.exec(
			start,
		);
	return { url: note?.[1], captured: capturedAt(note?.[2]) };
}

/** The article of a page's source; `name` stands for a title where it has none, `url` and `captured` are where and when it was got. */
export function articleOfPage(source: string, name: string, url?: string, captured?: string): Article {
	const page = pageOf(source, name);
	const metadata = metadataOf(page, url);
	const { text, recognised } = articleBody(page, metadata.title);
	return {
		...metadata,
		text,
		title: metadata.title ?? name,
		...(captured !== undefined && { captured }),
		warnings: recognised ? [] : [{ code: 'no-article-body' }],
	};
}
