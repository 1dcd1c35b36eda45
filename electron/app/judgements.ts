import type { Channels, Handlers, NewEvent } from '#contract/channels.ts';
import type { Change, ClaimRecord, EventRecord } from '#domain/dossier.ts';
import { edtfExtent } from '#domain/edtf-extent.ts';
import { DepescheError } from '#domain/failure.ts';
import type { When } from '#domain/reading.ts';
import { quoteAt } from '#domain/selector.ts';
import { entitiesWithin } from '#synthesis/entities-within.ts';
import type { OpenDossier } from './open-dossier.ts';
import type { Ports } from './ports.ts';
import { articleOf, readingOf, textOf } from './readings.ts';
import type { Session } from './session.ts';

type JudgementChannel = Exclude<
	Extract<keyof Channels, `event.${string}` | `claim.${string}`>,
	'claim.add' | 'event.sketch' | 'event.note'
>;

/** Use cases on events and claims: what a person adds, corrects and decides. */
export function judgements(ports: Pick<Ports, 'newId'>, session: Session): Pick<Handlers, JudgementChannel> {
	return {
		async 'event.add'(request) {
			const dossier = session.current();
			const event = await newEvent(dossier, `${request.article}-p${ports.newId()}`, request);
			await dossier.edit(() => ({
				kind: 'add-event',
				subject: event.title,
				changes: [{ table: 'events', id: event.id, after: event }],
			}));
			return event;
		},
		async 'event.edit'({ id, edit }) {
			const dossier = session.current();
			if (edit.when) checkDate(edit.when.edtf);
			await dossier.edit(() => {
				const before = eventOf(dossier, id);
				const after: EventRecord = { ...before, edit: { ...before.edit, ...edit } };
				return { kind: 'edit-event', subject: before.title, changes: [{ table: 'events', id, before, after }] };
			});
			return eventOf(dossier, id);
		},
		'event.decide'({ ids, decision }) {
			const dossier = session.current();
			return dossier.edit(() => {
				const events = ids.map((id) => eventOf(dossier, id));
				const changes = events.map((before): Change => {
					return { table: 'events', id: before.id, before, after: { ...before, decision } };
				});
				return { kind: 'decide-event', subject: subjectOf(events), changes };
			});
		},
		'event.remove'({ id }) {
			const dossier = session.current();
			return dossier.edit(() => {
				const before = eventOf(dossier, id);
				// What the machine found would be found again: it is set aside. What a person added goes.
				const after = before.by === 'machine' ? { after: { ...before, decision: 'rejected' as const } } : {};
				return { kind: 'remove-event', subject: before.title, changes: [{ table: 'events', id, before, ...after }] };
			});
		},
		'claim.decide'({ ids, decision }) {
			const dossier = session.current();
			return dossier.edit(() => {
				const claims = ids.map((id) => claimOf(dossier, id));
				const changes = claims.map((before): Change => {
					return { table: 'claims', id: before.id, before, after: { ...before, decision } };
				});
				const titles = claims.map(({ content, quote }) => ({ title: (content || quote.exact).slice(0, 80) }));
				return { kind: 'decide-claim', subject: subjectOf(titles), changes };
			});
		},
		'claim.edit'({ id, edit }) {
			const dossier = session.current();
			return dossier.edit(() => {
				const before = claimOf(dossier, id);
				const after: ClaimRecord = { ...before, edit: { ...before.edit, ...edit } };
				const subject = (before.content || before.quote.exact).slice(0, 80);
				return { kind: 'edit-claim', subject, changes: [{ table: 'claims', id, before, after }] };
			});
		},
	};
}

/** One is named by its title, several by their number. */
function subjectOf(records: readonly { readonly title: string }[]): string {
	const [only] = records;
	return records.length === 1 && only !== undefined ? only.title : String(records.length);
}

function eventOf({ document }: OpenDossier, id: string): EventRecord {
	const event = Object.hasOwn(document.events, id) ? document.events[id] : undefined;
	if (event === undefined) throw new DepescheError('event-unknown', id);
	return event;
}

function claimOf({ document }: OpenDossier, id: string): ClaimRecord {
	const claim = Object.hasOwn(document.claims, id) ? document.claims[id] : undefined;
	if (claim === undefined) throw new DepescheError('claim-unknown', id);
	return claim;
}

/** EDTF that lies on the calendar, or whose year alone is unknown. */
function checkDate(edtf: string): void {
	if (edtfExtent(edtf) === undefined && !/^XXXX-\d{2}(?:-\d{2})?$/.test(edtf)) {
		throw new DepescheError('date-invalid', edtf.slice(0, 80));
	}
}

async function newEvent(dossier: OpenDossier, id: string, request: NewEvent): Promise<EventRecord> {
	const { start, end, title, type, edtf } = request;
	const article = articleOf(dossier, request.article);
	const text = await textOf(dossier, article);
	if (end > text.length || start >= end) throw new DepescheError('selection-invalid', article.title);
	if (edtf !== undefined) checkDate(edtf);
	const when: When | undefined = edtf === undefined ? undefined : { edtf, basis: 'stated' };
	const reading = await readingOf(dossier, article);
	const { participants, place } = entitiesWithin(dossier.known, article.id, reading, [start, end]);
	return {
		id,
		by: 'person',
		decision: 'accepted',
		type,
		title,
		lang: article.lang,
		...(when && { when }),
		factuality: 'asserted',
		hedges: [],
		participants,
		...(place !== undefined && { place }),
		citations: [{ article: article.id, quote: quoteAt(text, start, end) }],
		sources: [],
		rule: 'person',
	};
}
