import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { type Browser, chromium, type Page } from '@playwright/test';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Edition } from '#domain/edition.ts';
import { daysOf } from '#export/plain-dates.ts';
import { findBrowser } from '../../electron/stand-in/browser.ts';
import { exportedText, hostileEdition, sampleEdition, smallEdition } from './editions.ts';

const executablePath = findBrowser();
const reason = executablePath === undefined ? ' (skipped: no Chromium is installed)' : '';

describe.skipIf(executablePath === undefined)(`TimelineJS, by its own loader${reason}`, { timeout: 60_000 }, () => {
	let browser: Browser | undefined;
	let page: Page;
	const asked: string[] = [];
	beforeAll(async () => {
		browser = await chromium.launch({ executablePath: executablePath as string, args: ['--no-sandbox'] });
		page = await browser.newPage();
		await page.route('**/*', (route) => {
			asked.push(route.request().url());
			return route.abort();
		});
		await page.setContent('<div id="t" style="width:900px;height:600px"></div>');
		const require = createRequire(import.meta.url);
		const loader = require.resolve('@knight-lab/timelinejs/dist/js/timeline.js');
		await page.addScriptTag({ content: readFileSync(loader, 'utf8') });
	});
	afterAll(() => browser?.close());

	async function loaded(edition: Edition) {
		const data = JSON.parse(await exportedText('timelinejs', edition)) as object;
		return page.evaluate(async (config) => {
			interface Loaded {
				/** Null until it is read, which it is in its own time. */
				readonly config: null | {
					isValid(): boolean;
					getErrors(): unknown;
					readonly events: readonly {
						readonly unique_id: string;
						readonly text: { readonly headline: string; readonly text: string };
					}[];
					getEarliestDate(): { data: { date_obj: Date } };
				};
			}
			const { TL } = globalThis as unknown as {
				TL: { Timeline: new (place: string, config: object, options: object) => Loaded };
			};
			const timeline = new TL.Timeline('t', config, { hash_bookmark: false });
			while (timeline.config === null) await new Promise((resolve) => setTimeout(resolve, 20));
			const read = timeline.config;
			const text = read.events.map((event) => event.text.headline + event.text.text).join('');
			return {
				valid: read.isValid(),
				errors: String(read.getErrors()),
				ids: read.events.map((event) => event.unique_id),
				text,
			};
		}, data);
	}

	it.each(['de', 'en'] as const)('takes every event that a calendar can place (%s)', async (lang) => {
		for (const edition of [await sampleEdition(lang), smallEdition(lang)]) {
			const { valid, errors, ids } = await loaded(edition);
			expect(valid, errors).toBe(true);
			expect(ids.toSorted()).toEqual(
				edition.events.flatMap((one) => (daysOf(one, edition) ? [one.id] : [])).toSorted(),
			);
		}
	});

	it('lists what it cannot place on the first slide', async () => {
		const edition = await sampleEdition('de');
		const { title } = JSON.parse(await exportedText('timelinejs', edition)) as { title: { text: { text: string } } };
		const unplaced = edition.events.filter((one) => daysOf(one, edition) === undefined);
		expect(unplaced.length).toBeGreaterThan(3);
		expect(title.text.text.match(/<li>/g)).toHaveLength(unplaced.length);
	});

	it('hands over the words of articles as text: nothing runs, no picture is asked for', async () => {
		const { valid, text } = await loaded(hostileEdition('en'));
		expect(valid).toBe(true);
		expect(text).toContain('&lt;img src=x onerror=alert(1)&gt;');
		expect(text).not.toMatch(/<(?!\/?(p|strong|blockquote)>)/);
		expect(asked.filter((url) => url.endsWith('/x'))).toEqual([]);
	});
});
