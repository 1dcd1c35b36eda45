import { execFileSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { chromium, type Page } from '@playwright/test';
import { findBrowser } from '../../electron/stand-in/browser.ts';
import { startOnChromium } from '../helpers/chromium-shell.ts';
import { inTemporaryFolder, writeDossier } from './dossier.ts';
import { type Bench, median } from './measure.ts';

const ROOT = path.resolve(import.meta.dirname, '../..');
const ARTICLES = 1000;
const RUNS = 3;
const WORDS = ['Ministerium', 'Gutachten', 'procurement', 'Hafen', 'Untersuchung'];

/** A dossier of 1,000 articles and 8,000 events in the built app on the stand-in: how soon the window is there, and how soon typing shows its results. */
export const bench: Bench = (add) =>
	inTemporaryFolder(async (folder) => {
		const browser = findBrowser();
		if (browser === undefined) return 'no browser is installed, and the window needs one';
		execFileSync(process.execPath, [path.join(ROOT, 'electron/build.ts')], { stdio: ['ignore', 'ignore', 'inherit'] });
		const files = [await writeDossier(folder, ARTICLES)];
		const setting = {
			dataFolder: path.join(folder, 'app'),
			home: path.join(folder, 'home'),
			files,
			lang: 'en',
		} as const;
		mkdirSync(setting.dataFolder);
		const blank: number[] = [];
		const shown: number[] = [];
		const listed: number[] = [];
		const drawn: number[] = [];
		const found: number[] = [];
		const searched: number[] = [];
		for (let run = 0; run <= RUNS; run += 1) {
			const before = performance.now();
			const context = await chromium.launchPersistentContext(path.join(folder, 'blank'), { executablePath: browser });
			await (context.pages()[0] ?? (await context.newPage())).evaluate(() => new Promise(requestAnimationFrame));
			if (run > 0) blank.push(performance.now() - before);
			await context.close();
			const begun = performance.now();
			const shell = await startOnChromium(setting);
			const { page } = shell;
			const times = [];
			for (const part of ['.desk-head', '.article-row', '.lane-head']) {
				await page.locator(part).first().waitFor();
				times.push(performance.now() - begun);
			}
			// the first start fills the system's caches and the program's
			if (run > 0) {
				for (const [i, list] of [shown, listed, drawn].entries()) list.push(times[i] ?? Number.NaN);
				await page.locator('.tabs .tab').nth(1).click();
				await page.locator('.grid-row').first().waitFor();
				for (const word of WORDS) found.push(await typed(page, '#desk-search', word, '.search-count'));
				await page.locator('#desk-search').press('Escape');
				await page.keyboard.press('ControlOrMeta+Shift+f');
				await page.locator('[role="dialog"] input').waitFor();
				// the search index of an opened dossier is made once; what is measured is searching
				await typed(page, '[role="dialog"] input', 'Kabinett', '.search-hit', 60_000);
				for (const word of WORDS) searched.push(await typed(page, '[role="dialog"] input', word, '.search-hit'));
			}
			await shell.close();
		}
		const row = (what: string, values: readonly number[], goal?: string) =>
			add({
				measure: `1,000 articles, ${what}`,
				value: median(values),
				unit: 'ms',
				...(goal !== undefined && { goal }),
			});
		const started = (what: string, values: readonly number[], goal?: string) => {
			const [value, peerValue] = [median(values), median(blank)];
			const peer = { peer: 'browser, blank page', peerValue, ratio: peerValue / value };
			add({ measure: `1,000 articles, ${what}`, value, unit: 'ms', ...peer, ...(goal !== undefined && { goal }) });
		};
		started('window visible', shown, '1,500 ms');
		started('list of articles', listed);
		started('timeline', drawn);
		row('typing to find, results', found, '100 ms');
		row('typing in search, results', searched, '100 ms');
		return undefined;
	});

/** Milliseconds from the last letter put into a field until its results are there and painted. */
function typed(page: Page, field: string, word: string, results: string, longest = 10_000): Promise<number> {
	return page.evaluate(
		async ({ field, word, results, longest }) => {
			const input = document.querySelector(field);
			if (!(input instanceof HTMLInputElement)) throw new Error(`${field} is no field`);
			const before = document.querySelector(results);
			const text = () => [...document.querySelectorAll(results)].map((one) => one.textContent).join('\n');
			const last = text();
			const set = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set;
			const start = performance.now();
			set?.call(input, word);
			input.dispatchEvent(new Event('input', { bubbles: true }));
			while (text() === last || (before === null && document.querySelector(results) === null)) {
				if (performance.now() - start > longest) throw new Error(`no results for ${word}`);
				await new Promise(requestAnimationFrame);
			}
			await new Promise(requestAnimationFrame);
			return performance.now() - start;
		},
		{ field, word, results, longest },
	);
}
