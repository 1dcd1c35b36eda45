import { describe, expect, it } from 'vitest';
import type { EntityRecord, EventRecord } from '#domain/dossier.ts';
import { nearest } from '#ui/use-roving.ts';
import { graphOf, MOST_NODES, neighboursOf } from '../../renderer/views/graph/model.ts';
import { gazetteerOf } from '../../renderer/views/map/gazetteer.ts';
import { placesOf } from '../../renderer/views/map/model.ts';
import { projectionFor } from '../../renderer/views/map/projection.ts';
import cities from '../../resources/map/cities.json' with { type: 'json' };

const entity = (id: string, more: Partial<EntityRecord> = {}): EntityRecord => ({
	id,
	type: 'PER',
	name: id,
	aliases: [],
	mentions: {},
	...more,
});
const event = (id: string, names: readonly string[], place?: string) =>
	({
		id,
		decision: 'proposed',
		participants: names.map((name) => ({ entity: name, role: 'agent' })),
		...(place !== undefined && { place }),
	}) as unknown as EventRecord;
const table = (...records: EntityRecord[]) => new Map(records.map((record) => [record.id, record]));

describe('the network', () => {
	const entities = table(entity('a'), entity('b'), entity('c'), entity('o', { type: 'ORG' }));
	const events = [event('1', ['a', 'b']), event('2', ['b', 'a', 'o']), event('3', ['c'])];

	it('joins names by the events they share, and lies the same way each time', () => {
		const graph = graphOf(events, entities, () => true);
		expect(graph.edges.map(({ from, to, events: n }) => [from.id, to.id, n])).toEqual([
			['a', 'b', 2],
			['a', 'o', 1],
			['b', 'o', 1],
		]);
		expect(neighboursOf(graph, 'a').map(({ id }) => id)).toEqual(['b', 'o']);
		expect(graphOf(events, entities, () => true)).toEqual(graph);
		expect(graph.nodes.map(({ id }) => id)).toEqual(['a', 'b', 'o']);
		expect(graphOf(events, entities, ({ type }) => type === 'ORG').nodes).toEqual([]);
	});

	it('shows the most frequent names and says how many it left out', () => {
		const many = Array.from({ length: MOST_NODES + 5 }, (_, i) => entity(`p${i}`));
		const graph = graphOf(
			many.map(({ id }, i) => event(`e${i}`, [id, many[(i + 1) % many.length]?.id ?? ''])),
			table(...many),
			() => true,
		);
		expect([graph.nodes.length, graph.leftOut]).toEqual([MOST_NODES, 5]);
	});

	it('is walked to what lies nearest in a direction', () => {
		const spots = [
			{ id: 'here', x: 0, y: 0 },
			{ id: 'right', x: 10, y: 2 },
			{ id: 'far', x: 50, y: 0 },
			{ id: 'down', x: 1, y: 9 },
		];
		const [here] = spots;
		if (here === undefined) throw new Error('no spot');
		expect(nearest(spots, here, [1, 0])?.id).toBe('right');
		expect(nearest(spots, here, [0, 1])?.id).toBe('down');
		expect(nearest(spots, here, [-1, 0])).toBeUndefined();
	});
});

describe('the gazetteer', () => {
	const towns = cities as unknown as Parameters<typeof gazetteerOf>[0];
	const gazetteer = gazetteerOf(
		towns,
		new Map([
			['KP', [127, 40]],
			['RU', [97, 62]],
			['FR', [2.5, 46.5]],
		]),
	);

	it('knows countries in five languages and towns in other transcriptions', () => {
		for (const name of ['Nordkorea', 'North Korea', 'Corée du Nord', 'Corea del Norte', 'КНДР']) {
			expect(gazetteer.find([name], undefined), name).toMatchObject({ by: 'country', country: 'KP' });
		}
		for (const name of ['Pjöngjang', 'Pyongyang']) {
			expect(gazetteer.find([name], 'KP'), name).toMatchObject({ by: 'town', position: [125.75, 39.03] });
		}
		expect(gazetteer.find(['Moskau'], 'RU')?.by).toBe('town');
	});

	it('says when the name alone told it, and nothing where nobody knows', () => {
		expect(gazetteer.find(['Marseille'], undefined)).toMatchObject({ by: 'name', country: 'FR' });
		expect(gazetteer.find(['Kleinkleckersdorf'], 'FR')).toBeUndefined();
		expect(gazetteer.find(['__proto__'], undefined)).toBeUndefined();
	});

	it('counts the events at a place apart from those that name it', () => {
		const entities = table(
			entity('p', { type: 'LOC', name: 'Pyongyang', country: 'KP' }),
			entity('x', { type: 'LOC', name: 'Nirgendwo' }),
		);
		const places = placesOf([event('1', ['p'], 'p'), event('2', ['p', 'x'])], entities, gazetteer);
		expect(places.placed.map(({ here, events }) => [here, events])).toEqual([[1, 2]]);
		expect(places.unplaced.map(({ id }) => id)).toEqual(['x']);
	});

	it('keeps places on both sides of the date line together', () => {
		const project = projectionFor(
			[
				[179, 0],
				[-179, 0],
			],
			400,
			300,
		);
		const [a, b] = [project([179, 0]), project([-179, 0])];
		expect(Math.abs((a?.[0] ?? 0) - (b?.[0] ?? 999))).toBeLessThan(80);
		expect(projectionFor([], 400, 300)([0, 0])?.[0]).toBeCloseTo(200, 0);
	});
});
