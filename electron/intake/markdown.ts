import MarkdownIt from 'markdown-it';
import type { MetadataField } from '#domain/dossier.ts';
import { machineDay } from './dates.ts';
import { markdownFile } from './document-files.ts';
import type { DocumentFormat } from './format.ts';
import { blocksOf } from './html/blocks.ts';
import { treeOf } from './html/tree.ts';
import { firstLine } from './plain-text.ts';

/** A longer text is read as it stands: no article is so long. */
const LONGEST = 2_000_000;

/** Markdown (CommonMark with tables and the like): the text without its marks; what its front matter says of it. */
export const markdown: DocumentFormat = {
	...markdownFile,
	take(file) {
		const { text: source } = file.decoded();
		const { fields, body } = frontMatter(source);
		const blocks = body.length > LONGEST ? undefined : blocksOf(treeOf(PARSER.render(body), file.name));
		// Marks nested beyond the parser's patience leave nothing: then the text stands as it was written.
		const text = blocks?.map((block) => block.text).join('\n\n') || body;
		const heading = blocks?.find(({ inside }) => inside.has('h1'))?.text;
		const title = fields.get('title') ?? heading ?? firstLine(text) ?? file.name;
		const metadata: Partial<Record<MetadataField, string>> = {
			title: fields.has('title') ? FROM : heading !== undefined ? 'heading' : 'text',
		};
		const values: Partial<Record<'byline' | 'outlet' | 'url' | 'lang' | 'modified', string>> = {};
		for (const [field, names] of FIELDS) {
			const value = names.map((name) => fields.get(name)).find((one) => one !== undefined);
			const kept =
				value === undefined ? undefined : (CHECKS[field]?.(value) ?? (CHECKS[field] === undefined ? value : undefined));
			if (kept === undefined) continue;
			values[field] = kept;
			metadata[field] = FROM;
		}
		const day = ['date', 'published', 'pubdate', 'created']
			.map((name) => machineDay(fields.get(name) ?? ''))
			.find((one) => one !== undefined);
		if (day !== undefined) metadata.published = FROM;
		return {
			text,
			title: title.replaceAll('\n', ' ').slice(0, 500),
			...values,
			...(day !== undefined && { published: { edtf: day, from: 'metadata' } as const }),
			metadata,
			warnings: [],
		};
	},
};

/** CommonMark with tables; the page it makes is only ever read for its text. */
const PARSER = new MarkdownIt({ html: true });
const FROM = 'front-matter';
const FIELDS = [
	['byline', ['author', 'authors', 'byline', 'autor']],
	['outlet', ['outlet', 'publisher', 'source', 'site']],
	['url', ['url', 'canonical', 'canonical_url', 'link', 'source_url']],
	['lang', ['lang', 'language']],
	['modified', ['updated', 'modified', 'lastmod']],
] as const;
const CHECKS: Partial<Record<(typeof FIELDS)[number][0], (value: string) => string | undefined>> = {
	url: (value) => (/^https?:\/\/\S+$/.test(value) ? value : undefined),
	lang: (value) => (/^[a-z]{2,3}(?:-[a-z0-9]{2,8}){0,3}$/i.test(value) ? value.toLowerCase() : undefined),
	modified: machineDay,
};

/** The `key: value` lines between two lines of dashes (YAML) or plus signs (TOML) at the beginning. Lists are joined by commas. */
function frontMatter(source: string): { readonly fields: ReadonlyMap<string, string>; readonly body: string } {
	const fields = new Map<string, string>();
	const fence = /^(---|\+\+\+)[ \t]*\n/.exec(source.slice(0, 100))?.[1];
	const end = fence === undefined ? -1 : source.indexOf(`\n${fence}`, 3);
	if (fence === undefined || end < 0) return { fields, body: source };
	let last: string | undefined;
	for (const line of source.slice(fence.length, end).split('\n')) {
		const item = /^\s*-\s+(.*)$/.exec(line)?.[1];
		if (item !== undefined && last !== undefined) {
			fields.set(last, [fields.get(last) ?? '', unquoted(item)].filter(Boolean).join(', '));
			continue;
		}
		const pair = /^([\w-]{1,40})\s?[:=](.*)$/.exec(line);
		if (pair === null) continue;
		last = (pair[1] ?? '').toLowerCase();
		const value = (pair[2] ?? '').trim();
		const list = /^\[(.*)\]$/.exec(value)?.[1];
		fields.set(last, list === undefined ? unquoted(value) : list.split(',').map(unquoted).filter(Boolean).join(', '));
	}
	for (const [name, value] of fields) if (value === '') fields.delete(name);
	const rest = source.indexOf('\n', end + 1);
	return { fields, body: rest < 0 ? '' : source.slice(rest + 1) };
}

const unquoted = (value: string) =>
	value
		.trim()
		.replace(/^(["'])(.*)\1$/, '$2')
		.trim()
		.slice(0, 500);
