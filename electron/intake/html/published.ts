import { machineDay, writtenDay } from '../dates.ts';
import { localDay } from './local-day.ts';
import type { Page } from './page.ts';
import { attribute, type Element, rawText, shortText } from './tree.ts';

/** A day and where the page says it. */
export interface Dated {
	/** `YYYY-MM-DD` */
	readonly day: string;
	readonly from: string;
}

/** `<meta>` names of a publication date, the most telling first. */
const PUBLISHED = [
	'article:published_time',
	'og:article:published_time',
	'og:published_time',
	'og:pubdate',
	'article:published',
	'rnews:datepublished',
	'datepublished',
	'parsely-pub-date',
	'sailthru.date',
	'article.published',
	'published-date',
	'published_time',
	'publishdate',
	'publish-date',
	'publish_date',
	'publication_date',
	'publication-date',
	'publicationdate',
	'published',
	'article_date_original',
	'originalpublicationdate',
	'date-publish',
	'date_published',
	'displaydate',
	'pubdate',
	'pdate',
	'gentime',
	'dc.date.issued',
	'dc.date.publication',
	'dcterms.issued',
	'dcterms.available',
	'dc.issued',
	'dcsext.articlefirstpublished',
	'cxenseparse:recs:publishtime',
	'cxenseparse:publishtime',
	'citation_publication_date',
	'citation_online_date',
	'citation_date',
	'bt:pubdate',
	'shareaholic:article_published_time',
	'article:created',
];
/** Names that some pages give to the day of publishing and others to that of the last change or of the request. */
const LOOSE = [
	'dcterms.date',
	'dc.date',
	'timestamp',
	'creation_date',
	'date',
	'created',
	'article-date',
	'article_date',
	'doc_date',
	'dc.date.x-metadatalastmodified',
	'datecreated',
	'release_date',
	'dc.created',
	'dcterms.created',
	'dc.date.created',
];
const MODIFIED = [
	'article:modified_time',
	'og:updated_time',
	'article:updated_time',
	'og:article:modified_time',
	'datemodified',
	'lastmod',
	'last-modified',
	'last-update',
	'lastmodified',
	'dcterms.modified',
	'dc.date.modified',
	'dc.modified',
	'modified',
	'updated',
	'date_modified',
	'utime',
	'revision_date',
];

/** A place that shows a date holds little else. */
const SHORT = 200;
/** Of elements that look like dates, so many are looked into. */
const MOST_LOOKED_AT = 200;
/** Characters of markup's white space that a short place may have around its text. */
const AIRY = 4000;
/** Blocks from the headline on in which a date is looked for, and those before it. */
const AFTER_HEADLINE = 12;
const BEFORE_HEADLINE = 6;
const PUBLISHING =
	/(?:ver(?:ö|oe)ffentlicht|publiziert|erschienen|erstellt|eingestellt|published|posted|publicado|publicada|publié|pubblicato|pubblicata|geplaatst|gepubliceerd|opublikowano|dodano|опубликовано|yayınlan|submitted|first published|date|datum|fecha|data|stand)\b/iu;
const UPDATING =
	/(?:aktualisiert|ge(?:ä|ae)ndert|update|updated|modified|actualizado|actualizada|mis à jour|aggiornato|bijgewerkt|aktualizacja|обновлено|letzte änderung)/iu;

/**
 * When the page says it was published, by trust: JSON-LD, `<meta>`, an element marked as the date, the address, what it shows by a marked
 * element, by a word of publishing, near its headline. undefined when it says nothing.
 */
export function publishedOn(page: Page, url: string | undefined): Dated | undefined {
	const { data, tags, elements } = page;
	const address = fromAddress(url) ?? fromAddress(tags.get('og:url'));
	const machine =
		written('json-ld', data.published) ??
		firstTag(tags, PUBLISHED) ??
		asShown(named('time', fromElements(elements, isMarked)));
	if (machine !== undefined) {
		const { value, dated } = machine;
		return { ...dated, day: localDay(dated.day, value, address, () => nearHeadline(page)) };
	}
	return (
		named('url', address) ??
		named('time', fromElements(elements, isTime)) ??
		named('text', fromElements(elements, isNamedDate)) ??
		named('text', nearHeadline(page)) ??
		fromTags(tags, LOOSE) ??
		named('json-ld', inScripts(elements)) ??
		fromTags(tags, MODIFIED) ??
		named('text', anywhere(page)) ??
		named('meta', plausible(writtenDay(page.told.description.slice(0, SHORT * 2))?.day)) ??
		named('url', fromAddress(tags.get('og:image')))
	);
}

/** A day as a machine wrote it, with what was written; empty where that is not known. */
interface Machine {
	readonly value: string;
	readonly dated: Dated;
}

function written(from: string, value: string | undefined): Machine | undefined {
	const dated = value === undefined ? undefined : named(from, plausible(machineDay(value)));
	return dated === undefined || value === undefined ? undefined : { value, dated };
}
const asShown = (dated: Dated | undefined): Machine | undefined => dated && { value: '', dated };

const IN_SCRIPT =
	/"(?:datePublished|date_published|publishedAt|published_at|publishDate|publish_date|publicationDate|pubDate|firstPublished|createdAt|created_at|dateCreated)\\?"\s?:\s?\\?"(\d{4}-\d\d-\d\d)/;
/** Of scripts, so much is looked through. */
const LONGEST_SCRIPT = 2_000_000;

/** The data that a page's scripts draw it from, where nothing else tells the day. */
function inScripts(elements: readonly Element[]): string | undefined {
	let left = LONGEST_SCRIPT;
	for (const element of elements) {
		if (element.name !== 'script' || left <= 0) continue;
		const text = rawText(element).slice(0, left);
		left -= text.length;
		const day = IN_SCRIPT.exec(text)?.[1];
		if (day !== undefined) return plausible(machineDay(day));
	}
	return undefined;
}

/** When the page says it was last changed. */
export function modifiedOn({ data, tags, elements }: Page): Dated | undefined {
	return (
		named('json-ld', data.modified === undefined ? undefined : plausible(machineDay(data.modified))) ??
		fromTags(tags, MODIFIED) ??
		named(
			'time',
			fromElements(elements, (element) => /\bdateModified\b/.test(attribute(element, 'itemprop'))),
		)
	);
}

const named = (from: string, day: string | undefined): Dated | undefined =>
	day === undefined ? undefined : { day, from };

/** The web is no older than this, and no page is from the day after tomorrow of any reader's life. */
const plausible = (day: string | undefined) => (day !== undefined && day >= '1990' ? day : undefined);

function fromTags(tags: ReadonlyMap<string, string>, names: readonly string[]): Dated | undefined {
	return firstTag(tags, names)?.dated;
}

function firstTag(tags: ReadonlyMap<string, string>, names: readonly string[]): Machine | undefined {
	for (const name of names) {
		const value = tags.get(name) ?? '';
		const day = plausible(machineDay(value));
		if (day !== undefined)
			return { value, dated: { day, from: /^(?:og|article):/.test(name) ? 'open-graph' : 'meta' } };
	}
	return undefined;
}

/** `/2019/03/05/`, `20190305` or `05-03-2019` in an address. */
const IN_ADDRESS = [
	/[/_-]((?:19[89]|20[0-4])\d)([/_-])(\d{1,2})\2(\d{1,2})(?!\d)/,
	/[/_-]((?:19[89]|20[0-4])\d)()(\d\d)(\d\d)(?!\d)/,
];
const DAY_FIRST = /[/_-](\d\d)([/_-])(\d\d)\2((?:19[89]|20[0-4])\d)(?!\d)/;

function fromAddress(url: string | undefined): string | undefined {
	const address = (url ?? '').slice(0, 1000);
	for (const form of IN_ADDRESS) {
		const found = form.exec(address);
		const day = found === null ? undefined : machineDay(`${found[1]}-${found[3]}-${found[4]}`);
		if (day !== undefined) return day;
	}
	const found = DAY_FIRST.exec(address);
	return found === null ? undefined : machineDay(`${found[4]}-${found[3]}-${found[1]}`);
}

const classOf = (element: Element) =>
	`${attribute(element, 'class')} ${attribute(element, 'id')}`.slice(0, 200).toLowerCase();

function isMarked(element: Element): boolean {
	if (
		/\bdatePublished\b/i.test(attribute(element, 'itemprop').slice(0, 100)) ||
		Object.hasOwn(element.attributes, 'pubdate')
	)
		return true;
	if (/\bdc:(?:date|issued|created)\b|\bdatePublished\b/.test(attribute(element, 'property').slice(0, 100)))
		return true;
	if (element.name === 'abbr' || element.name === 'time') return /published|entry-date|pubdate/.test(classOf(element));
	return false;
}

const isTime = (element: Element) =>
	element.name === 'time' || (element.name === 'abbr' && attribute(element, 'title') !== '');
const DATE_NAME =
	/publish|pubdate|entry-date|entry_date|entrydate|post-date|post_date|postdate|post-meta|date-header|article-date|articledate|article_date|dateline|datum|fecha|byline|entry-meta|timestamp|\bdate\b|\btime\b|date|meta/;
const isNamedDate = (element: Element) => DATE_NAME.test(classOf(element));

function fromElements(elements: readonly Element[], isOne: (element: Element) => boolean): string | undefined {
	let updated: string | undefined;
	let looked = 0;
	for (const element of elements) {
		if (
			element.name === 'meta' ||
			element.name === 'body' ||
			element.name === 'html' ||
			!isOne(element) ||
			isElsewhere(element)
		)
			continue;
		looked += 1;
		if (looked > MOST_LOOKED_AT) break;
		const day = plausible(dayIn(element));
		if (day === undefined) continue;
		if (!isUpdate(element)) return day;
		updated ??= day;
	}
	return updated;
}

function isUpdate(element: Element): boolean {
	return /updated|modified/.test(classOf(element)) || /dateModified/.test(attribute(element, 'itemprop'));
}

function isElsewhere(element: Element): boolean {
	for (let up: Element | undefined = element; up !== undefined; up = up.parent) {
		if (up.name === 'footer' || up.name === 'aside' || up.name === 'body') return up.name !== 'body';
		if (/comment|related|sidebar|footer|widget|recent/.test(classOf(up)) && up !== element) return true;
	}
	return false;
}

function dayIn(element: Element): string | undefined {
	for (const name of ['datetime', 'content', 'title']) {
		const value = attribute(element, name);
		const day = value === '' ? undefined : machineDay(value);
		if (day !== undefined) return day;
	}
	const text = (shortText(element, AIRY) ?? '').replace(/[\s\u00a0]+/g, ' ').trim();
	return text.length > 0 && text.length <= SHORT ? writtenDay(text)?.day : undefined;
}

function headlineOf({ blocks }: Page): number {
	return blocks.findIndex(({ inside }) => inside.has('h1'));
}

/** A date by a word of publishing anywhere, else one that a short block near the headline shows. */
function nearHeadline(page: Page): string | undefined {
	const { blocks } = page;
	let updated: string | undefined;
	for (const { text, inside } of blocks) {
		if (text.length > SHORT * 2 || inside.has('footer')) continue;
		const word = PUBLISHING.exec(text);
		const change = UPDATING.exec(text);
		if (word === null && change === null) continue;
		const day = plausible(writtenDay(text.slice(word?.index ?? change?.index ?? 0))?.day);
		if (day === undefined) continue;
		if (word !== null) return day;
		updated ??= day;
	}
	const at = headlineOf(page);
	if (at >= 0) {
		const places = [...Array(AFTER_HEADLINE).keys()]
			.map((step) => at + step)
			.concat([...Array(BEFORE_HEADLINE).keys()].map((step) => at - 1 - step));
		for (const place of places) {
			const text = blocks[place]?.text ?? '';
			if (text.length > SHORT) continue;
			const day = plausible(writtenDay(text)?.day);
			if (day !== undefined) return day;
		}
	}
	return updated;
}

/** Characters at a block's beginning in which a dateline stands. */
const DATELINE = 24;

/** The first date of any short block outside menus and comments, else of the text, else one with which a longer block begins. */
function anywhere({ blocks }: Page): string | undefined {
	const inBody = blocks.filter(({ inside }) => !inside.has('footer') && !inside.has('aside'));
	for (const most of [80, SHORT]) {
		for (const { text } of inBody) {
			const day = text.length > most ? undefined : plausible(writtenDay(text)?.day);
			if (day !== undefined) return day;
		}
	}
	for (const { text } of inBody) {
		const day = plausible(writtenDay(text.slice(0, DATELINE))?.day);
		if (day !== undefined) return day;
	}
	return undefined;
}
