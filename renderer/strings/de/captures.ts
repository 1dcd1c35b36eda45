import type { Texts } from '../en.ts';

export const captures: Texts['captures'] = {
	copies: 'Gleicher Text',
	versions: 'Fassungen',
	compare: (date) => `Mit der Fassung vom ${date} vergleichen`,
	title: (title) => `Was sich in „${title}“ geändert hat`,
	lost: (n) =>
		n === 1
			? 'Eine Behauptung oder ein Ereignis beruht auf Worten, die fehlen.'
			: `${n.toLocaleString('de')} Behauptungen und Ereignisse beruhen auf Worten, die fehlen.`,
};
