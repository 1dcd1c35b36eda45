import type { Part } from './format.ts';
import { fragmentText } from './fragment-text.ts';
import { notTooMany } from './limits.ts';
import { dateOfParts, listedDate } from './listed-date.ts';
import { listedPart } from './reference.ts';

type Fields = Readonly<Record<string, unknown>>;

const isFields = (value: unknown): value is Fields =>
	typeof value === 'object' && value !== null && !Array.isArray(value);

/** Whether a value is CSL-JSON: an item, a list of them, or an object with such a list. */
export function isCsl(value: unknown): value is object {
	const first = itemsOf(value)[0];
	return (
		isFields(first) &&
		typeof first.type === 'string' &&
		['title', 'id', 'issued', 'abstract', 'author'].some((key) => Object.hasOwn(first, key))
	);
}

function itemsOf(value: unknown): readonly unknown[] {
	if (Array.isArray(value)) return value;
	if (!isFields(value)) return [];
	return Object.hasOwn(value, 'items') && Array.isArray(value.items) ? value.items : [value];
}

/** The items of a CSL-JSON bibliography. */
export function* cslParts(value: object, where: string): Generator<Part> {
	const items = itemsOf(value);
	notTooMany(items.length, where);
	for (const [index, item] of items.entries()) {
		const member = String((isFields(item) && string(item.id)) || index + 1);
		if (!isFields(item)) {
			yield { member, failure: { code: 'only-reference', where: member } };
			continue;
		}
		yield listedPart(
			{
				title: fragmentText(string(item.title)),
				text: fragmentText(string(item.abstract)),
				abstract: true,
				byline: names(item.author),
				outlet: string(item['container-title']) || string(item.publisher),
				url: string(item.URL),
				lang: string(item.language),
				published: dateIn(item.issued),
			},
			{
				from: 'csl-json',
				member,
				mediaType: 'application/vnd.citationstyles.csl+json',
				raw: JSON.stringify(item, undefined, '\t'),
			},
		);
	}
}

const string = (value: unknown): string =>
	typeof value === 'string' ? value : typeof value === 'number' ? String(value) : '';

function names(value: unknown): string {
	if (!Array.isArray(value)) return string(value);
	return value
		.filter(isFields)
		.map(({ literal, given, family, 'non-dropping-particle': particle }) =>
			literal === undefined ? [given, particle, family].map(string).filter(Boolean).join(' ') : string(literal),
		)
		.filter(Boolean)
		.join(', ');
}

/** The date, or the first of a range. */
function dateIn(value: unknown): string {
	if (!isFields(value)) return listedDate(string(value));
	const [first]: readonly unknown[] = Array.isArray(value['date-parts']) ? value['date-parts'] : [];
	if (!Array.isArray(first)) return listedDate(string(value.raw) || string(value.literal));
	const [year, month, day] = first.map(Number);
	return year === undefined ? '' : dateOfParts(year, month, day);
}
