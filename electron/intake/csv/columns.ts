import { COLUMN_FIELDS, type ColumnField, type ColumnMapping } from '#domain/columns.ts';

/** What columns are called, as `plain` writes it; the first that is there counts. */
const HEADERS: Readonly<Record<ColumnField, readonly string[]>> = {
	title: [
		'title',
		'titel',
		'headline',
		'schlagzeile',
		'uberschrift',
		'articletitle',
		'artikeltitel',
		'betreff',
		'subject',
	],
	text: [
		'text',
		'fulltext',
		'volltext',
		'body',
		'bodytext',
		'content',
		'inhalt',
		'articletext',
		'artikeltext',
		'article',
		'artikel',
		'wortlaut',
	],
	abstract: [
		'abstract',
		'zusammenfassung',
		'summary',
		'beschreibung',
		'description',
		'teaser',
		'anriss',
		'vorspann',
		'kurzfassung',
	],
	published: [
		'published',
		'publicationdate',
		'publishdate',
		'publishedat',
		'publishedon',
		'pubdate',
		'datepublished',
		'date',
		'datum',
		'erscheinungsdatum',
		'veroffentlicht',
		'veroffentlichtam',
		'veroffentlichungsdatum',
		'erschienen',
		'erschienenam',
		'publicationyear',
		'year',
		'jahr',
	],
	url: ['url', 'link', 'adresse', 'webadresse', 'internetadresse', 'permalink', 'uri', 'href', 'articleurl', 'weblink'],
	outlet: [
		'outlet',
		'medium',
		'publication',
		'publicationtitle',
		'publisher',
		'newspaper',
		'zeitung',
		'source',
		'quelle',
		'verlag',
		'herausgeber',
		'sender',
		'website',
		'sourcename',
	],
	byline: [
		'byline',
		'author',
		'authors',
		'autor',
		'autoren',
		'autorin',
		'autorinnen',
		'verfasser',
		'verfasserin',
		'creator',
		'journalist',
	],
	lang: ['language', 'lang', 'sprache', 'locale'],
};

/** A column's name without case, marks above letters, blanks and signs. */
const plain = (header: string): string =>
	header
		.normalize('NFD')
		.toLowerCase()
		.replaceAll('ß', 'ss')
		.replace(/[^\p{L}\p{N}]/gu, '')
		.replace(/ae|oe|ue/g, (pair) => pair[0] ?? '');

const KNOWN = new Map(
	Object.entries(HEADERS).flatMap(([field, names]) =>
		names.map((name) => [plain(name), field as ColumnField] as const),
	),
);

/** The index of each field's column, by the mapping first and the columns' names second. */
export function columnsOf(header: readonly string[], mapping: ColumnMapping = {}): ReadonlyMap<ColumnField, number> {
	const found = new Map<ColumnField, number>();
	const names = header.map(plain);
	for (const field of COLUMN_FIELDS) {
		const wanted = mapping[field];
		const index = wanted === undefined ? firstOf(names, HEADERS[field]) : placeOf(wanted, header);
		if (index >= 0) found.set(field, index);
	}
	return found;
}

function firstOf(names: readonly string[], wanted: readonly string[]): number {
	for (const name of wanted) {
		const index = names.indexOf(plain(name));
		if (index >= 0) return index;
	}
	return -1;
}

function placeOf(wanted: string, header: readonly string[]): number {
	const byName = header.findIndex((name) => plain(name) === plain(wanted));
	if (byName >= 0 || !/^\d{1,4}$/.test(wanted)) return byName;
	return Number(wanted) - 1 < header.length ? Number(wanted) - 1 : -1;
}

const DELIMITERS = [',', ';', '\t', '|'] as const;

/** What parts the cells: the sign that parts the first line most, quoted parts left out. */
export function delimiterOf(line: string): string {
	const bare = line.replace(/"[^"]*"/g, '');
	const count = (sign: string) => bare.split(sign).length;
	return DELIMITERS.reduce<string>((best, sign) => (count(sign) > count(best) ? sign : best), ',');
}

/** Whether a text's first line names a title and a text in columns: a table whatever its file is called. */
export function lookLikeColumns(head: string): boolean {
	const [line = ''] = head.replace(/^\ufeff/, '').split('\n', 1);
	if (line.length > 1000) return false;
	const fields = line.split(delimiterOf(line)).map((cell) => KNOWN.get(plain(cell)));
	const known = fields.filter((field) => field !== undefined).length;
	return known >= 2 && known * 2 >= fields.length && fields.some((field) => field === 'text' || field === 'abstract');
}
