/** The one selection that all views share. */
import { createStore } from './store.ts';

export type Selected =
	| { readonly kind: 'article'; readonly id: string }
	| { readonly kind: 'event'; readonly id: string }
	| { readonly kind: 'claim'; readonly id: string }
	| { readonly kind: 'entity'; readonly id: string };

/** A passage to show in the reader: UTF-16 units into the article's text. */
export interface Passage {
	readonly article: string;
	readonly start: number;
	readonly end: number;
}

export interface Selection {
	readonly item: Selected | null;
	/** A quote picked by hand; otherwise the item's first quote is shown. */
	readonly passage?: Passage;
}

export const selection = createStore<Selection>({ item: null });

export function select(item: Selected | null, passage?: Passage): void {
	const current = selection.get();
	if (passage === undefined && current.item?.id === item?.id && current.item?.kind === item?.kind && !current.passage) {
		return;
	}
	selection.set({ item, ...(passage && { passage }) });
}
