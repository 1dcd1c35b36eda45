import { EventEmitter } from 'node:events';
import { app } from './app.ts';
import type { Message } from './devtools-pipe.ts';
import { WebContents } from './web-contents.ts';

interface Rectangle {
	x: number;
	y: number;
	width: number;
	height: number;
}
interface Options extends Partial<Rectangle> {
	webPreferences?: Message;
}

/** Electron's `BrowserWindow`, as far as the app uses it: one window, which is the browser's first. */
export class BrowserWindow extends EventEmitter {
	readonly webContents = new WebContents();
	#bounds: Rectangle;
	#maximized = false;
	#destroyed = false;
	#ready = false;

	constructor(options: Options) {
		super();
		const { contextIsolation, sandbox, nodeIntegration, preload } = options.webPreferences ?? {};
		if (!contextIsolation || !sandbox || nodeIntegration)
			throw new Error('the stand-in refuses a window with Node in its page');
		this.#bounds = { x: options.x ?? 0, y: options.y ?? 0, width: options.width ?? 800, height: options.height ?? 600 };
		app.closeWindows = () => this.#close();
		this.webContents.on('dom-ready', () => {
			if (!this.#ready) this.emit('ready-to-show');
			this.#ready = true;
		});
		this.webContents.on('resized', () => void this.#readBounds());
		void this.#open(String(preload));
	}

	async #open(preload: string): Promise<void> {
		const chromium = await app.chromium();
		const { pipe, target } = chromium;
		pipe.once('gone', () => this.#gone());
		pipe.on('browser', (method: string, { targetId, targetInfo }: Message) => {
			if (method === 'Target.targetDestroyed' && targetId === target) this.#gone();
			// whatever opened a second page, the app has one
			if (method === 'Target.targetCreated' && targetInfo.type === 'page' && targetInfo.targetId !== target) {
				pipe.send('Target.closeTarget', { targetId: targetInfo.targetId }).catch(() => {});
			}
		});
		await this.webContents.attach(chromium, preload);
		await this.#place({ ...this.#bounds, windowState: 'normal' });
	}

	loadURL(address: string): Promise<void> {
		return this.webContents.loadURL(address);
	}
	show(): void {}
	focus(): void {
		this.webContents.command('Page.bringToFront').catch(() => {});
	}
	isMinimized(): boolean {
		return false;
	}
	restore(): void {}
	maximize(): void {
		this.#maximized = true;
		void this.#place({ windowState: 'maximized' });
	}
	isMaximized(): boolean {
		return this.#maximized;
	}
	getNormalBounds(): Rectangle {
		return this.#bounds;
	}
	isDestroyed(): boolean {
		return this.#destroyed;
	}

	/** Left and top go first: a browser refuses a place and a state at once. */
	async #place({ windowState, x, y, width, height }: Message): Promise<void> {
		const { windowId } = await this.webContents.command('Browser.getWindowForTarget');
		const bounds = windowState === 'normal' ? { left: x, top: y, width, height } : { windowState };
		await this.webContents.command('Browser.setWindowBounds', { windowId, bounds }).catch(() => {});
	}

	async #readBounds(): Promise<void> {
		const found = await this.webContents.command('Browser.getWindowForTarget').catch(() => undefined);
		if (found === undefined) return;
		const { left, top, width, height, windowState } = found.bounds;
		this.#maximized = windowState === 'maximized';
		if (windowState === 'normal') this.#bounds = { x: left, y: top, width, height };
	}

	#close(): boolean {
		if (this.#destroyed) return true;
		let prevented = false;
		const preventDefault = () => {
			prevented = true;
		};
		this.emit('close', { preventDefault });
		if (!prevented) this.#destroy();
		return !prevented;
	}

	/** The user closed the browser's window, or the browser ended. */
	#gone(): void {
		if (this.#destroyed) return;
		this.emit('close', { preventDefault() {} });
		this.#destroy();
		app.emit('window-all-closed');
	}

	#destroy(): void {
		this.#destroyed = true;
		this.emit('closed');
	}
}
