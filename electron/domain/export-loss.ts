/** What a format has no place for. It is told to whoever exports, never dropped in silence. */
import type { MessageLanguage } from './messages.ts';

export const LOSS_CODES = [
	/** events, statements, entities and so on that the format has no place for */
	'events',
	'statements',
	'entities',
	'roles',
	'relations',
	'quotes',
	'standing',
	'answers',
	'notes',
	'tags',
	'grades',
	'hashes',
	/** dates whose uncertainty or openness the format cannot say */
	'dates-simplified',
	/** events with no date that the format could place */
	'undated',
	/** cells that begin like a formula and got an apostrophe in front */
	'cells-guarded',
	/** characters that the format forbids, replaced by U+FFFD */
	'characters',
	/** offsets count UTF-16 units where the format's own are code points */
	'offsets-utf16',
] as const;

export type LossCode = (typeof LOSS_CODES)[number];

export interface Loss {
	readonly code: LossCode;
	/** How many records, dates or characters it concerns; at least one. */
	readonly count: number;
}

type Sentences = Readonly<Record<LossCode, (count: number) => string>>;

const of = (one: string, many: string) => (n: number) => `${n} ${n === 1 ? one : many}`;
const without = (one: string, many: string, tail: readonly [one: string, many: string]) => (n: number) =>
	`${of(one, many)(n)} ${tail[n === 1 ? 0 : 1]}`;

const fehlt = [
	'fehlt, denn das Format hat dafür keinen Platz.',
	'fehlen, denn das Format hat dafür keinen Platz.',
] as const;
const missing = [
	'is left out: the format has no place for it.',
	'are left out: the format has no place for them.',
] as const;

const SENTENCES: Readonly<Record<MessageLanguage, Sentences>> = {
	de: {
		events: without('Ereignis', 'Ereignisse', fehlt),
		statements: without('Aussage oder Dementi', 'Aussagen und Dementis', fehlt),
		entities: (n) =>
			`${of('Name hat', 'Namen haben')(n)} keinen eigenen Eintrag: Für andere Schreibweisen und Ämter hat das Format keinen Platz.`,
		roles: without('Beteiligung mit ihrer Rolle', 'Beteiligungen mit ihrer Rolle', fehlt),
		relations: without('Angabe zur Reihenfolge', 'Angaben zur Reihenfolge', fehlt),
		quotes: without('Belegzitat', 'Belegzitate', fehlt),
		standing: without('Hinweis auf den Stand', 'Hinweise auf den Stand (berichtet, bestritten, geplant)', fehlt),
		answers: without('Verbindung zwischen Dementi und Aussage', 'Verbindungen zwischen Dementi und Aussage', fehlt),
		notes: without('Notiz', 'Notizen', fehlt),
		tags: without('Schlagwort', 'Schlagwörter', fehlt),
		grades: without('Bewertung', 'Bewertungen', fehlt),
		hashes: without('Prüfsumme', 'Prüfsummen', fehlt),
		'dates-simplified': (n) =>
			`${of('Datum ist', 'Daten sind')(n)} vereinfacht: Unschärfe, offene Enden oder unbekannte Teile kennt das Format nicht.`,
		undated: (n) =>
			`${of('Ereignis hat', 'Ereignisse haben')(n)} kein Datum, das das Format einordnen kann, und ${n === 1 ? 'steht' : 'stehen'} für sich.`,
		'cells-guarded': (n) =>
			`${of('Zelle beginnt', 'Zellen beginnen')(n)} wie eine Formel und ${n === 1 ? 'trägt' : 'tragen'} deshalb einen Apostroph davor.`,
		characters: (n) =>
			`${of('Zeichen ist', 'Zeichen sind')(n)} in diesem Format verboten und durch \uFFFD ersetzt; der JSON-Export enthält sie unverändert.`,
		'offsets-utf16': (n) =>
			`Die Stellen von ${of('Zitat zählen', 'Zitaten zählen')(n)} UTF-16-Einheiten; nach Zeichen jenseits von U+FFFF weichen sie von Codepunkten ab.`,
	},
	en: {
		events: without('event', 'events', missing),
		statements: without('statement or denial', 'statements and denials', missing),
		entities: (n) =>
			`${of('name has', 'names have')(n)} no entry of ${n === 1 ? 'its' : 'their'} own: the format has no place for other spellings and roles.`,
		roles: without('participation with its role', 'participations with their roles', missing),
		relations: without('statement of order', 'statements of order', missing),
		quotes: without('quote', 'quotes', missing),
		standing: without('standing of an event', 'standings of events (reported, denied, planned)', missing),
		answers: without('link from a denial to a statement', 'links from denials to statements', missing),
		notes: without('note', 'notes', missing),
		tags: without('tag', 'tags', missing),
		grades: without('grade', 'grades', missing),
		hashes: without('checksum', 'checksums', missing),
		'dates-simplified': (n) =>
			`${of('date is', 'dates are')(n)} simplified: the format knows no uncertainty, open ends or unknown parts.`,
		undated: (n) =>
			`${of('event has', 'events have')(n)} no date that the format can place and ${n === 1 ? 'stands' : 'stand'} apart.`,
		'cells-guarded': (n) =>
			`${of('cell begins', 'cells begin')(n)} like a formula and ${n === 1 ? 'has' : 'have'} an apostrophe put in front.`,
		characters: (n) =>
			`${of('character is', 'characters are')(n)} forbidden in this format and replaced by \uFFFD; the JSON export holds them unchanged.`,
		'offsets-utf16': (n) =>
			`The offsets of ${of('quote count', 'quotes count')(n)} UTF-16 units; after characters beyond U+FFFF they differ from code points.`,
	},
};

/** The sentence of a loss. */
export const lossText = (language: MessageLanguage, { code, count }: Loss): string => SENTENCES[language][code](count);
