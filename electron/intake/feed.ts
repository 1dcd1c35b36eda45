import { parseFeed } from 'feedsmith';
import { DepescheError } from '#domain/failure.ts';
import { feedFile } from './collections.ts';
import { entriesOf, type FeedEntry } from './feed-entries.ts';
import type { ContainerFormat, Part } from './format.ts';
import { fragmentText } from './fragment-text.ts';
import { notTooMany } from './limits.ts';
import { listedDate } from './listed-date.ts';
import { listedPart, oneLine } from './reference.ts';
import { harmlessXml } from './xml.ts';

/** RSS, Atom and RDF feeds: each entry with a text is an article. Nothing an entry links to is fetched. */
export const feed: ContainerFormat = {
	...feedFile,
	*parts(file) {
		yield* feedParts(harmlessXml(file.decoded().text, file.name), file.name);
	},
};

/** The entries of a feed of any kind, JSON Feed among them. Throws `file-damaged` or `unpacks-too-large`, naming `where`. */
export function* feedParts(document: string | object, where: string): Generator<Part> {
	let parsed: ReturnType<typeof parseFeed>;
	try {
		parsed = parseFeed(document);
	} catch {
		throw new DepescheError('file-damaged', where);
	}
	const entries = entriesOf(parsed);
	notTooMany(entries.length, where);
	for (const [index, entry] of entries.entries()) yield entryPart(entry, index + 1, parsed.format);
}

/** A description shorter than this beside a link is a teaser. */
const TEASER = 600;

function entryPart(entry: FeedEntry, number: number, format: string): Part {
	const { content, summary, link } = entry;
	const member = link || entry.id || String(number);
	const html = content || summary;
	const text = fragmentText(html);
	const title = oneLine(fragmentText(entry.title));
	if (text === '' && link !== '') {
		return { member, failure: { code: 'feed-entry-link-only', where: title || member, args: { url: link } } };
	}
	return listedPart(
		{
			title,
			text,
			abstract: content === '' && text.length < TEASER && link !== '',
			byline: entry.byline,
			outlet: entry.outlet,
			url: link,
			lang: entry.lang,
			published: listedDate(entry.published),
		},
		{ from: format === 'json' ? 'json-feed' : format, member, mediaType: 'text/html', raw: html },
	);
}
