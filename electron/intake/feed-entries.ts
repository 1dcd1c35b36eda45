import type { parseFeed } from 'feedsmith';

/** What every kind of feed says of an entry; empty strings where it does not say. */
export interface FeedEntry {
	readonly id: string;
	readonly title: string;
	/** HTML. */
	readonly content: string;
	readonly summary: string;
	readonly link: string;
	/** As written. */
	readonly published: string;
	readonly byline: string;
	readonly outlet: string;
	readonly lang: string;
}

type Parsed = ReturnType<typeof parseFeed>;

export function entriesOf(parsed: Parsed): FeedEntry[] {
	switch (parsed.format) {
		case 'rss':
			return rss(parsed.feed);
		case 'atom':
			return atom(parsed.feed);
		case 'rdf':
			return rdf(parsed.feed);
		case 'json':
			return json(parsed.feed);
	}
}

type Of<F extends Parsed['format']> = Extract<Parsed, { format: F }>['feed'];
const list = (values: readonly (string | undefined)[] | undefined) => (values ?? []).filter(Boolean).join(', ');
const people = (authors: readonly { name?: string | undefined }[] | undefined) =>
	list(authors?.map(({ name }) => name));

const rss = ({ title: outlet = '', language = '', items = [] }: Of<'rss'>): FeedEntry[] =>
	items.map(({ guid, title = '', description = '', content, link = '', pubDate, dc, authors }) => ({
		id: guid?.value ?? '',
		title,
		content: content?.encoded ?? '',
		summary: description,
		link: link || (guid?.isPermaLink === true ? (guid.value ?? '') : ''),
		published: written(pubDate ?? dc?.dates?.[0]),
		byline: list(dc?.creators) || list(authors?.map((author) => nameIn(typeof author === 'string' ? author : ''))),
		outlet,
		lang: language,
	}));

/** RSS names its authors `mail@example.org (Name)`. */
const nameIn = (author: string) => /\(([^()]{1,200})\)\s*$/.exec(author)?.[1] ?? (author.includes('@') ? '' : author);

const atom = ({ title: outlet, entries = [], authors: all }: Of<'atom'>): FeedEntry[] =>
	entries.map(({ id = '', title, content, summary, links = [], published, updated, authors }) => ({
		id,
		title: title?.value ?? '',
		content: content?.value ?? '',
		summary: summary?.value ?? '',
		link: (links.find(({ rel }) => rel === undefined || rel === 'alternate') ?? links[0])?.href ?? '',
		published: written(published ?? updated),
		byline: people(authors) || people(all),
		outlet: outlet?.value ?? '',
		lang: '',
	}));

const rdf = ({ title: outlet = '', items = [] }: Of<'rdf'>): FeedEntry[] =>
	items.map(({ title = '', description = '', link = '', dc, content }) => ({
		id: link,
		title,
		content: content?.encoded ?? '',
		summary: description,
		link,
		published: written(dc?.dates?.[0]),
		byline: list(dc?.creators),
		outlet,
		lang: '',
	}));

const json = ({ title: outlet = '', language = '', items = [], authors: all }: Of<'json'>): FeedEntry[] =>
	items.map(
		({ id, title = '', content_html, content_text, summary = '', url, date_published, authors, language: own }) => ({
			id: id ?? '',
			title,
			content: content_html ?? (content_text === undefined ? '' : escaped(content_text)),
			summary,
			link: url ?? '',
			published: written(date_published),
			byline: people(authors) || people(all),
			outlet,
			lang: own ?? language,
		}),
	);

const written = (date: unknown) => (typeof date === 'string' ? date : '');

/** Plain text as HTML that says the same. */
const escaped = (text: string) =>
	text
		.replaceAll('&', '&amp;')
		.replaceAll('<', '&lt;')
		.split(/\n{2,}/)
		.map((paragraph) => `<p>${paragraph}</p>`)
		.join('\n');
