/** From time to place on an axis whose long empty stretches are cut out, and cut visibly. */

const DAY = 86_400_000;
/** Width of a cut on paper. */
const CUT = 16;
/** A stretch without events is cut when it would take this part of the axis; so many cuts at most. */
const LONG = 0.22;
const MOST_CUTS = 3;
/** Room left at both ends of a piece, as a part of all. */
const MARGIN = 0.04;

export interface Piece {
	readonly start: number;
	readonly end: number;
	readonly from: number;
	readonly to: number;
}

export interface Scale {
	readonly pieces: readonly Piece[];
	/** Units per millisecond, the same in all pieces. */
	readonly density: number;
	/** Place of a time; times outside the axis or in a cut go to the nearest edge. */
	at(time: number): number;
}

export interface Stretch {
	readonly start: number;
	readonly end: number;
}

/** An axis from `left` to `right` that shows all the (finite) stretches. */
export function scaleOf(stretches: readonly Stretch[], left: number, right: number): Scale {
	const spans = joined(stretches);
	const whole = Math.max(10 * DAY, (spans.at(-1)?.end ?? 0) - (spans[0]?.start ?? 0));
	const cuts = new Set(
		spans
			.slice(1)
			.map((span, index) => ({ index: index + 1, gap: span.start - (spans[index]?.end ?? 0) }))
			.filter(({ gap }) => gap > LONG * whole)
			.toSorted((a, b) => b.gap - a.gap)
			.slice(0, MOST_CUTS)
			.map(({ index }) => index),
	);
	const groups: { start: number; end: number }[] = [];
	for (const [index, span] of spans.entries()) {
		const last = groups.at(-1);
		if (last && !cuts.has(index)) last.end = span.end;
		else groups.push({ ...span });
	}
	const shown = groups.reduce((sum, group) => sum + group.end - group.start, 0);
	const margin = Math.max(2 * DAY, MARGIN * shown);
	const total = shown + 2 * margin * groups.length;
	const density = (right - left - CUT * (groups.length - 1)) / total;
	let x = left;
	const pieces = groups.map(({ start, end }): Piece => {
		const piece = { start: start - margin, end: end + margin, from: x, to: x + (end - start + 2 * margin) * density };
		x = piece.to + CUT;
		return piece;
	});
	return { pieces, density, at: (time) => place(pieces, density, time, left, right) };
}

function place(pieces: readonly Piece[], density: number, time: number, left: number, right: number): number {
	for (const piece of pieces) {
		if (time < piece.start) return piece === pieces[0] ? left : piece.from;
		if (time <= piece.end) return piece.from + (time - piece.start) * density;
	}
	return right;
}

/** Overlapping or touching stretches as one, in order. */
function joined(stretches: readonly Stretch[]): Stretch[] {
	const out: { start: number; end: number }[] = [];
	for (const { start, end } of stretches.toSorted((a, b) => a.start - b.start)) {
		const last = out.at(-1);
		if (last && start <= last.end) last.end = Math.max(last.end, end);
		else out.push({ start, end });
	}
	return out;
}
