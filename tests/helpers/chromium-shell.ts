import { type ChildProcess, spawn } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { type Browser, chromium, type Page } from '@playwright/test';
import type { Wish } from '../../electron/stand-in/control.ts';
import { environment, type Shell, type ShellSetting } from './shell.ts';

const ROOT = path.resolve(import.meta.dirname, '../..');
const REGISTER = path.join(ROOT, 'electron/stand-in/register.ts');

/** Longest wait for the window and, at the end, for the process, in ms. */
const OPENING = 20_000;
const CLOSING = 5_000;
const LOOK = 25;

/** Runs a built main on the stand-in and attaches Playwright to its window. Throws with what was printed when none comes up. */
export async function startOnChromium(
	setting: ShellSetting,
	main = path.join(ROOT, 'dist/main/main.js'),
): Promise<Shell> {
	const portFile = path.join(setting.dataFolder, 'chromium/DevToolsActivePort');
	rmSync(portFile, { force: true });
	const child = spawn(process.execPath, ['--import', REGISTER, main, ...setting.files], {
		env: { ...environment(setting), DEPESCHE_STAND_IN_PORT: '0' },
		stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
	});
	const shell = new ChromiumShell(child, portFile);
	await shell.attach();
	return shell;
}

class ChromiumShell implements Shell {
	readonly #child: ChildProcess;
	readonly #portFile: string;
	readonly #ended: Promise<number | null>;
	readonly output: () => string;
	#attached: { readonly browser: Browser; readonly page: Page } | undefined;

	constructor(child: ChildProcess, portFile: string) {
		this.#child = child;
		this.#portFile = portFile;
		this.#ended = new Promise((resolve) => child.once('exit', resolve));
		this.output = keepOutput(child);
	}

	/** Attaches to the window, for the first time or anew. */
	async attach(): Promise<Page> {
		try {
			await this.#attached?.browser.close();
			const browser = await connect(this.#child, this.#portFile);
			this.#attached = { browser, page: await appPage(browser) };
			return this.page;
		} catch (error) {
			this.#child.kill();
			throw new Error(`the app did not open: ${this.output() || String(error)}`);
		}
	}
	get page(): Page {
		if (this.#attached === undefined) throw new Error('the app is not open');
		return this.#attached.page;
	}
	reattach(): Promise<Page> {
		return this.attach();
	}
	answerDialog(paths: readonly string[] | null): Promise<void> {
		return this.#wish({ wish: 'answer-dialog', paths });
	}
	clickMenu(id: string): Promise<void> {
		return this.#wish({ wish: 'click-menu', id });
	}
	handOver(args: readonly string[]): Promise<void> {
		return this.#wish({ wish: 'second-instance', args, folder: ROOT });
	}
	async close(): Promise<number | null> {
		if (this.#child.exitCode === null) await this.page.close().catch(() => {});
		const code = await Promise.race([this.#ended, pause(CLOSING, 'late' as const, { ref: false })]);
		if (code === 'late') this.#child.kill('SIGKILL');
		await this.#attached?.browser.close().catch(() => {});
		return code === 'late' ? null : code;
	}

	#wish(wish: Wish): Promise<void> {
		return new Promise((resolve) => {
			this.#child.once('message', () => resolve());
			this.#child.send(wish);
		});
	}
}

function keepOutput(child: ChildProcess): () => string {
	let printed = '';
	for (const stream of [child.stdout, child.stderr]) {
		stream?.on('data', (text) => {
			printed += text;
		});
	}
	return () => printed;
}

/** The browser writes the port that it chose into its profile. */
async function connect(child: ChildProcess, portFile: string): Promise<Browser> {
	for (let waited = 0; waited < OPENING && child.exitCode === null; waited += LOOK) {
		const port = portIn(portFile);
		if (port !== undefined) return chromium.connectOverCDP(`http://127.0.0.1:${port}`);
		await pause(LOOK);
	}
	throw new Error('no browser came up');
}

function portIn(file: string): string | undefined {
	try {
		return /^(\d+)\n/.exec(readFileSync(file, 'utf8'))?.[1];
	} catch {
		return undefined;
	}
}

async function appPage(browser: Browser): Promise<Page> {
	for (let waited = 0; waited < OPENING; waited += LOOK) {
		const pages = browser.contexts().flatMap((context) => context.pages());
		const page = pages.find((each) => each.url().includes('.app.invalid'));
		if (page) return page;
		await pause(LOOK);
	}
	throw new Error('the window never showed the app');
}
