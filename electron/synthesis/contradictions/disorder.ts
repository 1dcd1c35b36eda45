import type { Contradiction } from '#domain/contradiction.ts';
import type { EventRecord } from '#domain/dossier.ts';
import { endsBeforeStart, ownBounds } from '../bounds.ts';
import { deriveOrder } from '../order.ts';
import { type Ground, sideOf } from './ground.ts';

/** Circles of before and after, dates that contradict the order told, and ends before starts. */
export function disorder(ground: Ground): Contradiction[] {
	const events = [...ground.events.values()];
	const reversed = events.filter(endsBeforeStart);
	const isReversed = new Set(reversed.map(({ id }) => id));
	const ordered = events.map(({ id, when }) => ({ id, ...(when && !isReversed.has(id) && ownBounds(when)) }));
	const { cycles, conflicts } = deriveOrder(ordered, ground.relations);
	return [
		...reversed.map(
			(event): Contradiction => ({
				id: `end-${event.id}`,
				kind: 'order',
				rule: 'end-before-start',
				events: [event.id],
				sides: [dated(ground, event)],
			}),
		),
		...cycles.map(
			(members): Contradiction => ({
				id: `circle-${members.join('-')}`,
				kind: 'order',
				rule: 'order-circle',
				events: members,
				sides: told(ground, new Set(members), 'within'),
			}),
		),
		...conflicts.flatMap((id): Contradiction[] => {
			const event = ground.events.get(id);
			if (event === undefined) return [];
			const sides = told(ground, new Set([id]), 'touching');
			return [
				{
					id: `order-${id}`,
					kind: 'order',
					rule: 'order-against-dates',
					events: [id],
					sides: [...(event.when === undefined ? [] : [dated(ground, event)]), ...sides],
				},
			];
		}),
	];
}

const dated = (ground: Ground, { id, when, citations }: EventRecord) =>
	sideOf(ground, { value: when?.edtf ?? '', events: [id], citations });

/** The relations among some events, or of one with others; each a side with its own passage. */
function told(ground: Ground, ids: ReadonlySet<string>, which: 'within' | 'touching') {
	return ground.relations
		.filter(({ from, to }) => (which === 'within' ? ids.has(from) && ids.has(to) : ids.has(from) || ids.has(to)))
		.filter(({ from, to }) => ground.events.has(from) && ground.events.has(to))
		.map(({ kind, from, to, citation }) => sideOf(ground, { value: kind, events: [from, to], citations: [citation] }));
}
