import { execFileSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { chromium, type Page } from '@playwright/test';
import { findBrowser } from '../../electron/stand-in/browser.ts';
import { TimelinePane } from '../e2e/pages/timeline.ts';
import { startOnChromium } from '../helpers/chromium-shell.ts';
import { inTemporaryFolder, writeDossier } from './dossier.ts';
import { type Bench, faster, median } from './measure.ts';
import { measuresMemory, peakWhile } from './memory.ts';

const ROOT = path.resolve(import.meta.dirname, '../..');
const ARTICLES = 100;
const RUNS = 5;
/** How long a started program is watched at rest for its peak of memory, in ms. */
const REST = 3_000;

interface Started {
	close(): Promise<unknown>;
}

/**
 * From the start of the process to a timeline on the screen, in the built app on the stand-in, without a window; and the peak of memory
 * of all its processes. The peer is the least a browser can do here: the same browser, started the same way, with a blank page.
 */
export const bench: Bench = (add) =>
	inTemporaryFolder(async (folder) => {
		const browser = findBrowser();
		if (browser === undefined) return 'no browser is installed, and the app needs one to show its timeline';
		execFileSync(process.execPath, [path.join(ROOT, 'electron/build.ts')], { stdio: ['ignore', 'ignore', 'inherit'] });
		const dossier = await writeDossier(folder, ARTICLES);
		const setting = {
			dataFolder: path.join(folder, 'app'),
			home: path.join(folder, 'home'),
			files: [dossier],
			lang: 'en',
		} as const;
		mkdirSync(setting.dataFolder);
		const app = async (): Promise<Started> => {
			const shell = await startOnChromium(setting);
			await new TimelinePane(shell.page).lanes.first().waitFor();
			await drawn(shell.page);
			return shell;
		};
		const blank = async (): Promise<Started> => {
			const context = await chromium.launchPersistentContext(path.join(folder, 'blank'), { executablePath: browser });
			await drawn(context.pages()[0] ?? (await context.newPage()));
			return context;
		};
		const of = `${ARTICLES} articles`;
		const first = { app: await startTime(app), blank: await startTime(blank) };
		add(faster(`${of}, first start to timeline`, first.app, 'browser, blank page', first.blank));
		const later = { app: await medianStart(app), blank: await medianStart(blank) };
		add(faster(`${of}, start to timeline`, later.app, 'browser, blank page', later.blank));
		if (!measuresMemory()) return 'memory is read from /proc, which is not here';
		const own = await peakWhile(() => rested(app));
		const peer = await peakWhile(() => rested(blank));
		for (const [measure, kind] of [
			['peak memory, all processes', 'resident'],
			['peak memory, shared pages once', 'proportional'],
		] as const) {
			const ratio = peer[kind] / own[kind];
			add({
				measure: `${of}, ${measure}`,
				value: own[kind],
				unit: 'MB',
				peer: 'browser, blank page',
				peerValue: peer[kind],
				ratio,
			});
		}
		add({ measure: `${of}, peak memory, main process`, value: own.main, unit: 'MB' });
		return undefined;
	});

/** Resolves when what the page shows now has been put on the screen. */
function drawn(page: Page): Promise<unknown> {
	return page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
}

async function startTime(start: () => Promise<Started>): Promise<number> {
	const began = performance.now();
	const started = await start();
	const took = performance.now() - began;
	await started.close();
	return took;
}

async function medianStart(start: () => Promise<Started>): Promise<number> {
	const times: number[] = [];
	for (let i = 0; i < RUNS; i++) times.push(await startTime(start));
	return median(times);
}

async function rested(start: () => Promise<Started>): Promise<void> {
	const started = await start();
	await new Promise((resolve) => setTimeout(resolve, REST));
	await started.close();
}
