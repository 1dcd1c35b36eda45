import type { Locator, Page } from '@playwright/test';

/** The ledger of claims, and the contradictions beside it. */
export class ClaimsPane {
	private readonly page: Page;

	constructor(page: Page) {
		this.page = page;
	}

	get root(): Locator {
		return this.page.getByRole('region', { name: 'Claims' });
	}

	get entries(): Locator {
		return this.root.getByRole('listbox', { name: 'Claims' }).getByRole('option');
	}

	get contradictions(): Locator {
		return this.root.getByRole('listbox', { name: 'Contradictions' }).getByRole('option');
	}

	/** The contradiction that is laid out. */
	get conflict(): Locator {
		return this.root.getByRole('article');
	}

	get speaker(): Locator {
		return this.root.getByRole('combobox', { name: 'Speaker' });
	}

	async part(name: 'Ledger' | 'Contradictions'): Promise<void> {
		await this.root
			.getByText(new RegExp(`^${name}`))
			.first()
			.click();
	}

	/** Chooses a value of one of the lists above the ledger or under it. */
	async choose(list: 'Show' | 'By' | 'Speech act', value: string): Promise<void> {
		await this.root.getByRole('button', { name: new RegExp(`${list}$`) }).click();
		await this.page.getByRole('option', { name: value, exact: true }).click();
	}
}
