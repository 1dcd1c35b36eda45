import { type ChildProcess, fork } from 'node:child_process';
import { EventEmitter } from 'node:events';

/** Screen of a headless window, and of a headed one whose size is not known: the window manager fits it. */
const SCREEN = { x: 0, y: 0, width: 1600, height: 1000 };
export const screen = { getAllDisplays: () => [{ workArea: SCREEN, bounds: SCREEN }] };

/** Permissions are refused by the browser's headless or app mode; that Electron's are is tested on the shell itself. */
export const session = {
	defaultSession: {
		setPermissionRequestHandler(): void {},
		setPermissionCheckHandler(): void {},
		setDevicePermissionHandler(): void {},
		setSpellCheckerEnabled(): void {},
		webRequest: { onBeforeRequest(): void {} },
		on(): void {},
	},
};

export const nativeTheme = { themeSource: 'system', shouldUseDarkColors: false };

export const shell = {
	showItemInFolder(file: string): void {
		console.log(file);
	},
	async openPath(folder: string): Promise<string> {
		console.log(folder);
		return '';
	},
};

interface MenuItem {
	readonly id?: string;
	readonly click?: () => void;
	readonly submenu?: readonly MenuItem[];
}
let menu: readonly MenuItem[] = [];

export const Menu = {
	buildFromTemplate: (template: readonly MenuItem[]): readonly MenuItem[] => template,
	setApplicationMenu(items: readonly MenuItem[]): void {
		menu = items;
	},
};

/** Clicks the menu's item of this id, for a test: a browser's window shows no menu of ours. */
export function clickMenu(id: string, items: readonly MenuItem[] = menu): void {
	for (const item of items) {
		if (item.id === id) item.click?.();
		if (item.submenu) clickMenu(id, item.submenu);
	}
}

/** A child process with Electron's message port: `process.parentPort` there, `postMessage` and 'message' here. */
class UtilityProcess extends EventEmitter {
	readonly #child: ChildProcess;
	constructor(file: string, args: readonly string[], env: NodeJS.ProcessEnv) {
		super();
		const execArgv = ['--import', new URL('./parent-port.ts', import.meta.url).href];
		this.#child = fork(file, args, {
			execArgv,
			env,
			serialization: 'advanced',
			stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
		});
		this.#child.on('message', (message) => this.emit('message', message));
		this.#child.on('spawn', () => this.emit('spawn'));
		this.#child.on('error', () => this.emit('exit', 1));
		this.#child.on('exit', (code) => this.emit('exit', code ?? 1));
		process.once('exit', () => this.kill());
	}
	postMessage(message: unknown): void {
		this.#child.send(message as object, () => {});
	}
	kill(): boolean {
		return this.#child.kill();
	}
}
export const utilityProcess = {
	fork: (file: string, args: readonly string[], { env }: { env?: NodeJS.ProcessEnv } = {}): UtilityProcess =>
		new UtilityProcess(file, args, env ?? process.env),
};
