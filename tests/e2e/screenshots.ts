/** Makes the pictures of the README: `npm run screenshots`. */
import path from 'node:path';
import type { Page } from '@playwright/test';
import { test } from './fixtures.ts';
import { DeskPage, type ViewName } from './pages/desk.ts';

const FOLDER = path.resolve(import.meta.dirname, '../../resources/screenshots');
const SIZE = { width: 1280, height: 800 };

async function opened(page: Page, theme: 'light' | 'dark'): Promise<DeskPage> {
	await page.setViewportSize(SIZE);
	await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' });
	const desk = await new DeskPage(page).ready();
	await desk.timeline.press('Home', 'ArrowRight', 'ArrowRight');
	await page.evaluate(() =>
		document.fonts.ready.then(() => document.activeElement instanceof HTMLElement && document.activeElement.blur()),
	);
	return desk;
}

const picture = (page: Page, name: string) => page.screenshot({ path: path.join(FOLDER, `${name}.png`) });

for (const theme of ['light', 'dark'] as const) {
	test(`the timeline, ${theme}`, async ({ app }) => {
		const { page } = await opened(app.page, theme);
		await picture(page, `timeline-${theme}`);
	});
}

const views: readonly (readonly [ViewName, string])[] = [
	['Table', 'table'],
	['Claims', 'claims'],
	['People & places', 'people'],
	['Text', 'text'],
];
for (const [view, name] of views) {
	test(view, async ({ app }) => {
		const desk = await opened(app.page, 'light');
		await desk.show(view);
		if (view === 'Claims') await desk.claims.first().click();
		if (view === 'People & places') await desk.names.first().click();
		await picture(desk.page, name);
	});
}
