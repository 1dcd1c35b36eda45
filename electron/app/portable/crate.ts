import type { ArticleRecord, DossierDocument } from '#domain/dossier.ts';

export const CRATE_FILE = 'ro-crate-metadata.json';

/** Where the profile's words are defined. */
const CONTEXT = 'https://w3id.org/ro/crate/1.2/context';
const PROFILE = 'https://w3id.org/ro/crate/1.2';

const MEDIA: Readonly<Record<string, string>> = {
	json: 'application/json',
	jsonl: 'application/jsonl',
};

const reference = (id: string) => ({ '@id': id });

/** RO-Crate 1.2: what is in a portable dossier, in the words of schema.org, for programs that know nothing of Depesche. */
export function crateOf(
	document: DossierDocument,
	files: readonly { readonly name: string; readonly bytes: number }[],
): string {
	const { info } = document;
	const articles = Object.values(document.articles).toSorted((a, b) => (a.id < b.id ? -1 : 1));
	const media = mediaTypes(articles);
	const graph = [
		{
			'@id': CRATE_FILE,
			'@type': 'CreativeWork',
			conformsTo: reference(PROFILE),
			about: reference('./'),
		},
		{
			'@id': './',
			'@type': 'Dataset',
			name: info.name.toWellFormed() || 'Dossier',
			description: `A dossier of Depesche: ${articles.length} news articles with the events, statements and names in them.`,
			identifier: `urn:depesche:${encodeURIComponent(info.id.toWellFormed())}`,
			dateCreated: info.created,
			dateModified: info.modified,
			datePublished: info.modified.slice(0, 10),
			license: reference('#rights'),
			hasPart: files.map(({ name }) => reference(name)),
			mentions: articles.map(({ id }) => reference(articleId(id))),
		},
		{
			'@id': '#rights',
			'@type': 'CreativeWork',
			name: 'Rights',
			description: 'The articles belong to their publishers; this package grants no rights to them.',
		},
		...files.map(({ name, bytes }) => ({
			'@id': name,
			'@type': 'File',
			name: nameOf(name),
			contentSize: String(bytes),
			encodingFormat: media.get(name) ?? MEDIA[name.split('.').at(-1) ?? ''] ?? 'application/octet-stream',
		})),
		...articles.map((article) => ({
			'@id': articleId(article.id),
			'@type': 'NewsArticle',
			name: article.title.toWellFormed(),
			inLanguage: article.lang,
			...(article.byline !== undefined && { creditText: article.byline.toWellFormed() }),
			...(article.outlet !== undefined && { sourceOrganization: reference(outletId(article.outlet)) }),
			...(article.url !== undefined && { url: article.url.toWellFormed() }),
			...(article.published && { datePublished: article.published.edtf }),
			encoding: [textOf(article), snapshotOf(article)].map(reference),
		})),
		...[...new Set(articles.flatMap(({ outlet }) => outlet ?? []))].sort().map((outlet) => ({
			'@id': outletId(outlet),
			'@type': 'Organization',
			name: outlet.toWellFormed(),
		})),
	];
	return `${JSON.stringify({ '@context': CONTEXT, '@graph': graph }, null, '\t')}\n`;
}

const articleId = (id: string) => `#article-${encodeURIComponent(id.toWellFormed())}`;
const outletId = (name: string) => `#outlet-${encodeURIComponent(name.toWellFormed())}`;
const textOf = ({ text }: ArticleRecord) => `texts/${text.slice(0, 2)}/${text}`;
const snapshotOf = ({ snapshot: { hash } }: ArticleRecord) => `snapshots/${hash.slice(0, 2)}/${hash}`;

function mediaTypes(articles: readonly ArticleRecord[]): ReadonlyMap<string, string> {
	const types = new Map<string, string>();
	for (const article of articles) {
		types.set(textOf(article), 'text/plain');
		types.set(snapshotOf(article), article.snapshot.mediaType);
		types.set(`readings/${article.reading.slice(0, 2)}/${article.reading}`, 'application/json');
	}
	return types;
}

const KINDS: Readonly<Record<string, string>> = {
	'dossier.json': 'Records',
	'evidence.jsonl': 'Evidence log',
	journal: 'Journal',
	texts: 'Text of an article',
	snapshots: 'Original of an article',
	readings: 'Reading of an article',
};
const nameOf = (file: string) => KINDS[file.split('/')[0] ?? ''] ?? file;
