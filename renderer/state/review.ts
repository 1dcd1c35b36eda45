/** Deciding in the review queue. */
import { decideEvents } from './actions.ts';
import { undecided } from './derived.ts';
import { select, selection } from './selection.ts';
import { snapshot } from './snapshot.ts';

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
