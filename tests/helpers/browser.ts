import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { chromium } from '@playwright/test';
import { findBrowser } from '../../electron/stand-in/browser.ts';

/** Longest wait for one way of installing a browser, in ms. */
const PATIENCE = 300_000;

/**
 * Path of a browser for the tests, put into DEPESCHE_BROWSER for every process started from here. An installed one comes first; else it
 * is installed: by apt as root on Debian, by Playwright, at last from the registry. Undefined when no way led to one.
 */
export function ensureBrowser(): string | undefined {
	const browser = findBrowser() ?? fromPlaywright() ?? fromApt() ?? installedByPlaywright() ?? fromRegistry();
	if (browser !== undefined) process.env.DEPESCHE_BROWSER = browser;
	return browser;
}

function fromPlaywright(): string | undefined {
	const file = chromium.executablePath();
	return existsSync(file) ? file : undefined;
}

function fromApt(): string | undefined {
	if (process.getuid?.() !== 0 || !existsSync('/etc/debian_version')) return undefined;
	say('apt-get install chromium');
	const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
	run('apt-get', ['update', '-q'], { env });
	run('apt-get', ['install', '-qy', '--no-install-recommends', 'chromium'], { env });
	return findBrowser();
}

function installedByPlaywright(): string | undefined {
	say('playwright install chromium');
	run('npx', ['playwright', 'install', 'chromium']);
	return fromPlaywright();
}

/** A headless build of Chromium as an npm package, for Linux on x64; it unpacks itself into the temporary folder. */
function fromRegistry(): string | undefined {
	if (process.platform !== 'linux' || process.arch !== 'x64') return undefined;
	say('npm install @sparticuz/chromium');
	const folder = path.join(os.homedir() || os.tmpdir(), '.cache/depesche-test-browser');
	mkdirSync(folder, { recursive: true });
	run('npm', ['install', '--prefix', folder, '--no-save', '@sparticuz/chromium']);
	const script = "import('@sparticuz/chromium').then(({ default: c }) => c.executablePath()).then(console.log)";
	const { stdout } = run('node', ['-e', script], { cwd: folder });
	const file = stdout?.trim().split('\n').at(-1) ?? '';
	return file !== '' && existsSync(file) ? file : undefined;
}

function run(program: string, args: readonly string[], more: { env?: NodeJS.ProcessEnv; cwd?: string } = {}) {
	return spawnSync(program, args, { encoding: 'utf8', timeout: PATIENCE, stdio: ['ignore', 'pipe', 'pipe'], ...more });
}

function say(way: string): void {
	console.log(`no browser is installed: trying ${way}`);
}
