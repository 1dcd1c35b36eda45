import { parseOpml } from 'feedsmith';
import { DepescheError } from '#domain/failure.ts';
import { opmlFile } from './collections.ts';
import type { ContainerFormat } from './format.ts';
import { notTooMany } from './limits.ts';
import { oneLine } from './reference.ts';
import { harmlessXml } from './xml.ts';

interface Outline {
	readonly text?: string | undefined;
	readonly title?: string | undefined;
	readonly xmlUrl?: string | undefined;
	readonly outlines?: readonly Outline[] | undefined;
}

/** OPML: a list of feeds. They are told and not fetched. */
export const opml: ContainerFormat = {
	...opmlFile,
	*parts(file) {
		const { name } = file;
		let waiting: readonly Outline[];
		try {
			waiting = (parseOpml(harmlessXml(file.decoded().text, name)).body?.outlines ?? []) as readonly Outline[];
		} catch (cause) {
			throw cause instanceof DepescheError ? cause : new DepescheError('file-damaged', name);
		}
		const feeds = feedsIn(waiting);
		notTooMany(feeds.length, name);
		for (const { title, url } of feeds)
			yield { member: url, failure: { code: 'feed-listed', where: title, args: { url } } };
	},
};

/** All feeds of an outline, in its order. */
function feedsIn(outlines: readonly Outline[]): { readonly title: string; readonly url: string }[] {
	const feeds: { title: string; url: string }[] = [];
	const stack = outlines.toReversed();
	for (let outline = stack.pop(); outline !== undefined; outline = stack.pop()) {
		for (const inner of (outline.outlines ?? []).toReversed()) stack.push(inner);
		const { xmlUrl: url = '' } = outline;
		if (url !== '') feeds.push({ title: oneLine(outline.title ?? outline.text ?? '') || url, url });
	}
	return feeds;
}
