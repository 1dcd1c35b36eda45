import type { Texts } from '../en.ts';

export const exports: Texts['exports'] = {
	title: 'Ausgeben',
	open: 'Alle Formate und Einstellungen …',
	format: 'Format',
	groups: { read: 'Zum Lesen', picture: 'Zeitleiste als Bild', data: 'Für andere Programme', cite: 'Nachweise' },
	about: {
		pdf: 'für Druck und Archiv, mit Fußnoten',
		html: 'eine Datei mit Zeitleiste für jeden Browser',
		docx: 'zum Weiterschreiben in Word oder LibreOffice',
		md: 'reiner Text mit Überschriften',
		svg: 'die ganze Zeitleiste, scharf in jeder Größe',
		png: 'die ganze Zeitleiste als Bild',
		csv: 'Ereignisse als Tabelle',
		ics: 'Ereignisse als Kalender',
		timelinejs: 'für TimelineJS vom Knight Lab',
		ftm: 'für Aleph und andere FollowTheMoney-Programme',
		jsonld: 'verknüpfte Daten für Webseiten',
		annotations: 'Zitate mit ihren genauen Stellen',
		graphml: 'das Netz, für yEd und andere',
		gexf: 'das Netz, für Gephi',
		json: 'alle Einträge, wie sie sind',
		csl: 'Artikel für Zotero und andere',
		ris: 'Artikel für EndNote, Citavi und andere',
		biblatex: 'Artikel für LaTeX',
	},
	language: 'Sprache der Überschriften',
	paper: 'Papier',
	scoped: 'Nur, was der Filter übrig lässt',
	write: 'Ausgeben …',
	losses: (n) =>
		n === 1 ? 'Etwas hat in diesem Format keinen Platz' : `${n} Dinge haben in diesem Format keinen Platz`,
};
