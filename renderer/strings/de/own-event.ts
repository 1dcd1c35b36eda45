import type { Texts } from '../en.ts';

export const ownEvent: Texts['ownEvent'] = {
	title: 'Ereignis in eigenen Worten',
	open: 'Ereignis eintragen …',
	button: 'Ereignis',
	line: 'Datum und was geschah, in einer Zeile',
	example: 'März 2023 Gespräche der Minister in Genf',
	hint: 'Steht ohne Beleg da und ist als eigene Angabe gekennzeichnet.',
	preview: 'So versteht Depesche die Zeile',
	undated: 'ohne Datum',
	add: 'Eintragen',
	own: 'eigene Angabe',
	ownWords: 'Eigene Angabe, ohne Beleg.',
};
