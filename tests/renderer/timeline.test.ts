import { describe, expect, it } from 'vitest';
import type { EventRecord, RelationRecord } from '#domain/dossier.ts';
import type { When } from '#domain/reading.ts';
import { neighbours } from '#state/derived.ts';
import { breaksIn, broken, UNBROKEN, warpOf } from '../../renderer/views/timeline/breaks.ts';
import { onClock } from '../../renderer/views/timeline/clocks.ts';
import { place, timelineOf } from '../../renderer/views/timeline/model.ts';
import { acrossLanes, movedTo, readingOrder } from '../../renderer/views/timeline/navigate.ts';
import { histogram } from '../../renderer/views/timeline/overview.ts';
import { type Measures, stack } from '../../renderer/views/timeline/stack.ts';
import { axis } from '../../renderer/views/timeline/ticks.ts';
import { arrange, tie } from '../../renderer/views/timeline/tray.ts';
import { fit, reveal, toTime, toX, zoomAt } from '../../renderer/views/timeline/viewport.ts';
import { largeDossier } from '../helpers/sample-records.ts';

const DAY = 86_400_000;

function event(id: string, when?: When, more: Partial<EventRecord> = {}): EventRecord {
	return {
		id,
		by: 'machine',
		decision: 'proposed',
		type: 'talks',
		title: `Event ${id}`,
		lang: 'en',
		...(when && { when }),
		factuality: 'asserted',
		hedges: [],
		participants: [],
		citations: [],
		sources: [],
		rule: 'r',
		...more,
	};
}
const stated = (edtf: string): When => ({ edtf, basis: 'stated' });
const made = (events: readonly EventRecord[], laneOf: (one: EventRecord) => string = () => '', deniers = 0) =>
	timelineOf({ events, laneOf, deniersOf: () => deniers, mostLanes: 24 });
const measures: Measures = { scale: 1 / DAY, mostRows: 5, collapsed: new Set(), titleWidth: () => 60, room: 0 };

describe('the place of a date', () => {
	it('is as wide as the date is precise', () => {
		const month = place(stated('2023-03'));
		expect(month).toMatchObject({ shape: 'band', start: Date.UTC(2023, 2), end: Date.UTC(2023, 3) });
		expect(place(stated('2023-03-05'))).toMatchObject({ shape: 'point', end: Date.UTC(2023, 2, 6) });
		expect(place(stated('2023-03-05/2023-03-09'))).toMatchObject({ shape: 'band', end: Date.UTC(2023, 2, 10) });
	});

	it('keeps what is approximate, uncertain, open or inferred apart', () => {
		expect(place(stated('2022~'))).toMatchObject({ approximate: true, uncertain: false });
		expect(place(stated('2022?'))).toMatchObject({ approximate: false, uncertain: true });
		expect(place(stated('2022/..'))).toMatchObject({ openEnd: true, openStart: false });
		expect(place(stated('../2022'))).toMatchObject({ openStart: true, end: Date.UTC(2023, 0) });
		expect(place({ edtf: '2022', basis: 'inferred' })).toMatchObject({ inferred: true });
	});

	it('lies between both bounds of an event that only has bounds, and nowhere with one', () => {
		const when = { edtf: '2023', basis: 'bounded', earliest: '2023-07-27', latest: '2023-08-30' } as const;
		expect(place(when)).toMatchObject({ shape: 'bounds', start: Date.UTC(2023, 6, 27), end: Date.UTC(2023, 7, 31) });
		const { latest: _, ...half } = when;
		expect(place(half)).toBeUndefined();
	});

	it('is not invented where the year is unknown', () => {
		expect(place(stated('XXXX-03'))).toBeUndefined();
		expect(made([event('a', stated('XXXX-03'))]).undated).toMatchObject([{ id: 'a', waits: true }]);
	});
});

describe('a timeline', () => {
	it('puts the largest lane first, the nameless last, and gathers what is too many', () => {
		const events = ['a', 'b', 'b', '', '', '', 'c'].map((key, at) => event(`${at}`, stated('2020'), { title: key }));
		expect(made(events, ({ title }) => title).lanes.map(({ key }) => key)).toEqual(['b', 'a', 'c', '']);
		const few = timelineOf({ events, laneOf: ({ title }) => title, deniersOf: () => 0, mostLanes: 2 });
		expect(few.lanes.map(({ key, count }) => [key, count])).toEqual([
			['b', 2],
			['…', 5],
		]);
	});

	it('marks the denied and the planned', () => {
		expect(made([event('a', stated('2020'))], undefined, 2).marks[0]).toMatchObject({ style: 'denied', deniers: 2 });
		const planned = event('a', stated('2020'), { factuality: 'planned' });
		expect(made([planned]).marks[0]?.style).toBe('outline');
	});

	it('is the same whatever the order of its events', () => {
		const events = Object.values(largeDossier(200).document.events);
		const [one, other] = [made(events), made(events.toReversed())];
		expect([other.marks, other.lanes, other.range]).toEqual([one.marks, one.lanes, one.range]);
	});
});

describe('rows', () => {
	it('never let two marks of a row overlap', () => {
		const timeline = made(Object.values(largeDossier(400).document.events));
		const { rows } = stack(timeline, { ...measures, scale: 4 / DAY, mostRows: 12 });
		const ends = new Map<number, number>();
		timeline.marks.forEach((mark, index) => {
			const row = rows[index] ?? -1;
			if (row < 0) return;
			expect(mark.start).toBeGreaterThanOrEqual((ends.get(row) ?? -Infinity) - 12 * DAY);
			ends.set(row, Math.max(ends.get(row) ?? -Infinity, mark.end));
		});
		expect(ends.size).toBeGreaterThan(1);
	});

	it('lose no mark: what finds no row is counted in a cluster', () => {
		const timeline = made(Object.values(largeDossier(2000).document.events));
		const { rows, clusters } = stack(timeline, measures);
		const hidden = rows.filter((row) => row < 0).length;
		expect(hidden).toBeGreaterThan(0);
		expect(clusters.reduce((sum, { count }) => sum + count, 0)).toBe(hidden);
	});

	it('write the title within a wide band and beside a narrow one', () => {
		const wide = stack(made([event('a', stated('2020'))]), measures);
		expect([wide.inside[0], wide.labels[0]]).toEqual([1, 72]);
		const narrow = stack(made([event('a', stated('2020-03'))]), measures);
		expect([narrow.inside[0], narrow.labels[0]]).toEqual([0, 72]);
	});
});

describe('the tray', () => {
	const relation = (id: string, kind: RelationRecord['kind'], from: string, to: string): RelationRecord => ({
		id,
		kind,
		from,
		to,
		citation: { article: 'a', quote: { start: 0, end: 0, exact: '', prefix: '', suffix: '' } },
		rule: 'r',
	});
	const timeline = made([
		event('visit', stated('2023-07-26')),
		event('vote', stated('2023-09-01')),
		event('talks'),
		event('letter'),
		event('loose'),
	]);
	const relations = new Map(
		[
			relation('1', 'after', 'talks', 'visit'),
			relation('2', 'before', 'talks', 'vote'),
			relation('3', 'after', 'letter', 'talks'),
		].map((one) => [one.id, one]),
	);
	const tied = tie(timeline.undated, timeline.marks, neighbours(relations));

	it('knows the bounds that order gives, through other undated events too', () => {
		const bounds = new Map(tied.map((one) => [one.item.id, [one.earliest, one.latest]]));
		expect(bounds.get('talks')).toEqual([Date.UTC(2023, 6, 27), Date.UTC(2023, 8, 1)]);
		expect(bounds.get('letter')).toEqual([Date.UTC(2023, 6, 27), undefined]);
		expect(bounds.get('loose')).toEqual([undefined, undefined]);
		expect(tied.at(-1)?.item.id).toBe('loose');
	});

	it('survives a circle', () => {
		const circle = [relation('1', 'after', 'talks', 'letter'), relation('2', 'after', 'letter', 'talks')];
		const around = neighbours(new Map(circle.map((one) => [one.id, one])));
		expect(tie(timeline.undated, timeline.marks, around)).toHaveLength(3);
	});

	it('never lays chips over each other or outside', () => {
		const many = tie(made(Array.from({ length: 40 }, (_, at) => event(`${at}`))).undated, [], new Map());
		const chips = arrange(many, fit(timeline.range), 700);
		const places = new Set(chips.map(({ left, top }) => `${left} ${top}`));
		expect(places.size).toBe(40);
		for (const { left } of chips) expect(left + 196).toBeLessThanOrEqual(700);
	});
});

describe('keys', () => {
	const timeline = made(
		[event('a', stated('2020')), event('b', stated('2021')), event('c', stated('2021-06'))],
		({ id }) => (id === 'c' ? 'z' : 'y'),
	);
	it('pass all events by time, then the undated', () => {
		expect(readingOrder(timeline, ['u'])).toEqual(['a', 'b', 'c', 'u']);
	});
	it('go to the nearest in time in the lane below, then to the tray', () => {
		expect(acrossLanes(timeline, ['u'], 'a', 1)).toBe('c');
		expect(acrossLanes(timeline, ['u'], 'c', -1)).toBe('b');
		expect(acrossLanes(timeline, ['u'], 'c', 1)).toBe('u');
	});
});

describe('the view', () => {
	const view = { from: 0, to: 1000 * DAY };
	it('zooms while the time under the pointer stays', () => {
		const time = toTime(view, 500, 123);
		expect(toX(zoomAt(view, time, 3), 500, time)).toBeCloseTo(123);
	});
	it('moves no further than needed to show an event', () => {
		expect(reveal(view, 100 * DAY, 110 * DAY)).toBe(view);
		const moved = reveal(view, 1200 * DAY, 1210 * DAY);
		expect(moved.to).toBeGreaterThan(1210 * DAY);
		expect(moved.to - moved.from).toBe(1000 * DAY);
	});
	it('has an axis at every scale, with room for its labels', () => {
		for (const days of [1, 7, 60, 400, 4000, 40_000, 700_000]) {
			const { fine } = axis({ from: 0, to: days * DAY }, 800, 'en');
			expect(fine.length, `${days} days`).toBeGreaterThan(0);
			expect(fine.length, `${days} days`).toBeLessThan(30);
		}
	});
	it('counts every event once in its overview', () => {
		const { marks, range } = made(Object.values(largeDossier(300).document.events));
		const counts = histogram(marks, { from: range[0], to: range[1] }, 50);
		expect(counts.reduce((sum, count) => sum + count, 0)).toBeCloseTo(marks.length, 1);
	});
});

describe('a broken axis', () => {
	const events = [event('a', stated('1990-03-01')), event('b', stated('1990-06-01')), event('c', stated('2020-01-01'))];
	const even = made(events);
	const warp = warpOf(breaksIn(even.marks, even.range), even.range);

	it('is broken where nothing happens for long, and says where', () => {
		expect(warp.breaks).toHaveLength(1);
		const [gap] = warp.breaks;
		expect(gap?.from).toBeGreaterThan(Date.UTC(1990, 5, 2));
		expect(gap?.to).toBeLessThan(Date.UTC(2020, 0, 1));
	});

	it('runs evenly outside the breaks, and back again without loss', () => {
		const [a, b] = [Date.UTC(1990, 2, 1), Date.UTC(1990, 5, 1)];
		expect(warp.shown(b) - warp.shown(a)).toBe(b - a);
		let last = Number.NEGATIVE_INFINITY;
		for (let time = Date.UTC(1990, 0); time < Date.UTC(2021, 0); time += 97 * DAY) {
			const shown = warp.shown(time);
			expect(shown).toBeGreaterThan(last);
			expect(Math.abs(warp.real(shown) - time)).toBeLessThan(1000);
			last = shown;
		}
	});

	it('keeps the order of events and draws them nearer', () => {
		const short = broken(even, warp);
		expect(short.marks.map(({ id }) => id)).toEqual(even.marks.map(({ id }) => id));
		expect(short.range[1] - short.range[0]).toBeLessThan((even.range[1] - even.range[0]) / 10);
	});

	it('marks no time within a break', () => {
		const [gap] = warp.breaks;
		const view = { from: warp.shown(Date.UTC(1990, 0)), to: warp.shown(Date.UTC(2021, 0)) };
		const { fine, coarse } = axis(view, 900, 'en', warp);
		const inside = [...fine, ...coarse].filter(
			({ time }) => time > warp.shown(gap?.from ?? 0) + 1 && time < warp.shown(gap?.to ?? 0) - 1,
		);
		expect(inside).toEqual([]);
		expect(coarse.map(({ label }) => label)).toContain('2020');
	});

	it('stays whole where events lie close', () => {
		const close = made([event('a', stated('2020-01-01')), event('b', stated('2020-01-03'))]);
		expect(breaksIn(close.marks, close.range)).toEqual([]);
		expect(warpOf([], close.range)).toBe(UNBROKEN);
	});
});

describe('the clocks', () => {
	it('place an event by when it happened, was said, was published and was collected', () => {
		const { document } = largeDossier(40);
		const snapshot = {
			articles: new Map(Object.entries(document.articles)),
			claims: new Map(Object.entries(document.claims)),
		} as unknown as Parameters<typeof onClock>[2];
		const spoken = Object.values(document.claims)[0]?.events[0] ?? '';
		const one = document.events[spoken];
		if (one === undefined) throw new Error('no event');
		const source = document.articles[one.citations[0]?.article ?? ''];
		const on = (clock: Parameters<typeof onClock>[0]) => onClock(clock, [one], snapshot)[0]?.when?.edtf;
		expect(on('event')).toBe(one.when?.edtf);
		expect(on('publication')).toBe(source?.published?.edtf);
		expect(on('statement')).toBe(source?.published?.edtf);
		expect(on('capture')).toBe(source?.captured.slice(0, 10));
		expect(onClock('statement', [event('x', stated('2020'))], snapshot)[0]?.when).toBeUndefined();
	});
});

describe('moving lanes', () => {
	it('puts a lane anywhere, and never beyond the ends', () => {
		expect(movedTo(['a', 'b', 'c'], 'c', 0)).toEqual(['c', 'a', 'b']);
		expect(movedTo(['a', 'b', 'c'], 'a', 1)).toEqual(['b', 'a', 'c']);
		expect(movedTo(['a', 'b', 'c'], 'b', 9)).toEqual(['a', 'c', 'b']);
		expect(movedTo(['a', 'b', 'c'], 'b', -3)).toEqual(['b', 'a', 'c']);
		const order = timelineOf({
			events: [event('1', stated('2020')), event('2', stated('2021')), event('3', stated('2021'))],
			laneOf: ({ id }) => (id === '1' ? 'one' : 'two'),
			deniersOf: () => 0,
			mostLanes: 9,
			laneOrder: ['one'],
		}).lanes.map(({ key }) => key);
		expect(order).toEqual(['one', 'two']);
	});
});
