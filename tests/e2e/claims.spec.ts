/** The claims ledger: who says what, who answers, and where the dossier contradicts itself. */
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { ClaimsPane } from './pages/claims.ts';
import { DeskPage } from './pages/desk.ts';

async function opened(page: Page) {
	const desk = await new DeskPage(page).ready();
	await desk.show('Claims');
	const claims = new ClaimsPane(page);
	await claims.entries.first().waitFor();
	return { desk, claims };
}

test('groups the ledger and leaves what is asked for', async ({ app }) => {
	const { claims } = await opened(app.page);
	const all = await claims.entries.count();
	await claims.choose('By', 'Speaker');
	await expect(claims.root.locator('.claims-head')).toContainText('Speaker');
	const headings = await claims.root.locator('.entry[data-first] .entry-group').allInnerTexts();
	expect(headings.length).toBeGreaterThan(1);
	expect(new Set(headings).size).toBe(headings.length);
	await claims.choose('Show', 'Disputed');
	await expect(claims.root.locator('.denying').first()).toBeVisible();
	const disputed = await claims.entries.count();
	expect(disputed).toBeGreaterThan(0);
	expect(disputed).toBeLessThan(all);
	await claims.choose('Show', 'Single-sourced');
	expect(await claims.entries.count()).toBeGreaterThan(0);
});

test('decides on a claim by a letter and corrects who says it and how, all to be undone', async ({ app }) => {
	const { desk, claims } = await opened(app.page);
	await claims.entries.first().click();
	await app.page.keyboard.press('a');
	await expect(claims.entries.first()).toContainText('accepted');
	await claims.choose('Speech act', 'suspects');
	await expect(claims.entries.first()).toContainText('suspects');
	await claims.speaker.fill('the harbour pilots');
	await claims.speaker.press('Enter');
	await expect(claims.entries.first()).toContainText('the harbour pilots');
	for (let at = 0; at < 3; at += 1) await desk.undo();
	await expect(claims.entries.first()).not.toContainText('accepted');
	await expect(claims.entries.first()).not.toContainText('harbour pilots');
});

test('lays a contradiction side by side and leads to its passages', async ({ app }) => {
	const { desk, claims } = await opened(app.page);
	await claims.part('Contradictions');
	await claims.contradictions.first().click();
	const sides = claims.conflict.getByRole('heading', { level: 4 });
	await expect(sides).toHaveText(['Asserted', 'Denied']);
	await expect(claims.conflict).toContainText(/independent origin/);
	const passage = claims.conflict.getByTitle('To the passage').first();
	const words = ((await passage.locator('q').textContent()) ?? '').slice(0, 20);
	await passage.click();
	await expect(desk.passage.first()).toBeVisible();
	await expect(desk.text).toContainText(words);
});

test('walks the contradictions by arrow keys', async ({ app }) => {
	const { claims } = await opened(app.page);
	await claims.part('Contradictions');
	const first = await claims.conflict.getByRole('heading', { level: 3 }).textContent();
	await claims.root.getByRole('listbox', { name: 'Contradictions' }).focus();
	await app.page.keyboard.press('End');
	await expect(claims.contradictions.last()).toHaveAttribute('aria-selected', 'true');
	await app.page.keyboard.press('Home');
	await expect(claims.conflict.getByRole('heading', { level: 3 })).toHaveText(first ?? '');
});

for (const theme of ['light', 'dark'] as const) {
	test(`has no barrier in the contradictions, ${theme}`, async ({ app }) => {
		await app.page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' });
		const { claims } = await opened(app.page);
		await claims.part('Contradictions');
		await claims.conflict.waitFor();
		const { violations } = await new AxeBuilder({ page: app.page }).setLegacyMode(true).analyze();
		expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join()}`)).toEqual([]);
	});
}
