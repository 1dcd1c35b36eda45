import type { Locator, Page } from '@playwright/test';

export class TimelinePane {
	private readonly page: Page;

	constructor(page: Page) {
		this.page = page;
	}

	/** The one tab stop that takes the arrow keys. */
	get body(): Locator {
		return this.page.getByRole('application');
	}

	/** What a screen reader hears of the event that was gone to. */
	get spoken(): Locator {
		return this.page.getByRole('region', { name: 'Timeline' }).getByRole('status');
	}

	get lanes(): Locator {
		return this.body.getByRole('button', { name: /^(Collapse|Expand)/ });
	}

	/** An undated event in the tray. */
	undated(title: string | RegExp): Locator {
		return this.body.locator('.chip').filter({ hasText: title });
	}

	get undatedEvents(): Locator {
		return this.body.locator('.chip');
	}

	async press(...keys: readonly string[]): Promise<void> {
		await this.body.focus();
		for (const key of keys) await this.page.keyboard.press(key);
	}

	async groupBy(name: string): Promise<void> {
		await this.page.getByRole('button', { name: /Lanes/ }).click();
		await this.page.getByRole('option', { name }).click();
	}
}
