/** What every end-to-end test gets: the built app, running on a data folder of its own. */
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { test as base, type Page } from '@playwright/test';
import { electronBinary } from '../../electron/start/electron.ts';
import { ensureBrowser } from '../helpers/browser.ts';
import { startOnChromium } from '../helpers/chromium-shell.ts';
import { startOnElectron } from '../helpers/electron-shell.ts';
import type { Shell } from '../helpers/shell.ts';

export { expect } from '@playwright/test';

/** The app under test. `page` is the window's page, another one after `restart`. */
export interface RunningApp extends Shell {
	readonly dataFolder: string;
	/** A folder for the test's own files, gone after it. */
	readonly folder: string;
	/** Closes the window as a user would, and starts the app again on the same data. */
	restart(): Promise<Page>;
}

export interface Options {
	/** What carries the app: Electron's program, or the stand-in in a browser. */
	shell: 'electron' | 'chromium';
	/** Files named at the start; none: the sample. */
	files: readonly string[];
	/** The system's language. */
	lang: 'de' | 'en';
	/** Puts a fault or a state in place before the start. An object, since Playwright takes a function for a fixture. */
	prepare: { before(dataFolder: string, folder: string): void | Promise<void> };
	/** The page may fail uncaught; else that fails the test. */
	mayFail: boolean;
}

export const test = base.extend<Options & { app: RunningApp }>({
	shell: ['chromium', { option: true }],
	files: [[], { option: true }],
	lang: ['en', { option: true }],
	prepare: [{ before() {} }, { option: true }],
	mayFail: [false, { option: true }],

	app: async ({ shell, files, lang, prepare, mayFail }, use) => {
		const binary = electronBinary();
		test.skip(shell === 'electron' && binary === undefined, "Electron's program is not installed here");
		test.skip(shell === 'chromium' && ensureBrowser() === undefined, 'no browser is installed');
		const root = mkdtempSync(path.join(os.tmpdir(), 'depesche-e2e-'));
		const folder = path.join(root, 'files');
		const dataFolder = path.join(root, 'data');
		mkdirSync(folder);
		await prepare.before(dataFolder, folder);
		const setting = { dataFolder, home: path.join(root, 'home'), files, lang };
		const start = (): Promise<Shell> =>
			shell === 'electron' && binary !== undefined ? startOnElectron(binary, setting) : startOnChromium(setting);

		const failures: string[] = [];
		let running = await watched(await start(), failures);
		await use({
			get page() {
				return running.page;
			},
			dataFolder,
			folder,
			answerDialog: (paths) => running.answerDialog(paths),
			clickMenu: (id) => running.clickMenu(id),
			handOver: (more) => running.handOver(more),
			reattach: () => running.reattach(),
			async restart() {
				await running.close();
				running = await watched(await start(), failures);
				return running.page;
			},
			close: () => running.close(),
			output: () => running.output(),
		});
		await running.close();
		rmSync(root, { recursive: true, force: true });
		if (!mayFail && failures.length > 0) throw new Error(`the page failed: ${failures.join('\n')}`);
	},
});

/** Keeps what the page throws uncaught. */
async function watched(shell: Shell, failures: string[]): Promise<Shell> {
	shell.page.on('pageerror', (error) => failures.push(error.stack ?? error.message));
	return shell;
}
