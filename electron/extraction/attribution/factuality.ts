import type { ReadEvent } from '#domain/reading.ts';
import type { Draft } from '../draft.ts';

/** An event told inside a claim is reported, unless the events stage knows it planned, hypothetical or negated. */
export function settleFactuality({ events, claims }: Draft): ReadEvent[] {
	return events.map((event) => {
		if (event.factuality !== 'asserted') return event;
		const [start, end] = event.trigger;
		const told = claims.some(
			({ content, manner }) => manner !== 'reported' && content.some(([from, to]) => from <= start && end <= to),
		);
		return told ? { ...event, factuality: 'reported' } : event;
	});
}
