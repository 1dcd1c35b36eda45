import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { DevToolsPipe, type Message } from './devtools-pipe.ts';

export interface Chromium {
	readonly pipe: DevToolsPipe;
	/** The page of the window it opened. */
	readonly target: string;
	/** Ends the browser and waits for its end. */
	close(): Promise<void>;
}

export interface ChromiumSetting {
	readonly browser: string;
	/** Folder for the browser's profile, ours alone. */
	readonly profile: string;
	readonly headed: boolean;
	readonly lang: string;
	/** A DevTools port for a test to attach to, 0 for any; absent: none is opened. */
	readonly port: string | undefined;
}

/** A window without a browser's bars, no first-run pages, and nothing that reaches for the network. */
const FLAGS = [
	'--remote-debugging-pipe',
	'--app=data:text/html,<title>Depesche</title>',
	'--test-type',
	'--no-first-run',
	'--no-default-browser-check',
	'--disable-background-networking',
	'--disable-component-update',
	'--disable-sync',
	'--disable-quic',
	'--disable-default-apps',
	'--disable-domain-reliability',
	'--no-pings',
	'--disable-features=Translate,MediaRouter,OptimizationHints,AutofillServerCommunication,CertificateTransparencyComponentUpdater',
	// no name and no address resolves: whatever slipped through every other gate ends here
	'--host-resolver-rules=MAP * ~NOTFOUND',
	'--password-store=basic',
	'--use-mock-keychain',
	'--force-color-profile=srgb',
];

const PREFERENCES = {
	translate: { enabled: false },
	credentials_enable_service: false,
	browser: { check_default_browser: false },
	spellcheck: { dictionaries: [] },
};

/** Starts the browser. Rejects with one sentence where it does not come up. */
export async function launch(setting: ChromiumSetting): Promise<Chromium> {
	keepPreferences(setting.profile);
	// Chromium's sandbox refuses root, and needs user namespaces that containers often forbid
	const root = process.getuid?.() === 0;
	return root
		? start(setting, ['--no-sandbox'])
		: start(setting, []).catch(() => start(setting, ['--no-sandbox', '--disable-dev-shm-usage']));
}

async function start(setting: ChromiumSetting, more: readonly string[]): Promise<Chromium> {
	const args = [
		...FLAGS,
		...more,
		`--user-data-dir=${setting.profile}`,
		`--lang=${setting.lang}`,
		...(setting.headed ? ['--window-position=0,0'] : ['--headless']),
		...(setting.port === undefined ? [] : [`--remote-debugging-port=${setting.port}`]),
	];
	const errors = process.env.DEPESCHE_STAND_IN_VERBOSE ? 'inherit' : 'ignore';
	const child = spawn(setting.browser, args, { stdio: ['ignore', 'ignore', errors, 'pipe', 'pipe'] });
	const pipe = new DevToolsPipe(child);
	const target = await firstPage(pipe);
	return { pipe, target, close: () => close(child, pipe) };
}

function firstPage(pipe: DevToolsPipe): Promise<string> {
	return new Promise((resolve, reject) => {
		const look = (method: string, { targetInfo }: Message) => {
			if (method !== 'Target.targetCreated' || targetInfo.type !== 'page') return;
			pipe.off('browser', look);
			resolve(targetInfo.targetId);
		};
		pipe.on('browser', look);
		pipe.once('gone', () => reject(new Error('the browser ended as soon as it was started')));
		pipe.send('Target.setDiscoverTargets', { discover: true }).catch(reject);
	});
}

function close(child: ChildProcess, pipe: DevToolsPipe): Promise<void> {
	if (pipe.gone) return Promise.resolve();
	return new Promise((resolve) => {
		pipe.once('gone', () => resolve());
		pipe.send('Browser.close').catch(() => child.kill());
	});
}

function keepPreferences(profile: string): void {
	const file = path.join(profile, 'Default/Preferences');
	if (existsSync(file)) return;
	mkdirSync(path.dirname(file), { recursive: true });
	writeFileSync(file, JSON.stringify(PREFERENCES));
}
