import type { MetadataField } from '#domain/dossier.ts';
import type { Article, Part } from './format.ts';

/** One record of a list: an entry of a bibliography, a row of a table. Empty strings are absent. */
export interface ListedRecord {
	readonly title: string;
	/** The article, its abstract, or nothing. */
	readonly text: string;
	/** The text is an abstract or a teaser. */
	readonly abstract: boolean;
	readonly byline: string;
	readonly outlet: string;
	readonly url: string;
	readonly lang: string;
	/** EDTF. */
	readonly published: string;
}

/** What its list calls itself in an article's metadata, the record's place in it and its own bytes. */
export interface ListedPlace {
	readonly from: string;
	readonly member: string;
	readonly mediaType: string;
	readonly raw: string;
}

const TITLE = 500;

/** A record as an article, or the reason why it is none: particulars without a text are no article. */
export function listedPart(record: ListedRecord, { from, member, mediaType, raw }: ListedPlace): Part {
	const text = record.text.replace(/\r\n?/g, '\n').trim();
	const title = oneLine(record.title) || oneLine(text.slice(0, 300)).slice(0, 120);
	if (text === '') return { member, failure: { code: 'only-reference', where: title || member } };
	const { byline, outlet, published } = record;
	const lang = languageCode(record.lang);
	const url = webAddress(record.url);
	const given = { title: record.title, byline, outlet, url, lang, published };
	const metadata: Partial<Record<MetadataField, string>> = {};
	for (const [field, value] of Object.entries(given)) if (value) metadata[field as MetadataField] = from;
	const article: Article = {
		text,
		title: title.slice(0, TITLE),
		...(byline !== '' && { byline: oneLine(byline).slice(0, TITLE) }),
		...(outlet !== '' && { outlet: oneLine(outlet).slice(0, TITLE) }),
		...(url !== undefined && { url }),
		...(lang !== undefined && { lang }),
		...(published !== '' && { published: { edtf: published, from: 'metadata' as const } }),
		metadata,
		warnings: record.abstract ? [{ code: 'abstract-only' }] : [],
	};
	return { article, member: { name: member, bytes: new TextEncoder().encode(raw), mediaType } };
}

export const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();

const ADDRESS = 2000;
/** An address of the web, as far as it is one. */
export function webAddress(value: string): string | undefined {
	const address = value.trim();
	return address.length <= ADDRESS && /^https?:\/\/[^\s"<>]+$/i.test(address) ? address : undefined;
}

/** BCP 47, lower case: `de_DE` is `de-de`. */
export function languageCode(value: string): string | undefined {
	const code = value.trim().toLowerCase().replaceAll('_', '-');
	return /^[a-z]{2,3}(?:-[a-z0-9]{2,8}){0,4}$/.test(code) ? code : undefined;
}
