import os from 'node:os';
import path from 'node:path';
import { createApp } from '#app/app.ts';
import type { Ports } from '#app/ports.ts';
import type { Handlers, Pushes } from '#contract/channels.ts';
import { findingText } from '#domain/messages.ts';
import { nodeDrawer, nodeExporter } from '#node/exporter.ts';
import { noDialogs, nodePorts } from '#node/ports.ts';
import { locale } from './locale.ts';
import { complain } from './output.ts';
import { version } from './version.ts';

/** Runs work on the app, on plain Node, and ends its threads and lock whatever happens. */
export async function withApp<T>(
	access: Ports['access'],
	work: (app: Handlers) => Promise<T>,
	push: Ports['push'] = () => undefined,
): Promise<T> {
	const ports = nodePorts({
		program: 'depesche (command line)',
		push: (name, payload) => {
			if (name === 'dossier.opened') warn(payload as Pushes['dossier.opened']);
			push(name, payload);
		},
		dialogs: noDialogs,
		exporter: nodeExporter(),
		drawer: nodeDrawer(),
		dataFolder: dataFolder(),
		defaults: { locale: locale(), theme: 'system', density: 'compact' },
		version: version(),
		standIn: false,
		access,
	});
	const app = createApp({ ...ports, recents: false });
	const release = () => void app['dossier.close'](undefined).finally(() => process.exit(130));
	process.once('SIGINT', release);
	process.once('SIGTERM', release);
	try {
		return await work(app);
	} finally {
		process.off('SIGINT', release);
		process.off('SIGTERM', release);
		await app['dossier.close'](undefined);
		await ports.reader.close();
	}
}

/** What had to be put right at the opening is said, whatever the command is. */
function warn({ summary }: Pushes['dossier.opened']): void {
	for (const finding of summary?.warnings ?? []) complain(findingText(locale(), finding));
}

/** Where the window keeps its data; the command line reads it and leaves it alone. */
function dataFolder(): string {
	const chosen = process.env.DEPESCHE_DATA;
	if (chosen) return path.resolve(chosen);
	const { XDG_CONFIG_HOME, APPDATA } = process.env;
	if (process.platform === 'darwin') return path.join(os.homedir(), 'Library/Application Support/Depesche');
	if (process.platform === 'win32') return path.join(APPDATA ?? path.join(os.homedir(), 'AppData/Roaming'), 'Depesche');
	return path.join(XDG_CONFIG_HOME || path.join(os.homedir(), '.config'), 'Depesche');
}
