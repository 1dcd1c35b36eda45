/** `npm start [-- FILE...]`: builds Depesche and opens it by the best means this machine has; README.md says which. */
import { existsSync } from 'node:fs';
import path from 'node:path';
import { findBrowser } from './stand-in/browser.ts';
import { build } from './start/build.ts';
import { hasDisplay } from './start/display.ts';
import { electronBinary, fetchElectron } from './start/electron.ts';
import { runElectron, runStandIn } from './start/run.ts';
import { runWindowless } from './start/windowless.ts';

/** Opens the app on `files`; answers the exit code. */
async function start(files: readonly string[]): Promise<number> {
	if (!hasDisplay()) return runWindowless(files, 'There is no display');
	await build();
	const binary = electronBinary() ?? (await fetchElectron());
	if (binary !== undefined) {
		const code = await runElectron(binary, files);
		if (code !== 'unusable') return code;
		console.log("Electron's program does not start here.");
	}
	const browser = findBrowser();
	if (browser === undefined)
		return runWindowless(files, 'Neither Electron nor a Chromium, Chrome or Edge is installed');
	const code = await runStandIn(browser, files);
	return code === 'unusable' ? runWindowless(files, 'No window can be opened') : code;
}

/** The files named, from where the user stands: npm itself moves to the project's folder. */
function named(args: readonly string[]): string[] {
	const folders = [process.env.INIT_CWD ?? '.', process.cwd()];
	return args.map((file) => {
		const places = folders.map((folder) => path.resolve(folder, file));
		return places.find((place) => existsSync(place)) ?? path.resolve(file);
	});
}

try {
	process.exitCode = await start(named(process.argv.slice(2)));
} catch (error) {
	console.error(`Depesche could not be started: ${error instanceof Error ? error.message : String(error)}`);
	process.exitCode = 1;
}
