import { hintBit, hintsOf } from './hints.ts';
import { firstOf } from './meta-tags.ts';
import { oneLine, type Page } from './page.ts';
import { attribute, type Element, shortText } from './tree.ts';

/** Who wrote it, as the page says, and where it says so. */
export interface Byline {
	readonly text: string;
	readonly from: string;
}

const NAMES = [
	'author',
	'article:author',
	'dc.creator',
	'dc.contributor',
	'dcterms.creator',
	'parsely-author',
	'sailthru.author',
	'article.author',
	'byl',
	'citation_author',
];
/** Longer than this is no name of a writer, and with more words neither. */
const LONGEST = 100;
const MOST_WORDS = 12;
/** Of elements that look like bylines, so many are looked into, when they hold no more than so many characters. */
const MOST_LOOKED_AT = 200;
const AIRY = 4000;
/** Blocks before and after the headline in which a line may say who wrote it. */
const BEFORE = 3;
const AFTER = 10;
const BY =
	/^(?:von|by|par|por|di|van|text(?:\s?:| von)|autor(?:in)?:?|author:?|erstellt von|written by|posted by|geschrieben von|veröffentlicht von|escrito por|redacción:?|автор:?)\s+/iu;
const ELSEWHERE = hintBit('comment') | hintBit('side');

/** By trust: JSON-LD, `<meta>`, an element marked as the author, a line at the headline that begins with "by". */
export function bylineOf(page: Page, outlet: string | undefined): Byline | undefined {
	const nameIn = (value: string) => {
		const name = nameOf(value);
		return name?.toLowerCase() === outlet?.toLowerCase() ? undefined : name;
	};
	const { data, tags, elements } = page;
	const told = data.author === undefined ? undefined : nameIn(data.author);
	if (told !== undefined) return { text: told, from: 'json-ld' };
	const meta = firstOf(tags, NAMES);
	const named = meta === undefined ? undefined : nameIn(meta);
	if (named !== undefined) return { text: named, from: 'meta' };
	for (const isOne of MARKED) {
		let looked = 0;
		for (const element of elements) {
			if (!isOne(element)) continue;
			looked += 1;
			if (looked > MOST_LOOKED_AT) break;
			if (isElsewhere(element)) continue;
			const text = nameIn(attribute(element, 'content') || shortText(element, AIRY) || '');
			if (text !== undefined) return { text, from: 'text' };
		}
	}
	return atHeadline(page);
}

const classOf = (element: Element) =>
	`${attribute(element, 'class')} ${attribute(element, 'id')}`.slice(0, 200).toLowerCase();
const hasWord = (value: string, word: string) => value.slice(0, 100).toLowerCase().split(/\s+/).includes(word);

/** The surest first. */
const MARKED: readonly ((element: Element) => boolean)[] = [
	(element) => hasWord(attribute(element, 'rel'), 'author') && element.name !== 'link',
	(element) => hasWord(attribute(element, 'itemprop'), 'author'),
	(element) =>
		/(?:^|[\s_-])(?:author|autor|autoren|auteur)[\s_-]?(?:name|link|url)|\bfn\b|author vcard/.test(classOf(element)),
	(element) =>
		/\bby-?line\b|byline|\bauthors?\b|\bautor(?:in|en)?\b|\bauteur\b|\bverfasser\b|article-author|entry-author|post-author/.test(
			classOf(element),
		),
];

function isElsewhere(element: Element): boolean {
	for (let up: Element | undefined = element; up !== undefined; up = up.parent) {
		if (up.name === 'body') return false;
		if (up.name === 'aside' || up.name === 'footer' || (hintsOf(up) & ELSEWHERE) !== 0) return true;
	}
	return false;
}

function atHeadline({ blocks }: Page): Byline | undefined {
	const at = blocks.findIndex(({ inside }) => inside.has('h1'));
	if (at < 0) return undefined;
	for (const { text } of blocks.slice(Math.max(0, at - BEFORE), at + AFTER)) {
		if (text.length > LONGEST || !BY.test(text)) continue;
		const name = nameOf(text);
		if (name !== undefined && /^\p{Lu}/u.test(name)) return { text: name, from: 'text' };
	}
	return undefined;
}

/** A name without "by" before it and without the date, the place or the outlet's line after it. */
function nameOf(value: string): string | undefined {
	const line = oneLine(value);
	const [first = ''] = line
		.replace(BY, '')
		.split(
			/\s[|•·–—]\s|\s?\||,?\s\d{1,2}[.:/]\s?\d|\s(?:am|on|vom|le|el)\s\d|,\s\p{L}+\s\d{1,2},?\s\d{4}|\s\d{1,2}\.?\s\p{L}{3,10}\.?,?\s\d{4}/u,
		);
	const name = first.replace(/^[\s:,;–-]+|[\s:,;–-]+$/gu, '');
	if (name === '' || name.length > LONGEST || name.split(' ').length > MOST_WORDS) return undefined;
	return /\p{L}{2}/u.test(name) &&
		!/https?:|www\.|@\w+\.\w/i.test(name) &&
		!/^(?:admin|administrator|author|autor|no author|unknown|none|null|redaktion)$/i.test(name)
		? name
		: undefined;
}
