import type { Texts } from '../en.ts';

export const table: Texts['table'] = {
	date: 'Datum',
	event: 'Ereignis',
	type: 'Art',
	people: 'Personen und Organisationen',
	place: 'Ort',
	status: 'Stand',
	sources: 'Artikel',
	decision: 'Prüfung',
	label: 'Ereignisse',
	together: 'Mehrere Ereignisse',
	picked: (n) => `${n.toLocaleString('de')} Ereignisse ausgewählt`,
	unpick: 'Auswahl aufheben',
};
