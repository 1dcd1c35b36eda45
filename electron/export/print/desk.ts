import type { ArticleRecord, ClaimRecord, EntityRecord, EventRecord } from '#domain/dossier.ts';
import type { Edition } from '#domain/edition.ts';
import { speakersInWords } from '#domain/quotation.ts';
import type { Quote } from '#domain/selector.ts';
import { readableDate } from '../dates.ts';
import { type Words, wordsIn } from '../words.ts';
import type { EventReference, Note } from './model.ts';

/** An edition with what printing it looks up again and again. */
export interface Desk {
	readonly edition: Edition;
	readonly words: Words;
	readonly articles: ReadonlyMap<string, ArticleRecord>;
	/** Numbers in the list of sources, from 1. */
	readonly sourceNumbers: ReadonlyMap<string, number>;
	readonly entities: ReadonlyMap<string, EntityRecord>;
	readonly events: ReadonlyMap<string, EventRecord>;
	/** Numbers in the chronology, from 1. */
	readonly numbers: ReadonlyMap<string, number>;
	readonly claims: ReadonlyMap<string, ClaimRecord>;
	/** By event: claims that speak of it without denying it, and those that deny it. */
	readonly claimsOf: ReadonlyMap<string, readonly ClaimRecord[]>;
	readonly denialsOf: ReadonlyMap<string, readonly ClaimRecord[]>;
	/** By event: the numbers of its contradictions, from 1. */
	readonly conflictsOf: ReadonlyMap<string, readonly number[]>;
}

const byId = <T extends { readonly id: string }>(records: readonly T[]) =>
	new Map(records.map((record) => [record.id as string, record]));
const numbered = (records: readonly { readonly id: string }[]) =>
	new Map(records.map((record, index) => [record.id as string, index + 1]));

export function deskOf(edition: Edition): Desk {
	const claims = byId(edition.claims);
	const claimsOf = new Map<string, ClaimRecord[]>();
	const denialsOf = new Map<string, ClaimRecord[]>();
	for (const claim of edition.claims) {
		const denied = claim.act === 'denies';
		const answered = denied ? claim.answers.flatMap((id) => claims.get(id)?.events ?? []) : [];
		for (const event of new Set([...claim.events, ...answered])) push(denied ? denialsOf : claimsOf, event, claim);
	}
	const conflictsOf = new Map<string, number[]>();
	edition.contradictions.forEach(({ events }, index) => {
		for (const event of new Set(events)) push(conflictsOf, event, index + 1);
	});
	return {
		edition,
		words: wordsIn(edition.options.lang),
		articles: byId(edition.articles),
		sourceNumbers: numbered(edition.articles),
		entities: byId(edition.entities),
		events: byId(edition.events),
		numbers: numbered(edition.events),
		claims,
		claimsOf,
		denialsOf,
		conflictsOf,
	};
}

function push<T>(map: Map<string, T[]>, key: string, value: T): void {
	const list = map.get(key);
	if (list) list.push(value);
	else map.set(key, [value]);
}

export function date(desk: Desk, edtf: string): string {
	return readableDate(edtf, desk.words.dates, desk.words.yearUnknown);
}

/** The date of an event in words; for one bounded by order alone, its bounds; empty when nothing is known. */
export function dateOf(desk: Desk, event: EventRecord): string {
	if (event.when) return date(desk, event.when.edtf);
	const bounds = desk.edition.bounds[event.id];
	if (!bounds) return '';
	return date(desk, `${bounds.earliest ?? '..'}/${bounds.latest ?? '..'}`);
}

/** Whether it can be placed on the calendar by its own date. */
export function isDated(event: EventRecord): boolean {
	return event.when !== undefined && !/^X{4}/.test(event.when.edtf);
}

/** The names of those who say it; the article's own words for them stand in quotation marks. */
export const voicesOf = ({ entities, edition, words }: Desk, { speaker }: ClaimRecord): readonly string[] =>
	speakersInWords(speaker, (id) => entities.get(id)?.name, edition.options.lang, words.unnamed);

export function speakerOf(desk: Desk, claim: ClaimRecord): string {
	return voicesOf(desk, claim).join(', ');
}

/** Those who deny an event, each once. */
export function deniersOf(desk: Desk, event: EventRecord): string[] {
	const claims = desk.denialsOf.get(event.id) ?? [];
	return [...new Set(claims.flatMap((claim) => voicesOf(desk, claim)))];
}

/** Denied by someone, or told as denied. */
export function isDisputed(desk: Desk, event: EventRecord): boolean {
	return event.factuality === 'denied' || desk.denialsOf.has(event.id);
}

export function referenceTo(desk: Desk, event: EventRecord): EventReference {
	return {
		n: desk.numbers.get(event.id) ?? 0,
		title: event.title,
		lang: languageOf(event.lang),
		date: dateOf(desk, event) || desk.words.withoutDate,
	};
}

/** "Beispiel-Kurier, 30. August 2023" */
export function cite(desk: Desk, article: ArticleRecord): string {
	const where = article.outlet ?? article.url ?? article.snapshot.filename;
	const when = article.published ? date(desk, article.published.edtf) : desk.words.withoutDate;
	return `${where}, ${when}`;
}

export function noteFrom(desk: Desk, articleId: string, quote: Quote): Note {
	const article = desk.articles.get(articleId);
	return {
		quote: oneLine(quote.exact),
		lang: languageOf(article?.lang ?? 'und'),
		cite: article ? cite(desk, article) : '',
		source: desk.sourceNumbers.get(articleId) ?? 0,
		label: `${desk.sourceNumbers.get(articleId) ?? 0}-${quote.start}-${quote.end}`,
		again: false,
	};
}

export function oneLine(text: string): string {
	return text.replace(/\s+/g, ' ').trim();
}

/** The language alone, as typesetters know it: `zh` of `zh-hans`; `und` for none. */
export function languageOf(tag: string): string {
	const language = tag.toLowerCase().split('-')[0] ?? '';
	return /^[a-z]{2,3}$/.test(language) ? language : 'und';
}

/** The same passages of one entry get one footnote: labels are made unique by `place`, and repeats are marked. */
export function footnoted<T extends { readonly note: Note }>(
	place: string,
	seen: Set<string>,
	items: readonly T[],
): T[] {
	return items.map((item) => {
		const label = `${place}-${item.note.label}`;
		const again = seen.has(label);
		seen.add(label);
		return { ...item, note: { ...item.note, label, again } };
	});
}
