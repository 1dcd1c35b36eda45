import type { EventRecord, RelationRecord } from '#domain/dossier.ts';
import type { Bounds } from '#domain/edition.ts';
import { bounds, compareDays } from '#domain/edtf.ts';
import { edtfExtent } from '#domain/edtf-extent.ts';
import type { EventId } from '#domain/ids.ts';
import type { When } from '#domain/reading.ts';
import { deriveOrder } from './order.ts';

const MINUTE = 60_000;

/** `YYYY-MM-DD`; undefined for what no calendar of four-digit years holds. */
function dayOf(milliseconds: number): string | undefined {
	if (!Number.isFinite(milliseconds)) return undefined;
	const day = new Date(milliseconds).toISOString().slice(0, 10);
	return /^\d{4}-/.test(day) ? day : undefined;
}

/** First and last possible day of each event that has one: by its own date, and by the order told in words. */
export function boundsOf(
	events: readonly EventRecord[],
	relations: readonly RelationRecord[],
): Readonly<Record<EventId, Bounds>> {
	const own = events.map(({ id, when }) => ({ id, ...(when && ownBounds(when)) }));
	const order = deriveOrder(own, relations);
	const bounded: Record<EventId, Bounds> = {};
	for (const { id, earliest, latest } of own) {
		const derived = order.bounds.get(id);
		const first = derived?.earliest ?? earliest;
		const last = derived?.latest ?? latest;
		if (first === undefined && last === undefined) continue;
		bounded[id] = { ...(first !== undefined && { earliest: first }), ...(last !== undefined && { latest: last }) };
	}
	return bounded;
}

/** First and last possible day by an event's own date. */
export function ownBounds(when: When): Bounds {
	const extent = edtfExtent(when.edtf);
	const earliest = when.earliest ?? (extent && dayOf(extent.start));
	const latest = when.latest ?? (extent && dayOf(extent.end - MINUTE));
	return { ...(earliest !== undefined && { earliest }), ...(latest !== undefined && { latest }) };
}

/** Does its date end before it begins? */
export function endsBeforeStart({ when }: EventRecord): boolean {
	if (when === undefined) return false;
	const stated = bounds(when.edtf);
	return isReversed(stated?.earliest, stated?.latest) || isReversed(when.earliest, when.latest);
}

const isReversed = (earliest: string | undefined, latest: string | undefined) =>
	earliest !== undefined && latest !== undefined && compareDays(earliest, latest) > 0;
