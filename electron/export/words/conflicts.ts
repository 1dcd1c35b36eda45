import type { ContradictionKind, ContradictionRule } from '#domain/contradiction.ts';
import type { EditionOptions } from '#domain/edition.ts';
import type { RelationKind } from '#domain/reading.ts';

/** What the chapter on contradictions says in words of its own. */
export interface ConflictWords {
	readonly kinds: Readonly<Record<ContradictionKind, string>>;
	/** Why it is held to be one: a sentence. */
	readonly rules: Readonly<Record<ContradictionRule, string>>;
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
	kinds: { denial: 'Dementi', date: 'Datum', number: 'Zahl', actor: 'Wer es war', order: 'Reihenfolge' },
	rules: {
		'denial-answers': 'Das Dementi antwortet auf genau diese Behauptung.',
		'denial-same-event': 'Behauptung und Dementi sprechen von demselben Ereignis.',
		'event-negated': 'Hier geschehen, dort nicht geschehen: gleiche Art, gleiche Beteiligte, gleicher Tag.',
		'dates-apart':
			'Gleiche Art, gleiche Beteiligte, kein anderer Ort; die Daten liegen weiter auseinander, als ihre Genauigkeit erlaubt.',
		'numbers-differ':
			'Zu einem Ereignis stehen vor denselben Wörtern verschiedene Zahlen, die nicht zugleich stimmen können.',
		'actors-differ': 'Gleiche Tat, gleicher Tag, gleiches Ziel, aber andere Handelnde.',
		'order-circle': '„Vor“ und „nach“ laufen im Kreis.',
		'order-against-dates': 'Die erzählte Reihenfolge widerspricht den Daten.',
		'end-before-start': 'Das Ende liegt vor dem Anfang.',
	},
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
	kinds: { denial: 'Denial', date: 'Date', number: 'Number', actor: 'Who did it', order: 'Order' },
	rules: {
		'denial-answers': 'The denial answers this very claim.',
		'denial-same-event': 'The claim and the denial speak of the same event.',
		'event-negated': 'Told as happened here and as not happened there: same kind, same parties, same day.',
		'dates-apart': 'Same kind, same parties, no other place; the dates lie further apart than their precision allows.',
		'numbers-differ': 'Of one event, different numbers stand before the same words and cannot both be right.',
		'actors-differ': 'Same deed, same day, same target, laid to different parties.',
		'order-circle': '“Before” and “after” run in a circle.',
		'order-against-dates': 'The order told goes against the dates.',
		'end-before-start': 'It ends before it begins.',
	},
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
