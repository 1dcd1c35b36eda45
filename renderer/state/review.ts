/** The review queue: the undecided events by time, gone through by keyboard. */
import { decideEvents } from './actions.ts';
import { undecided } from './derived.ts';
import { select, selection } from './selection.ts';
import { snapshot } from './snapshot.ts';

/** Selects the undecided event after (1) or before (-1) the selected one; from none or the end, the first. */
export function nextUndecided(step: 1 | -1): void {
	const queue = undecided(snapshot.get().events);
	if (queue.length === 0) return;
	const { item } = selection.get();
	const at = item?.kind === 'event' ? queue.findIndex(({ id }) => id === item.id) : -1;
	const next = queue[(at + step + queue.length) % queue.length];
	if (next) select({ kind: 'event', id: next.id });
}

/** Decides on the selected event and goes on to the next undecided one. */
export async function decideSelected(decision: 'accepted' | 'rejected'): Promise<void> {
	const { item } = selection.get();
	if (item?.kind !== 'event') return;
	const queue = undecided(snapshot.get().events);
	const at = queue.findIndex(({ id }) => id === item.id);
	const next = at < 0 ? undefined : (queue[at + 1] ?? queue[at - 1]);
	const done = await decideEvents([item.id], decision);
	if (done && next) select({ kind: 'event', id: next.id });
}
