/** Asks main for its state and follows what it tells unasked. */
import { call, failureOf, follow, type MenuCommand } from '#bridge/client.ts';
import { desk, setDesk } from './desk.ts';
import { beginReview } from './queue.ts';
import { select } from './selection.ts';
import { load, snapshot, take } from './snapshot.ts';

export async function start(onMenu: (command: MenuCommand) => void): Promise<void> {
	follow('dossier.changed', ({ summary, changes }) => {
		const first = snapshot.get().events.size === 0;
		take(summary, changes);
		// the sample, or the first article of a dossier, is there to be looked at
		if (first) beginReview();
	});
	follow('dossier.opened', ({ summary }) => {
		if (summary?.id === snapshot.get().summary?.id) return;
		void call('app.state', undefined).then((app) => setDesk({ app }));
		select(null);
		void load(summary).then(beginReview);
	});
	follow('job.progress', (progress) => {
		const { job } = desk.get();
		if (job?.id !== progress.job) return;
		const { before = 0, whole } = job;
		setDesk({ job: { ...job, ...progress, done: before + progress.done, total: whole ?? progress.total } });
	});
	follow('menu.command', ({ command }) => onMenu(command));
	try {
		const app = await call('app.state', undefined);
		setDesk({ app });
		await load(app.dossier ?? null);
		beginReview();
	} catch (error) {
		setDesk({ notice: { kind: 'failure', failure: failureOf(error) } });
	}
}
