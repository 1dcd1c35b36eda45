/** Who has to do with whom: names as nodes, shared events as edges, laid out by forces. Deterministic. */
import {
	forceCollide,
	forceLink,
	forceManyBody,
	forceSimulation,
	forceX,
	forceY,
	type SimulationLinkDatum,
	type SimulationNodeDatum,
} from 'd3-force';
import type { EntityRecord, EventRecord } from '#domain/dossier.ts';
import { namesIn } from '#state/together.ts';

export interface GraphNode {
	readonly id: string;
	readonly entity: EntityRecord;
	readonly x: number;
	readonly y: number;
	readonly r: number;
	/** Events it takes part in. */
	readonly events: number;
}

export interface GraphEdge {
	readonly from: GraphNode;
	readonly to: GraphNode;
	/** Events that both take part in. */
	readonly events: number;
}

export interface Graph {
	readonly nodes: readonly GraphNode[];
	readonly edges: readonly GraphEdge[];
	/** Names left out because fewer events speak of them. */
	readonly leftOut: number;
}

/** More make a hairball that tells nobody anything. */
export const MOST_NODES = 60;
const TICKS = 300;
/** Least size of the picture's box, in its own units. */
const LEAST = [560, 460] as const;

interface Moving extends SimulationNodeDatum {
	readonly id: string;
	readonly r: number;
}

const radius = (events: number) => 5 + Math.min(17, 3 * Math.sqrt(events));

/** The graph of the events' names that are wanted and share an event, the most frequent ones, in a picture about 0, 0. */
export function graphOf(
	events: Iterable<EventRecord>,
	entities: ReadonlyMap<string, EntityRecord>,
	wanted: (entity: EntityRecord) => boolean,
): Graph {
	const counts = new Map<string, number>();
	const named: (readonly string[])[] = [];
	for (const event of events) {
		const names = [...namesIn(event)].filter((id) => {
			const entity = entities.get(id);
			return entity !== undefined && wanted(entity);
		});
		named.push(names);
		for (const id of names) counts.set(id, (counts.get(id) ?? 0) + 1);
	}
	const joined = new Set(named.filter((names) => names.length > 1).flat());
	const ranked = [...counts].filter(([id]) => joined.has(id)).sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1));
	const kept = new Set(ranked.slice(0, MOST_NODES).map(([id]) => id));
	const shared = new Map<string, number>();
	for (const names of named) {
		const inside = names.filter((id) => kept.has(id)).sort();
		for (const [i, a] of inside.entries())
			for (const b of inside.slice(i + 1)) shared.set(`${a}\n${b}`, (shared.get(`${a}\n${b}`) ?? 0) + 1);
	}
	const moving: Moving[] = [...kept].map((id) => ({ id, r: radius(counts.get(id) ?? 0) }));
	const links = [...shared].map(([key, count]): SimulationLinkDatum<Moving> & { count: number } => {
		const [source = '', target = ''] = key.split('\n');
		return { source, target, count };
	});
	forceSimulation(moving)
		.force('charge', forceManyBody().strength(-260))
		.force(
			'link',
			forceLink<Moving, (typeof links)[number]>(links)
				.id(({ id }) => id)
				.distance(90)
				.strength(({ count }) => Math.min(0.8, 0.15 * count)),
		)
		.force(
			'collide',
			forceCollide<Moving>(({ r }) => r + 22),
		)
		.force('x', forceX(0).strength(0.045))
		.force('y', forceY(0).strength(0.07))
		.stop()
		.tick(TICKS);
	const nodes = new Map(
		moving.flatMap(({ id, r, x = 0, y = 0 }) => {
			const entity = entities.get(id);
			return entity ? [[id, { id, entity, r, x, y, events: counts.get(id) ?? 0 }] as const] : [];
		}),
	);
	const edges = [...shared].flatMap(([key, count]) => {
		const [a = '', b = ''] = key.split('\n');
		const [from, to] = [nodes.get(a), nodes.get(b)];
		return from && to ? [{ from, to, events: count }] : [];
	});
	return { nodes: [...nodes.values()], edges, leftOut: ranked.length - kept.size };
}

/** The names that an edge leads to from a node, the most shared events first. */
export function neighboursOf({ edges }: Graph, id: string): GraphNode[] {
	return edges
		.filter(({ from, to }) => from.id === id || to.id === id)
		.toSorted((a, b) => b.events - a.events)
		.map(({ from, to }) => (from.id === id ? to : from));
}

/** Box that holds all nodes with room for their labels: x, y, width, height. */
export function boxOf({ nodes }: Graph): readonly [number, number, number, number] {
	if (nodes.length === 0) return [-100, -100, 200, 200];
	const room = 70;
	const left = Math.min(...nodes.map(({ x }) => x)) - room;
	const right = Math.max(...nodes.map(({ x }) => x)) + room;
	const top = Math.min(...nodes.map(({ y, r }) => y - r)) - 20;
	const bottom = Math.max(...nodes.map(({ y, r }) => y + r)) + 34;
	// few names must not be blown up until their letters are headlines
	const [width, height] = [Math.max(LEAST[0], right - left), Math.max(LEAST[1], bottom - top)];
	return [(left + right - width) / 2, (top + bottom - height) / 2, width, height];
}
