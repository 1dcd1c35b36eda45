import path from 'node:path';
import { app, type BrowserWindow, dialog, ipcMain, Menu, nativeTheme, protocol, session, shell } from 'electron';
import { createApp } from '#app/app.ts';
import type { Handlers, Preferences, Pushes, PushName } from '#contract/channels.ts';
import { parseRequest } from '#contract/requests.ts';
import { DepescheError, type Failure } from '#domain/failure.ts';
import { failureText } from '#domain/messages.ts';
import { nodeDrawer, nodeExporter } from '#node/exporter.ts';
import { nodePorts } from '#node/ports.ts';
import { systemDialogs } from './dialogs.ts';
import { forkUtility } from './fork.ts';
import { guardSession, isOurs } from './guard.ts';
import { registerIpc } from './ipc.ts';
import type { Log } from './log.ts';
import { menuTemplate } from './menu.ts';
import { openFiles, openLast } from './opening.ts';
import { SCHEME, serve } from './protocol.ts';
import { createWindow, loadPage } from './window.ts';
import { wordsFor } from './words.ts';

const DIST = path.resolve(import.meta.dirname, '..');

export interface DesktopSetting {
	readonly dataFolder: string;
	readonly log: Log;
	/** Dossiers or articles to open with; none: what was open last, or the sample. */
	readonly files: readonly string[];
}

/** The running app, as the operating system may speak to it. */
export interface Desktop {
	/** Brings the window to the front and opens files in it. */
	openFiles(files: readonly string[]): Promise<void>;
}

/** Joins use cases, window, menu and IPC. Call once Electron is ready. */
export async function startDesktop({ dataFolder, log, files }: DesktopSetting): Promise<Desktop> {
	let window: BrowserWindow | undefined;
	let preferences: Preferences | undefined;
	const systemLocale = app.getLocale().startsWith('de') ? 'de' : 'en';
	const locale = () => preferences?.locale ?? systemLocale;
	const documents = app.getPath('documents');

	const push = <P extends PushName>(name: P, payload: Pushes[P]) => {
		if (window && !window.isDestroyed()) window.webContents.send(name, payload);
		if (name === 'dossier.changed' || name === 'dossier.opened') void refresh();
	};
	const ports = nodePorts({
		program: 'Depesche',
		version: app.getVersion(),
		dataFolder,
		defaults: { locale: systemLocale, theme: 'system', density: 'compact' },
		standIn: 'standIn' in app,
		access: 'write',
		dialogs: systemDialogs({ window: () => window, locale, documents }),
		exporter: nodeExporter(forkUtility),
		drawer: nodeDrawer(forkUtility),
		fork: forkUtility,
		push,
	});
	const useCases = createApp({ ...ports, indexAhead: true });
	const handlers: Handlers = {
		...useCases,
		'app.setPreferences': async (request) => {
			const kept = await useCases['app.setPreferences'](request);
			await refresh();
			return kept;
		},
	};

	/** Theme and menu follow the state: the preferences, what can be undone, what was open. */
	async function refresh(): Promise<void> {
		const state = await handlers['app.state'](undefined);
		preferences = state.preferences;
		nativeTheme.themeSource = preferences.theme;
		const template = menuTemplate({
			locale: preferences.locale,
			theme: preferences.theme,
			platform: process.platform,
			recents: state.recents,
			open: state.dossier !== undefined,
			undo: state.dossier?.undo,
			redo: state.dossier?.redo,
			command: (command) => push('menu.command', { command }),
			openRecent: (file) => void attempt(() => handlers['dossier.open']({ path: file })),
			showDataFolder: () => void shell.openPath(dataFolder),
		});
		Menu.setApplicationMenu(Menu.buildFromTemplate(template));
	}

	/** Does what the system asked for; what can't be done is said in the system's own way, since no page asked for it. */
	async function attempt(work: () => Promise<unknown>): Promise<void> {
		try {
			await work();
		} catch (cause) {
			log('could not open what was handed over', cause);
			const failure: Failure = cause instanceof DepescheError ? cause.failure : { code: 'internal' };
			dialog.showErrorBox(wordsFor(locale()).notOpened, failureText(locale(), failure));
		}
	}

	guardSession(session.defaultSession);
	protocol.handle(SCHEME.scheme, serve(path.join(DIST, 'renderer')));
	registerIpc(ipcMain, {
		handlers,
		validate: parseRequest,
		fromUs: ({ sender, senderFrame }) =>
			sender === window?.webContents && senderFrame?.parent === null && isOurs(senderFrame.url),
		log,
	});
	closeBeforeQuit(handlers, log);
	// the window does not wait for its dossier: it hears when that is open
	const opening = attempt(() => (files.length > 0 ? openFiles(handlers, files, documents) : openLast(handlers)));
	await refresh();
	window = createWindow({
		stateFile: path.join(dataFolder, 'window.json'),
		preload: path.join(DIST, 'preload/preload.cjs'),
		log,
	});
	await Promise.all([loadPage(window), opening]);

	return {
		async openFiles(more) {
			if (window?.isMinimized()) window.restore();
			window?.focus();
			if (more.length > 0) await attempt(() => openFiles(handlers, more, documents));
		},
	};
}

/** Quitting waits for the dossier to be closed, which gives its lock back. */
function closeBeforeQuit(handlers: Handlers, log: Log): void {
	let closed = false;
	app.on('will-quit', (event) => {
		if (closed) return;
		closed = true;
		event.preventDefault();
		handlers['dossier.close'](undefined)
			.catch((cause: unknown) => log('the dossier did not close', cause))
			.finally(() => app.quit());
	});
}
