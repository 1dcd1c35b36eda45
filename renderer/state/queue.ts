/** The review queue: the undecided events by time. */
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

/** A dossier that was just opened shows the first thing to decide on. */
export function beginReview(): void {
	if (selection.get().item === null) nextUndecided(1);
}
