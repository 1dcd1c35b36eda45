/** Records to what a timeline shows: marks in lanes, and the undated in their tray. Pure; pixels come later. */
import type { EntityRecord, EventRecord } from '#domain/dossier.ts';
import { type Extent, edtfExtent } from '#domain/edtf-extent.ts';
import { isOwn } from '#state/derived.ts';

export type Shape = 'point' | 'band' | 'bounds';

/** A dated event as it is drawn. Times are milliseconds since 1970, UTC; the end is exclusive. */
export interface Mark {
	readonly id: string;
	readonly title: string;
	readonly lane: number;
	readonly start: number;
	readonly end: number;
	/** point: known to the day or finer; band: as wide as the date is precise; bounds: somewhere in between. */
	readonly shape: Shape;
	readonly openStart: boolean;
	readonly openEnd: boolean;
	readonly approximate: boolean;
	readonly uncertain: boolean;
	/** The date was inferred, not stated. */
	readonly inferred: boolean;
	/** denied before own (in the person's own words) before outline (planned or possible). */
	readonly style: 'solid' | 'denied' | 'outline' | 'own';
	readonly deniers: number;
	readonly rejected: boolean;
}

export interface Lane {
	/** What the lane stands for: an entity's or article's id, an event type, or '' for what has none. */
	readonly key: string;
	readonly count: number;
}

export interface Undated {
	readonly id: string;
	readonly title: string;
	/** Its date has no year until its article has a publication date. */
	readonly waits: boolean;
	readonly event: EventRecord;
}

export interface Timeline {
	readonly lanes: readonly Lane[];
	/** By lane, then start, longest first, then id. */
	readonly marks: readonly Mark[];
	readonly undated: readonly Undated[];
	/** First start and last end of all marks; a year around today where there is none. */
	readonly range: readonly [start: number, end: number];
}

export interface Given {
	readonly events: readonly EventRecord[];
	/** The key of an event's lane. */
	readonly laneOf: (event: EventRecord) => string;
	readonly deniersOf: (event: EventRecord) => number;
	/** More lanes than this are gathered in the last one. */
	readonly mostLanes: number;
	/** Keys of lanes that come first, in this order. */
	readonly laneOrder?: readonly string[];
}

const DAY = 86_400_000;
const YEAR = 365.2425 * DAY;
/** The key of the lane that gathers what is left over. */
export const OTHERS = '…';

type Placed = Omit<Mark, 'lane' | 'style' | 'deniers' | 'rejected' | 'id' | 'title'>;

function bounded(earliest: string, latest: string): Placed | undefined {
	const [first, last] = [edtfExtent(earliest), edtfExtent(latest)];
	if (!first || !last || last.end <= first.start) return undefined;
	const { start } = first;
	const shared = { openStart: false, openEnd: false, approximate: false, uncertain: false, inferred: true };
	return { start, end: last.end, shape: 'bounds', ...shared };
}

/** Places that were worked out already, by date. */
interface Known {
	readonly stated: Map<Extent, Placed>;
	readonly inferred: Map<Extent, Placed>;
}
const nothing = (): Known => ({ stated: new Map(), inferred: new Map() });

/** Where a date lies; undefined for one that belongs in the tray. */
export function place(when: EventRecord['when'], known = nothing()): Placed | undefined {
	if (!when) return undefined;
	if (when.basis === 'bounded') {
		return when.earliest && when.latest ? bounded(when.earliest, when.latest) : undefined;
	}
	const extent = edtfExtent(when.edtf);
	if (!extent) return undefined;
	const inferred = when.basis === 'inferred';
	const places = inferred ? known.inferred : known.stated;
	const found = places.get(extent) ?? placeOf(extent, inferred);
	places.set(extent, found);
	return found;
}

function placeOf(extent: Extent, inferred: boolean): Placed {
	const openStart = extent.start === Number.NEGATIVE_INFINITY;
	const openEnd = extent.end === Number.POSITIVE_INFINITY;
	const reach = extent.unit === 'year' ? YEAR : 45 * DAY;
	const fine = extent.unit === 'day' || extent.unit === 'minute';
	return {
		start: openStart ? extent.end - reach : extent.start,
		end: openEnd ? extent.start + reach : extent.end,
		shape: fine && !extent.interval ? 'point' : 'band',
		openStart,
		openEnd,
		approximate: extent.approximate,
		uncertain: extent.uncertain,
		inferred,
	};
}

function styleOf(event: EventRecord, deniers: number): Mark['style'] {
	if (deniers > 0 || event.factuality === 'denied' || event.factuality === 'negated') return 'denied';
	if (isOwn(event)) return 'own';
	return event.factuality === 'planned' || event.factuality === 'hypothetical' ? 'outline' : 'solid';
}

/** Lanes by size, the one without a key last; the smallest are gathered once there are more than `most`. */
function lanes(keys: readonly string[], most: number, order: readonly string[]): Lane[] {
	const moved = new Map(order.map((key, at) => [key, at]));
	const place = (key: string) => moved.get(key) ?? order.length;
	const counts = new Map<string, number>();
	for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
	const sorted = [...counts]
		.map(([key, count]) => ({ key, count }))
		.sort(
			(a, b) =>
				place(a.key) - place(b.key) ||
				Number(a.key === '') - Number(b.key === '') ||
				b.count - a.count ||
				(a.key < b.key ? -1 : 1),
		);
	if (sorted.length <= most) return sorted;
	const kept = sorted.filter(({ key }) => key !== '').slice(0, most - 1);
	const rest = keys.length - kept.reduce((sum, { count }) => sum + count, 0);
	return [...kept, { key: OTHERS, count: rest }];
}

/** A mark that holds its event and where its date lies, not copies of them: thousands of events share hundreds of dates. */
class EventMark implements Mark {
	readonly lane: number;
	readonly style: Mark['style'];
	readonly deniers: number;
	private readonly event: EventRecord;
	private readonly at: Placed;

	constructor(event: EventRecord, at: Placed, lane: number, deniers: number) {
		this.lane = lane;
		this.style = styleOf(event, deniers);
		this.deniers = deniers;
		this.event = event;
		this.at = at;
	}
	get id() {
		return this.event.id;
	}
	get title() {
		return this.event.title;
	}
	get rejected() {
		return this.event.decision === 'rejected';
	}
	get start() {
		return this.at.start;
	}
	get end() {
		return this.at.end;
	}
	get shape() {
		return this.at.shape;
	}
	get openStart() {
		return this.at.openStart;
	}
	get openEnd() {
		return this.at.openEnd;
	}
	get approximate() {
		return this.at.approximate;
	}
	get uncertain() {
		return this.at.uncertain;
	}
	get inferred() {
		return this.at.inferred;
	}
	moved(start: number, end: number): Mark {
		return new EventMark(this.event, { ...this.at, start, end }, this.lane, this.deniers);
	}
}

/** A mark at other times. */
export const moved = (mark: Mark, start: number, end: number): Mark =>
	mark instanceof EventMark ? mark.moved(start, end) : { ...mark, start, end };

export function timelineOf({ events, laneOf, deniersOf, mostLanes, laneOrder = [] }: Given): Timeline {
	const dated: EventRecord[] = [];
	const places: Placed[] = [];
	const keys: string[] = [];
	const undated: Undated[] = [];
	const known = nothing();
	for (const event of events) {
		const placed = place(event.when, known);
		if (placed) {
			dated.push(event);
			places.push(placed);
			keys.push(laneOf(event));
		} else {
			const waits = event.when !== undefined && event.when.basis !== 'bounded';
			undated.push({ id: event.id, title: event.title, waits, event });
		}
	}
	const rows = lanes(keys, mostLanes, laneOrder);
	const index = new Map(rows.map(({ key }, at) => [key, at]));
	let [start, end] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
	const ordered = Array.from(rows, (): Mark[] => []);
	for (const [i, event] of dated.entries()) {
		const at = places[i];
		if (!at) continue;
		start = Math.min(start, at.start);
		end = Math.max(end, at.end);
		const lane = index.get(keys[i] ?? '') ?? rows.length - 1;
		ordered[lane]?.push(new EventMark(event, at, lane, deniersOf(event)));
	}
	// events come by time, so each lane is all but sorted already
	const marks = ordered.flatMap((lane) =>
		lane.sort((a, b) => a.start - b.start || b.end - a.end || (a.id < b.id ? -1 : 1)),
	);
	if (marks.length === 0) [start, end] = [Date.now() - YEAR / 2, Date.now() + YEAR / 2];
	return { lanes: rows, marks, undated, range: [start, end] };
}

/** The participant of a type that an event's lane is named after: who acts, else who has the most events. */
export function leading(
	event: EventRecord,
	type: EntityRecord['type'],
	entities: ReadonlyMap<string, EntityRecord>,
	weight: (id: string) => number,
): string {
	let best = '';
	let acts = false;
	for (const { entity, role } of event.participants) {
		if (entities.get(entity)?.type !== type || entity === best) continue;
		const agent = role === 'agent';
		if (best !== '' && acts && !agent) continue;
		const [own, other] = best === '' || (agent && !acts) ? [1, 0] : [weight(entity), weight(best)];
		if (own < other || (own === other && entity > best)) continue;
		best = entity;
		acts = agent;
	}
	return best;
}
