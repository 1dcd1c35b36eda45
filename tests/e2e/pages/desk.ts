/** The window as its user meets it: by roles and names, in English. */
import type { Locator, Page } from '@playwright/test';
import { InspectorPane } from './inspector.ts';
import { TimelinePane } from './timeline.ts';

export type ViewName = 'Timeline' | 'Table' | 'Claims' | 'People & places' | 'Network' | 'Map' | 'Text';

export class DeskPage {
	readonly page: Page;
	readonly timeline: TimelinePane;
	readonly inspector: InspectorPane;

	constructor(page: Page) {
		this.page = page;
		this.timeline = new TimelinePane(page);
		this.inspector = new InspectorPane(page);
	}

	get dossierName(): Locator {
		return this.page.getByRole('heading', { level: 1 });
	}

	get articles(): Locator {
		return this.page.getByRole('listbox', { name: 'Articles' }).getByRole('option');
	}

	article(title: string | RegExp): Locator {
		return this.articles.filter({ hasText: title });
	}

	get search(): Locator {
		return this.page.getByRole('searchbox');
	}

	get reviewLeft(): Locator {
		return this.page.getByText(/\d to review/);
	}

	/** The rows of the table of events, without its heading. */
	get eventRows(): Locator {
		return this.page.getByRole('grid', { name: 'Events' }).locator('tbody').getByRole('row');
	}

	get claims(): Locator {
		return this.page.getByRole('listbox', { name: 'Claims' }).getByRole('option');
	}

	get names(): Locator {
		return this.page.getByRole('listbox', { name: 'People and places' }).getByRole('option');
	}

	/** The text of the article that is shown, and its highlighted passage. */
	get text(): Locator {
		return this.page.getByRole('region', { name: 'Article text' });
	}

	get passage(): Locator {
		return this.text.locator('mark');
	}

	get notice(): Locator {
		return this.page.locator('.notice');
	}

	/** A first start reads the sample's articles before it can show them. */
	async ready(): Promise<this> {
		await this.articles.first().waitFor({ timeout: 40_000 });
		return this;
	}

	/** A view is loaded when it is first looked at. */
	async show(view: ViewName): Promise<void> {
		await this.page.getByRole('navigation', { name: 'Views' }).getByRole('button', { name: view, exact: true }).click();
		await this.page.locator('.pane-view > *').first().waitFor();
	}

	/** Chooses an item of the main menu. */
	async choose(name: string | RegExp): Promise<void> {
		await this.page.getByRole('button', { name: 'Menu', exact: true }).click();
		await this.page.getByRole('menuitem', { name }).click();
	}

	async undo(): Promise<void> {
		await this.page.getByRole('button', { name: /^Undo/ }).click();
	}

	async redo(): Promise<void> {
		await this.page.getByRole('button', { name: /^Redo/ }).click();
	}

	/** Drops files on the window as the system would. */
	async drop(
		files: readonly { readonly name: string; readonly text: string; readonly type?: string }[],
	): Promise<void> {
		const data = await this.page.evaluateHandle((list) => {
			const transfer = new DataTransfer();
			for (const { name, text, type = 'text/plain' } of list) transfer.items.add(new File([text], name, { type }));
			return transfer;
		}, files);
		for (const type of ['dragenter', 'dragover', 'drop'] as const) {
			await this.page.dispatchEvent('body', type, { dataTransfer: data });
		}
	}

	/** Selects words of the shown text with the pointer's effect: a selection, then the button's release. */
	async selectWords(words: string): Promise<void> {
		await this.text.getByText(words).first().waitFor();
		await this.text.evaluate((root, wanted) => {
			const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
			for (let node = walker.nextNode(); node; node = walker.nextNode()) {
				const at = node.textContent?.indexOf(wanted) ?? -1;
				if (at < 0) continue;
				getSelection()?.setBaseAndExtent(node, at, node, at + wanted.length);
				root.dispatchEvent(new PointerEvent('pointerup', { bubbles: true }));
				return;
			}
		}, words);
	}
}
