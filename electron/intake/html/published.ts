import type { Published } from '#domain/dossier.ts';
import { machineDay, writtenDay } from '../dates.ts';
import type { DomDocument, DomElement } from './dom.ts';
import type { LinkedData } from './json-ld.ts';

/** `<meta>` names of a publication date, the most telling first. */
const NAMES = [
	'article:published_time',
	'og:article:published_time',
	'og:published_time',
	'og:pubdate',
	'rnews:datepublished',
	'datepublished',
	'parsely-pub-date',
	'sailthru.date',
	'article.published',
	'published-date',
	'publishdate',
	'publish-date',
	'publish_date',
	'publication_date',
	'publication-date',
	'article_date_original',
	'originalpublicationdate',
	'date-publish',
	'pubdate',
	'dc.date.issued',
	'dcterms.issued',
	'dcterms.created',
	'dc.date.created',
	'dc.created',
	'dcterms.date',
	'dc.date',
	'datecreated',
	'date_published',
	'cxenseparse:recs:publishtime',
	'citation_publication_date',
	'citation_date',
	'bt:pubdate',
	'timestamp',
	'creation_date',
	'date',
	'created',
];

/** Elements that show the date to readers, the surest first. */
const SHOWN = [
	'[itemprop~="datePublished"]',
	'time[pubdate]',
	'time.published, abbr.published, time.entry-date',
	'article header time, article time, main time',
	'time',
	'[class*="publish"], [class*="pubdate"], [id*="publish"]',
	'[class*="entry-date"], [class*="post-date"], [class*="postdate"], [class*="date-header"], [class*="article-date"]',
	'[class*="dateline"], [class*="datum"], [class*="byline"], [class*="post-meta"], [class*="entry-meta"], [class*="timestamp"]',
	'[class*="date"], [id*="date"]',
];
/** A place that shows a date holds little else. */
const SHORT = 200;
const MOST_LOOKED_AT = 40;

/**
 * When the page says it was published, by trust: JSON-LD, `<meta>`, an element marked as date, then what the address and shown dates say.
 * undefined when the page says nothing.
 */
export function publishedOn(
	document: DomDocument,
	data: LinkedData,
	tags: ReadonlyMap<string, string>,
	url: string | undefined,
): Published | undefined {
	const day =
		(data.published === undefined ? undefined : machineDay(data.published)) ??
		fromTags(tags) ??
		fromElements(document, SHOWN.slice(0, 3)) ??
		fromAddress(url) ??
		fromElements(document, SHOWN.slice(3));
	return day === undefined ? undefined : { edtf: day, from: 'metadata' };
}

function fromTags(tags: ReadonlyMap<string, string>): string | undefined {
	for (const name of NAMES) {
		const value = tags.get(name);
		const day = value === undefined ? undefined : machineDay(value);
		if (day !== undefined) return day;
	}
	return undefined;
}

/** `/2019/03/05/` and the like in the path. */
function fromAddress(url: string | undefined): string | undefined {
	const found = /\/(\d{4})[/-](\d{1,2})[/-](\d{1,2})(?=[/._-]|$)/.exec(url ?? '');
	return found === null ? undefined : machineDay(`${found[1]}-${found[2]}-${found[3]}`);
}

function fromElements(document: DomDocument, selectors: readonly string[]): string | undefined {
	for (const selector of selectors) {
		let looked = 0;
		for (const element of document.querySelectorAll(selector)) {
			looked += 1;
			if (looked > MOST_LOOKED_AT) break;
			const day = dayIn(element);
			if (day !== undefined) return day;
		}
	}
	return undefined;
}

function dayIn(element: DomElement): string | undefined {
	for (const attribute of ['datetime', 'content', 'title']) {
		const value = element.getAttribute(attribute);
		const day = value === null ? undefined : machineDay(value);
		if (day !== undefined) return day;
	}
	const text = (element.textContent ?? '').trim();
	return text.length > 0 && text.length <= SHORT ? writtenDay(text)?.day : undefined;
}
