import type { EditionOptions } from '#domain/edition.ts';
import type { RelationKind } from '#domain/reading.ts';

/** What the chapter on contradictions says in words of its own. */
export interface ConflictWords {
	readonly asserted: string;
	readonly denied: string;
	readonly happened: string;
	readonly happenedNot: string;
	/** Who says it when nobody but the articles does; outlets may be empty. */
	accordingTo(outlets: string): string;
	since(date: string): string;
	readonly sinceUnknown: string;
	basis(articles: number, origins: number): string;
	/** The order told between two events, each named already. */
	order(kind: RelationKind, from: string, to: string): string;
	/** Passages that are not printed. */
	further(count: number): string;
}

const de: ConflictWords = {
	asserted: 'behauptet',
	denied: 'bestritten',
	happened: 'ist geschehen',
	happenedNot: 'ist nicht geschehen',
	accordingTo: (outlets) => (outlets === '' ? 'der Artikel selbst' : `laut ${outlets}`),
	since: (date) => `seit ${date}`,
	sinceUnknown: 'Artikel ohne Datum',
	basis: (articles, origins) =>
		`${articles} Artikel, ${origins} ${origins === 1 ? 'unabhängiger Ursprung' : 'unabhängige Ursprünge'}`,
	order: (kind, from, to) => `${from} ${{ before: 'vor', after: 'nach', during: 'während' }[kind]} ${to}`,
	further: (count) => (count === 1 ? 'und eine weitere Stelle' : `und ${count} weitere Stellen`),
};

const en: ConflictWords = {
	asserted: 'asserted',
	denied: 'denied',
	happened: 'happened',
	happenedNot: 'did not happen',
	accordingTo: (outlets) => (outlets === '' ? 'the article itself' : `according to ${outlets}`),
	since: (date) => `since ${date}`,
	sinceUnknown: 'article without a date',
	basis: (articles, origins) =>
		`${articles} ${articles === 1 ? 'article' : 'articles'}, ${origins} independent ${origins === 1 ? 'origin' : 'origins'}`,
	order: (kind, from, to) => `${from} ${kind} ${to}`,
	further: (count) => (count === 1 ? 'and one more passage' : `and ${count} more passages`),
};

export const CONFLICT_WORDS: Readonly<Record<EditionOptions['lang'], ConflictWords>> = { de, en };
