import { EventEmitter } from 'node:events';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { findBrowser } from './browser.ts';
import { type Chromium, launch } from './chromium.ts';

type PathName = 'userData' | 'documents' | 'temp' | 'home';

/** Electron's `app`, as far as the app uses it. */
class App extends EventEmitter {
	/** Tells the app that it does not run on Electron. */
	readonly standIn = true;
	readonly isPackaged = false;
	readonly commandLine = { appendSwitch(): void {} };
	#name = 'app';
	#paths = new Map<PathName, string>();
	#chromium: Promise<Chromium> | undefined;
	#quitting = false;
	/** Asks every window to close; false: one would not. */
	closeWindows = (): boolean => true;

	setName(name: string): void {
		this.#name = name;
	}
	getVersion(): string {
		const file = path.resolve(process.argv[1] ?? '', '../../../package.json');
		return (JSON.parse(readFileSync(file, 'utf8')) as { version: string }).version;
	}
	getLocale(): string {
		const { LC_ALL, LC_MESSAGES, LANG } = process.env;
		const name = (LC_ALL || LC_MESSAGES || LANG || 'en').split('.')[0] ?? 'en';
		return name === 'C' || name === 'POSIX' ? 'en' : name.replace('_', '-');
	}
	setPath(name: PathName, folder: string): void {
		this.#paths.set(name, folder);
	}
	getPath(name: PathName): string {
		return this.#paths.get(name) ?? usualPath(name, this.#name);
	}
	enableSandbox(): void {}

	/** The process that holds this data folder writes its number there; a number of no living process is no holder. */
	requestSingleInstanceLock(): boolean {
		const file = path.join(this.getPath('userData'), 'stand-in.pid');
		if (holds(file)) {
			console.error('Depesche is already open with this data folder.');
			return false;
		}
		mkdirSync(path.dirname(file), { recursive: true });
		writeFileSync(file, String(process.pid));
		process.on('exit', () => rmSync(file, { force: true }));
		return true;
	}

	/** Ready once the browser is up. */
	async whenReady(): Promise<void> {
		try {
			await this.chromium();
		} catch (error) {
			console.error(`The window could not be opened: ${error instanceof Error ? error.message : String(error)}.`);
			process.exit(1);
		}
	}

	/** The browser, started on first call. */
	chromium(): Promise<Chromium> {
		this.#chromium ??= this.#launch();
		return this.#chromium;
	}

	async #launch(): Promise<Chromium> {
		const browser = findBrowser();
		if (browser === undefined) throw new Error('no Chromium, Chrome or Edge is installed');
		return launch({
			browser,
			profile: path.join(this.getPath('userData'), 'chromium'),
			headed: process.env.DEPESCHE_STAND_IN_HEADED === '1',
			lang: this.getLocale(),
			port: process.env.DEPESCHE_STAND_IN_PORT,
		});
	}

	quit(): void {
		if (!this.#quitting && this.#prevented('before-quit')) return;
		this.#quitting = true;
		if (!this.closeWindows()) {
			this.#quitting = false;
			return;
		}
		if (!this.#prevented('will-quit')) void this.exit(0);
	}

	async exit(code = 0): Promise<void> {
		await this.#chromium?.then((chromium) => chromium.close()).catch(() => {});
		process.exit(code);
	}

	#prevented(name: string): boolean {
		let prevented = false;
		const preventDefault = () => {
			prevented = true;
		};
		this.emit(name, { preventDefault });
		return prevented;
	}
}

export const app = new App();

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => app.quit());

function usualPath(name: PathName, app: string): string {
	const home = os.homedir();
	if (name === 'temp') return os.tmpdir();
	if (name === 'home') return home;
	if (name === 'documents') return path.join(home, 'Documents');
	const { XDG_CONFIG_HOME, APPDATA } = process.env;
	if (process.platform === 'darwin') return path.join(home, 'Library/Application Support', app);
	if (process.platform === 'win32') return path.join(APPDATA ?? path.join(home, 'AppData/Roaming'), app);
	return path.join(XDG_CONFIG_HOME || path.join(home, '.config'), app);
}

function holds(file: string): boolean {
	try {
		process.kill(Number(readFileSync(file, 'utf8')), 0);
		return true;
	} catch {
		return false;
	}
}
