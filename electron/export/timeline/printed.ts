import type { Edition } from '#domain/edition.ts';
import type { Words } from '../words.ts';
import { heightOf, type Placement, placementOf, type Sheet, sheetOf } from './sheet.ts';

/** What a page of each paper has room for, in points, under a heading and above a caption. */
const ROOM = { a4: { width: 470, height: 600 }, 'us-letter': { width: 480, height: 560 } } as const;
const TRAY_ROWS = 38;
/** More marks than a page ever holds: beyond it, laying out all that is left to see whether it fits would cost the square of the marks. */
const FULLEST = 400;

/** The timeline on as many sheets as it needs, each a stretch of the chronology with its own axis, lanes and legend. */
export function printedTimeline(edition: Edition, words: Words): readonly Sheet[] {
	const room = ROOM[edition.options.paper];
	const all = placementOf(edition);
	const sheets: Sheet[] = [];
	let rest: Placement = all;
	while (rest.marks.length > 0) {
		if (rest.marks.length <= FULLEST && heightOf(rest, words, room.width) <= room.height)
			return [...sheets, sheetOf(rest, words, room.width)];
		const sheet = mostThatFit(rest, words, room);
		sheets.push(sheet);
		rest = { ...rest, marks: rest.marks.slice(sheet.events) };
	}
	for (let at = 0; at < all.unplaced.length; at += TRAY_ROWS) {
		sheets.push(sheetOf({ ...all, marks: [], unplaced: all.unplaced.slice(at, at + TRAY_ROWS) }, words, room.width));
	}
	return sheets;
}

/** The longest beginning of the marks that one page holds, without the tray. Halves and doubles, so the work stays near linear. */
function mostThatFit(rest: Placement, words: Words, room: { width: number; height: number }): Sheet {
	const first = (count: number): Placement => ({ ...rest, marks: rest.marks.slice(0, count), unplaced: [] });
	const fits = (count: number) => heightOf(first(count), words, room.width) <= room.height;
	let low = 1;
	let high = 16;
	while (high < rest.marks.length && fits(high)) {
		low = high;
		high *= 2;
	}
	high = Math.min(high, rest.marks.length + 1);
	while (high - low > 1) {
		const middle = (low + high) >> 1;
		if (fits(middle)) low = middle;
		else high = middle;
	}
	return sheetOf(first(low), words, room.width);
}
