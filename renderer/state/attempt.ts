import { failureOf } from '#bridge/client.ts';
import { desk, type Notice, setDesk } from './desk.ts';

export const notify = (notice: Notice | null): void => setDesk({ notice });

/** Runs an edit; answers undefined (after a notice) where it failed in an expected way. */
export async function attempt<T>(work: () => Promise<T>): Promise<T | undefined> {
	desk.set((current) => ({ ...current, pending: current.pending + 1 }));
	try {
		return await work();
	} catch (error) {
		notify({ kind: 'failure', failure: failureOf(error) });
		return undefined;
	} finally {
		desk.set((current) => ({ ...current, pending: current.pending - 1 }));
	}
}
