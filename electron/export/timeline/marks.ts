import type { EventRecord } from '#domain/dossier.ts';
import type { Bounds, Edition } from '#domain/edition.ts';
import { edtfExtent } from '#domain/edtf-extent.ts';
import type { LegendMark } from '../words.ts';

/** How an event stands, by which its mark is filled. */
export type Standing = 'asserted' | 'reported' | 'planned' | 'denied' | 'negated';

/** Where and how an event is drawn. Times are milliseconds since 1970; infinite where open. */
export interface Mark {
	readonly n: number;
	readonly title: string;
	readonly start: number;
	readonly end: number;
	/** A diamond for what is known to the day, a band as wide as the precision, or fading bounds. */
	readonly shape: 'day' | 'band' | 'interval' | 'bounds';
	readonly approximate: boolean;
	readonly inferred: boolean;
	readonly standing: Standing;
	readonly deniers: number;
	/** Lane: the entity that acts. */
	readonly lane: string | undefined;
}

export interface Unplaced {
	readonly n: number;
	readonly title: string;
	readonly standing: Standing;
	readonly deniers: number;
	/** What it comes after and before, in words. */
	readonly order: string;
}

const DAY = 86_400_000;

/** The event on the calendar; undefined when neither its date nor the order told places it between two days. */
export function markOf(edition: Edition, event: EventRecord, n: number, deniers: number): Mark | undefined {
	const place = placeOf(event, edition.bounds[event.id]);
	if (!place) return undefined;
	return {
		n,
		title: event.title.replace(/\s+/g, ' ').trim(),
		...place,
		standing: standingOf(event, deniers),
		deniers,
		lane: (event.participants.find(({ role }) => role === 'agent') ?? event.participants[0])?.entity,
	};
}

export function standingOf(event: EventRecord, deniers: number): Standing {
	if (deniers > 0) return 'denied';
	return event.factuality === 'hypothetical' ? 'planned' : event.factuality;
}

function placeOf(
	event: EventRecord,
	bounds: Bounds | undefined,
): Omit<Mark, 'n' | 'title' | 'standing' | 'deniers' | 'lane'> | undefined {
	const { when } = event;
	const extent = when && edtfExtent(when.edtf);
	if (when && extent) {
		const shape =
			when.basis === 'bounded' ? 'bounds' : extent.interval ? 'interval' : isDay(extent.unit) ? 'day' : 'band';
		const approximate = extent.approximate || extent.uncertain;
		return { start: extent.start, end: extent.end, shape, approximate, inferred: when.basis !== 'stated' };
	}
	const start = midnight(when?.earliest ?? bounds?.earliest);
	const end = midnight(when?.latest ?? bounds?.latest);
	if (start === undefined || end === undefined || start > end) return undefined;
	return { start, end: end + DAY, shape: 'bounds', approximate: false, inferred: true };
}

const isDay = (unit: string) => unit === 'day' || unit === 'minute';

function midnight(day: string | undefined): number | undefined {
	const time = day === undefined ? Number.NaN : Date.parse(`${day}T00:00:00Z`);
	return Number.isNaN(time) ? undefined : time;
}

/** The rows of the legend that these marks need. */
export function legendOf(marks: readonly Mark[], unplaced: readonly Unplaced[]): LegendMark[] {
	const used: Readonly<Record<LegendMark, boolean>> = {
		day: marks.some(({ shape }) => shape === 'day'),
		span: marks.some(({ shape }) => shape === 'band' || shape === 'interval'),
		approximate: marks.some(({ approximate }) => approximate),
		bounds: marks.some(({ shape }) => shape === 'bounds'),
		reported: [...marks, ...unplaced].some(({ standing }) => standing === 'reported'),
		planned: [...marks, ...unplaced].some(({ standing }) => standing === 'planned'),
		denied: [...marks, ...unplaced].some(({ standing }) => standing === 'denied'),
		negated: [...marks, ...unplaced].some(({ standing }) => standing === 'negated'),
		inferred: marks.some(({ inferred, shape }) => inferred && shape !== 'bounds'),
		open: marks.some(({ start, end }) => !Number.isFinite(start) || !Number.isFinite(end)),
		undated: unplaced.length > 0,
	};
	return (Object.keys(used) as LegendMark[]).filter((row) => used[row]);
}
