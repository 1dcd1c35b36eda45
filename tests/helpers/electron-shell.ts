import path from 'node:path';
import { _electron } from '@playwright/test';
import { environment, type Shell, type ShellSetting } from './shell.ts';

const ROOT = path.resolve(import.meta.dirname, '../..');

/** Runs the built app on Electron's own program. */
export async function startOnElectron(executablePath: string, setting: ShellSetting): Promise<Shell> {
	const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
	const args = [...sandbox, ROOT, ...setting.files];
	const app = await _electron.launch({ executablePath, args, env: environment(setting) });
	let printed = '';
	for (const stream of [app.process().stdout, app.process().stderr]) {
		stream?.on('data', (text) => {
			printed += text;
		});
	}
	const page = await app.firstWindow();
	return {
		page,
		output: () => printed,
		answerDialog: (paths) =>
			app.evaluate(({ dialog }, chosen) => {
				const filePaths = [...(chosen ?? [])];
				dialog.showOpenDialog = async () => ({ canceled: chosen === null, filePaths });
				dialog.showSaveDialog = async () => ({ canceled: chosen === null, filePath: filePaths[0] ?? '' });
			}, paths),
		clickMenu: (id) => app.evaluate(({ Menu }, name) => Menu.getApplicationMenu()?.getMenuItemById(name)?.click(), id),
		handOver: (files) =>
			app.evaluate(({ app: electron }, more) => {
				const args = ['', '', ...more];
				electron.emit('second-instance', {}, args, process.cwd());
			}, files),
		reattach: () => Promise.resolve(page),
		async close() {
			await app.close();
			return app.process().exitCode;
		},
	};
}
