import { z } from 'zod';
import { instant } from '#schema/atoms.ts';
import type { Entry } from './entry.ts';

/** Most steps that can be taken back; older ones are forgotten. */
const DEPTH = 200;

/** Where an entry stands: the journal's segment, and its first byte and length there. */
const place = z.tuple([z.int().positive(), z.int().nonnegative(), z.int().positive()]);
export type Place = z.infer<typeof place>;

const step = z.strictObject({ kind: z.string(), subject: z.string(), entries: z.array(place) });
/** One step of undo: an edit, or the parts of one job. */
export type Step = z.infer<typeof step>;

const checkpoint = z.strictObject({ name: z.string(), at: instant, n: z.int().nonnegative() });
/** A state that was given a name: the one after entry `n`. */
export type Checkpoint = z.infer<typeof checkpoint>;

/** What the journal says beside the records: which steps can be undone and redone, and which states have a name. */
export const ledgerSchema = z.strictObject({
	past: z.array(step),
	future: z.array(step),
	checkpoints: z.array(checkpoint),
});
export type Ledger = z.infer<typeof ledgerSchema>;

export const emptyLedger = (): Ledger => ({ past: [], future: [], checkpoints: [] });

/** Follows an entry that is on disk. */
export function follow(ledger: Ledger, entry: Entry, where: Place): void {
	const { past, future } = ledger;
	switch (entry.act) {
		case 'edit': {
			const last = past.at(-1);
			if (entry.joins && last !== undefined && future.length === 0) {
				past[past.length - 1] = { ...last, subject: entry.subject, entries: [...last.entries, where] };
			} else {
				past.push({ kind: entry.kind, subject: entry.subject, entries: [where] });
				if (past.length > DEPTH) past.shift();
			}
			future.length = 0;
			return;
		}
		case 'undo':
			move(past, future);
			return;
		case 'redo':
			move(future, past);
			return;
		case 'checkpoint':
			ledger.checkpoints = ledger.checkpoints.filter(({ name }) => name !== entry.name);
			ledger.checkpoints.push({ name: entry.name, at: entry.at, n: entry.n });
			return;
		case 'rename':
		case 'session':
			return;
	}
}

function move(from: Step[], to: Step[]): void {
	const last = from.pop();
	if (last !== undefined) to.push(last);
}
