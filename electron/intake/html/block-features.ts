import type { Block } from './blocks.ts';
import { HINTS, hintBit } from './hints.ts';
import { MARKERS, markersOf } from './markers.ts';
import { attribute, type Element } from './tree.ts';

/** What a page says of its article elsewhere than in its body; empty where it does not. */
export interface Told {
	readonly title: string;
	readonly description: string;
	/** `articleBody` of JSON-LD. */
	readonly body: string;
}

const INSIDE =
	'article main aside nav footer header form figure figcaption table li blockquote p h1 h2 h3 h4 h5 h6 dl pre address section details'.split(
		' ',
	);
const OWN = ['div', 'td', 'li', 'p', 'section', 'article', 'span'];
/** Words that, anywhere in a block, speak of subscribing, of cookies, of rights, of sharing, of buying and of writing to the paper. */
const MENTIONS = [
	['newsletter', 'subscrib', 'sign up', 'abonnier', 'suscrí', 'inscriv', 'inbox', 'podcast'],
	['cookie', 'javascript', 'browser', 'datenschutz', 'privacy policy'],
	['all rights reserved', 'alle rechte', 'copyright', 'trademark', 'derechos reservados', 'disclaimer'],
	['facebook', 'twitter', 'instagram', 'whatsapp', 'telegram', 'youtube'],
	[
		'click here',
		'hier klicken',
		'buy now',
		'jetzt kaufen',
		'affiliate',
		'discount',
		'haga clic',
		'clic aquí',
		'cliquez',
	],
	['@', 'contact us', 'kontakt', 'http:', 'https:', 'www.'],
];
const COMMENT = hintBit('comment');
const BODY = hintBit('body');
/** Characters from which on a block with few links counts as prose. */
const PROSE = 60;
/** How many blocks back a marker still tells of what follows. */
const NEAR = 8;
/** Of an element's names, so much is looked at. */
const LONGEST_NAME = 100;
/** Of what linked data tells, so much is compared. */
const LONGEST_BODY = 50_000;

/** Letters and digits alone, for comparing what two places of a page say. */
const bare = (text: string) => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
const share = (part: number, whole: number) => Math.min(1, part / Math.max(1, whole));
const classOf = (element: Element) => attribute(element, 'class').slice(0, LONGEST_NAME);
const yes = (condition: boolean) => (condition ? 1 : 0);
const has = (bits: number, bit: number) => (bits >> bit) & 1;

/**
 * What is measured of a block, in one fixed order that the model's weights follow: a function from its place among the blocks. To be asked
 * for one after the other, since it keeps no more than it needs for the next.
 */
export function featuresOf(blocks: readonly Block[], told: Told): (at: number) => number[] {
	const prose = blocks.map((block) => (block.text.length > PROSE && linkedShare(block) < 0.4 ? block.text.length : 0));
	const places = placesOf(blocks, prose);
	const kinds = kindsOf(blocks, prose);
	const agrees = agreement(told);
	const kept = new Map<number, number[]>();
	const rowAt = (at: number): number[] | undefined => {
		const block = blocks[at];
		const row = block && (kept.get(at) ?? own(block));
		if (row) kept.set(at, row);
		return row;
	};
	return (at) => {
		const block = blocks[at];
		const row = rowAt(at);
		if (block === undefined || row === undefined) return [];
		kept.delete(at - 3);
		return [...row, ...neighbours(blocks, rowAt, at), ...places(block, at), ...kinds(block, at), ...agrees(block)];
	};
}

function linkedShare({ text, linked }: Block): number {
	let ink = 0;
	for (let i = 0; i < text.length; i += 1) if (text.charCodeAt(i) > 0x20) ink += 1;
	return share(linked, ink);
}

/** Where a block's own row holds its length, whether it is short, its share in links, its end and its words in lower case. */
const NEIGHBOUR = [1, 4, 7, 14, 18];

/** The block by itself: its length, links, words, elements, names and beginning. */
function own(block: Block): number[] {
	const { text, element, inside, near, all } = block;
	const { length } = text;
	let ink = 0;
	for (let i = 0; i < length; i += 1) if (text.charCodeAt(i) > 0x20) ink += 1;
	const words = text.split(/\s+/);
	let lower = 0;
	let upper = 0;
	let digits = 0;
	for (const word of words) {
		if (/^\p{Ll}/u.test(word)) lower += 1;
		else if (/^\p{Lu}/u.test(word)) upper += 1;
		else if (/^\p{N}/u.test(word)) digits += 1;
	}
	const linked = share(block.linked, ink);
	const ends = /[.!?…。][\s"'»“”)\]]{0,3}$/u.test(text.slice(-8));
	const starts = markersOf(text);
	const row = [
		1,
		Math.log2(length + 1) / 8,
		yes(length < 20),
		yes(length < 50),
		yes(length > 100),
		yes(length > 200),
		yes(length > 400),
		linked,
		yes(linked > 0.5),
		yes(linked > 0.9),
		yes(block.links > 0 && length < 80),
		yes(block.links >= 3),
		share(block.stressed, ink),
		Math.min(5, occurrences(text, ',')) / 5,
		yes(ends),
		yes(ends && length > 80),
		yes(/[:：]$/.test(text)),
		yes(text.endsWith('?')),
		share(lower, words.length),
		share(upper, words.length),
		share(digits, words.length),
		yes(/[|›»•→←·]/.test(text.slice(0, 200))),
		yes(/©|\u00a9/.test(text)),
		yes(length > 3 && text === text.toUpperCase() && /\p{Lu}/u.test(text)),
		yes(/\b(?:19|20)\d\d\b/.test(text.slice(0, 80)) && length < 80),
		yes(text.includes('\n')),
	];
	const said = text.slice(0, 600).toLowerCase();
	for (const words of MENTIONS) row.push(yes(words.some((word) => said.includes(word))));
	for (const name of INSIDE) row.push(yes(inside.has(name)));
	for (const name of OWN) row.push(yes(element.name === name));
	for (const bit of HINTS.keys()) row.push(has(near, bit));
	for (const bit of HINTS.keys()) row.push(has(all, bit));
	for (const bit of MARKERS.keys()) row.push(has(starts, bit));
	return row;
}

function occurrences(text: string, mark: string): number {
	let count = 0;
	for (let at = text.indexOf(mark); at >= 0 && count < 5; at = text.indexOf(mark, at + 1)) count += 1;
	return count;
}

/** Length, links, end and marks of the two blocks before and after, and how far back the last marker is. */
function neighbours(blocks: readonly Block[], rowAt: (at: number) => number[] | undefined, at: number): number[] {
	const found: number[] = [];
	for (const step of [-2, -1, 1, 2]) {
		const row = rowAt(at + step);
		const block = blocks[at + step];
		for (const index of NEIGHBOUR) found.push(row?.[index] ?? 0);
		found.push(
			yes(block !== undefined && block.element.name === 'li'),
			yes(block !== undefined && block.element.name === 'p'),
		);
		found.push(
			yes(
				block !== undefined &&
					block.element.parent === blocks[at]?.element.parent &&
					block.element.name === blocks[at]?.element.name,
			),
		);
		found.push(yes(block !== undefined && /^h[1-6]$/.test(block.element.name)));
	}
	let seen = 0;
	let nearest = 0;
	for (let step = 1; step <= NEAR; step += 1) {
		const block = blocks[at - step];
		if (block === undefined) break;
		const bits = block.text.length < 120 ? markersOf(block.text) : 0;
		if (bits !== 0 && nearest === 0) nearest = 1 - step / NEAR;
		seen |= bits;
		if (/^h[1-6]$/.test(block.element.name)) break;
	}
	found.push(nearest);
	for (const bit of MARKERS.keys()) found.push(has(seen, bit));
	return found;
}

/** Where the block stands: how much prose its surroundings hold, how far down, which article and heading it belongs to. */
function placesOf(blocks: readonly Block[], prose: readonly number[]): (block: Block, at: number) => number[] {
	const around = new Map<Element, number>();
	let total = 0;
	let outsideComments = 0;
	const before: number[] = [];
	for (const [i, block] of blocks.entries()) {
		before.push(total);
		const own = prose[i] ?? 0;
		total += own;
		if ((block.all & COMMENT) === 0) outsideComments += own;
		let element: Element | undefined = block.element;
		for (let level = 0; element !== undefined && level < 12; level += 1) {
			around.set(element, (around.get(element) ?? 0) + own);
			element = element.parent;
		}
	}
	const heading = blocks.findIndex(({ inside }) => inside.has('h1'));
	const articles = new Map<Element, number>();
	let headings = 0;
	return (block, at) => {
		const own = prose[at] ?? 0;
		const levels: number[] = [];
		let element = block.element.parent;
		for (let level = 0; level < 4; level += 1) {
			levels.push(element === undefined ? 0 : (around.get(element) ?? 0) - own);
			element = element?.parent;
		}
		const [first = 0, second = 0] = levels;
		const { nested, article } = articlesOf(block.element);
		if (article !== undefined && !articles.has(article)) articles.set(article, articles.size);
		if (block.element.name === 'h1') headings += 1;
		const order = article === undefined ? 0 : (articles.get(article) ?? 0);
		return [
			...levels.map((level) => share(level, total)),
			yes(first > 300),
			yes(first > 1000),
			yes(second > 300),
			yes(second > 1000),
			share(at, blocks.length),
			share(before[at] ?? 0, total),
			yes(heading >= 0 && at < heading),
			yes(heading >= 0 && at > heading),
			yes(heading < 0),
			Math.min(3, nested) / 3,
			Math.min(4, order) / 4,
			Math.min(3, headings) / 3,
			yes((block.all & COMMENT) !== 0 && outsideComments > 500),
			yes((block.all & COMMENT) !== 0 && outsideComments > 2000),
			share(article === undefined ? 0 : (around.get(article) ?? 0), total),
			Math.min(1, block.element.depth / 40),
		];
	};
}

function articlesOf(element: Element): { readonly nested: number; readonly article: Element | undefined } {
	let nested = 0;
	let article: Element | undefined;
	for (let up: Element | undefined = element; up !== undefined; up = up.parent) {
		if (up.name !== 'article') continue;
		nested += 1;
		article ??= up;
	}
	return { nested, article };
}

/** How the blocks made alike (same element, class and parent) are: many short ones are a list of links, long ones an article. */
function kindsOf(blocks: readonly Block[], prose: readonly number[]): (block: Block, at: number) => number[] {
	const kinds = new Map<string, { count: number; text: number; prose: number }>();
	const texts = new Map<string, number>();
	const keyOf = ({ element }: Block) =>
		`${element.name} ${classOf(element)} ${element.parent?.name ?? ''} ${element.parent === undefined ? '' : classOf(element.parent)}`;
	let total = 0;
	const keys = blocks.map(keyOf);
	for (const [i, block] of blocks.entries()) {
		const kind = kinds.get(keys[i] ?? '') ?? { count: 0, text: 0, prose: 0 };
		kind.count += 1;
		kind.text += block.text.length;
		kind.prose += prose[i] ?? 0;
		total += prose[i] ?? 0;
		kinds.set(keys[i] ?? '', kind);
		texts.set(block.text, (texts.get(block.text) ?? 0) + 1);
	}
	return (block, at) => {
		const kind = kinds.get(keys[at] ?? '') ?? { count: 1, text: 0, prose: 0 };
		return [
			Math.min(1, Math.log2(kind.count) / 6),
			Math.min(1, kind.text / kind.count / 400),
			share(kind.prose, total),
			share(kind.prose, kind.text),
			yes((texts.get(block.text) ?? 0) > 1),
		];
	};
}

/** Does the page's head or linked data tell the same words? */
function agreement(told: Told): (block: Block) => number[] {
	const title = bare(told.title.slice(0, 1000));
	const description = bare(told.description.slice(0, 2000));
	const body = bare(told.body.slice(0, LONGEST_BODY));
	const isTold = body.length > 300;
	return (block) => {
		const text = bare(block.text.slice(0, 400));
		const start = text.slice(0, 60);
		const inBody = isTold && start.length > 3 && body.includes(start);
		return [
			yes(text.length > 8 && title.includes(text)),
			yes(
				text.length > 20 &&
					description.length > 20 &&
					(description.startsWith(start.slice(0, 40)) || description.includes(start)),
			),
			yes(isTold),
			yes(inBody),
			yes(isTold && !inBody),
			yes((block.all & BODY) !== 0 && attributeAbove(block.element, 'itemprop', 'articleBody')),
		];
	};
}

function attributeAbove(element: Element, name: string, value: string): boolean {
	for (let up: Element | undefined = element; up !== undefined; up = up.parent)
		if (attribute(up, name).slice(0, LONGEST_NAME).includes(value)) return true;
	return false;
}
