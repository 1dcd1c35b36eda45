/** A piece of text as a page draws it; points, y from the bottom up. */
export interface Piece {
	readonly text: string;
	readonly x: number;
	/** Of its base line. */
	readonly y: number;
	readonly width: number;
	/** Of its letters. */
	readonly size: number;
	/** The line ends after it. */
	readonly ends: boolean;
}

export interface Line {
	readonly text: string;
	readonly x: number;
	readonly right: number;
	readonly y: number;
	readonly size: number;
	/** How far up the page: 0 at the bottom, 1 at the top. */
	readonly height: number;
}

/** Pieces closer than this part of a letter's size belong to one word. */
const WORD_GAP = 0.15;
/** A gap wider than this many letters parts two columns. */
const COLUMN_GAP = 2.5;
/** Pages of which more than this share of lines stand above the line before them are not drawn in reading order. */
const DISORDER = 0.2;
/** So many that stand beside the line before them are columns drawn row by row. */
const ROW_BY_ROW = 0.3;

/** The lines of a page in reading order: that in which it is drawn, unless that jumps about. */
export function linesOf(pieces: readonly Piece[], page: { readonly bottom: number; readonly top: number }): Line[] {
	const lines: Line[] = [];
	const extent = Math.max(1, page.top - page.bottom);
	let parts: string[] = [];
	let first: Piece | undefined;
	let last: Piece | undefined;
	const end = () => {
		const text = parts
			.join('')
			.replace(/\u00ad\s/g, '- ')
			.replace(/[\s\u00a0]+/g, ' ')
			.trim();
		if (text !== '' && first !== undefined && last !== undefined) {
			const height = (first.y - page.bottom) / extent;
			lines.push({ text, x: first.x, right: last.x + last.width, y: first.y, size: first.size, height });
		}
		parts = [];
		first = undefined;
		last = undefined;
	};
	for (const piece of pieces) {
		if (last !== undefined && !isSameLine(last, piece)) end();
		if (piece.text.trim() === '') {
			if (piece.text !== '' && parts.length > 0) parts.push(' ');
		} else {
			if (last !== undefined && piece.x - last.x - last.width > WORD_GAP * piece.size) parts.push(' ');
			parts.push(piece.text);
			first = first === undefined || piece.size > first.size * 1.05 ? { ...piece, x: first?.x ?? piece.x } : first;
			last = piece;
		}
		if (piece.ends) end();
	}
	end();
	return isDisordered(lines) ? ordered(lines, 0) : lines;
}

function isSameLine(before: Piece, piece: Piece): boolean {
	if (piece.text.trim() === '') return true;
	const size = Math.max(before.size, piece.size);
	const gap = piece.x - before.x - before.width;
	return Math.abs(piece.y - before.y) < size * 0.5 && gap > -size && gap < size * COLUMN_GAP;
}

const overlaps = (a: Line, b: Line) => a.x < b.right && b.x < a.right;

function isDisordered(lines: readonly Line[]): boolean {
	let jumps = 0;
	let beside = 0;
	for (let i = 1; i < lines.length; i += 1) {
		const before = lines[i - 1];
		const line = lines[i];
		if (!before || !line) continue;
		if (line.y > before.y + line.size * 0.5 && overlaps(before, line)) jumps += 1;
		else if (Math.abs(line.y - before.y) < line.size * 0.3 && line.x > before.right) beside += 1;
	}
	return (jumps > 2 && jumps > lines.length * DISORDER) || beside > lines.length * ROW_BY_ROW;
}

/** Deepest that a page is cut up. */
const CUTS = 12;

/** By cutting the page along its widest white bands (recursive XY cut): columns left to right, what lies above first. */
function ordered(lines: readonly Line[], depth: number): Line[] {
	if (lines.length < 2 || depth > CUTS) return byPlace(lines);
	const size = lines.reduce((sum, line) => sum + line.size, 0) / lines.length;
	const column = widestGap(
		lines,
		(line) => line.x,
		(line) => line.right,
	);
	if (column !== undefined && column.gap > size * 0.8) {
		const left = lines.filter((line) => line.x < column.at);
		const right = lines.filter((line) => line.x >= column.at);
		return [...ordered(left, depth + 1), ...ordered(right, depth + 1)];
	}
	const band = widestGap(
		lines,
		(line) => -line.y - line.size,
		(line) => -line.y,
	);
	if (band !== undefined && band.gap > size * 0.5) {
		const above = lines.filter((line) => -line.y - line.size < band.at);
		const below = lines.filter((line) => -line.y - line.size >= band.at);
		return [...ordered(above, depth + 1), ...ordered(below, depth + 1)];
	}
	return byPlace(lines);
}

const byPlace = (lines: readonly Line[]) => lines.toSorted((a, b) => b.y - a.y || a.x - b.x);

/** The widest empty stretch between two lines' extents, and where it ends. */
function widestGap(lines: readonly Line[], from: (line: Line) => number, to: (line: Line) => number) {
	const sorted = lines.toSorted((a, b) => from(a) - from(b));
	let reached = Number.NEGATIVE_INFINITY;
	let widest: { readonly gap: number; readonly at: number } | undefined;
	for (const line of sorted) {
		const start = from(line);
		if (reached > Number.NEGATIVE_INFINITY && start - reached > (widest?.gap ?? 0))
			widest = { gap: start - reached, at: start };
		reached = Math.max(reached, to(line));
	}
	return widest;
}
