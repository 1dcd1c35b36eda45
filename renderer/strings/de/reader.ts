import type { Texts } from '../en.ts';

export const reader: Texts['reader'] = {
	label: 'Artikeltext',
	none: 'Wählen Sie etwas aus, um seinen Artikel zu lesen.',
	loading: 'Der Text wird geladen …',
	addEvent: 'Ereignis anlegen',
	newEvent: 'Neues Ereignis aus der Auswahl',
	when: 'Wann',
	whenHint: 'März 2023, 30.8.2023, 2023~ … leer: ohne Datum',
	add: 'Anlegen',
	openWide: 'Groß lesen',
	published: (date) => `erschienen ${date}`,
	page: 'Seite wie gesichert',
	pageOf: (title) => `Die Seite „${title}“, wie sie gesichert wurde`,
	noPage: 'Dieser Artikel wurde nicht als Seite gesichert.',
};
