import type { EventLine, EventSketch } from '#contract/channels/judgement.ts';
import type { Handlers } from '#contract/channels.ts';
import type { EventRecord } from '#domain/dossier.ts';
import { edtfExtent } from '#domain/edtf-extent.ts';
import type { Reading, TemporalExpression } from '#domain/reading.ts';
import { namesInLine } from '#synthesis/names-in-line.ts';
import type { OpenDossier } from './open-dossier.ts';
import type { Ports } from './ports.ts';
import type { Session } from './session.ts';

type Told = Pick<Reading, 'times' | 'events' | 'entities'>;
const NOTHING: Told = { times: [], events: [], entities: [] };

/** Events in a person's own words, a line each: no article carries them, and they say so. */
export function ownEvents(
	{ newId, reader }: Pick<Ports, 'newId' | 'reader'>,
	session: Session,
): Pick<Handlers, 'event.sketch' | 'event.note'> {
	const sketched = async (dossier: OpenDossier, { line, lang, today }: EventLine) => {
		// a reading that breaks costs the line its date and type, never the event
		const reading = await reader.read({ id: 'line', text: line, lang, published: today }).catch(() => NOTHING);
		return sketchOf(dossier, line, reading);
	};
	return {
		'event.sketch': (request) => sketched(session.current(), request),
		async 'event.note'(request) {
			const dossier = session.current();
			const event: EventRecord = {
				id: `own-${newId()}`,
				by: 'person',
				decision: 'accepted',
				...(await sketched(dossier, request)),
				lang: request.lang,
				factuality: 'asserted',
				hedges: [],
				citations: [],
				sources: [],
				rule: 'person',
			};
			await dossier.edit(() => ({
				kind: 'add-event',
				subject: event.title,
				changes: [{ table: 'events', id: event.id, after: event }],
			}));
			return event;
		},
	};
}

/** The line's first date, the kind of event its words evoke, and the names in it that the dossier knows. */
function sketchOf({ document }: OpenDossier, line: string, { times, events, entities }: Told): EventSketch {
	const time = times.find(({ edtf }) => edtf !== null && edtfExtent(edtf) !== undefined);
	const [told] = events;
	const names = namesInLine(line, Object.values(document.entities));
	const roleAt = (start: number, end: number) => {
		const read = entities.find(({ mentions }) => mentions.some((one) => one.start < end && one.end > start));
		return told?.participants.find(({ entity }) => entity === read?.id)?.role ?? ('topic' as const);
	};
	const place = names.filter(({ type }) => type === 'LOC').at(-1);
	return {
		title: titleOf(line, time),
		type: told?.type ?? 'other',
		...(time?.edtf && {
			when: { edtf: time.edtf, basis: time.anchor === undefined ? ('stated' as const) : ('inferred' as const) },
			whenText: time.text,
		}),
		participants: names
			.filter(({ type, entity }) => type !== 'MISC' && entity !== place?.entity)
			.map(({ entity, start, end }) => ({ entity, role: roleAt(start, end) })),
		...(place && { place: place.entity }),
	};
}

/** The line without a date at its head. */
function titleOf(line: string, time: TemporalExpression | undefined): string {
	if (time === undefined || time.start > 0) return line;
	return line.slice(time.end).replace(/^[\s:,;.–-]{1,20}/u, '') || line;
}
