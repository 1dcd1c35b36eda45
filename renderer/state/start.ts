/** Asks main for its state and follows what it tells unasked. */
import { call, failureOf, follow, type MenuCommand } from '#bridge/client.ts';
import { desk, setDesk } from './desk.ts';
import { load, snapshot, take } from './snapshot.ts';

export async function start(onMenu: (command: MenuCommand) => void): Promise<void> {
	follow('dossier.changed', ({ summary, changes }) => take(summary, changes));
	follow('dossier.opened', ({ summary }) => {
		if (summary?.id === snapshot.get().summary?.id) return;
		void call('app.state', undefined).then((app) => setDesk({ app }));
		void load(summary);
	});
	follow('job.progress', (progress) => {
		const { job } = desk.get();
		if (job?.id === progress.job) setDesk({ job: { ...job, ...progress } });
	});
	follow('menu.command', ({ command }) => onMenu(command));
	try {
		const app = await call('app.state', undefined);
		setDesk({ app });
		await load(app.dossier ?? null);
	} catch (error) {
		setDesk({ notice: { kind: 'failure', failure: failureOf(error) } });
	}
}
