import { isLetter, isLineEnd, isSpace, isUpper } from './characters.ts';

/** A line's ink: from its first to past its last character that is not blank. */
interface Line {
	readonly start: number;
	readonly end: number;
	/** Whether blank lines stand before it. */
	readonly afterBlank: boolean;
}

const LAST_MARKS = new Set(['.', '!', '?', ':', '…', '"', '”', '“', '»', '«', ')']);
/** Mail and typewritten text is wrapped at 60 to 80 characters; a shorter line ends because it is finished. */
const SHORTEST_WRAPPED = 45;

/**
 * Where paragraphs begin: at line ends, except in blocks that were wrapped by hand. A block (lines without a blank one between) counts
 * as wrapped when one of its lines goes on in lower case after a line that ended without a mark.
 */
export function paragraphStarts(text: string): number[] {
	const lines = linesOf(text);
	const starts: number[] = [];
	for (let first = 0; first < lines.length; ) {
		let last = first + 1;
		while (last < lines.length && lines[last]?.afterBlank === false) last += 1;
		const block = lines.slice(first, last);
		const wrapped = block.some((line, i) => i > 0 && goesOn(text, block[i - 1], line));
		for (const [i, line] of block.entries()) {
			const before = block[i - 1];
			const joins = wrapped && before !== undefined && isFull(text, before);
			if (!joins) starts.push(line.start);
		}
		first = last;
	}
	return starts;
}

const endsOpen = (text: string, line: Line) => !LAST_MARKS.has(text[line.end - 1] ?? '');

const goesOn = (text: string, before: Line | undefined, line: Line) => {
	const unit = text.charCodeAt(line.start);
	return before !== undefined && endsOpen(text, before) && isFull(text, before) && isLetter(unit) && !isUpper(unit);
};

const isFull = (_text: string, line: Line) => line.end - line.start >= SHORTEST_WRAPPED;

function linesOf(text: string): Line[] {
	const lines: Line[] = [];
	let start = -1;
	let end = 0;
	let afterBlank = true;
	let ends = 0;
	const close = () => {
		if (start >= 0) {
			lines.push({ start, end, afterBlank });
			ends = 0;
		}
		start = -1;
	};
	for (let at = 0; at < text.length; at += 1) {
		const unit = text.charCodeAt(at);
		if (unit > 32 && unit < 0x7f && start >= 0) end = at + 1;
		else if (isLineEnd(unit)) {
			close();
			if (unit !== 13 || text.charCodeAt(at + 1) !== 10) ends += 1;
		} else if (!isSpace(unit)) {
			if (start < 0) {
				start = at;
				afterBlank = ends !== 1;
			}
			end = at + 1;
		}
	}
	close();
	return lines;
}
