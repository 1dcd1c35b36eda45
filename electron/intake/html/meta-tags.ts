import type { DomDocument } from './dom.ts';

/** The page's `<meta>` elements by name, property or itemprop, lower-cased; the first of each counts. */
export function metaTags(document: DomDocument): ReadonlyMap<string, string> {
	const tags = new Map<string, string>();
	for (const meta of document.querySelectorAll('meta')) {
		const content = meta.getAttribute('content')?.trim();
		if (content === undefined || content === '') continue;
		for (const attribute of ['property', 'name', 'itemprop', 'http-equiv']) {
			const name = meta.getAttribute(attribute)?.trim().toLowerCase();
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
