/** Where a mark and its label lie along the axis, in pixels. Pure. */
import type { Mark } from './model.ts';

/** Half the width of a diamond. */
export const POINT = 6;
export const LONGEST_LABEL = 240;
const DENIED_SIGN = 26;
const PAD = 12;

export interface Placed {
	readonly left: number;
	readonly right: number;
	/** Where the label starts, and the room it would like. */
	readonly text: number;
	readonly label: number;
	readonly inside: boolean;
}

/** A day is a diamond until it is wide enough to be seen as a day. */
export const isPoint = (mark: Mark, left: number, right: number) => mark.shape === 'point' && right - left < 4 * POINT;

/** A band of at least `holds` pixels has its label within it, shortened where it must be; a narrower one only if it fits. */
export function placed(mark: Mark, left: number, right: number, titleWidth: number, holds: number): Placed {
	const label = Math.min(LONGEST_LABEL, titleWidth + (mark.style === 'denied' ? DENIED_SIGN : 0)) + PAD;
	if (isPoint(mark, left, right)) {
		const middle = (left + right) / 2;
		return { left: middle - POINT, right: middle + POINT, text: middle + POINT, label, inside: false };
	}
	const end = Math.max(right, left + 4);
	return end - left >= Math.min(label, holds)
		? { left, right: end, text: left, label: Math.min(label, end - left), inside: true }
		: { left, right: end, text: end, label, inside: false };
}
