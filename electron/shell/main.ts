import path from 'node:path';
import { app, dialog, protocol } from 'electron';
import type { Desktop } from './desktop.ts';
import { openLog } from './log.ts';
import { filesIn } from './opening.ts';
import { SCHEME } from './protocol.ts';
import { wordsFor } from './words.ts';

/** Chromium's own errands, switched off; the page itself is kept off the network by guard.ts. */
const SWITCHES = ['disable-background-networking', 'disable-component-update', 'no-pings'];

app.setName('Depesche');
const chosenData = process.env.DEPESCHE_DATA;
if (chosenData) app.setPath('userData', path.resolve(chosenData));
const dataFolder = app.getPath('userData');
const log = openLog(path.join(dataFolder, 'logs'));

process.on('uncaughtException', fail);
// what went wrong beside the user's way is logged; what the user asked for has its own answer
process.on('unhandledRejection', (cause) => log('a promise was left to fail', cause));
for (const name of SWITCHES) app.commandLine.appendSwitch(name);
app.enableSandbox();
protocol.registerSchemesAsPrivileged([SCHEME]);

if (app.requestSingleInstanceLock()) run();
else app.quit();

/** Files may be handed over before the window is there: by arguments, by macOS, by a second start. They wait for it. */
function run(): void {
	const desktop = Promise.withResolvers<Desktop>();
	const openLater = (files: readonly string[]) => void desktop.promise.then((open) => open.openFiles(files), fail);
	app.on('open-file', (event, file) => {
		event.preventDefault();
		openLater([file]);
	});
	app.on('second-instance', (_event, args, workingFolder) => openLater(filesIn(args, workingFolder, app.isPackaged)));
	app.on('window-all-closed', () => app.quit());
	// the browser starts while the program itself is loaded
	const ready = app.whenReady();
	Promise.all([import('./desktop.ts'), ready])
		.then(([{ startDesktop }]) =>
			startDesktop({ dataFolder, log, files: filesIn(process.argv, process.cwd(), app.isPackaged) }),
		)
		.then(desktop.resolve, desktop.reject);
	desktop.promise.catch(fail);
}

function fail(cause: unknown): void {
	log('Depesche has to close', cause);
	dialog.showErrorBox('Depesche', wordsFor(app.getLocale().startsWith('de') ? 'de' : 'en').crashed);
	app.exit(1);
}
