import type { Texts } from '../en.ts';

export const filter: Texts['filter'] = {
	title: 'Filter',
	open: (n) => (n === 0 ? 'Filtern' : `Filtern (${n} gesetzt)`),
	facets: {
		types: 'Art des Ereignisses',
		factuality: 'Stand',
		decisions: 'Prüfung',
		outlets: 'Medium',
		langs: 'Sprache',
		tags: 'Schlagwort',
	},
	edges: { from: 'ab', to: 'bis' },
	dateExample: 'z. B. März 2023',
	clear: 'Filter aufheben',
	keep: 'Ansicht sichern …',
	remove: (what) => `„${what}“ aus dem Filter nehmen`,
	keepTitle: 'Diese Ansicht sichern',
	keepHint: 'Ansicht, Filter und Spuren finden Sie in der Befehlspalette und im Menü wieder.',
	kept: 'Gesicherte Ansichten',
	removeView: (name) => `Ansicht „${name}“ entfernen`,
	only: (name) => `Nur ${name} zeigen`,
};
