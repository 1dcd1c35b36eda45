/** For everyone: both themes, both languages, no barrier that axe can find, all sizes. */
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { DeskPage, type ViewName } from './pages/desk.ts';

async function barriers(page: Page): Promise<string[]> {
	// colours fade in for a moment; axe must not measure half a fade
	await page.evaluate(() => Promise.all(document.getAnimations().map((one) => one.finished.catch(() => undefined))));
	const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze();
	return violations.flatMap(({ id, nodes }) =>
		nodes.map((node) => `${id}: ${node.target.join(' ')}: ${node.failureSummary ?? ''}`),
	);
}

const VIEWS: readonly ViewName[] = ['Timeline', 'Table', 'Claims', 'People & places', 'Network', 'Map', 'Text'];

for (const theme of ['light', 'dark'] as const) {
	test(`has no barrier in any view, ${theme}`, async ({ app }) => {
		test.slow();
		await app.page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' });
		const desk = await new DeskPage(app.page).ready();
		await expect(app.page.locator('html')).toHaveAttribute('data-theme', theme);
		for (const view of VIEWS) {
			await desk.show(view);
			if (view === 'Timeline') await desk.timeline.press('Home');
			if (view === 'Claims') await desk.claims.first().click();
			if (view === 'People & places') await desk.names.first().click();
			expect.soft(await barriers(app.page), view).toEqual([]);
		}
		await desk.article(/no date/).click();
		expect.soft(await barriers(app.page), 'article').toEqual([]);
		for (const dialog of ['Keyboard shortcuts', 'Preferences…', 'About Depesche', 'Paste text…', 'Note an event…']) {
			await desk.choose(dialog);
			await app.page.getByRole('dialog').waitFor();
			expect.soft(await barriers(app.page), dialog).toEqual([]);
			await app.page.keyboard.press('Escape');
		}
	});
}

test('changes language and theme at once and remembers them', async ({ app }) => {
	const desk = await new DeskPage(app.page).ready();
	await desk.choose('Preferences…');
	await app.page.getByText('Deutsch', { exact: true }).click();
	await app.page.getByText('Dunkel', { exact: true }).click();
	await expect(app.page.locator('html')).toHaveAttribute('lang', 'de');
	await expect(app.page.locator('html')).toHaveAttribute('data-theme', 'dark');
	await app.page.keyboard.press('Escape');
	await expect(app.page.getByRole('button', { name: 'Zeitleiste' })).toBeVisible();
	const page = await app.restart();
	await expect(page.getByRole('button', { name: 'Zeitleiste' })).toBeVisible();
	await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
});

for (const [name, width, height] of [
	['a small window', 1024, 700],
	['a large window', 1920, 1080],
	['200 % zoom', 640, 400],
] as const) {
	test(`fits ${name}: nothing is cut off sideways`, async ({ app }) => {
		await app.page.setViewportSize({ width, height });
		const desk = await new DeskPage(app.page).ready();
		for (const view of VIEWS) {
			await desk.show(view);
			const overflow = await app.page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
			expect(overflow, view).toBeLessThanOrEqual(0);
		}
		await expect(desk.search).toBeVisible();
	});
}

test('remembers the widths of its panes, which arrow keys move', async ({ app }) => {
	await app.page.setViewportSize({ width: 1400, height: 800 });
	await new DeskPage(app.page).ready();
	const splitter = app.page.getByRole('separator', { name: 'Width of the article list' });
	await splitter.focus();
	for (let at = 0; at < 3; at += 1) await app.page.keyboard.press('ArrowRight');
	const width = await splitter.getAttribute('aria-valuenow');
	await app.page.reload();
	await new DeskPage(app.page).ready();
	await expect(splitter).toHaveAttribute('aria-valuenow', width ?? '');
});
