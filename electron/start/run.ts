import { spawn } from 'node:child_process';
import path from 'node:path';

const ROOT = path.resolve(import.meta.dirname, '../..');
/** A program that fails within this time, in ms, never showed a window. */
const SHORT = 4_000;

/** 'unusable': it ended at once without having opened a window. */
export type Outcome = number | 'unusable';

/** Runs the built app on Electron's program until its window is closed. */
export function runElectron(binary: string, files: readonly string[]): Promise<Outcome> {
	// Chromium's sandbox refuses root
	const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
	return run(binary, [...sandbox, ROOT, ...files]);
}

/** Runs the built app on the stand-in until its window is closed. */
export function runStandIn(browser: string, files: readonly string[]): Promise<Outcome> {
	console.log(`Electron's program is not here and could not be fetched: Depesche runs in ${browser} instead.`);
	const register = path.join(ROOT, 'electron/stand-in/register.ts');
	const main = path.join(ROOT, 'dist/main/main.js');
	return run(process.execPath, ['--import', register, main, ...files], {
		DEPESCHE_BROWSER: browser,
		DEPESCHE_STAND_IN_HEADED: '1',
	});
}

function run(program: string, args: readonly string[], env: NodeJS.ProcessEnv = {}): Promise<Outcome> {
	const started = performance.now();
	const child = spawn(program, args, { cwd: ROOT, stdio: 'inherit', env: { ...process.env, ...env } });
	for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => child.kill(signal));
	return new Promise((resolve) => {
		child.once('error', () => resolve('unusable'));
		child.once('exit', (code) => {
			const failed = code !== 0 && performance.now() - started < SHORT;
			resolve(failed ? 'unusable' : (code ?? 1));
		});
	});
}
