import { attribute, type Element } from './tree.ts';

/** The page's `<meta>` elements by name, property or itemprop, lower-cased; the first of each counts. */
export function metaTags(elements: readonly Element[]): ReadonlyMap<string, string> {
	const tags = new Map<string, string>();
	for (const meta of elements) {
		if (meta.name !== 'meta') continue;
		const content = attribute(meta, 'content').trim();
		if (content === '') continue;
		for (const key of ['property', 'name', 'itemprop', 'http-equiv']) {
			const name = attribute(meta, key).trim().toLowerCase();
			if (name && !tags.has(name)) tags.set(name, content);
		}
	}
	return tags;
}

/** The first of the names that has a value. */
export function firstOf(tags: ReadonlyMap<string, string>, names: readonly string[]): string | undefined {
	for (const name of names) {
		const value = tags.get(name);
		if (value !== undefined) return value;
	}
	return undefined;
}
