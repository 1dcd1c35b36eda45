import type { Texts } from '../en.ts';
import { count } from './count.ts';

export const graph: Texts['graph'] = {
	none: 'Keine zwei Namen haben ein Ereignis gemeinsam.',
	summary: (names, links) => `${count(names, 'Name', 'Namen')}, ${count(links, 'Verbindung', 'Verbindungen')}`,
	leftOut: (n) => `${n.toLocaleString('de')} seltenere Namen weggelassen`,
	description: (names, links) =>
		`Netz aus ${count(names, 'Name', 'Namen')} mit ${count(links, 'Verbindung', 'Verbindungen')}. Pfeiltasten führen zum nächsten Namen; dasselbe steht unter Personen & Orte bei „Gemeinsam mit“.`,
	spoken: (name, type, events, near) =>
		`${name}, ${type}, ${count(events, 'Ereignis', 'Ereignisse')}${near === '' ? '' : `, gemeinsam mit ${near}`}`,
};
