import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from './fixtures.ts';
import { DeskPage } from './pages/desk.ts';

const ARTICLE = `Harbour talks end

Ada Berg visited Lisbon on 3 May 2021. After the visit the port authority signed an agreement.

The union denied that, a spokesman said.`;

test('sets the date of an article: shows what will change, changes it, and takes it back', async ({ app }) => {
	const desk = await new DeskPage(app.page).ready();
	const undated = desk.article(/no date/);
	await undated.click();
	await desk.inspector.typePublished('30 August 2023');
	await expect(desk.inspector.root.getByRole('heading', { name: 'What changes' })).toBeVisible();
	await desk.inspector.button('Set the date').click();
	await expect(desk.article(/no date/)).toHaveCount(0);
	await expect(desk.inspector.root.getByText('set by you')).toBeVisible();
	await desk.undo();
	await expect(desk.article(/no date/)).toHaveCount(1);
	await desk.redo();
	await expect(desk.article(/no date/)).toHaveCount(0);
});

test('reviews events by keyboard and keeps the decisions', async ({ app }) => {
	const desk = await new DeskPage(app.page).ready();
	const left = async () => Number.parseInt((await desk.reviewLeft.textContent()) ?? '', 10);
	const before = await left();
	await app.page.keyboard.press('j');
	const first = (await desk.inspector.title.textContent()) ?? '';
	await app.page.keyboard.press('a');
	await expect.poll(left).toBe(before - 1);
	await expect(desk.inspector.title).not.toHaveText(first);
	await app.page.keyboard.press('r');
	await expect.poll(left).toBe(before - 2);
	await app.page.keyboard.press('ControlOrMeta+z');
	await expect.poll(left).toBe(before - 1);
	const again = await new DeskPage(await app.restart()).ready();
	await expect.poll(async () => Number.parseInt((await again.reviewLeft.textContent()) ?? '', 10)).toBe(before - 1);
});

test('adds an event from selected words, dated as it is typed', async ({ app }) => {
	const desk = await new DeskPage(app.page).ready();
	await desk.articles.first().click();
	await desk.show('Text');
	const words = ((await desk.text.locator('p').nth(1).textContent()) ?? '').split(' ').slice(0, 3).join(' ');
	await desk.selectWords(words);
	await app.page.getByRole('button', { name: 'Add event' }).click();
	const form = app.page.getByRole('dialog');
	await expect(form.getByRole('textbox', { name: 'Title' })).toHaveValue(words);
	await form.getByRole('textbox', { name: 'Title' }).fill('A meeting nobody had noticed');
	await form.getByRole('textbox', { name: 'When' }).fill('März 2023');
	await expect(form.getByText('March 2023 · 2023-03')).toBeVisible();
	await form.getByRole('button', { name: 'Add', exact: true }).click();
	await expect(desk.inspector.title).toHaveText('A meeting nobody had noticed');
	await expect(desk.passage.first()).toHaveText(words);
	await desk.undo();
	await expect(desk.inspector.root.getByText('It is no longer in this dossier.')).toBeVisible();
});

test('edits the title and the date of an event', async ({ app }) => {
	const desk = await new DeskPage(app.page).ready();
	await desk.timeline.press('Home');
	await desk.inspector.button('Edit the title').click();
	await app.page.keyboard.press('ControlOrMeta+a');
	await app.page.keyboard.type('A better title');
	await app.page.keyboard.press('Enter');
	await expect(desk.inspector.title).toHaveText('A better title');
	await desk.inspector.button('Change the date').click();
	await desk.inspector.root.getByRole('textbox', { name: 'Date' }).fill('2021~');
	await app.page.keyboard.press('Enter');
	await expect(desk.inspector.root.getByText('ca. 2021')).toBeVisible();
	await expect(app.page.getByRole('button', { name: /^Undo editing/ })).toBeVisible();
});

test('takes in dropped files and says what became of each', async ({ app }) => {
	const desk = await new DeskPage(app.page).ready();
	const before = await desk.articles.count();
	await desk.drop([
		{ name: 'harbour.txt', text: ARTICLE },
		{ name: 'empty.txt', text: '' },
	]);
	await expect(desk.articles).toHaveCount(before + 1);
	await expect(desk.notice).toContainText('1 article added.');
	await expect(desk.notice).toContainText('empty.txt');
});

test('filters events and articles by words', async ({ app }) => {
	const desk = await new DeskPage(app.page).ready();
	await desk.show('Table');
	const all = await desk.eventRows.count();
	await app.page.keyboard.press('ControlOrMeta+f');
	await expect(desk.search).toBeFocused();
	await app.page.keyboard.type('schoigu');
	await expect.poll(() => desk.eventRows.count()).toBeLessThan(all);
	// an article stays where it tells one of the events
	await expect(desk.articles.filter({ hasText: 'Schoigu wirbt' })).toBeVisible();
	await app.page.keyboard.press('ControlOrMeta+a');
	await app.page.keyboard.type('Zusage');
	await expect(desk.articles.filter({ hasText: 'Moscow and Pyongyang' })).toHaveCount(0);
	await expect(desk.articles.filter({ hasText: 'Putin und Kim' })).toBeVisible();
	await app.page.keyboard.type(' nirgendwo');
	await expect(desk.eventRows).toHaveCount(0);
	await expect(desk.articles).toHaveCount(0);
	await app.page.keyboard.press('Escape');
	await expect(desk.eventRows).toHaveCount(all);
});

test('writes a PDF where the user says', async ({ app }) => {
	const desk = await new DeskPage(app.page).ready();
	const target = path.join(app.folder, 'Letters.pdf');
	await app.answerDialog([target]);
	await app.page.getByRole('button', { name: 'Export', exact: true }).click();
	await app.page.getByRole('menuitem', { name: /PDF/ }).click();
	await expect(desk.notice).toContainText('Exported Letters.pdf.', { timeout: 20_000 });
	expect(existsSync(target)).toBe(true);
	expect(readFileSync(target).subarray(0, 5).toString()).toBe('%PDF-');
});

test('opens a new dossier that says what to do first', async ({ app }) => {
	const desk = await new DeskPage(app.page).ready();
	await app.answerDialog([path.join(app.folder, 'Harbour.dossier')]);
	await desk.choose(/New dossier/);
	await expect(app.page.getByRole('heading', { name: 'No articles yet' })).toBeVisible();
	await desk.drop([{ name: 'harbour.txt', text: ARTICLE }]);
	await expect(desk.article('Harbour talks end')).toBeVisible();
	await expect(desk.dossierName).toHaveText('Harbour');
});
