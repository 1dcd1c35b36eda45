import type { EventRecord } from '#domain/dossier.ts';
import type { Bounds, Edition } from '#domain/edition.ts';
import type { EventId } from '#domain/ids.ts';
import { columns, marks, section } from './layout.ts';
import { type Words, words } from './words.ts';

/** Events that somebody denies, by the claims that do. */
export function deniedEvents({ claims }: Edition): ReadonlySet<EventId> {
	return new Set(claims.filter(({ act }) => act === 'denies').flatMap(({ events }) => events));
}

/** A date that lies on the calendar. Without a year an event has no place in the chronology. */
export const isDated = ({ when }: EventRecord) =>
	when !== undefined && /^[^X]*\d{4}/.test(when.edtf) && !when.edtf.startsWith('XXXX');

/** The chronology for programs: every event in its order, with what bounds and disputes it. */
export function chronology(edition: Edition): unknown {
	const denied = deniedEvents(edition);
	const { schema: _schema, ...dossier } = edition.info;
	return {
		dossier,
		events: [...edition.events.filter(isDated), ...edition.events.filter((event) => !isDated(event))].map((event) => ({
			...event,
			dated: isDated(event),
			denied: denied.has(event.id),
			...edition.bounds[event.id],
		})),
	};
}

/** `not before …, not after …`; empty without bounds. */
function boundsInWords(bounds: Bounds | undefined, say: Words): string {
	const parts = [bounds?.earliest && say.after(bounds.earliest), bounds?.latest && say.before(bounds.latest)];
	return parts.filter((part) => part).join(', ');
}

/** The chronology for people: dated events in their order, then the undated ones with their bounds. */
export function chronologyInWords(edition: Edition, locale: 'de' | 'en'): string {
	const say = words(locale);
	const denied = deniedEvents(edition);
	const titleOf = (event: EventRecord) =>
		`${event.title}${marks([say.standing[event.factuality], denied.has(event.id) ? say.deniedBySomebody : ''])}`;
	const dated = edition.events.filter(isDated);
	const undated = edition.events.filter((event) => !isDated(event));
	const rows = dated.map((event) => [event.when?.edtf ?? '', titleOf(event)] as const);
	const rest = undated.map((event) => {
		const bounds = boundsInWords(edition.bounds[event.id], say);
		return [event.when?.edtf ?? '–', `${titleOf(event)}${bounds === '' ? '' : `  (${bounds})`}`] as const;
	});
	const parts = [section(edition.info.name, columns(rows), say.none)];
	if (rest.length > 0) parts.push(section(say.undatedEvents, columns(rest), say.none));
	return parts.join('\n\n');
}
