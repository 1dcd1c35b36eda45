import { spawn } from 'node:child_process';
import { existsSync, globSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';

const PACKAGE = path.resolve(import.meta.dirname, '../../node_modules/electron');

/** The download is given up when no byte arrived for so long, in ms: an unreachable host must not keep the user waiting. */
const STALLED = 6_000;
const LOOK = 500;

/** Path of Electron's own program in node_modules; undefined where it was never fetched. */
export function electronBinary(): string | undefined {
	const named = path.join(PACKAGE, 'path.txt');
	if (!existsSync(named)) return undefined;
	const file = path.join(PACKAGE, 'dist', readFileSync(named, 'utf8'));
	return existsSync(file) ? file : undefined;
}

/** Fetches Electron's program by its package's own installer. Undefined where it can't be had; never throws, never hangs. */
export async function fetchElectron(): Promise<string | undefined> {
	const installer = path.join(PACKAGE, 'install.js');
	if (!existsSync(installer) || process.env.ELECTRON_SKIP_BINARY_DOWNLOAD) return undefined;
	const folder = mkdtempSync(path.join(os.tmpdir(), 'depesche-electron-'));
	try {
		await install(installer, folder);
	} finally {
		rmSync(folder, { recursive: true, force: true });
	}
	return electronBinary();
}

/** Runs the installer with `folder` for its temporary files, whose growth shows that bytes arrive. */
function install(installer: string, folder: string): Promise<void> {
	const env = { ...process.env, TMPDIR: folder, TEMP: folder, TMP: folder };
	const child = spawn(process.execPath, [installer], { stdio: 'ignore', env });
	let bytes = 0;
	let grown = performance.now();
	const watch = setInterval(() => {
		const now = bytesIn(folder) + bytesIn(path.join(PACKAGE, 'dist'));
		if (now !== bytes) grown = performance.now();
		bytes = now;
		if (performance.now() - grown > STALLED) child.kill('SIGKILL');
	}, LOOK);
	return new Promise((resolve) => {
		const end = () => {
			clearInterval(watch);
			resolve();
		};
		child.once('error', end);
		child.once('exit', end);
	});
}

function bytesIn(folder: string): number {
	const sizes = globSync('**', { cwd: folder }).map((name) =>
		statSync(path.join(folder, name), { throwIfNoEntry: false }),
	);
	return sizes.reduce((sum, stat) => sum + (stat?.isFile() ? stat.size : 0), 0);
}
