import type { Locator, Page } from '@playwright/test';
import type { DeskPage } from './desk.ts';

/** What is made of a passage, and what was noted on passages. */
export class ReaderPane {
	private readonly page: Page;
	private readonly desk: DeskPage;

	constructor(desk: DeskPage) {
		this.page = desk.page;
		this.desk = desk;
	}

	/** Passages that bear a note. */
	get noted(): Locator {
		return this.desk.text.locator('.on-note');
	}

	/** Selects words and notes something on them. */
	async note(words: string, note: string): Promise<void> {
		await this.desk.selectWords(words);
		await this.desk.text.getByRole('button', { name: 'Note', exact: true }).click();
		const dialog = this.page.getByRole('dialog', { name: 'New note on the selection' });
		await dialog.getByRole('textbox', { name: 'Note' }).fill(note);
		await dialog.getByRole('button', { name: 'Save' }).click();
	}
}
