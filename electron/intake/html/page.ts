import type { Told } from './block-features.ts';
import { type Block, blocksOf } from './blocks.ts';
import { type LinkedData, linkedData } from './json-ld.ts';
import { firstOf, metaTags } from './meta-tags.ts';
import { attribute, type Element, rawText, treeOf, within } from './tree.ts';

/** A page, parsed once, and what is asked of it more than once. */
export interface Page {
	readonly elements: readonly Element[];
	readonly blocks: readonly Block[];
	readonly tags: ReadonlyMap<string, string>;
	readonly data: LinkedData;
	/** The window's title. */
	readonly title: string;
	readonly told: Told;
}

/** Parses a page. Nothing in it runs or loads. Throws `too-deep`. */
export function pageOf(html: string, where?: string): Page {
	const root = treeOf(html, where);
	const elements = [...within(root)];
	const tags = metaTags(elements);
	const data = linkedData(elements);
	const title = rawText(elements.find(({ name }) => name === 'title') ?? { ...root, children: [] });
	const told = {
		title: `${title} ${tags.get('og:title') ?? ''}`,
		description: firstOf(tags, ['og:description', 'description', 'twitter:description']) ?? '',
		body: data.body ?? '',
	};
	return { elements, blocks: blocksOf(root), tags, data, title, told };
}

/** A link of the page's head, by its `rel`. */
export function linkOf({ elements }: Page, rel: string): string | undefined {
	const link = elements.find(
		(element) => element.name === 'link' && attribute(element, 'rel').toLowerCase().split(/\s+/).includes(rel),
	);
	return link && attribute(link, 'href').trim();
}

const SPACE = /[\s\u00a0]+/g;
export const oneLine = (text: string) => text.replace(SPACE, ' ').trim().slice(0, 500);
