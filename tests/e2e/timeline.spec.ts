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

test('tells by four clocks, shortens gaps and narrows to the time in view', async ({ app }) => {
	const desk = await new DeskPage(app.page).ready();
	const description = app.page.getByRole('application', { name: /^Timeline of/ });
	const undated = async () =>
		Number(/(\d+) undated/.exec((await description.getAttribute('aria-label')) ?? '')?.[1] ?? 0);
	const before = await undated();
	await app.page.getByRole('button', { name: /Clock/ }).click();
	await app.page.getByRole('option', { name: 'When it was collected' }).click();
	await expect.poll(undated).toBe(0);
	await app.page.getByRole('button', { name: /Clock/ }).click();
	await app.page.getByRole('option', { name: 'When it happened' }).click();
	await expect.poll(undated).toBe(before);
	await app.page.getByRole('button', { name: 'Shorten long gaps' }).click();
	await app.page.getByRole('button', { name: 'Shorten long gaps' }).click();
	await app.page.getByRole('button', { name: 'Filter to the time in view' }).click();
	await expect(app.page.getByRole('region', { name: 'Filter' })).toBeVisible();
	await expect.poll(undated).toBe(0);
	await app.page.getByRole('button', { name: 'Clear filter' }).click();
	await expect.poll(undated).toBe(before);
	await app.page.getByRole('button', { name: 'Go to date' }).click();
	await app.page.getByRole('dialog').getByRole('textbox').fill('May 1990');
	await app.page.keyboard.press('Enter');
	await app.page.keyboard.press('Escape');
	await expect(desk.timeline.lanes.first()).toBeVisible();
});

test('marks a period with the pointer, and moves and closes lanes by key', async ({ app }) => {
	const desk = await new DeskPage(app.page).ready();
	const plot = app.page.locator('.timeline-plot');
	const box = await plot.boundingBox();
	if (!box) throw new Error('no plot');
	await app.page.keyboard.down('Shift');
	await app.page.mouse.move(box.x + 60, box.y + 90);
	await app.page.mouse.down();
	await app.page.mouse.move(box.x + 240, box.y + 90, { steps: 5 });
	await app.page.mouse.up();
	await app.page.keyboard.up('Shift');
	await expect(app.page.getByRole('region', { name: 'Filter' }).getByText(/^from/)).toBeVisible();
	await app.page.getByRole('button', { name: 'Clear filter' }).click();
	await desk.timeline.press('Home');
	const names = () => app.page.locator('.lane-name').allTextContents();
	const order = await names();
	// the lane of the first event may be the first or the last: one of the two moves it
	await desk.timeline.press('Alt+ArrowUp');
	if ((await names()).join() === order.join()) await desk.timeline.press('Alt+ArrowDown');
	await expect.poll(names).not.toEqual(order);
	await desk.timeline.press('c');
	await expect(app.page.locator('.lane-head[aria-expanded="false"]')).toHaveCount(1);
	await desk.timeline.press('c');
	await expect(app.page.locator('.lane-head[aria-expanded="false"]')).toHaveCount(0);
});
