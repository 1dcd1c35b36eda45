import { describe, expect, it } from 'vitest';
import { deriveOrder, type OrderRelation } from '#synthesis/order.ts';

const before = (from: string, to: string): OrderRelation => ({ kind: 'before', from, to });
const after = (from: string, to: string): OrderRelation => ({ kind: 'after', from, to });
const during = (from: string, to: string): OrderRelation => ({ kind: 'during', from, to });

describe('deriveOrder', () => {
	it('bounds an undated event by what comes before and after it', () => {
		const { bounds, cycles, conflicts } = deriveOrder(
			[
				{ id: 'visit', earliest: '2023-07-25', latest: '2023-07-27' },
				{ id: 'letters' },
				{ id: 'report', earliest: '2023-08-30', latest: '2023-08-30' },
			],
			[after('letters', 'visit'), before('letters', 'report')],
		);
		expect(bounds.get('letters')).toEqual({ earliest: '2023-07-25', latest: '2023-08-30' });
		expect(bounds.get('visit')).toEqual({ earliest: '2023-07-25', latest: '2023-07-27' });
		expect(cycles).toEqual([]);
		expect(conflicts).toEqual([]);
	});

	it('carries bounds over a chain of undated events', () => {
		const { bounds } = deriveOrder(
			[
				{ id: 'c' },
				{ id: 'b' },
				{ id: 'a', earliest: '2020-01-01', latest: '2020-12-31' },
				{ id: 'd', latest: '2021-06-01' },
			],
			[before('a', 'b'), before('b', 'c'), before('c', 'd')],
		);
		expect(bounds.get('c')).toEqual({ earliest: '2020-01-01', latest: '2021-06-01' });
	});

	it('keeps an event within the one it happens during', () => {
		const { bounds } = deriveOrder(
			[{ id: 'talk' }, { id: 'summit', earliest: '2022-06-26', latest: '2022-06-28' }],
			[during('talk', 'summit')],
		);
		expect(bounds.get('talk')).toEqual({ earliest: '2022-06-26', latest: '2022-06-28' });
		expect(bounds.get('summit')).toEqual({ earliest: '2022-06-26', latest: '2022-06-28' });
	});

	it('reports a circle and leaves its relations out of the bounds', () => {
		const { cycles, bounds } = deriveOrder(
			[{ id: 'a', earliest: '2020-01-01' }, { id: 'b' }, { id: 'c' }, { id: 'd' }],
			[before('a', 'b'), before('b', 'c'), before('c', 'a'), before('c', 'd')],
		);
		expect(cycles).toEqual([['a', 'b', 'c']]);
		expect(bounds.get('b')).toEqual({});
	});

	it('lets two events happen during each other, which only says that they are simultaneous', () => {
		const { cycles, bounds } = deriveOrder(
			[{ id: 'a', earliest: '2020-01-01' }, { id: 'b' }],
			[during('a', 'b'), during('b', 'a')],
		);
		expect(cycles).toEqual([]);
		expect(bounds.get('b')).toEqual({ earliest: '2020-01-01' });
	});

	it('names events whose own dates contradict the order told', () => {
		const { conflicts } = deriveOrder(
			[
				{ id: 'a', earliest: '2021-05-01', latest: '2021-05-01' },
				{ id: 'b', earliest: '2021-04-01', latest: '2021-04-30' },
			],
			[before('a', 'b')],
		);
		expect(conflicts).toEqual(['a', 'b']);
	});

	it('passes over relations that name unknown events and an event before itself is a circle', () => {
		expect(deriveOrder([{ id: 'a' }], [before('a', 'x')]).cycles).toEqual([]);
		expect(deriveOrder([{ id: 'a' }], [before('a', 'a')]).cycles).toEqual([['a']]);
	});

	it('orders a chain of a hundred thousand events in linear time', () => {
		const events = Array.from({ length: 100_000 }, (_, i) => ({
			id: `e${i}`,
			...(i === 0 && { earliest: '2001-01-01' }),
		}));
		const chain = events.slice(1).map((event, i) => before(`e${i}`, event.id));
		expect(deriveOrder(events, chain).bounds.get('e99999')).toEqual({ earliest: '2001-01-01' });
	});
});
