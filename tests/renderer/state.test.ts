import { describe, expect, it, vi } from 'vitest';
import type { PushName } from '#contract/channels.ts';
import { TABLE_NAMES } from '#domain/dossier.ts';
import { addEvent, decideEvents, dropFiles, undo } from '#state/actions.ts';
import { voicesOf } from '#state/derived.ts';
import { desk } from '#state/desk.ts';
import { find } from '#state/filter.ts';
import { nextUndecided } from '#state/queue.ts';
import { select, selection } from '#state/selection.ts';
import { load, snapshot, take } from '#state/snapshot.ts';
import { start } from '#state/start.ts';
import { FakeBridge } from '../helpers/fake-bridge.ts';
import { type Fixture, largeDossier, smallDossier } from '../helpers/sample-records.ts';

/** The window's state over a bridge in memory. */
async function open(fixture: Fixture): Promise<FakeBridge> {
	const bridge = new FakeBridge(fixture);
	const listeners = new Map<string, (value: unknown) => void>();
	bridge.push = (push, value) => listeners.get(push)?.(value);
	vi.stubGlobal('window', {
		depesche: {
			invoke: bridge.invoke.bind(bridge),
			on: (push: PushName, listener: (value: unknown) => void) => {
				listeners.set(push, listener);
				return () => listeners.delete(push);
			},
		},
	});
	await load(null);
	await start(() => {});
	select(null);
	return bridge;
}

describe('the snapshot', () => {
	it('reads every record of a dossier of many pages', async () => {
		const fixture = largeDossier(1300);
		await open(fixture);
		expect([...snapshot.get().events.keys()].toSorted()).toEqual(Object.keys(fixture.document.events).toSorted());
		expect(snapshot.get().loading).toBe(false);
	});

	it('follows edits, and keeps the tables they do not touch', async () => {
		await open(smallDossier());
		const { articles } = snapshot.get();
		await decideEvents(['e1'], 'accepted');
		expect(snapshot.get().events.get('e1')?.decision).toBe('accepted');
		expect(snapshot.get().articles).toBe(articles);
		await undo();
		expect(snapshot.get().events.get('e1')?.decision).toBe('proposed');
	});

	it('reads anew when it has missed an edit', async () => {
		const bridge = await open(smallDossier());
		const { summary } = snapshot.get();
		if (!summary) throw new Error('no dossier');
		const before = bridge.calls.length;
		take({ ...summary, revision: summary.revision + 5 }, []);
		await expect.poll(() => snapshot.get().loading).toBe(false);
		expect(bridge.calls.slice(before).filter(({ channel }) => channel === 'dossier.page')).toHaveLength(
			TABLE_NAMES.length,
		);
	});
});

it('shows a failure as a notice and is no longer busy', async () => {
	await open(smallDossier());
	await dropFiles([new File(['x'], 'x.txt')]);
	expect(desk.get().notice).toMatchObject({ kind: 'failure', failure: { code: 'request-invalid' } });
	expect(desk.get()).toMatchObject({ pending: 0, job: null });
});

it('selects an event that was added', async () => {
	await open(smallDossier());
	await addEvent({ article: 'a1', start: 0, end: 5, title: 'New', type: 'other' });
	const { item } = selection.get();
	expect(item?.kind === 'event' && snapshot.get().events.get(item.id)?.title).toBe('New');
});

it('goes through the undecided by time, the undated last, and round again', async () => {
	await open(smallDossier());
	const passed = Array.from({ length: 6 }, () => {
		nextUndecided(1);
		return selection.get().item?.id;
	});
	expect(passed).toEqual(['e5', 'e4', 'e1', 'e6', 'e3', 'e5']);
});

it('counts as denying an event the denial of a claim that speaks of it', async () => {
	await open(smallDossier());
	const { claims } = snapshot.get();
	expect(voicesOf(claims, 'e5').denying.map(({ id }) => id)).toEqual(['c3']);
	expect(voicesOf(claims, 'e5').saying.map(({ id }) => id)).toEqual(['c2']);
	expect(voicesOf(claims, 'e2')).toEqual({ saying: [], denying: [] });
});

it('finds words whatever their case and accents, in titles, quotes and names', async () => {
	await open(smallDossier());
	const found = (query: string) => find(snapshot.get(), query, false);
	expect(found('PJONGJANG').events.map(({ id }) => id)).toEqual(['e2']);
	expect(found('weisses haus').entities.map(({ id }) => id)).toEqual(['n4']);
	expect(found('granaten brot').articles.map(({ id }) => id)).toEqual(['a2']);
	expect(found('nothing of this kind').events).toEqual([]);
});
