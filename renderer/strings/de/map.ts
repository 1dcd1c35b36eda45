import type { Texts } from '../en.ts';
import { count } from './count.ts';

export const map: Texts['map'] = {
	summary: (n) => count(n, 'Ort', 'Orte'),
	description: (n) =>
		`Karte mit ${count(n, 'Ort', 'Orten')}. Pfeiltasten führen zum nächsten Ort; dieselben Orte stehen unter Personen & Orte.`,
	spoken: (name, here, events, by) =>
		`${name}: ${count(here, 'Ereignis', 'Ereignisse')} dort, genannt in ${events}; ${by}`,
	by: { country: 'irgendwo im Land', town: 'Stadt', name: 'Lage nur aus dem Namen' },
	unplaced: 'Lage unbekannt',
};
