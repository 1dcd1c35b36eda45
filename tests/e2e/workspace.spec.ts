import { expect, test } from './fixtures.ts';
import { DeskPage } from './pages/desk.ts';
import { ReaderPane } from './pages/reader.ts';

test('notes an event in one line: read while it is typed, marked as one’s own, undone by name', async ({ app }) => {
	const desk = await new DeskPage(app.page).ready();
	await desk.timeline.body.focus();
	await app.page.keyboard.press('n');
	const dialog = app.page.getByRole('dialog', { name: 'Event in your own words' });
	await app.page.keyboard.type('12 March 2019 Fire at the harbour');
	await expect(dialog.getByRole('status')).toContainText('12 March 2019');
	await expect(dialog.getByRole('status')).toContainText('Fire at the harbour');
	await app.page.keyboard.press('Enter');
	await expect(dialog).toHaveCount(0);
	await expect(desk.inspector.title).toHaveText('Fire at the harbour');
	await expect(desk.inspector.root.getByText('In your own words, without a quote.')).toBeVisible();
	await desk.show('Table');
	const row = desk.eventRows.filter({ hasText: 'Fire at the harbour' });
	await expect(row).toContainText('in your own words');
	await expect(row).toContainText('12 Mar 2019');
	await app.page.getByRole('button', { name: 'Undo adding “Fire at the harbour”' }).click();
	await expect(row).toHaveCount(0);
	await desk.redo();
	await expect(row).toHaveCount(1);
});

test('edits the title of the selected thing by one key', async ({ app }) => {
	const desk = await new DeskPage(app.page).ready();
	await desk.timeline.press('Home', 'e');
	await desk.inspector.root.getByRole('textbox', { name: 'Title' }).fill('Another title');
	await app.page.keyboard.press('Enter');
	await expect(desk.inspector.title).toHaveText('Another title');
});

test('keeps a note on a passage of a text over a restart, and edits and removes it', async ({ app }) => {
	const desk = await new DeskPage(app.page).ready();
	await desk.timeline.press('Home');
	const words = ((await desk.passage.first().textContent()) ?? '').slice(2, 24);
	await new ReaderPane(desk).note(words, 'Ask the ministry');
	await expect(new ReaderPane(desk).noted.first()).toHaveAttribute('title', 'Ask the ministry');
	const again = await new DeskPage(await app.restart()).ready();
	await again.timeline.press('Home');
	const { noted } = new ReaderPane(again);
	await expect(noted.first()).toBeVisible();
	await noted.first().click();
	const { root } = again.inspector;
	await expect(root.getByRole('heading', { name: 'Notes on passages' })).toBeVisible();
	await root.getByRole('button', { name: 'Edit the note' }).click();
	await root.getByRole('textbox', { name: 'Note' }).fill('Asked on Monday');
	await root.getByRole('button', { name: 'Save' }).click();
	await expect(root.getByText('Asked on Monday')).toBeVisible();
	await root.getByRole('button', { name: 'Remove the note' }).click();
	await expect(noted).toHaveCount(0);
	await again.undo();
	await expect(noted.first()).toHaveAttribute('title', 'Asked on Monday');
});

test('finds in each view while it is typed and counts what is left; in a text, place after place', async ({ app }) => {
	const desk = await new DeskPage(app.page).ready();
	await desk.show('People & places');
	const all = await desk.names.count();
	const name = (await desk.names.first().locator('strong').textContent()) ?? '';
	await app.page.keyboard.press('ControlOrMeta+f');
	await app.page.keyboard.type(name);
	const count = app.page.getByRole('search').getByRole('status');
	await expect(count).toHaveText(`${await desk.names.count()} of ${all}`);
	expect(await desk.names.count()).toBeLessThan(all);
	await desk.show('Claims');
	await expect(count).toHaveText(/^\d+ of \d+$/);
	await app.page.keyboard.press('Escape');
	await expect(desk.search).toHaveValue('');
	await desk.timeline.body.waitFor({ state: 'detached' });
	await desk.articles.first().click();
	await desk.show('Text');
	await app.page.keyboard.press('ControlOrMeta+f');
	await app.page.keyboard.type('the');
	await expect(count).toHaveText(/^1 of (\d\d|[2-9])$/);
	await app.page.keyboard.press('Enter');
	await expect(count).toHaveText(/^2 of /);
	await app.page.keyboard.press('Shift+Enter');
	await expect(count).toHaveText(/^1 of /);
	const marked = await app.page.evaluate(() => [...(CSS.highlights.get('found-here') ?? [])].map(String));
	expect(marked.map((text) => text.toLowerCase())).toEqual(['the']);
});

test('gives a quote and an event with their sources to a drag and to a copy', async ({ app }) => {
	const desk = await new DeskPage(app.page).ready();
	await desk.timeline.press('Home');
	const quote = (await desk.inspector.quotes.first().locator('q').textContent()) ?? '';
	const dragged = (locator: string) =>
		app.page.evaluate((selector) => {
			const transfer = new DataTransfer();
			document
				.querySelector(selector)
				?.dispatchEvent(new DragEvent('dragstart', { bubbles: true, dataTransfer: transfer }));
			return { text: transfer.getData('text/plain'), html: transfer.getData('text/html') };
		}, locator);
	const { text, html } = await dragged('.quotes .quote');
	expect(text).toContain(`“${quote}” (`);
	expect(html).toContain('<blockquote');
	const title = (await desk.inspector.title.textContent()) ?? '';
	expect((await dragged('.inspector h2')).text.split('\n')[0]).toContain(title);
	const copied = await app.page.evaluate(() => {
		const transfer = new DataTransfer();
		document.body.dispatchEvent(
			new ClipboardEvent('copy', { bubbles: true, cancelable: true, clipboardData: transfer }),
		);
		return transfer.getData('text/plain');
	});
	expect(copied).toContain(title);
	expect(copied).toContain(quote);
});

test('takes text dropped from elsewhere as an article, and says of an address that nothing is loaded', async ({
	app,
}) => {
	const desk = await new DeskPage(app.page).ready();
	const drop = (text: string) =>
		app.page.evaluate((dropped) => {
			const dataTransfer = new DataTransfer();
			dataTransfer.setData('text/plain', dropped);
			for (const type of ['dragenter', 'dragover', 'drop'])
				document.body.dispatchEvent(new DragEvent(type, { bubbles: true, cancelable: true, dataTransfer }));
		}, text);
	await drop('https://gazette.example/a');
	await expect(desk.notice).toContainText('Depesche loads nothing from the network');
	await drop('The mayor of Riga opened the new bridge on 3 May 2021. Crowds watched from the bank.');
	await expect(desk.articles).toHaveCount(4);
	await desk.undo();
	await expect(desk.articles).toHaveCount(3);
});

test('clears the palette by the first Escape and closes it by the second', async ({ app }) => {
	await new DeskPage(app.page).ready();
	await app.page.keyboard.press('ControlOrMeta+k');
	const palette = app.page.getByRole('dialog', { name: 'Commands and records' });
	await app.page.keyboard.type('event');
	await expect(palette.getByRole('menuitem').first()).toContainText('Note an event');
	await app.page.keyboard.press('Escape');
	await expect(palette.getByRole('searchbox')).toHaveValue('');
	await app.page.keyboard.press('Escape');
	await expect(palette).toHaveCount(0);
});
