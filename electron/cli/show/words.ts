import type { Intake } from '#contract/channels.ts';
import type { Independence } from '#domain/origins.ts';
import { QUOTED } from '#domain/quotation.ts';
import type { EntityType, Factuality, SpeechAct } from '#domain/reading.ts';
import type { SearchKind } from '#domain/search.ts';

/** The words of the terminal's lists. */
export interface Words {
	readonly outcomes: Readonly<Record<Exclude<Intake['outcome'], 'refused'>, string>>;
	readonly standing: Readonly<Record<Factuality, string>>;
	readonly acts: Readonly<Record<SpeechAct, string>>;
	readonly types: Readonly<Record<EntityType, string>>;
	readonly undated: string;
	readonly undatedEvents: string;
	readonly deniedBySomebody: string;
	readonly after: (day: string) => string;
	readonly before: (day: string) => string;
	readonly someone: string;
	readonly answers: string;
	readonly chronology: string;
	readonly claims: string;
	readonly entities: string;
	readonly order: string;
	readonly none: string;
	readonly nothingFound: string;
	readonly independence: (known: Independence) => string;
	readonly noRepetition: string;
	readonly searchKinds: Readonly<Record<SearchKind, string>>;
	readonly relation: Readonly<Record<'before' | 'after' | 'during', string>>;
	readonly mentions: (count: number) => string;
	readonly wordCount: (count: number) => string;
	readonly quote: (text: string) => string;
	readonly checked: (files: number, sound: boolean) => string;
}

const en: Words = {
	outcomes: { stored: 'added', 'stored-with-warnings': 'added', known: 'known already' },
	standing: {
		asserted: '',
		reported: 'reported',
		denied: 'denied',
		planned: 'planned',
		hypothetical: 'hypothetical',
		negated: 'did not happen',
	},
	acts: {
		asserts: 'says',
		denies: 'denies',
		confirms: 'confirms',
		announces: 'announces',
		demands: 'demands',
		promises: 'promises',
		speculates: 'supposes',
		asks: 'asks',
	},
	types: { PER: 'People', ORG: 'Organisations', LOC: 'Places', MISC: 'Other names' },
	undated: 'undated',
	undatedEvents: 'Undated',
	deniedBySomebody: 'denied',
	after: (day) => `not before ${day}`,
	before: (day) => `not after ${day}`,
	someone: 'somebody unnamed',
	answers: 'in answer to',
	chronology: 'Chronology',
	claims: 'Claims',
	entities: 'People, organisations, places',
	order: 'Order',
	none: 'none',
	nothingFound: 'Nothing was found.',
	independence: ({ articles, origins }) =>
		`${articles} articles, ${origins} independent ${origins === 1 ? 'origin' : 'origins'}`,
	noRepetition: 'No two articles repeat one text.',
	searchKinds: { article: 'Articles', event: 'Events', claim: 'Claims', entity: 'Names', outlet: 'Outlets' },
	relation: { before: 'before', after: 'after', during: 'during' },
	mentions: (count) => (count === 1 ? '1 mention' : `${count} mentions`),
	wordCount: (count) => (count === 1 ? '1 word' : `${count} words`),
	quote: QUOTED.en,
	checked: (files, sound) => `${files} files verified; ${sound ? 'the dossier is sound' : 'the dossier is not sound'}.`,
};

const de: Words = {
	outcomes: { stored: 'aufgenommen', 'stored-with-warnings': 'aufgenommen', known: 'schon da' },
	standing: {
		asserted: '',
		reported: 'berichtet',
		denied: 'bestritten',
		planned: 'geplant',
		hypothetical: 'hypothetisch',
		negated: 'nicht geschehen',
	},
	acts: {
		asserts: 'sagt',
		denies: 'bestreitet',
		confirms: 'bestätigt',
		announces: 'kündigt an',
		demands: 'fordert',
		promises: 'verspricht',
		speculates: 'vermutet',
		asks: 'fragt',
	},
	types: { PER: 'Personen', ORG: 'Organisationen', LOC: 'Orte', MISC: 'Weitere Namen' },
	undated: 'ohne Datum',
	undatedEvents: 'Ohne Datum',
	deniedBySomebody: 'bestritten',
	after: (day) => `nicht vor ${day}`,
	before: (day) => `nicht nach ${day}`,
	someone: 'jemand Ungenanntes',
	answers: 'als Antwort auf',
	chronology: 'Chronologie',
	claims: 'Aussagen',
	entities: 'Personen, Organisationen, Orte',
	order: 'Abfolge',
	none: 'keine',
	nothingFound: 'Nichts gefunden.',
	independence: ({ articles, origins }) =>
		`${articles} Artikel, ${origins} ${origins === 1 ? 'unabhängiger Ursprung' : 'unabhängige Ursprünge'}`,
	noRepetition: 'Keine zwei Artikel haben denselben Text.',
	searchKinds: { article: 'Artikel', event: 'Ereignisse', claim: 'Aussagen', entity: 'Namen', outlet: 'Medien' },
	relation: { before: 'vor', after: 'nach', during: 'während' },
	mentions: (count) => (count === 1 ? '1 Nennung' : `${count} Nennungen`),
	wordCount: (count) => (count === 1 ? '1 Wort' : `${count} Wörter`),
	quote: QUOTED.de,
	checked: (files, sound) => `${files} Dateien geprüft; das Dossier ist ${sound ? 'unversehrt' : 'nicht unversehrt'}.`,
};

export const words = (locale: 'de' | 'en'): Words => ({ de, en })[locale];
