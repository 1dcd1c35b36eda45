import type { MetadataField } from '#domain/dossier.ts';
import type { Article } from '../format.ts';
import { bylineOf } from './byline.ts';
import { firstOf } from './meta-tags.ts';
import { linkOf, oneLine, type Page } from './page.ts';
import { modifiedOn, publishedOn } from './published.ts';
import { attribute, rawText, treeOf } from './tree.ts';

type Metadata = Omit<Partial<Article>, 'text' | 'warnings'>;
interface Found {
	readonly value: string;
	readonly from: string;
}

/** What the page says of itself, each with where it says so, by trust: JSON-LD, then Open Graph and other `<meta>`, then what it shows. */
export function metadataOf(page: Page, given: string | undefined): Metadata {
	const { data, tags } = page;
	const outlet = outletOf(page);
	const byline = bylineOf(page, outlet?.value);
	const published = publishedOn(page, given ?? linkOf(page, 'canonical'));
	const modified = modifiedOn(page);
	const found: Partial<Record<MetadataField, Found | undefined>> = {
		title: titleOf(page, outlet?.value),
		byline: byline && { value: byline.text, from: byline.from },
		outlet,
		url:
			address(given, 'given') ??
			address(linkOf(page, 'canonical'), 'link') ??
			address(tags.get('og:url'), 'open-graph') ??
			address(data.url, 'json-ld'),
		lang: languageOf(page),
		published: published && { value: published.day, from: published.from },
		modified: modified && { value: modified.day, from: modified.from },
	};
	const metadata: Partial<Record<MetadataField, string>> = {};
	const values: Partial<Record<Exclude<MetadataField, 'published'>, string>> = {};
	for (const field of FIELDS) {
		const one = found[field];
		if (one === undefined) continue;
		metadata[field] = one.from;
		if (field !== 'published') values[field] = one.value;
	}
	return {
		...values,
		...(published && { published: { edtf: published.day, from: 'metadata' } }),
		...(isTranslated(page) && { translated: true }),
		metadata,
	};
}

const FIELDS = ['title', 'byline', 'outlet', 'url', 'lang', 'published', 'modified'] as const;

function address(value: string | undefined, from: string): Found | undefined {
	return value !== undefined && /^https?:\/\/\S+$/.test(value) && value.length < 2000 ? { value, from } : undefined;
}

function outletOf({ tags, data }: Page): Found | undefined {
	const found =
		named(tags.get('og:site_name'), 'open-graph') ??
		named(data.publisher, 'json-ld') ??
		named(firstOf(tags, ['application-name', 'dc.publisher', 'publisher']), 'meta');
	return found && { ...found, value: oneLine(found.value) };
}

const named = (value: string | undefined, from: string): Found | undefined => {
	const text = value === undefined ? '' : oneLine(unescaped(value));
	return text === '' ? undefined : { value: text, from };
};

/** Pages write HTML's character references into their JSON. */
const unescaped = (text: string) => (/&[#\w]{2,8};/.test(text) ? rawText(treeOf(text.slice(0, 2000))) : text);

/** The headline; without one, the window's title without the outlet's name at its end. */
function titleOf(page: Page, outlet: string | undefined): Found | undefined {
	const { data, tags, elements } = page;
	const shown = elements
		.filter(({ name }) => name === 'h1')
		.map((heading) => oneLine(rawText(heading)))
		.filter(Boolean);
	const window = oneLine(page.title);
	const best =
		named(headlineShown(shown, window), 'heading') ??
		named(data.headline, 'json-ld') ??
		named(tags.get('og:title'), 'open-graph') ??
		named(firstOf(tags, ['twitter:title', 'dc.title', 'title']), 'meta') ??
		named(shown.length === 1 ? shown[0] : undefined, 'heading') ??
		named(firstPart(window), 'title');
	const title = best && withoutOutlet(best.value, outlet);
	return best && title !== undefined && title !== '' ? { value: title, from: best.from } : undefined;
}

/** The one heading that the window's title repeats: what the reader sees is surer than what is told to machines. */
function headlineShown(shown: readonly string[], window: string): string | undefined {
	const title = window.toLowerCase();
	const repeated = shown.filter((heading) => heading.length > 3 && title.includes(heading.toLowerCase()));
	const [only] = repeated;
	if (only === undefined || new Set(repeated).size !== 1) return undefined;
	return title.startsWith(only.toLowerCase()) || only.length * 2 > window.length ? only : undefined;
}

/** A window's title names the text first and the outlet after. */
function firstPart(window: string): string {
	const cut = window.search(/\s[|»–—]\s/u);
	return cut > 14 ? window.slice(0, cut) : window;
}

function withoutOutlet(title: string, outlet: string | undefined): string {
	const cut = Math.max(
		...[' | ', ' - ', ' – ', ' — ', ' • ', ' :: ', ' » ', ' · '].map((mark) => title.lastIndexOf(mark)),
	);
	if (cut <= 0) return title;
	const bare = (text: string) => text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
	const tail = bare(title.slice(cut + 3));
	const name = bare(outlet ?? '');
	return name !== '' && (tail === name || tail.includes(name) || name.includes(tail))
		? title.slice(0, cut).trim()
		: title;
}

/** BCP 47, lower case: `de_DE` is `de-de`. */
function languageOf({ elements, data, tags }: Page): Found | undefined {
	const root = elements.find(({ name }) => name === 'html');
	const candidates: (Found | undefined)[] = [
		root && { value: attribute(root, 'lang') || attribute(root, 'xml:lang'), from: 'html' },
		named(data.lang, 'json-ld'),
		named(tags.get('content-language'), 'meta'),
		named(tags.get('og:locale'), 'open-graph'),
	];
	for (const one of candidates) {
		const code = one?.value.trim().toLowerCase().replace('_', '-') ?? '';
		if (one && /^[a-z]{2,3}(?:-[a-z0-9]{2,8}){0,3}$/.test(code)) return { value: code, from: one.from };
	}
	return undefined;
}

const MACHINE_TRANSLATED =
	/(?:maschinell|automatisch)(?:e|en|er|es)?\s(?:\p{L}+\s)?(?:über|ueber)setz|machine[\s-]translat|(?:automatically|auto-?)\s?translated|translated (?:by|with|using) (?:google|deepl|ai\b|a machine|software)|(?:traduit|traduction|traducid[oa]|traducción|tradotto|traduzione|traduzid[oa]|tradução)\s(?:\p{L}+\s)?autom[aá]ti|машинн\p{L}+ перевод|автоматическ\p{L}+ перевод/iu;
/** The notice is a line of its own, not a sentence about translating. */
const NOTICE = 240;

/** The page says that a machine translated it: in a notice, or by the mark a browser's translation leaves. */
function isTranslated({ elements, blocks }: Page): boolean {
	const root = elements.find(({ name }) => name === 'html');
	if (root !== undefined && /\btranslated-(?:ltr|rtl)\b/.test(attribute(root, 'class').slice(0, 500))) return true;
	return blocks.some(({ text }) => text.length <= NOTICE && MACHINE_TRANSLATED.test(text));
}
