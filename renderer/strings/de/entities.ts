import type { Texts } from '../en.ts';

export const entities: Texts['entities'] = {
	label: 'Personen und Orte',
	events: 'Ereignisse',
	claims: 'Behauptungen',
	articles: 'Artikel',
	name: 'Name',
	none: 'Kein Name passt.',
};
