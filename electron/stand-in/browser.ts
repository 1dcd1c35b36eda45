import { accessSync, constants } from 'node:fs';
import path from 'node:path';

/** Commands by which Chromium, Chrome and Edge are installed on Linux. */
const COMMANDS = [
	'chromium',
	'chromium-browser',
	'google-chrome-stable',
	'google-chrome',
	'microsoft-edge-stable',
	'microsoft-edge',
	'brave-browser',
];

const MAC = [
	'Google Chrome.app/Contents/MacOS/Google Chrome',
	'Chromium.app/Contents/MacOS/Chromium',
	'Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
];

const WINDOWS = ['Google\\Chrome\\Application\\chrome.exe', 'Microsoft\\Edge\\Application\\msedge.exe'];

/** Path of an installed browser of the Chromium family; DEPESCHE_BROWSER names one outright. Undefined where there is none. */
export function findBrowser(env: NodeJS.ProcessEnv = process.env, platform = process.platform): string | undefined {
	const named = env.DEPESCHE_BROWSER;
	return (named ? [named] : candidates(env, platform)).find(isExecutable);
}

function candidates(env: NodeJS.ProcessEnv, platform: NodeJS.Platform): string[] {
	if (platform === 'darwin') return ['/Applications', `${env.HOME}/Applications`].flatMap((root) => under(root, MAC));
	if (platform === 'win32') {
		const roots = [env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA].filter((root) => root !== undefined);
		return roots.flatMap((root) => under(root, WINDOWS));
	}
	const folders = (env.PATH ?? '').split(path.delimiter).filter((folder) => folder !== '');
	return COMMANDS.flatMap((command) => folders.map((folder) => path.join(folder, command)));
}

const under = (root: string, names: readonly string[]) => names.map((name) => path.join(root, name));

function isExecutable(file: string): boolean {
	try {
		accessSync(file, constants.X_OK);
		return true;
	} catch {
		return false;
	}
}
