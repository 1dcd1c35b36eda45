import type { ContradictionKind, ContradictionRule } from '../contradiction.ts';

/** What a contradiction is called, and why it is held to be one: a sentence. */
export interface ContradictionWords {
	readonly kinds: Readonly<Record<ContradictionKind, string>>;
	readonly rules: Readonly<Record<ContradictionRule, string>>;
}

const de: ContradictionWords = {
	kinds: { denial: 'Dementi', date: 'Datum', number: 'Zahl', actor: 'Wer es war', order: 'Reihenfolge' },
	rules: {
		'denial-answers': 'Das Dementi antwortet auf genau diese Behauptung.',
		'denial-same-event': 'Behauptung und Dementi sprechen von demselben Ereignis.',
		'event-negated': 'Hier geschehen, dort nicht geschehen: gleiche Art, gleiche Beteiligte, gleicher Tag.',
		'dates-apart':
			'Gleiche Art, gleiche Beteiligte, kein anderer Ort, je einmal erzählt; die Daten liegen weiter auseinander, als ihre Genauigkeit erlaubt.',
		'numbers-differ':
			'Zu einem Ereignis stehen vor denselben Wörtern verschiedene Zahlen, die nicht zugleich stimmen können.',
		'actors-differ': 'Gleiche Tat, gleicher Tag, gleiches Ziel, aber andere Handelnde.',
		'order-circle': '„Vor“ und „nach“ laufen im Kreis.',
		'order-against-dates': 'Die erzählte Reihenfolge widerspricht den Daten.',
		'end-before-start': 'Das Ende liegt vor dem Anfang.',
	},
};

const en: ContradictionWords = {
	kinds: { denial: 'Denial', date: 'Date', number: 'Number', actor: 'Who did it', order: 'Order' },
	rules: {
		'denial-answers': 'The denial answers this very claim.',
		'denial-same-event': 'The claim and the denial speak of the same event.',
		'event-negated': 'Told as happened here and as not happened there: same kind, same parties, same day.',
		'dates-apart':
			'Same kind, same parties, no other place, told once by each; the dates lie further apart than their precision allows.',
		'numbers-differ': 'Of one event, different numbers stand before the same words and cannot both be right.',
		'actors-differ': 'Same deed, same day, same target, laid to different parties.',
		'order-circle': '“Before” and “after” run in a circle.',
		'order-against-dates': 'The order told goes against the dates.',
		'end-before-start': 'It ends before it begins.',
	},
};

export const CONTRADICTION_WORDS: Readonly<Record<'de' | 'en', ContradictionWords>> = { de, en };
