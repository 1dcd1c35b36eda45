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
		return articleOfPage(text, file.name, file.url ?? savedFrom(text));
	},
};

/** Where SingleFile saved a page from: it writes a comment at the page's beginning. */
function savedFrom(source: string): string | undefined {
	const note = /<!--\s{0,9}Page saved with SingleFile\s{1,9}url:\s?(https?:\/\/\S{1,2000})/.exec(source.slice(0, 8000));
	return note?.[1];
}

/** The article of a page's source; `name` stands for a title where it has none, `url` is where it was got from. */
export function articleOfPage(source: string, name: string, url?: string): Article {
	const page = pageOf(source, name);
	const metadata = metadataOf(page, url);
	const { text, recognised } = articleBody(page, metadata.title);
	return {
		...metadata,
		text,
		title: metadata.title ?? name,
		warnings: recognised ? [] : [{ code: 'no-article-body' }],
	};
}
