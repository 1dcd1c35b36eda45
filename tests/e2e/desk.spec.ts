import { cpSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from './fixtures.ts';
import { DeskPage } from './pages/desk.ts';

const JOURNALS = path.resolve(import.meta.dirname, '../fixtures/journals');

test('finds commands and records in one field, by keyboard alone', async ({ app }) => {
	const desk = await new DeskPage(app.page).ready();
	await app.page.keyboard.press('ControlOrMeta+k');
	const palette = app.page.getByRole('dialog', { name: 'Commands and records' });
	await app.page.keyboard.type('go to: claims');
	await expect(palette.getByRole('menuitem').first()).toContainText('Claims');
	await app.page.keyboard.press('ArrowDown');
	await app.page.keyboard.press('Enter');
	await expect(palette).toHaveCount(0);
	await expect(desk.claims.first()).toBeVisible();
	const name = (await desk.articles.first().locator('.clip').first().textContent()) ?? '';
	await app.page.keyboard.press('ControlOrMeta+k');
	await app.page.keyboard.type(name.slice(0, 12));
	await palette.getByRole('group', { name: 'Articles' }).getByRole('menuitem').first().click();
	await expect(desk.inspector.title).toBeVisible();
});

test('narrows the dossier, says to what, and keeps the view for later', async ({ app }) => {
	const desk = await new DeskPage(app.page).ready();
	await desk.show('Table');
	const all = await desk.eventRows.count();
	await app.page.getByRole('button', { name: 'Filter', exact: true }).click();
	const panel = app.page.getByRole('dialog', { name: 'Filter' });
	const chip = panel.getByRole('toolbar', { name: 'Type of event' }).getByRole('button').last();
	const type = ((await chip.locator('.clip').textContent()) ?? '').trim();
	await chip.click();
	await app.page.keyboard.press('Escape');
	await expect.poll(() => desk.eventRows.count()).toBeLessThan(all);
	const some = await desk.eventRows.count();
	const standing = app.page.getByRole('region', { name: 'Filter' });
	await standing.getByRole('button', { name: 'Keep view…' }).click();
	await app.page.getByRole('dialog').getByRole('textbox').fill('Only these');
	await app.page.keyboard.press('Enter');
	await standing.getByRole('button', { name: `Remove “${type}” from the filter` }).click();
	await expect.poll(() => desk.eventRows.count()).toBe(all);
	const again = await new DeskPage(await app.restart()).ready();
	await again.page.keyboard.press('ControlOrMeta+k');
	await again.page.keyboard.type('Only these');
	await again.page.getByRole('menuitem', { name: 'Only these Kept views' }).click();
	await expect.poll(() => again.eventRows.count()).toBe(some);
});

test('tags, notes on and grades what it holds, and keeps that over a restart', async ({ app }) => {
	const desk = await new DeskPage(app.page).ready();
	await desk.show('Claims');
	await desk.claims.first().click();
	const { root } = desk.inspector;
	await desk.inspector.button('Add a tag').click();
	await root.getByRole('textbox', { name: 'Add a tag' }).fill('harbour, to check');
	await app.page.keyboard.press('Enter');
	await expect(root.getByText('to check', { exact: true })).toBeVisible();
	await root.getByRole('button', { name: 'Information' }).click();
	await app.page.getByRole('option', { name: '4 – doubtful' }).click();
	await desk.inspector.button('Add a note').click();
	await root.getByRole('textbox', { name: 'Note' }).fill('Ask the ministry.');
	await root.getByRole('button', { name: 'Save' }).click();
	const again = await new DeskPage(await app.restart()).ready();
	await again.show('Claims');
	await again.claims.first().click();
	await expect(again.inspector.root.getByText('Ask the ministry.')).toBeVisible();
	await expect(again.inspector.root.getByText('harbour', { exact: true })).toBeVisible();
	await expect(again.inspector.root.getByRole('button', { name: /4 – doubtful/ })).toBeVisible();
	await again.inspector.button('Remove the tag “harbour”').click();
	await expect(again.inspector.root.getByText('harbour', { exact: true })).toHaveCount(0);
	await again.undo();
	await expect(again.inspector.root.getByText('harbour', { exact: true })).toBeVisible();
});

test('merges two names and takes them apart again', async ({ app }) => {
	const desk = await new DeskPage(app.page).ready();
	await desk.show('People & places');
	const before = await desk.names.count();
	const [first = '', second = ''] = await desk.names.locator('strong').allTextContents();
	await desk.names.first().click();
	await desk.inspector.button('Merge with another name').click();
	const dialog = app.page.getByRole('dialog');
	await dialog.getByRole('textbox').fill(second);
	await dialog.getByRole('button', { name: second, exact: true }).click();
	await expect(desk.inspector.title).toHaveText(second);
	await expect(desk.names).toHaveCount(before - 1);
	await expect(desk.inspector.root.getByText(first).first()).toBeVisible();
	await desk.inspector.button('take apart').click();
	await expect(desk.names).toHaveCount(before);
	await desk.undo();
	await expect(desk.names).toHaveCount(before - 1);
});

test('renames a person, and the name found stays among the spellings', async ({ app }) => {
	const desk = await new DeskPage(app.page).ready();
	await desk.show('People & places');
	await desk.names.first().click();
	const found = (await desk.inspector.title.textContent()) ?? '';
	await desk.inspector.button('Edit the title').click();
	await desk.inspector.root.getByRole('textbox', { name: 'Title' }).fill('Another name');
	await app.page.keyboard.press('Enter');
	await expect(desk.inspector.title).toHaveText('Another name');
	await expect(desk.inspector.root.getByText(found).first()).toBeVisible();
});

test('shows who has to do with whom, and is walked by arrow keys', async ({ app }) => {
	const desk = await new DeskPage(app.page).ready();
	await desk.show('Network');
	const picture = app.page.getByRole('application', { name: /^Network of/ });
	const nodes = picture.getByRole('button');
	await expect(nodes.first()).toBeVisible();
	await nodes.first().click();
	await expect(desk.inspector.title).toHaveText(/\w/);
	const first = await desk.inspector.title.textContent();
	for (const key of ['ArrowRight', 'ArrowDown', 'ArrowLeft', 'ArrowUp']) await app.page.keyboard.press(key);
	await app.page.keyboard.press('ArrowRight');
	await expect(picture.locator('[data-chosen]')).toHaveCount(1);
	await app.page.keyboard.press('Home');
	await expect(desk.inspector.title).toHaveText(first ?? '');
});

test('shows where events happen, and names the places it cannot put on the map', async ({ app }) => {
	const desk = await new DeskPage(app.page).ready();
	await desk.show('Map');
	const picture = app.page.getByRole('application', { name: /^Map with/ });
	const mark = picture.getByRole('button', { name: /^Pjöngjang/ });
	await expect(mark).toBeVisible();
	const before = await mark.boundingBox();
	await app.page.getByRole('button', { name: 'Zoom in' }).click();
	await expect.poll(async () => (await mark.boundingBox())?.x).not.toBe(before?.x);
	await app.page.getByRole('button', { name: 'Fit all' }).click();
	await expect.poll(async () => Math.round((await mark.boundingBox())?.x ?? 0)).toBe(Math.round(before?.x ?? -1));
	await mark.click();
	await expect(desk.inspector.title).toHaveText('Pjöngjang');
});

test('finds words of the texts, whatever their inflection, and opens the article at them', async ({ app }) => {
	const desk = await new DeskPage(app.page).ready();
	await app.page.keyboard.press('ControlOrMeta+Shift+F');
	const dialog = app.page.getByRole('dialog', { name: 'Search the dossier' });
	await dialog.getByRole('textbox').fill('Vorwurf');
	const hit = dialog.locator('.search-hit').first();
	await expect(hit).toContainText('Putin und Kim schreiben einander');
	await expect(hit.locator('mark').first()).toHaveText(/Vorwürfe/);
	await dialog.getByRole('textbox').fill('"Vorwurf');
	await expect(dialog.locator('.field-error')).toHaveText(/\S/);
	await app.page.keyboard.press('Escape');
	await expect(dialog).toHaveCount(0);
	await app.page.keyboard.press('ControlOrMeta+Shift+F');
	await dialog.getByRole('textbox').fill('Vorwurf');
	await hit.click();
	await expect(desk.passage.first()).toHaveText(/Vorwürfe/);
});

test('names a state, goes back to it and undoes that; checks that all is there', async ({ app }) => {
	const desk = await new DeskPage(app.page).ready();
	await app.page.keyboard.press('ControlOrMeta+s');
	const dialog = app.page.getByRole('dialog', { name: 'Versions and backups' });
	await dialog.getByRole('textbox').fill('Before the review');
	await dialog.getByRole('button', { name: 'Keep' }).click();
	await expect(dialog.getByText('Before the review')).toBeVisible();
	await dialog.getByRole('button', { name: 'Check the dossier' }).click();
	await expect(dialog.getByText(/All is there and unaltered/)).toBeVisible();
	await app.page.keyboard.press('Escape');
	const left = await desk.reviewLeft.textContent();
	await app.page.keyboard.press('j');
	await app.page.keyboard.press('a');
	await expect(desk.reviewLeft).not.toHaveText(left ?? '');
	const after = await desk.reviewLeft.textContent();
	await app.page.keyboard.press('ControlOrMeta+s');
	await dialog.getByRole('listitem').filter({ hasText: 'Before the review' }).getByRole('button').click();
	await expect(desk.reviewLeft).toHaveText(left ?? '');
	await desk.undo();
	await expect(desk.reviewLeft).toHaveText(after ?? '');
});

test('changes several events at once, and a title in its cell', async ({ app }) => {
	const desk = await new DeskPage(app.page).ready();
	await desk.show('Table');
	await desk.eventRows.first().click();
	await app.page.keyboard.press('Shift+ArrowDown');
	await app.page.keyboard.press('Shift+ArrowDown');
	const together = app.page.getByRole('region', { name: 'Several events' });
	await expect(together.getByText('3 events picked')).toBeVisible();
	await together.getByRole('button', { name: 'Accept' }).click();
	await expect(desk.eventRows.filter({ hasText: 'accepted' })).toHaveCount(3);
	await desk.undo();
	await expect(desk.eventRows.filter({ hasText: 'accepted' })).toHaveCount(0);
	await together.getByRole('button', { name: 'Let go' }).click();
	await desk.eventRows.first().click();
	await app.page.keyboard.press('F2');
	const cell = app.page.getByRole('grid', { name: 'Events' }).getByRole('textbox');
	await cell.fill('A title of my own');
	await app.page.keyboard.press('Enter');
	await expect(desk.eventRows.first()).toContainText('A title of my own');
});

test.describe('two captures of one page', () => {
	const page = (said: string) =>
		`<!doctype html><html lang="en"><head><title>Harbour talks</title><link rel="canonical" href="https://example.org/talks">
<meta property="article:published_time" content="2023-05-02"><script>document.title = 'ran'</script></head><body><article><h1>Harbour talks</h1>
<p>The ministry and the union met in Lisbon on 2 May 2023 to speak about the harbour and its future, the ministry said.</p>
<p>${said}</p><img src="https://example.org/tracker.png" onerror="document.title='ran'"><p>Both sides will meet again in the autumn.</p></article></body></html>`;
	test.use({
		prepare: {
			before(_data, folder) {
				writeFileSync(
					path.join(folder, 'a.html'),
					page('A spokesman said the talks had failed and would not be resumed.'),
				);
				writeFileSync(
					path.join(folder, 'b.html'),
					page('A spokesman said the talks had been useful and would go on soon.'),
				);
			},
		},
	});

	test('are compared word by word; the page is shown as captured, without scripts and network', async ({ app }) => {
		const asked: string[] = [];
		app.page.on('request', (request) => asked.push(request.url()));
		const desk = await new DeskPage(app.page).ready();
		for (const [n, name] of ['a.html', 'b.html'].entries()) {
			await desk.drop([{ name, text: readFileSync(path.join(app.folder, name), 'utf8'), type: 'text/html' }]);
			await expect(desk.article('Harbour talks')).toHaveCount(n + 1);
		}
		await desk.article('Harbour talks').first().click();
		await desk.inspector.button(/^Compare with the capture/).click();
		const dialog = app.page.getByRole('dialog');
		await expect(dialog.locator('del').first()).toHaveText(/failed|not/);
		await expect(dialog.locator('ins').first()).toHaveText(/been|useful|go/);
		await app.page.keyboard.press('Escape');
		await desk.show('Text');
		await app.page.getByRole('button', { name: 'Page as captured' }).click();
		const captured = app.page.frameLocator('.captured-page');
		await expect(captured.getByRole('heading', { name: 'Harbour talks' })).toBeVisible();
		expect(await app.page.title()).not.toBe('ran');
		expect(asked.filter((url) => url.includes('example.org'))).toEqual([]);
	});
});

test('exports in a chosen format with remembered settings, and says what has no place in it', async ({ app }) => {
	const desk = await new DeskPage(app.page).ready();
	const target = path.join(app.folder, 'events.csv');
	await app.answerDialog([target]);
	await app.page.keyboard.press('ControlOrMeta+Shift+E');
	const dialog = app.page.getByRole('dialog', { name: 'Export' });
	await dialog.getByRole('radio', { name: /CSV/ }).check();
	await dialog.getByText('Deutsch', { exact: true }).click();
	await dialog.getByRole('button', { name: 'Export…' }).click();
	await expect(desk.notice).toContainText('Exported events.csv');
	await desk.notice.getByText(/no place in this format/).click();
	await expect(desk.notice.locator('.losses p').first()).toHaveText(/\w/);
	expect(readFileSync(target, 'utf8')).toContain('Datum');
	await app.page.keyboard.press('ControlOrMeta+Shift+E');
	await expect(dialog.getByRole('radio', { name: /CSV/ })).toBeChecked();
});

test('drops many files in groups as one step of undo, and lists what it refused', async ({ app }) => {
	const desk = await new DeskPage(app.page).ready();
	const before = await desk.articles.count();
	const files = Array.from({ length: 60 }, (_, n) => ({
		name: `note-${n}.txt`,
		text:
			n % 10 === 0 ? '' : `Note number ${n}\n\nThe harbour was closed on ${1 + (n % 28)} May 2021, a spokesman said.`,
	}));
	await desk.drop(files);
	await expect(desk.notice).toContainText('54 articles added', { timeout: 30_000 });
	await desk.notice.getByRole('button', { name: 'Show all with their reasons' }).click();
	const dialog = app.page.getByRole('dialog', { name: '6 files were not added' });
	await expect(dialog.getByText('note-50.txt', { exact: true })).toBeVisible();
	await app.page.keyboard.press('Escape');
	await desk.undo();
	await expect(app.page.locator('.pane-count').first()).toHaveText(String(before));
});

test('makes a claim and a name of selected words', async ({ app }) => {
	const desk = await new DeskPage(app.page).ready();
	await desk.articles.first().click();
	await desk.show('Text');
	const words = ((await desk.text.locator('p').nth(1).textContent()) ?? '').split(' ').slice(0, 4).join(' ');
	await desk.selectWords(words);
	await app.page.getByRole('button', { name: 'Claim', exact: true }).click();
	const form = app.page.getByRole('dialog');
	await form.getByRole('textbox', { name: 'Who says it' }).fill('the harbour master');
	await form.getByRole('button', { name: 'Add', exact: true }).click();
	await expect(desk.inspector.root.getByText('the harbour master')).toBeVisible();
	await desk.articles.first().click();
	await desk.selectWords(words);
	await app.page.getByRole('button', { name: 'Name', exact: true }).click();
	await form.getByRole('textbox', { name: 'Name' }).fill('Harbour Office');
	await form.getByText('Organisation', { exact: true }).click();
	await form.getByRole('button', { name: 'Add', exact: true }).click();
	await expect(desk.inspector.title).toHaveText('Harbour Office');
});

test('says what stands in the way of handing on, and leads there', async ({ app }) => {
	const desk = await new DeskPage(app.page).ready();
	await app.page.getByRole('button', { name: 'Export', exact: true }).click();
	await app.page.getByRole('menuitem', { name: 'Check before handing on…' }).click();
	const dialog = app.page.getByRole('dialog', { name: 'Before it is handed on' });
	const finding = dialog.getByRole('option').filter({ hasText: 'publication date' }).first();
	await finding.click();
	await expect(dialog).toHaveCount(0);
	await expect(desk.inspector.button('Set the date')).toBeVisible();
});

test.describe('a damaged dossier', () => {
	test.use({
		prepare: {
			before(_data, folder) {
				const [sound = ''] = readdirSync(JOURNALS);
				const copy = path.join(folder, 'damaged.dossier');
				cpSync(path.join(JOURNALS, sound), copy, { recursive: true });
				const file = path.join(copy, 'dossier.json');
				writeFileSync(file, readFileSync(file, 'utf8').replace('"name":"', '"name":"x'));
			},
		},
	});

	test('is not opened as if nothing were, but repaired when asked', async ({ app }) => {
		const desk = await new DeskPage(app.page).ready();
		await app.answerDialog([path.join(app.folder, 'damaged.dossier')]);
		await app.page.keyboard.press('ControlOrMeta+o');
		await expect(desk.notice).toContainText('is damaged');
		await desk.notice.getByRole('button', { name: 'Repair it' }).click();
		await expect(desk.notice).toContainText(/Repaired in \d+ steps/);
		await expect(desk.articles.first()).toBeVisible();
	});
});

test('blacks out a name in what it exports', async ({ app }) => {
	const desk = await new DeskPage(app.page).ready();
	const target = path.join(app.folder, 'redacted.md');
	await app.answerDialog([target]);
	await app.page.keyboard.press('ControlOrMeta+Shift+E');
	const dialog = app.page.getByRole('dialog', { name: 'Export' });
	await dialog.getByRole('radio', { name: /Markdown/ }).check();
	await dialog.getByRole('textbox', { name: 'Names to black out' }).fill('Sergej Schoigu');
	await dialog.getByRole('button', { name: 'Export…' }).click();
	await expect(desk.notice).toContainText('Exported redacted.md');
	const text = readFileSync(target, 'utf8');
	expect(text).toContain('redacted');
	expect(text).not.toMatch(/S(ch|h)oigu/);
});

test('hands a dossier on as one file and opens it again', async ({ app }) => {
	const desk = await new DeskPage(app.page).ready();
	const target = path.join(app.folder, 'handed.zip');
	await app.answerDialog([target]);
	await app.page.keyboard.press('ControlOrMeta+Shift+E');
	const dialog = app.page.getByRole('dialog', { name: 'Export' });
	await dialog.getByRole('radio', { name: /another machine|elsewhere/ }).check();
	await dialog.getByRole('button', { name: 'Export…' }).click();
	await expect(desk.notice).toContainText('Exported handed.zip');
	await app.answerDialog([target]);
	await desk.choose('Open a dossier handed on as one file…');
	await expect(desk.dossierName).toHaveText('Sample');
	await expect(desk.articles).toHaveCount(3);
	await app.page.keyboard.press('ControlOrMeta+s');
	await app.page.getByRole('button', { name: 'Check the dossier' }).click();
	await expect(app.page.getByText(/All is there and unaltered/)).toBeVisible();
});
