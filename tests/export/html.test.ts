import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { AxeBuilder } from '@axe-core/playwright';
import { type Browser, type BrowserContextOptions, chromium, type Page } from '@playwright/test';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Edition } from '#domain/edition.ts';
import { findBrowser } from '../../electron/stand-in/browser.ts';
import { temporaryFolder } from '../helpers/folders.ts';
import { exportedText, HOSTILE, hostileEdition, sampleEdition, smallEdition } from './editions.ts';

const executablePath = findBrowser();
const reason = executablePath === undefined ? ' (skipped: no Chromium is installed)' : '';

describe('the HTML file', () => {
	it('has one script and one style sheet, whose checksums its policy names, and nothing else that loads', async () => {
		const html = await exportedText('html', hostileEdition('de'));
		const policy = /Content-Security-Policy" content="([^"]*)"/.exec(html)?.[1]?.replaceAll('&#39;', "'");
		const within = (tag: string) =>
			[...html.matchAll(new RegExp(`<${tag}>([^]*?)</${tag}>`, 'g'))].map((match) => match[1] ?? '');
		for (const tag of ['script', 'style']) {
			const [only, ...others] = within(tag);
			expect(others).toEqual([]);
			expect(policy).toContain(
				`${tag}-src 'sha256-${createHash('sha256')
					.update(only ?? '')
					.digest('base64')}'`,
			);
		}
		expect(policy).toMatch(/^default-src 'none';/);
		expect(html.match(/<(link|img|iframe|object|embed|base|form)\b/g)).toBeNull();
	});
});

describe.skipIf(executablePath === undefined)(`the HTML file in Chromium${reason}`, { timeout: 60_000 }, () => {
	let browser: Browser | undefined;
	beforeAll(async () => {
		browser = await chromium.launch({ executablePath: executablePath as string, args: ['--no-sandbox'] });
	});
	afterAll(() => browser?.close());

	async function opened(edition: Edition, options: BrowserContextOptions = {}) {
		const file = path.join(temporaryFolder(), 'dossier.html');
		writeFileSync(file, await exportedText('html', edition));
		const page = await (
			await (browser as Browser).newContext({ viewport: { width: 1280, height: 800 }, ...options })
		).newPage();
		const asked: string[] = [];
		const complaints: string[] = [];
		page.on('request', (request) => asked.push(request.url()));
		page.on('console', (message) => complaints.push(message.text()));
		page.on('pageerror', (error) => complaints.push(error.message));
		page.on('dialog', (dialog) => complaints.push(dialog.message()));
		const url = pathToFileURL(file).href;
		await page.goto(url);
		return { page, asked: () => asked.filter((one) => one !== url), complaints };
	}

	it.each(['de', 'en'] as const)('asks for nothing, complains of nothing, and shows every event (%s)', async (lang) => {
		for (const edition of [await sampleEdition(lang), smallEdition(lang), hostileEdition(lang)]) {
			const { page, asked, complaints } = await opened(edition);
			expect(await page.locator('article.event:visible').count()).toBe(edition.events.length);
			expect(await page.locator('html').getAttribute('lang')).toBe(lang);
			await page.locator('a.mark').first().focus();
			await page.keyboard.press('+');
			expect([asked(), complaints]).toEqual([[], []]);
			await page.close();
		}
	});

	it('says hostile words as words', async () => {
		const { page } = await opened(hostileEdition('en'));
		const words = HOSTILE.slice(HOSTILE.indexOf('<img'), HOSTILE.indexOf('\u0000') - 1);
		expect(await page.locator('article.event h4').first().textContent()).toContain(words);
		expect(await page.locator('img, article script, [style], [src], [onerror], [onload], [onclick]').count()).toBe(0);
		expect(await page.locator('a[href^="javascript"]').count()).toBe(0);
		await page.close();
	});

	it.each(['light', 'dark'] as const)('has no fault that axe finds (%s)', async (colorScheme) => {
		const { page } = await opened(smallEdition('de'), { colorScheme, bypassCSP: true });
		await page.locator('a.mark').first().focus();
		const { violations } = await new AxeBuilder({ page: page as never }).analyze();
		expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
		await page.close();
	});

	it('is a plain document without scripts', async () => {
		const edition = smallEdition('de');
		const { page } = await opened(edition, { javaScriptEnabled: false });
		for (const control of ['.controls', '.filter', '.theme', '.card'])
			expect(await page.locator(control).first().isVisible()).toBe(false);
		const [mark] = await page.locator('a.mark').all();
		const target = await mark?.getAttribute('href');
		await mark?.click();
		expect(page.url().endsWith(`${target}`)).toBe(true);
		expect(await page.locator(`${target}`).isVisible()).toBe(true);
		await page.close();
	});

	it('is one tab stop on the timeline, with arrows from event to event and a card for the one in focus', async () => {
		const { page } = await opened(smallEdition('en'));
		expect(await page.locator('a.mark[tabindex="0"]').count()).toBe(1);
		await page.locator('a.mark[tabindex="0"]').focus();
		const focused = () => page.evaluate(() => document.activeElement?.getAttribute('data-n'));
		const first = await focused();
		await page.keyboard.press('ArrowRight');
		const second = await focused();
		expect(Number(second)).toBeGreaterThan(Number(first));
		expect(await page.locator('.card h3').textContent()).toMatch(new RegExp(`^${second} `));
		await page.keyboard.press('End');
		await page.keyboard.press('Home');
		expect(await focused()).toBe(first);
		await page.keyboard.press('Enter');
		expect(page.url()).toMatch(new RegExp(`#e${first}$`));
		await page.close();
	});

	it('grows the scale and draws a finer axis', async () => {
		const { page } = await opened(smallEdition('en'));
		const width = () => page.locator('.plot').evaluate((plot) => plot.getBoundingClientRect().width);
		const before = await width();
		const ticks = () => page.locator('.ticks:not([display=none]) line').count();
		const coarse = await ticks();
		for (let times = 0; times < 3; times += 1) await page.getByRole('button', { name: 'Zoom in' }).click();
		expect(await width()).toBeCloseTo(before * 8, 0);
		expect(await ticks()).toBeGreaterThan(coarse);
		await page.getByRole('button', { name: 'Whole timeline' }).click();
		expect(await width()).toBeCloseTo(before, 0);
		await page.close();
	});

	it('filters by words, participant and dispute, and brings back what a link asks for', async () => {
		const edition = smallEdition('de');
		const { page } = await opened(edition);
		const shown = () => page.locator('article.event:visible').count();
		await page.getByLabel('Suchen').fill('im vergangenen jahr');
		expect(await shown()).toBe(1);
		expect(await page.locator('.filter output').textContent()).toBe(`1 von ${edition.events.length} Ereignissen`);
		await page.locator('#brief a[href^="#e"]').last().click();
		expect(await shown()).toBe(edition.events.length);
		await page.getByLabel('nur Bestrittenes').check();
		expect(await shown()).toBe(await page.locator('article.event.disputed').count());
		await page.close();
	});

	it('prints without controls, light, whatever the theme', async () => {
		const { page } = await opened(smallEdition('de'), { colorScheme: 'dark' });
		await page.emulateMedia({ media: 'print' });
		expect(await page.locator('nav').isVisible()).toBe(false);
		expect(await paper(page)).toBe('rgb(255, 255, 255)');
		await page.emulateMedia({ media: 'screen' });
		expect(await paper(page)).not.toBe('rgb(255, 255, 255)');
		await page.close();
	});
});

const paper = (page: Page) => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
