import { expect, test } from './fixtures.ts';
import { DeskPage } from './pages/desk.ts';

test.describe('the timeline', () => {
	test('is one tab stop; arrows go from event to event and say what each is', async ({ app }) => {
		const desk = await new DeskPage(app.page).ready();
		await desk.timeline.press('Home');
		await expect(desk.timeline.spoken).toContainText(/^1 of \d+: /);
		const first = await desk.inspector.title.textContent();
		await desk.timeline.press('ArrowRight');
		await expect(desk.timeline.spoken).toContainText(/^2 of \d+: /);
		await expect(desk.inspector.title).not.toHaveText(first ?? '');
		await desk.timeline.press('ArrowLeft');
		await expect(desk.inspector.title).toHaveText(first ?? '');
	});

	test('shows undated events in a tray, in words placed by their order', async ({ app }) => {
		const desk = await new DeskPage(app.page).ready();
		const ordered = desk.timeline.undatedEvents.filter({ hasText: /(after|before|during): \S/ });
		await expect(ordered.first()).toBeVisible();
		const title = await ordered.first().locator('.chip-title').textContent();
		await ordered.first().click();
		await expect(desk.inspector.title).toHaveText(title ?? '');
		await expect(desk.inspector.root.getByText('Order', { exact: true })).toBeVisible();
	});

	test('groups its lanes by what is asked for, and closes a lane', async ({ app }) => {
		const desk = await new DeskPage(app.page).ready();
		await desk.timeline.groupBy('Type');
		await expect(desk.timeline.lanes.filter({ hasText: 'Visit' })).toBeVisible();
		await desk.timeline.lanes.first().click();
		await expect(desk.timeline.lanes.first()).toHaveAttribute('aria-expanded', 'false');
	});

	test('draws something else after a zoom and the same again after fitting', async ({ app }) => {
		const desk = await new DeskPage(app.page).ready();
		const plot = app.page.locator('.timeline-plot canvas');
		const whole = await plot.screenshot();
		await app.page.getByRole('button', { name: 'Zoom in' }).click();
		await app.page.getByRole('button', { name: 'Zoom in' }).blur();
		await expect.poll(async () => (await plot.screenshot()).equals(whole)).toBe(false);
		await app.page.getByRole('button', { name: 'Fit all' }).click();
		await expect.poll(async () => (await plot.screenshot()).equals(whole)).toBe(true);
		await expect(desk.timeline.body).toBeVisible();
	});
});

test('shares one selection with table, claims, names and text', async ({ app }) => {
	const desk = await new DeskPage(app.page).ready();
	await desk.timeline.press('Home');
	const title = (await desk.inspector.title.textContent()) ?? '';
	const quote = (await desk.passage.first().textContent()) ?? '';
	expect(quote).not.toBe('');
	await desk.show('Table');
	await expect(desk.eventRows.and(app.page.locator('[aria-selected="true"]'))).toContainText(title);
	await desk.show('Text');
	await expect(desk.passage.first()).toHaveText(quote);
	await expect(desk.inspector.title).toHaveText(title);
});

test('lists all events in a table that is sorted by any column', async ({ app }) => {
	const desk = await new DeskPage(app.page).ready();
	await desk.show('Table');
	const titles = () => desk.eventRows.locator('.cell-event').allTextContents();
	await app.page.getByRole('button', { name: 'Event', exact: true }).click();
	await expect(app.page.getByRole('columnheader', { name: 'Event' })).toHaveAttribute('aria-sort', 'ascending');
	const up = await titles();
	expect(up.length).toBeGreaterThan(5);
	expect(up).toEqual(up.toSorted(new Intl.Collator('en', { numeric: true }).compare));
	await app.page.getByRole('button', { name: 'Event', exact: true }).click();
	await expect.poll(titles).not.toEqual(up);
});
