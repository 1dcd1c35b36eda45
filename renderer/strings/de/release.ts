import type { Texts } from '../en.ts';

export const release: Texts['release'] = {
	title: 'Bevor es weitergegeben wird',
	open: 'Vor der Weitergabe prüfen …',
	summary: (ready, total, listed) =>
		total === 0
			? 'Nichts steht im Weg.'
			: `${ready ? 'Nichts ist falsch' : 'Es gibt Fehler'}; ${total.toLocaleString('de')} Funde${listed < total ? `, von jeder Art die ersten aufgeführt (${listed})` : ''}.`,
	severities: { error: 'Fehler', warning: 'Warnung', note: 'Hinweis' },
	damaged: 'Reparieren',
	repaired: (steps) =>
		steps === 0
			? 'Es gab nichts zu reparieren.'
			: `In ${steps} Schritten repariert; die beschädigten Originale liegen im Ordner „damaged“.`,
};
