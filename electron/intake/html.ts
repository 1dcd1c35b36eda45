import { parseHTML } from 'linkedom';
import type { Format } from './format.ts';
import { articleBody } from './html/article-body.ts';
import type { DomDocument } from './html/dom.ts';
import { metadataOf } from './html/metadata.ts';
import { webPage } from './web-page.ts';

/** A web page: its article by Readability, on linkedom, which runs no script and loads nothing. */
export const html: Format = {
	...webPage,
	take({ text }, { name, url }) {
		const parse = () => parsed(text);
		const document = parse();
		const metadata = metadataOf(document, url);
		const body = articleBody(document, parse);
		return {
			...metadata,
			text: body.text,
			title: metadata.title ?? name,
			warnings: body.recognised ? [] : [{ code: 'no-article-body' }],
		};
	},
};

/** linkedom makes no document of a bare fragment, so one gets its frame. */
function parsed(text: string): DomDocument {
	const framed = /<(?:html|body)[\s>]/i.test(text) ? text : `<!doctype html><html><body>${text}</body></html>`;
	return parseHTML(framed).document as unknown as DomDocument;
}
