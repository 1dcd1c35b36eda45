import type { EditionOptions } from '#domain/edition.ts';
import { QUOTED } from '#domain/quotation.ts';

/** Words that the formats other than print need, beside those of `words.ts`. */
export interface Labels {
	readonly event: string;
	/** Words in the quotation marks of the language. */
	quoted(words: string): string;
	/** Headings of the table. */
	readonly columns: Readonly<Record<Column, string>>;
	readonly madeWith: string;
	readonly zoomIn: string;
	readonly zoomOut: string;
	readonly wholeTimeline: string;
	readonly search: string;
	readonly everyone: string;
	readonly anyone: string;
	readonly disputedOnly: string;
	readonly theme: string;
	readonly noneShown: string;
	/** With `{n}` and `{all}` for the counts. */
	readonly shown: string;
	readonly toTimeline: string;
	readonly toEntry: string;
	readonly skip: string;
	readonly keys: string;
	readonly legend: string;
}

type Column =
	| 'record'
	| 'number'
	| 'date'
	| 'edtf'
	| 'earliest'
	| 'latest'
	| 'written'
	| 'basis'
	| 'text'
	| 'type'
	| 'standing'
	| 'speaker'
	| 'participants'
	| 'place'
	| 'hedges'
	| 'deniedBy'
	| 'events'
	| 'quote'
	| 'article'
	| 'outlet'
	| 'published'
	| 'url'
	| 'hash'
	| 'tags'
	| 'note'
	| 'grade'
	| 'id';

const de: Labels = {
	event: 'Ereignis',
	quoted: QUOTED.de,
	columns: {
		record: 'Art',
		number: 'Nr.',
		date: 'Datum',
		edtf: 'EDTF',
		earliest: 'frühestens',
		latest: 'spätestens',
		written: 'wie geschrieben',
		basis: 'Herkunft des Datums',
		text: 'Inhalt',
		type: 'Typ',
		standing: 'Stand',
		speaker: 'Sprecher',
		participants: 'Beteiligte',
		place: 'Ort',
		hedges: 'Vorbehalte',
		deniedBy: 'bestritten von',
		events: 'zu Nr.',
		quote: 'Zitat',
		article: 'Artikel',
		outlet: 'Medium',
		published: 'veröffentlicht',
		url: 'Adresse',
		hash: 'SHA-256 des Textes',
		tags: 'Schlagwörter',
		note: 'Notiz',
		grade: 'Bewertung',
		id: 'Kennung',
	},
	madeWith: 'Erstellt mit Depesche',
	zoomIn: 'Vergrößern',
	zoomOut: 'Verkleinern',
	wholeTimeline: 'Ganze Zeitleiste',
	search: 'Suchen',
	everyone: 'Beteiligte',
	anyone: 'alle',
	disputedOnly: 'nur Bestrittenes',
	theme: 'Hell oder dunkel',
	noneShown: 'Kein Ereignis passt dazu.',
	shown: '{n} von {all} Ereignissen',
	toTimeline: 'auf der Zeitleiste',
	toEntry: 'In der Chronologie',
	skip: 'Zum Inhalt',
	keys: 'Pfeiltasten: von Ereignis zu Ereignis. + und −: Maßstab. Eingabe: zur Chronologie.',
	legend: 'Zeichen',
};

const en: Labels = {
	event: 'Event',
	quoted: QUOTED.en,
	columns: {
		record: 'Record',
		number: 'No.',
		date: 'Date',
		edtf: 'EDTF',
		earliest: 'Earliest',
		latest: 'Latest',
		written: 'As written',
		basis: 'Basis of date',
		text: 'Content',
		type: 'Type',
		standing: 'Standing',
		speaker: 'Speaker',
		participants: 'Participants',
		place: 'Place',
		hedges: 'Hedges',
		deniedBy: 'Denied by',
		events: 'On No.',
		quote: 'Quote',
		article: 'Article',
		outlet: 'Outlet',
		published: 'Published',
		url: 'Address',
		hash: 'SHA-256 of the text',
		tags: 'Tags',
		note: 'Note',
		grade: 'Grade',
		id: 'Identifier',
	},
	madeWith: 'Made with Depesche',
	zoomIn: 'Zoom in',
	zoomOut: 'Zoom out',
	wholeTimeline: 'Whole timeline',
	search: 'Search',
	everyone: 'Participants',
	anyone: 'all',
	disputedOnly: 'disputed only',
	theme: 'Light or dark',
	noneShown: 'No event matches.',
	shown: '{n} of {all} events',
	toTimeline: 'on the timeline',
	toEntry: 'In the chronology',
	skip: 'Skip to content',
	keys: 'Arrow keys: from event to event. + and −: scale. Enter: to the chronology.',
	legend: 'Marks',
};

export const LABELS: Readonly<Record<EditionOptions['lang'], Labels>> = { de, en };
