import type { ArticleRecord } from '#domain/dossier.ts';
import type { ArticleId } from '#domain/ids.ts';
import { addressKey } from './addresses.ts';
import { type BandIndex, bandIndex } from './duplicates.ts';

/** Where articles are found by what they look like and where they stood. Made when it is first asked. */
export interface ArticleIndex {
	/** Articles that may repeat the text of a sketch, the likeliest first. */
	alike(sketch: string): ArticleId[];
	/** Captures of the same address, in no order. */
	at(url: string): ArticleId[];
	put(record: ArticleRecord): void;
	drop(record: ArticleRecord): void;
}

interface Made {
	readonly bands: BandIndex;
	readonly addresses: Map<string, Set<ArticleId>>;
}

export function articleIndex(): ArticleIndex {
	const articles = new Map<ArticleId, ArticleRecord>();
	let made: Made | undefined;

	function add({ bands, addresses }: Made, { id, sketch, url }: ArticleRecord): void {
		if (sketch !== undefined) bands.add(id, sketch);
		if (url === undefined) return;
		const key = addressKey(url);
		const there = addresses.get(key);
		if (there === undefined) addresses.set(key, new Set([id]));
		else there.add(id);
	}

	function index(): Made {
		if (made === undefined) {
			made = { bands: bandIndex(), addresses: new Map() };
			for (const record of articles.values()) add(made, record);
		}
		return made;
	}

	return {
		alike: (sketch) => index().bands.alike(sketch),
		at: (url) => [...(index().addresses.get(addressKey(url)) ?? [])],
		put(record) {
			articles.set(record.id, record);
			if (made !== undefined) add(made, record);
		},
		drop({ id, sketch, url }) {
			articles.delete(id);
			if (made === undefined) return;
			if (sketch !== undefined) made.bands.remove(id, sketch);
			if (url !== undefined) made.addresses.get(addressKey(url))?.delete(id);
		},
	};
}
