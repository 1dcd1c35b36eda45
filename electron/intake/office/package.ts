import { DepescheError } from '#domain/failure.ts';
import { decode } from '../decode.ts';
import type { Article } from '../format.ts';
import { type Element, rawText, within, xmlTreeOf } from '../html/tree.ts';
import { firstLine } from '../plain-text.ts';
import { openZip, type ZipArchive } from '../zip.ts';

/** A text document in a ZIP archive of XML files, as word processors write them. */
export interface OfficePackage {
	/** The tree of one of its files; undefined when it has no such. */
	read(name: string): Promise<Element | undefined>;
}

/** Opens the archive. Throws what `openZip` throws. */
export async function openPackage(name: string, bytes: Uint8Array): Promise<OfficePackage> {
	const zip: ZipArchive = await openZip(name, bytes);
	return {
		async read(entry) {
			const part = await zip.read(entry);
			return part === undefined || part.length === 0 ? undefined : xmlTreeOf(decode(part, name).text, name);
		},
	};
}

/** A paragraph of a document. */
export interface Paragraph {
	readonly text: string;
	/** Its style is the document's title, or a heading of the highest level. */
	readonly isTitle: boolean;
}

/** What a document says of itself: Dublin Core elements of its description, by their name without prefix. */
export function describedIn(root: Element | undefined): ReadonlyMap<string, string> {
	const found = new Map<string, string>();
	if (root === undefined) return found;
	for (const element of within(root)) {
		const name = element.name.slice(element.name.indexOf(':') + 1);
		const text = rawText(element).replace(/\s+/g, ' ').trim().slice(0, 500);
		if (text !== '' && !found.has(name)) found.set(name, text);
	}
	return found;
}

/**
 * An article of a document's paragraphs. The language a document declares is its program's, so it is left to be recognised; the day it was
 * made is not that of publishing. Throws `no-text` when it has none. */
export function articleOf(
	name: string,
	paragraphs: readonly Paragraph[],
	described: ReadonlyMap<string, string>,
	from: string,
): Article {
	const text = paragraphs.map((paragraph) => paragraph.text).join('\n\n');
	if (text.trim() === '') throw new DepescheError('no-text', name);
	const heading = paragraphs.find(({ isTitle }) => isTitle)?.text.replaceAll('\n', ' ');
	const told = described.get('title');
	const title = heading ?? told ?? firstLine(text) ?? name;
	const byline = described.get('initial-creator') ?? described.get('creator');
	const modified = /^\d{4}-\d\d-\d\d/.exec(described.get('modified') ?? described.get('date') ?? '')?.[0];
	return {
		text,
		title: title.slice(0, 500),
		...(byline !== undefined && { byline }),
		...(modified !== undefined && { modified }),
		metadata: {
			title: heading !== undefined ? 'heading' : told !== undefined ? from : 'text',
			...(byline !== undefined && { byline: from }),
			...(modified !== undefined && { modified: from }),
		},
		warnings: [],
	};
}
