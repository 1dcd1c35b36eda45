import path from 'node:path';
import { BrowserWindow, type BrowserWindowConstructorOptions, nativeTheme, screen } from 'electron';
import { guardContents } from './guard.ts';
import type { Log } from './log.ts';
import { HOME } from './protocol.ts';
import { keepState, MINIMUM, restoreState, type WindowState } from './window-state.ts';

/** A page that crashes again within this time, in ms, is not loaded a third time: it would crash for ever. */
const CRASH_PAUSE = 5_000;

export interface WindowSetting {
	/** Where the window's place is kept. */
	readonly stateFile: string;
	readonly preload: string;
	readonly log: Log;
}

/** Makes the window where it stood last time; it shows itself once `loadPage` has brought it the app's page. */
export function createWindow(setting: WindowSetting): BrowserWindow {
	const displays = screen.getAllDisplays().map((display) => display.workArea);
	const state = restoreState(setting.stateFile, displays);
	const window = new BrowserWindow(windowOptions(setting, state, nativeTheme.shouldUseDarkColors));
	guardContents(window.webContents);
	reloadAfterCrash(window, setting.log);
	window.once('ready-to-show', () => {
		if (state.maximized) window.maximize();
		window.show();
	});
	window.on('close', () => {
		const bounds = window.getNormalBounds();
		keepState(setting.stateFile, { bounds, size: bounds, maximized: window.isMaximized() });
	});
	return window;
}

/** Loads the app's page; a window closed meanwhile is no failure. */
export async function loadPage(window: BrowserWindow): Promise<void> {
	try {
		await window.loadURL(`${HOME}index.html`);
	} catch (cause) {
		if (!window.isDestroyed()) throw cause;
	}
}

/** What the window is made with; its page has no Node, no other world's objects and an operating-system sandbox. */
export function windowOptions(
	{ preload }: Pick<WindowSetting, 'preload'>,
	state: WindowState,
	dark: boolean,
): BrowserWindowConstructorOptions {
	return {
		...(state.bounds ?? state.size),
		minWidth: MINIMUM.width,
		minHeight: MINIMUM.height,
		show: false,
		title: 'Depesche',
		backgroundColor: dark ? '#1c1b19' : '#fbfaf8',
		webPreferences: {
			preload: path.resolve(preload),
			contextIsolation: true,
			sandbox: true,
			nodeIntegration: false,
			nodeIntegrationInWorker: false,
			nodeIntegrationInSubFrames: false,
			webSecurity: true,
			allowRunningInsecureContent: false,
			webviewTag: false,
			navigateOnDragDrop: false,
			// Chromium would fetch its dictionaries from the network
			spellcheck: false,
		},
	};
}

/** Every edit is on disk before it is shown, so a page that dies is loaded anew and nothing is lost. */
function reloadAfterCrash(window: BrowserWindow, log: Log): void {
	let last = Number.NEGATIVE_INFINITY;
	window.webContents.on('render-process-gone', (_event, { reason, exitCode }) => {
		log(`the window's page is gone: ${reason} (${exitCode})`);
		if (reason === 'clean-exit' || window.isDestroyed()) return;
		const now = performance.now();
		if (now - last > CRASH_PAUSE) window.webContents.reload();
		last = now;
	});
}
