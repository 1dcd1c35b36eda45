import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { describe, expect, it, vi } from 'vitest';

const made = vi.hoisted(() => ({
	options: [] as unknown[],
	loaded: [] as string[],
	reloads: 0,
	last: undefined as unknown,
}));

vi.mock('electron', async () => {
	const { EventEmitter } = await import('node:events');
	class BrowserWindow extends EventEmitter {
		webContents = Object.assign(new EventEmitter(), {
			setWindowOpenHandler() {},
			reload() {
				made.reloads += 1;
			},
		});
		constructor(options: unknown) {
			super();
			made.options.push(options);
			made.last = this;
		}
		isDestroyed() {
			return false;
		}
		loadURL(url: string) {
			made.loaded.push(url);
			return Promise.resolve();
		}
	}
	const screen = { getAllDisplays: () => [{ workArea: { x: 0, y: 0, width: 1920, height: 1080 } }] };
	return { BrowserWindow, screen, nativeTheme: { shouldUseDarkColors: false } };
});

const { createWindow, loadPage, windowOptions } = await import('../../electron/shell/window.ts');
const STATE = { size: { width: 1360, height: 860 }, maximized: false };

describe('the window', () => {
	it('gives its page no Node, its own world and a sandbox', () => {
		const { webPreferences } = windowOptions({ preload: '/app/preload.cjs' }, STATE, false);
		expect(webPreferences).toEqual({
			preload: path.resolve('/app/preload.cjs'),
			contextIsolation: true,
			sandbox: true,
			nodeIntegration: false,
			nodeIntegrationInWorker: false,
			nodeIntegrationInSubFrames: false,
			webSecurity: true,
			allowRunningInsecureContent: false,
			webviewTag: false,
			navigateOnDragDrop: false,
			spellcheck: false,
		});
	});

	it('is dark before its page is, so that nothing flashes', () => {
		const [light, dark] = [false, true].map((on) => windowOptions({ preload: 'p' }, STATE, on).backgroundColor);
		expect(dark).not.toBe(light);
	});

	it('loads a crashed page again and logs it, but not one that crashes at once again', async () => {
		const folder = mkdtempSync(path.join(os.tmpdir(), 'depesche-window-'));
		const logged: string[] = [];
		const window = createWindow({
			stateFile: path.join(folder, 'window.json'),
			preload: 'preload.cjs',
			log: (message) => void logged.push(message),
		});
		await loadPage(window);
		expect(made.loaded).toEqual(['app://depesche/index.html']);
		const crash = () => window.webContents.emit('render-process-gone', {}, { reason: 'crashed', exitCode: 5 });
		crash();
		expect(made.reloads).toBe(1);
		crash();
		expect(made.reloads).toBe(1);
		expect(logged).toEqual(Array(2).fill("the window's page is gone: crashed (5)"));
		rmSync(folder, { recursive: true, force: true });
	});
});
