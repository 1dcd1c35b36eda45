import type { Line } from './lines.ts';

/** Heads and feet stand in these outer parts of the page. */
const FOOT = 0.1;
const HEAD = 0.9;
/** Line distance, in letters' sizes, from which on a paragraph begins where a page has no usual one. */
const USUAL = 1.6;
/** A line that begins so many letters further in or out is in another column. */
const INDENT = 4;
/** Lines whose beginnings are less than this many points apart are of one column. */
const COLUMN = 20;
const SENTENCE_END = /[.!?…:]["'»“”’)\]]{0,3}$/u;

/** The text of all pages in paragraphs: lines joined, hyphens at line ends taken out, heads, feet and page numbers left away. */
export function paragraphsOf(pages: readonly (readonly Line[])[]): string[] {
	const repeated = furnitureOf(pages);
	const usual = usualSize(pages.flat());
	const paragraphs: string[] = [];
	let open: { text: string; last: Line } | undefined;
	for (const page of pages) {
		const lines = page.filter((line) => !isFurniture(line, repeated));
		const spacing = spacingOf(lines);
		const rightOf = columnsOf(lines);
		let isFirst = true;
		for (const line of lines) {
			if (open !== undefined && continues(open.last, line, spacing, rightOf, isFirst, usual)) {
				open = { text: joined(open.text, line.text), last: line };
			} else {
				if (open !== undefined) paragraphs.push(open.text);
				open = { text: line.text, last: line };
			}
			isFirst = false;
		}
	}
	if (open !== undefined) paragraphs.push(open.text);
	return paragraphs.map((text) => text.replaceAll('\u00ad', ''));
}

/** The first lines of the first page in its largest letters, where they are larger than the rest. */
export function titleIn([page = []]: readonly (readonly Line[])[]): string | undefined {
	const usual = usualSize(page);
	const largest = page.reduce((most, { size }) => Math.max(most, size), 0);
	if (largest < usual * 1.15) return undefined;
	const at = page.findIndex(({ size, text }) => size > largest * 0.95 && text.length > 3);
	if (at < 0) return undefined;
	let title = '';
	for (const line of page.slice(at, at + 4)) {
		if (line.size < largest * 0.95) break;
		title = title === '' ? line.text : joined(title, line.text);
	}
	return title.length > 3 && title.length < 300 ? title : undefined;
}

/** The size most lines are set in. */
function usualSize(lines: readonly Line[]): number {
	const sizes = lines.map(({ size }) => size).toSorted((a, b) => a - b);
	return sizes[sizes.length >> 1] ?? 0;
}

const bare = (text: string) => text.replace(/\d+/g, '#').toLowerCase();
const isOuter = ({ height }: Line) => height < FOOT || height > HEAD;

/** What stands in the outer parts of several pages alike, but for its numbers. */
function furnitureOf(pages: readonly (readonly Line[])[]): ReadonlySet<string> {
	const counts = new Map<string, number>();
	for (const page of pages)
		for (const text of new Set(page.filter(isOuter).map(({ text }) => bare(text))))
			counts.set(text, (counts.get(text) ?? 0) + 1);
	const least = Math.max(2, Math.min(3, Math.ceil(pages.length / 2)));
	return new Set([...counts].filter(([, count]) => count >= least).map(([text]) => text));
}

const PAGE_NUMBER =
	/^(?:(?:seite|page|página|p\.|s\.)\s?)?[-–—\s]{0,3}\d{1,4}(?:\s?(?:\/|von|of|de)\s?\d{1,4})?[-–—\s]{0,3}$/i;

const isFurniture = (line: Line, repeated: ReadonlySet<string>) =>
	isOuter(line) && (repeated.has(bare(line.text)) || PAGE_NUMBER.test(line.text));

/** The usual distance from line to line. */
function spacingOf(lines: readonly Line[]): number {
	const gaps: number[] = [];
	for (let i = 1; i < lines.length; i += 1) {
		const before = lines[i - 1];
		const line = lines[i];
		if (!before || !line) continue;
		const gap = before.y - line.y;
		if (gap > line.size * 0.7 && gap < line.size * 3) gaps.push(gap);
	}
	gaps.sort((a, b) => a - b);
	return gaps[gaps.length >> 2] ?? 0;
}

/** Where the column ends that a line is in: the furthest right that any line ends which begins about where it does. */
function columnsOf(lines: readonly Line[]): (line: Line) => number {
	const rights = new Map<number, number>();
	const cell = (x: number) => Math.round(x / COLUMN);
	for (const { x, right } of lines)
		for (const near of [-1, 0, 1]) rights.set(cell(x) + near, Math.max(rights.get(cell(x) + near) ?? 0, right));
	return ({ x, right }) => rights.get(cell(x)) ?? right;
}

function continues(
	before: Line,
	line: Line,
	spacing: number,
	rightOf: (line: Line) => number,
	isNewPage: boolean,
	usual: number,
): boolean {
	if (Math.abs(before.size - line.size) > Math.max(before.size, line.size) * 0.12) return false;
	const gap = before.y - line.y;
	// Cells of a row.
	if (!isNewPage && Math.abs(gap) < line.size * 0.3 && line.x > before.x) return true;
	if (isNewPage || gap < 0 || Math.abs(before.x - line.x) > line.size * INDENT)
		return before.text.endsWith('-') || (!SENTENCE_END.test(before.text) && /^[\p{Ll}\p{N}(]/u.test(line.text));
	const isHeading = usual > 0 && line.size > usual * 1.15;
	if (gap > (spacing === 0 || isHeading ? line.size * USUAL : spacing * 1.35)) return false;
	if (/^[•▪–‣◦]\s/.test(line.text)) return false;
	// The next line's first word would have had room: the line ended because its paragraph did.
	const [word = ''] = line.text.split(' ', 1);
	const wide = ((line.right - line.x) * word.length) / line.text.length;
	if (rightOf(before) - before.right > wide + before.size) return false;
	return !(SENTENCE_END.test(before.text) && line.x > before.x + line.size * 0.8);
}

/** Words that follow a hyphen which stands for the rest of a compound ("Nord- und Südkorea"). */
const AND = /^(?:und|oder|bzw\.|sowie|and|or|et|ou|y|o|e|i)\s/u;

/** Two lines as one: a word cut at the end of a line is whole again. */
function joined(before: string, line: string): string {
	if (before.endsWith('\u00ad')) return AND.test(line) ? `${before.slice(0, -1)}- ${line}` : before.slice(0, -1) + line;
	if (!/\p{L}[-\u2010]$/u.test(before)) return `${before} ${line}`;
	if (AND.test(line)) return `${before} ${line}`;
	return /^\p{Ll}/u.test(line) ? before.slice(0, -1) + line : before + line;
}
