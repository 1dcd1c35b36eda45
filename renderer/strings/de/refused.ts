import type { Texts } from '../en.ts';

export const refused: Texts['refused'] = {
	title: (n) => (n === 1 ? 'Eine Datei kam nicht hinzu' : `${n.toLocaleString('de')} Dateien kamen nicht hinzu`),
	show: 'Alle mit ihren Gründen zeigen',
	copy: 'Liste kopieren',
};
