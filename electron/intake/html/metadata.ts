import type { Taken } from '../intake.ts';
import type { DomDocument } from './dom.ts';
import { linkedData } from './json-ld.ts';
import { firstOf, metaTags } from './meta-tags.ts';
import { publishedOn } from './published.ts';

type Metadata = Partial<Pick<Taken, 'title' | 'byline' | 'outlet' | 'url' | 'lang' | 'published'>>;

const BYLINE_ELEMENTS = [
	'[rel="author"]',
	'[itemprop~="author"]',
	'.byline .author',
	'.author-name',
	'.byline',
	'.author',
];
/** Longer than this is no name of a writer. */
const BYLINE = 100;

/** What the page says of itself, by trust: JSON-LD, then Open Graph and other `<meta>`, then what it shows. */
export function metadataOf(document: DomDocument, given: string | undefined): Metadata {
	const data = linkedData(document);
	const tags = metaTags(document);
	const url =
		given ??
		firstAddress(document.querySelector('link[rel="canonical"]')?.getAttribute('href'), tags.get('og:url'), data.url);
	const outlet = firstOf(tags, ['og:site_name', 'application-name', 'dc.publisher', 'publisher']) ?? data.publisher;
	const title = titleOf(document, data.headline, tags, outlet);
	const byline = bylineOf(document, data.author, tags);
	const lang = languageCode(
		document.documentElement?.getAttribute('lang') ??
			data.lang ??
			tags.get('content-language') ??
			tags.get('og:locale'),
	);
	const published = publishedOn(document, data, tags, url);
	return {
		...(title !== undefined && { title }),
		...(byline !== undefined && { byline }),
		...(outlet !== undefined && { outlet: oneLine(outlet) }),
		...(url !== undefined && { url }),
		...(lang !== undefined && { lang }),
		...(published && { published }),
	};
}

const oneLine = (text: string) => text.replace(/\s+/g, ' ').trim().slice(0, 500);

function firstAddress(...candidates: (string | null | undefined)[]): string | undefined {
	return candidates.find((value): value is string => typeof value === 'string' && /^https?:\/\/\S+$/.test(value));
}

/** The headline; without one, the window's title without the outlet's name at its end. */
function titleOf(
	document: DomDocument,
	headline: string | undefined,
	tags: ReadonlyMap<string, string>,
	outlet: string | undefined,
): string | undefined {
	const told = headline ?? firstOf(tags, ['og:title', 'twitter:title', 'dc.title']);
	const shown = [...document.querySelectorAll('h1')]
		.map((heading) => oneLine(heading.textContent ?? ''))
		.filter(Boolean);
	const [only] = shown;
	const best = told ?? (shown.length === 1 ? only : undefined) ?? document.title;
	const title = withoutOutlet(oneLine(best), outlet);
	return title === '' ? undefined : title;
}

function withoutOutlet(title: string, outlet: string | undefined): string {
	const cut = Math.max(...[' | ', ' - ', ' – ', ' — ', ' • ', ' :: '].map((mark) => title.lastIndexOf(mark)));
	if (cut <= 0) return title;
	const tail = title.slice(cut + 3).trim();
	const isOutlet = outlet !== undefined && tail.toLowerCase() === oneLine(outlet).toLowerCase();
	return isOutlet ? title.slice(0, cut).trim() : title;
}

function bylineOf(
	document: DomDocument,
	told: string | undefined,
	tags: ReadonlyMap<string, string>,
): string | undefined {
	const named =
		told ?? firstOf(tags, ['author', 'article:author', 'dc.creator', 'parsely-author', 'sailthru.author', 'byl']);
	if (named !== undefined && !/^https?:/.test(named)) return cleaned(named);
	for (const selector of BYLINE_ELEMENTS) {
		const text = document.querySelector(selector)?.textContent ?? '';
		const name = cleaned(text);
		if (name !== undefined) return name;
	}
	return undefined;
}

function cleaned(byline: string): string | undefined {
	const name = oneLine(byline).replace(/^(?:von|by|par|por|di)\s+/iu, '');
	return name === '' || name.length > BYLINE ? undefined : name;
}

/** BCP 47, lower case: `de_DE` is `de-de`. */
function languageCode(value: string | undefined): string | undefined {
	const code = value?.trim().toLowerCase().replace('_', '-') ?? '';
	return /^[a-z]{2,3}(?:-[a-z0-9]{2,8})*$/.test(code) ? code : undefined;
}
