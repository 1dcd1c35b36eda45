import { hintsOf } from './hints.ts';
import { attribute, type Element } from './tree.ts';

/** A run of text that no block-level element interrupts: a paragraph, a heading, a list's item, a cell, a line of a menu. */
export interface Block {
	/** The nearest block-level element. */
	readonly element: Element;
	/** White space collapsed; `\n` where the page breaks the line. Not empty. */
	readonly text: string;
	/** Characters of it inside links. */
	readonly linked: number;
	/** Characters of it in bold or italics. */
	readonly stressed: number;
	readonly links: number;
	/** Names of the elements it is in. */
	readonly inside: ReadonlySet<string>;
	/** Hints of the nearest three block-level elements and of all. */
	readonly near: number;
	readonly all: number;
}

/** Elements that begin and end a paragraph. */
const BREAKING = new Set(
	(
		'address article aside blockquote body caption center dd details dialog div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 ' +
		'header hr html legend li main nav ol p pre section summary table tbody td tfoot th thead tr ul'
	).split(' '),
);
/** Elements whose content is no text of the page. */
const SILENT = new Set(
	(
		'script style noscript template iframe object svg math canvas audio video select option button textarea head input datalist map ' +
		'noframes embed applet rp'
	).split(' '),
);
const STRESSED = new Set(['b', 'strong', 'em', 'i']);

/** The page's blocks in reading order. */
export function blocksOf(root: Element): Block[] {
	const blocks: Block[] = [];
	let pieces: string[] = [];
	let linked = 0;
	let stressed = 0;
	let links = 0;

	function end(element: Element, inside: ReadonlySet<string>, near: number, all: number) {
		if (pieces.length === 0) return;
		const text = tidy(pieces.join(''));
		pieces = [];
		if (text !== '') blocks.push({ element, text, linked, stressed, links, inside, near, all });
		linked = 0;
		stressed = 0;
		links = 0;
	}

	function walk(
		element: Element,
		block: Element,
		inside: ReadonlySet<string>,
		hints: readonly number[],
		all: number,
		inLink: boolean,
		inStress: boolean,
	) {
		const near = (hints.at(-1) ?? 0) | (hints.at(-2) ?? 0) | (hints.at(-3) ?? 0);
		for (const child of element.children) {
			if (typeof child === 'string') {
				pieces.push(child);
				if (inLink) linked += inked(child);
				if (inStress) stressed += inked(child);
				continue;
			}
			const { name } = child;
			if (name === 'br') {
				pieces.push('\u2028');
				continue;
			}
			if (SILENT.has(name) || isHidden(child)) continue;
			if (BREAKING.has(name)) {
				end(block, inside, near, all);
				const own = name === 'body' || name === 'html' ? 0 : hintsOf(child);
				const under = inside.has(name) ? inside : new Set(inside).add(name);
				const deeper = [...hints.slice(-2), own];
				walk(child, child, under, deeper, all | own, inLink, inStress);
				end(child, under, (deeper[0] ?? 0) | (deeper[1] ?? 0) | (deeper[2] ?? 0), all | own);
				continue;
			}
			if (name === 'a') links += 1;
			walk(child, block, inside, hints, all, inLink || name === 'a', inStress || STRESSED.has(name));
		}
	}

	walk(root, root, new Set(), [], 0, false, false);
	end(root, new Set(), 0, 0);
	return blocks;
}

function isHidden(element: Element): boolean {
	const style = attribute(element, 'style');
	return style !== '' && /display\s?:\s?none/i.test(style.slice(0, 500));
}

function inked(text: string): number {
	let count = 0;
	for (let i = 0; i < text.length; i += 1) if (text.charCodeAt(i) > 0x20) count += 1;
	return count;
}

/** One space between words, none at the ends of lines; two line breaks in a row stay. */
function tidy(text: string): string {
	const spaced = text.replace(/[\s\u00a0]+/g, (white) =>
		white.includes('\u2028') ? '\n'.repeat(Math.min(2, count(white))) : ' ',
	);
	return spaced.trim();
}

function count(white: string): number {
	let breaks = 0;
	for (const char of white) if (char === '\u2028') breaks += 1;
	return breaks;
}
