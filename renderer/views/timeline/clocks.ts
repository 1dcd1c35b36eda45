/** Four clocks: when it happened, when somebody said so, when it was published, when it came into the dossier. Pure. */
import type { EventRecord } from '#domain/dossier.ts';
import { edtfExtent } from '#domain/edtf-extent.ts';
import type { When } from '#domain/reading.ts';
import { voicesOf } from '#state/derived.ts';
import type { Clock } from '#state/desk.ts';
import type { Snapshot } from '#state/snapshot.ts';

const DAY_LENGTH = 'YYYY-MM-DD'.length;
const stated = (edtf: string): When => ({ edtf, basis: 'stated' });

/** The earliest of some EDTF dates; what has no place on the calendar is none. */
function earliest(dates: Iterable<string | undefined>): When | undefined {
	let first: string | undefined;
	let start = Number.POSITIVE_INFINITY;
	for (const date of dates) {
		const extent = date === undefined ? undefined : edtfExtent(date);
		if (date === undefined || extent === undefined || extent.start >= start) continue;
		first = date;
		start = extent.start;
	}
	return first === undefined ? undefined : stated(first);
}

/** When an event stands on the timeline by a clock; undefined: it has no place on it. */
export function timeOn(clock: Clock, { articles, claims }: Snapshot): (event: EventRecord) => When | undefined {
	const published = (id: string) => articles.get(id)?.published?.edtf;
	switch (clock) {
		case 'event':
			return ({ when }) => when;
		case 'statement':
			return ({ id }) => {
				const { saying, denying } = voicesOf(claims, id);
				return earliest([...saying, ...denying].map(({ article }) => published(article)));
			};
		case 'publication':
			return ({ citations }) => earliest(citations.map(({ article }) => published(article)));
		case 'capture':
			return ({ citations }) =>
				earliest(citations.map(({ article }) => articles.get(article)?.captured.slice(0, DAY_LENGTH)));
	}
}

/** The events as a clock places them. */
export function onClock(clock: Clock, events: readonly EventRecord[], snapshot: Snapshot): readonly EventRecord[] {
	if (clock === 'event') return events;
	const time = timeOn(clock, snapshot);
	return events.map((event) => {
		const when = time(event);
		const { when: _own, ...rest } = event;
		return { ...rest, ...(when && { when }) };
	});
}
