/** What the export dialog shows of a file before it is written. */
import { AxeBuilder } from '@axe-core/playwright';
import { expect, test } from './fixtures.ts';
import { DeskPage } from './pages/desk.ts';

for (const theme of ['light', 'dark'] as const) {
	test(`shows how the export begins, and again when an option changes, ${theme}`, async ({ app }) => {
		const { page } = app;
		await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' });
		await new DeskPage(page).ready();
		await page.keyboard.press('ControlOrMeta+Shift+E');
		const dialog = page.getByRole('dialog', { name: 'Export' });
		await dialog.getByRole('radio', { name: /PDF/ }).check();
		const preview = dialog.getByRole('region', { name: 'Preview' });
		const first = preview.getByRole('img', { name: 'Page 1 of the preview' });
		await expect(first).toBeVisible();
		await expect(dialog.getByRole('status')).toContainText(/first \d+ of \d+ pages/i);
		await expect.poll(() => first.evaluate((img: HTMLImageElement) => img.naturalWidth)).toBeGreaterThan(500);
		const { violations } = await new AxeBuilder({ page }).include('.dialog').setLegacyMode(true).analyze();
		expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);

		const before = await dialog.getByRole('status').textContent();
		await dialog.getByRole('button', { name: /What is printed/ }).click();
		await page.getByRole('option', { name: 'One page and the sources' }).click();
		await expect(dialog.getByRole('status')).not.toHaveText(before ?? '');
		await expect(dialog.getByRole('status')).toContainText(/pages?/);
		await preview.focus();
		await expect(preview).toBeFocused();
	});
}

test('blacks out in the preview too, and says what cannot be shown', async ({ app }) => {
	const { page } = app;
	await new DeskPage(page).ready();
	await page.keyboard.press('ControlOrMeta+Shift+E');
	const dialog = page.getByRole('dialog', { name: 'Export' });
	const preview = dialog.getByRole('region', { name: 'Preview' });
	await dialog.getByRole('radio', { name: /RIS/ }).check();
	await expect(preview).toContainText('TY  - NEWS');
	await dialog.getByRole('radio', { name: /Markdown/ }).check();
	await expect(preview).toContainText(/S(ch|h)oigu/);
	await dialog.getByRole('textbox', { name: 'Names to black out' }).fill('Sergej Schoigu');
	await expect(preview).toContainText('redacted');
	await expect(preview).not.toContainText(/S(ch|h)oigu/);
	await dialog.getByRole('textbox', { name: 'Names to black out' }).fill('Nobody Unheardof');
	await expect(dialog.getByRole('status')).toContainText('Nobody Unheardof');
	await expect(dialog.getByRole('button', { name: 'Export…' })).toBeEnabled();
	await dialog.getByRole('radio', { name: /Word/ }).check();
	await dialog.getByRole('textbox', { name: 'Names to black out' }).fill('');
	await expect(dialog.getByRole('status')).toContainText('program that opens it');
});
