import { compareDays } from '#domain/edtf.ts';
import { components } from '#domain/graph.ts';
import type { RelationKind } from '#domain/reading.ts';

/** An event as far as its order is concerned; days are `YYYY-MM-DD`, absent where nothing bounds it. */
export interface OrderedEvent {
	readonly id: string;
	readonly earliest?: string;
	readonly latest?: string;
}

/** `from` is before, after or during `to`; ids of events. Relations that name an unknown event are passed over. */
export interface OrderRelation {
	readonly kind: RelationKind;
	readonly from: string;
	readonly to: string;
}

export interface DerivedOrder {
	/** First and last possible day of every event, from its own dates and all that the relations add. */
	readonly bounds: ReadonlyMap<string, { readonly earliest?: string; readonly latest?: string }>;
	/** Groups of events whose relations run in a circle, each in the order given. Their relations are left out of the bounds. */
	readonly cycles: readonly (readonly string[])[];
	/** Events whose bounds cross: their dates contradict the order told. */
	readonly conflicts: readonly string[];
}

/** One "no earlier than" edge: the target cannot begin before the source does. */
interface Edge {
	readonly source: number;
	readonly target: number;
	/** False for "during", which allows a circle (two things at the same time). */
	readonly strict: boolean;
}

/**
 * Closes order relations under transitivity: what comes after something dated cannot be earlier, what comes before cannot be later, and
 * what happens during something lies within it. Days are coarse, so that two events of one day may stand in any order. Linear in events
 * and relations.
 */
export function deriveOrder(events: readonly OrderedEvent[], relations: readonly OrderRelation[]): DerivedOrder {
	const indexOf = new Map(events.map((event, i) => [event.id, i]));
	const floors: Edge[] = [];
	const ceilings: Edge[] = [];
	for (const { kind, from, to } of relations) {
		const a = indexOf.get(kind === 'after' ? to : from);
		const b = indexOf.get(kind === 'after' ? from : to);
		if (a === undefined || b === undefined) continue;
		const strict = kind !== 'during';
		floors.push(strict ? { source: a, target: b, strict } : { source: b, target: a, strict });
		ceilings.push({ source: b, target: a, strict });
	}
	const cyclic = new Map<string, readonly string[]>();
	const ids = (members: readonly number[]) => members.toSorted((x, y) => x - y).map((i) => events[i]?.id ?? '');
	const earliest = propagate(
		events.map((event) => event.earliest),
		floors,
		later,
		(members) => {
			const names = ids(members);
			cyclic.set(names.join(' '), names);
		},
	);
	const latest = propagate(
		events.map((event) => event.latest),
		ceilings,
		sooner,
		() => {},
	);
	const bounds = new Map<string, { earliest?: string; latest?: string }>();
	const conflicts: string[] = [];
	for (const [i, { id }] of events.entries()) {
		const first = earliest[i];
		const last = latest[i];
		bounds.set(id, { ...(first !== undefined && { earliest: first }), ...(last !== undefined && { latest: last }) });
		if (first !== undefined && last !== undefined && compareDays(first, last) > 0) conflicts.push(id);
	}
	return { bounds, cycles: [...cyclic.values()], conflicts };
}

const later = (a: string | undefined, b: string | undefined) =>
	a === undefined || (b !== undefined && compareDays(b, a) > 0) ? b : a;
const sooner = (a: string | undefined, b: string | undefined) => (compareDays(a, b) <= 0 ? a : b);

/** Carries days along the edges, component by component; circles that hold a strict edge are reported and not followed. */
function propagate(
	own: readonly (string | undefined)[],
	edges: readonly Edge[],
	choose: (a: string | undefined, b: string | undefined) => string | undefined,
	report: (members: readonly number[]) => void,
): (string | undefined)[] {
	const days = [...own];
	const targets: number[][] = own.map(() => []);
	for (const { source, target } of edges) targets[source]?.push(target);
	const groups = components(own.length, targets);
	const groupOf = new Int32Array(own.length);
	for (const [g, members] of groups.entries()) for (const member of members) groupOf[member] = g;
	const circular = new Set<number>();
	for (const { source, target, strict } of edges) {
		if (strict && groupOf[source] === groupOf[target]) circular.add(groupOf[source] ?? 0);
	}
	for (let g = groups.length - 1; g >= 0; g -= 1) {
		const members = groups[g] ?? [];
		if (circular.has(g)) report(members);
		else if (members.length > 1) {
			const shared = members.reduce<string | undefined>((day, member) => choose(day, days[member]), undefined);
			for (const member of members) days[member] = shared;
		}
		for (const member of members) {
			for (const target of targets[member] ?? []) {
				if (groupOf[target] !== g) days[target] = choose(days[target], days[member]);
			}
		}
	}
	return days;
}
