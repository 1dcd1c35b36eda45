import { writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { expect, type RunningApp, test } from './fixtures.ts';

interface Bridge {
	readonly depesche: { invoke(channel: string): Promise<unknown> };
}

/** What the app says of itself, asked through the page's own bridge. */
const state = (page: Page) => page.evaluate(() => (globalThis as unknown as Bridge).depesche.invoke('app.state'));

/** Writes an article into the test's folder and answers its path. */
function article(app: RunningApp, name: string, text: string): string {
	const file = path.join(app.folder, name);
	writeFileSync(file, text);
	return file;
}

// three articles are read anew in each of these, on machines of any speed
test.describe.configure({ timeout: 90_000 });

const withArticles = (articles: number) => ({ value: { dossier: { counts: { articles } } } });

test('a first start opens the sample, and a second start finds it again', async ({ app }) => {
	await expect.poll(() => state(app.page), { timeout: 40_000 }).toMatchObject(withArticles(3));
	const page = await app.restart();
	await expect.poll(() => state(page)).toMatchObject(withArticles(3));
});

test('an article handed over by a second start is added to the open dossier', async ({ app }) => {
	await expect.poll(() => state(app.page), { timeout: 40_000 }).toMatchObject(withArticles(3));
	await app.handOver([
		article(app, 'visit.txt', 'The minister visited Vienna on 12 March 2021. Officials confirmed it.'),
	]);
	await expect.poll(() => state(app.page), { timeout: 40_000 }).toMatchObject(withArticles(4));
});

test('what can not be opened is said, and the window stays', async ({ app }) => {
	await expect.poll(() => state(app.page), { timeout: 40_000 }).toMatchObject(withArticles(3));
	await app.handOver([path.join(app.folder, 'gone.dossier')]);
	await expect.poll(() => app.output()).toContain('gone.dossier');
	await expect.poll(() => state(app.page)).toMatchObject({ ok: true });
});

test.describe('in German', () => {
	test.use({ lang: 'de' });
	test('the interface follows the language of the system', async ({ app }) => {
		await expect.poll(() => state(app.page)).toMatchObject({ value: { preferences: { locale: 'de' } } });
	});
});
