import type { EventRecord, RelationRecord } from '#domain/dossier.ts';
import type { Bounds } from '#domain/edition.ts';
import { edtfExtent } from '#domain/edtf-extent.ts';
import type { EventId } from '#domain/ids.ts';

const DAY = 86_400_000;

/** `YYYY-MM-DD`; undefined for what no calendar of four-digit years holds. */
function dayOf(milliseconds: number): string | undefined {
	if (!Number.isFinite(milliseconds)) return undefined;
	const day = new Date(milliseconds).toISOString().slice(0, 10);
	return /^\d{4}-/.test(day) ? day : undefined;
}

/** First and last possible day of each event that has one, by its own date. Relations are in their place for `order`. */
export function boundsOf(
	events: readonly EventRecord[],
	_relations: readonly RelationRecord[],
): Readonly<Record<EventId, Bounds>> {
	const bounds: Record<EventId, Bounds> = {};
	for (const { id, when } of events) {
		if (when === undefined) continue;
		const extent = edtfExtent(when.edtf);
		const earliest = when.earliest ?? (extent && dayOf(extent.start));
		const latest = when.latest ?? (extent && dayOf(extent.end - DAY / 24 / 60));
		if (earliest === undefined && latest === undefined) continue;
		bounds[id] = { ...(earliest !== undefined && { earliest }), ...(latest !== undefined && { latest }) };
	}
	return bounds;
}
