import type { Locator, Page } from '@playwright/test';

export class InspectorPane {
	private readonly page: Page;

	constructor(page: Page) {
		this.page = page;
	}

	get root(): Locator {
		return this.page.getByRole('complementary', { name: 'Inspector' });
	}

	get title(): Locator {
		return this.root.getByRole('heading', { level: 2 });
	}

	get quotes(): Locator {
		return this.root.getByTitle('To the passage');
	}

	button(name: string | RegExp): Locator {
		return this.root.getByRole('button', { name });
	}

	/** Types a publication date for the selected article; the preview of what changes shows. */
	async typePublished(date: string): Promise<void> {
		await this.root
			.getByRole('button', { name: /^(Set|Change) the date$/ })
			.first()
			.click();
		await this.root.getByRole('textbox', { name: 'Published' }).fill(date);
	}
}
