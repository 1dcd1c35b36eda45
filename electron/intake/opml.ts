import { parseOpml } from 'feedsmith';
import { DepescheError } from '#domain/failure.ts';
import { opmlFile } from './collections.ts';
import type { ContainerFormat } from './format.ts';
import { UNPACKING } from './limits.ts';
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
		const stack = [...waiting].toReversed();
		let number = 0;
		for (let outline = stack.pop(); outline !== undefined; outline = stack.pop()) {
			number += 1;
			if (number > UNPACKING.entries)
				throw new DepescheError('unpacks-too-large', name, { limit: 'entries', value: UNPACKING.entries });
			stack.push(...(outline.outlines ?? []).toReversed());
			const { xmlUrl: url = '' } = outline;
			if (url === '') continue;
			const title = oneLine(outline.title ?? outline.text ?? '') || url;
			yield { member: url, failure: { code: 'feed-listed', where: title, args: { url } } };
		}
	},
};
