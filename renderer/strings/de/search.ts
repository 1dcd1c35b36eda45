import type { Texts } from '../en.ts';

export const search: Texts['search'] = {
	title: 'Das Dossier durchsuchen',
	open: 'Dossier durchsuchen …',
	query: 'Suchen nach',
	example: 'Brief* UND (Putin ODER Kim) NICHT "Weißes Haus"',
	hint: 'Wörter, "Wendungen", Anfänge*, UND, ODER, NICHT, NEAR; andere Schreibweisen und Beugungen werden mitgefunden.',
	partial: 'Das Verzeichnis entsteht noch; es kann mehr geben.',
	none: 'Nichts gefunden.',
	kinds: {
		article: 'Artikel',
		event: 'Ereignisse',
		claim: 'Behauptungen',
		entity: 'Personen & Orte',
		outlet: 'Medien',
	},
};
