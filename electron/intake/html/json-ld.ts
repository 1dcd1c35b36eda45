import { attribute, type Element, rawText } from './tree.ts';

/** What JSON-LD says of the page's article, as schema.org names it. */
export interface LinkedData {
	readonly headline?: string;
	readonly author?: string;
	readonly publisher?: string;
	readonly published?: string;
	readonly url?: string;
	readonly lang?: string;
	readonly modified?: string;
	/** The text itself, where the page carries it. */
	readonly body?: string;
}

type Json = Readonly<Record<string, unknown>>;

const ARTICLE = /(?:Article|BlogPosting|Report|Review|Posting)$/;
/** Deeper nesting than this is no page's honest metadata. */
const DEPTH = 6;

const isObject = (value: unknown): value is Json =>
	typeof value === 'object' && value !== null && !Array.isArray(value);
const textIn = (value: unknown): string | undefined =>
	typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined;

/** The first article, else the first page, among the page's JSON-LD. */
export function linkedData(elements: readonly Element[]): LinkedData {
	const nodes: Json[] = [];
	for (const element of elements) {
		if (element.name !== 'script' || !attribute(element, 'type').includes('ld+json')) continue;
		collect(parsed(rawText(element)), nodes, 0);
	}
	const article = nodes.find((node) => typesOf(node).some((type) => ARTICLE.test(type)));
	const page = nodes.find((node) => typesOf(node).some((type) => /WebPage$/.test(type)));
	return { ...(page && about(page)), ...(article && about(article)) };
}

/** Pages wrap their JSON in comments and leave raw line breaks in its strings. */
function parsed(text: string): unknown {
	const bare = text.replace(/^\s*(?:<!--|\/\*.{0,40}?\*\/|<!\[CDATA\[)/, '').replace(/(?:-->|\]\]>|;)\s*$/, '');
	for (const candidate of [bare, bare.replace(/[\n\r\t]+/g, ' ')]) {
		try {
			return JSON.parse(candidate);
		} catch {
			// the next one, or none
		}
	}
	return undefined;
}

function collect(value: unknown, into: Json[], depth: number): void {
	if (depth > DEPTH) return;
	if (Array.isArray(value)) for (const item of value) collect(item, into, depth + 1);
	else if (isObject(value)) {
		into.push(value);
		for (const key of ['@graph', 'mainEntity', 'mainEntityOfPage', 'itemListElement', 'item']) {
			collect(value[key], into, depth + 1);
		}
	}
}

function typesOf({ '@type': type }: Json): string[] {
	return (Array.isArray(type) ? type : [type]).filter((one) => typeof one === 'string');
}

function about(node: Json): LinkedData {
	const headline = textIn(node.headline) ?? textIn(node.name);
	const author = names(node.author) ?? names(node.creator);
	const publisher = names(node.publisher);
	const published = textIn(node.datePublished) ?? textIn(node.dateCreated);
	const url =
		textIn(node.url) ??
		(isObject(node.mainEntityOfPage) ? textIn(node.mainEntityOfPage['@id']) : textIn(node.mainEntityOfPage));
	const lang = textIn(node.inLanguage);
	const modified = textIn(node.dateModified);
	const body = textIn(node.articleBody);
	return {
		...(headline !== undefined && { headline }),
		...(author !== undefined && { author }),
		...(publisher !== undefined && { publisher }),
		...(published !== undefined && { published }),
		...(url !== undefined && { url }),
		...(lang !== undefined && { lang }),
		...(modified !== undefined && { modified }),
		...(body !== undefined && { body }),
	};
}

/** One or several persons or organisations, given by name or as objects. */
function names(value: unknown): string | undefined {
	const all = (Array.isArray(value) ? value : [value]).map((one) => (isObject(one) ? textIn(one.name) : textIn(one)));
	const found = [...new Set(all.filter((name) => name !== undefined && !/^https?:/.test(name)))];
	return found.length > 0 ? found.join(', ') : undefined;
}
