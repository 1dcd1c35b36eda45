import type { Texts } from '../en.ts';

export const versions: Texts['versions'] = {
	title: 'Stände und Sicherungen',
	open: 'Stände und Sicherungen …',
	name: 'Name für den jetzigen Stand',
	keep: 'Merken',
	backup: 'Sicherung',
	goBack: 'Zurück dahin',
	none: 'Noch kein Stand. Jede Änderung wird sofort gesichert; ein benannter Stand erlaubt die Rückkehr.',
	policy: (latest, days, weeks) =>
		`Sicherungen entstehen von selbst: die letzten ${latest}, eine am Tag für ${days} Tage, eine in der Woche für ${weeks} Wochen. Sie liegen in`,
	check: 'Dossier prüfen',
	checking: 'Jede Datei wird geprüft …',
	sound: (n) => `Alles ist da und unverändert: ${n.toLocaleString('de')} Dateien geprüft.`,
};
