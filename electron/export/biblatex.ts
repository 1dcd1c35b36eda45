import type { ArticleRecord } from '#domain/dossier.ts';
import { parseEdtf } from '#domain/edtf.ts';
import { sourcesOnly } from './csl.ts';
import type { Exporter } from './exporter.ts';
import { LABELS, type Labels } from './labels.ts';
import { markLines } from './marks.ts';
import { oneLine } from './print/desk.ts';

/** BibLaTeX: the articles as newspaper articles; its `date` is EDTF, so nothing of a date is lost. */
export const biblatex: Exporter = {
	async render({ articles, options }) {
		return articles.map((article) => entryOf(article, LABELS[options.lang])).join('\n');
	},
	losses: sourcesOnly,
};

function entryOf(article: ArticleRecord, labels: Labels): string {
	const note = [...datedInWords(article), ...markLines(article.mark, labels)].join('; ');
	const fields: readonly (readonly [name: string, value: string | undefined])[] = [
		['entrysubtype', 'newspaper'],
		['title', quoted(article.title || article.snapshot.filename)],
		// A byline is one name or several in words: braces keep it from being cut at "and".
		['author', article.byline && `{${quoted(article.byline)}}`],
		['journaltitle', article.outlet && quoted(article.outlet)],
		['date', inLevelOne(article) ? article.published?.edtf : undefined],
		['url', article.url && addressOf(article.url)],
		['urldate', article.captured.split('T')[0]],
		['langid', LANGUAGES.get(article.lang.split('-')[0] ?? '')],
		['keywords', article.mark?.tags?.map((tag) => quoted(tag.replaceAll(',', ' '))).join(', ')],
		['addendum', note && quoted(note)],
		['annotation', `SHA-256: ${article.text}`],
	];
	const lines = fields.filter(([, value]) => (value ?? '') !== '').map(([name, value]) => `\t${name} = {${value}},\n`);
	return `@article{${article.id.replace(/[^\w-]/g, '-')},\n${lines.join('')}}\n`;
}

const LANGUAGES: ReadonlyMap<string, string> = new Map([
	['de', 'german'],
	['en', 'english'],
	['fr', 'french'],
	['es', 'spanish'],
	['ru', 'russian'],
	['it', 'italian'],
	['pl', 'polish'],
	['nl', 'dutch'],
]);

/** What `date` reads: EDTF of level 1, without sets, unspecified months or groupings beyond the seasons. */
function inLevelOne({ published }: ArticleRecord): boolean {
	const value = published && parseEdtf(published.edtf);
	return (
		value !== undefined &&
		value.kind !== 'set' &&
		/^[\dX?~%./:TZ+-]+$/.test(published?.edtf ?? '') &&
		!/^X/.test(published?.edtf ?? '')
	);
}

const datedInWords = (article: ArticleRecord) =>
	article.published && !inLevelOne(article) ? [`EDTF ${article.published.edtf}`] : [];

const SPECIAL: Readonly<Record<string, string>> = {
	'\\': '\\textbackslash{}',
	'{': '\\textbraceleft{}',
	'}': '\\textbraceright{}',
	'~': '\\textasciitilde{}',
	'^': '\\textasciicircum{}',
};

/** Text as LaTeX prints it: its special characters escaped, its braces as commands, so that an entry's own stay in pairs. */
function quoted(text: string): string {
	return oneLine(text.replace(/\p{Cc}|\p{Surrogate}/gu, ' ')).replace(
		/[\\{}~^]|[%#$&_]/g,
		(character) => SPECIAL[character] ?? `\\${character}`,
	);
}

/** `url` is verbatim, so braces and blanks go in as an address has them. */
const addressOf = (url: string) =>
	url.replace(
		/[\s{}\\%](?![0-9A-Fa-f]{2})|[\s{}\\]|\p{Cc}/gu,
		(c) => `%${(c.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(2, '0')}`,
	);
