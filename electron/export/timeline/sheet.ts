import type { EventRecord } from '#domain/dossier.ts';
import type { Edition } from '#domain/edition.ts';
import { orderOf } from '../print/brief.ts';
import { deniersOf, deskOf } from '../print/desk.ts';
import type { Words } from '../words.ts';
import { axis, lane, legend, n2, text, tray } from './draw.ts';
import { layoutOf } from './layout.ts';
import { legendOf, type Mark, markOf, standingOf, type Unplaced } from './marks.ts';
import { DEFINITIONS } from './shapes.ts';
import { escaped } from './text.ts';
import { ticksOf } from './ticks.ts';

export interface Sheet {
	readonly svg: string;
	/** In the drawing's units: points when printed at its own size. */
	readonly width: number;
	readonly height: number;
	readonly events: number;
}

export interface Placement {
	readonly marks: readonly Mark[];
	readonly unplaced: readonly Unplaced[];
	readonly names: ReadonlyMap<string, string>;
}

/** Every event of the edition, on the calendar or in the tray, numbered as in the chronology. */
export function placementOf(edition: Edition): Placement {
	const desk = deskOf(edition);
	const marks: Mark[] = [];
	const unplaced: Unplaced[] = [];
	for (const event of edition.events) {
		const n = desk.numbers.get(event.id) ?? 0;
		const deniers = deniersOf(desk, event).length;
		const mark = markOf(edition, event, n, deniers);
		if (mark) marks.push(mark);
		else
			unplaced.push({
				n,
				title: titleOf(event),
				standing: standingOf(event, deniers),
				deniers,
				order: orderOf(desk, event),
			});
	}
	return { marks, unplaced, names: new Map(edition.entities.map(({ id, name }) => [id, name])) };
}

const titleOf = (event: EventRecord) => event.title.replace(/\s+/g, ' ').trim();

/** One drawing of these marks, `width` units wide and as high as they need. `scale` is the picture's pixels per unit. */
export function sheetOf(placement: Placement, words: Words, width: number, title = '', alt = '', scale = 1): Sheet {
	const { marks, unplaced } = placement;
	const { layout, undated, key, bottom } = frameOf(placement, words, width);
	const ticks = layout.scale ? ticksOf(layout.scale, 7.5, words.dates) : [];
	const head = title === '' ? 0 : 26;
	const height = head + bottom;
	const body = [axis(layout, ticks), ...layout.lanes.map((row) => lane(row, width)), undated.svg, key.svg].join('');
	const margin = title === '' ? 0 : 20;
	const box = `${-margin} ${-margin} ${n2(width + 2 * margin)} ${n2(height + 2 * margin)}`;
	const size = `width="${n2((width + 2 * margin) * scale)}" height="${n2((height + 2 * margin) * scale)}"`;
	const paper = title === '' ? '' : `<rect x="${-margin}" y="${-margin}" width="100%" height="100%" fill="#fff"/>`;
	const heading = title === '' ? '' : text(0, 10, title, ' font-weight="700"', 13);
	const described = alt === '' ? '' : `<title>${escaped(title)}</title><desc>${escaped(alt)}</desc>`;
	return {
		svg: `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${box}" ${size} font-family="Noto Sans" role="img">${described}${DEFINITIONS}${paper}${heading}<g transform="translate(0 ${head})">${body}</g></svg>\n`,
		width,
		height,
		events: marks.length + unplaced.length,
	};
}

/** How high an untitled drawing of these marks is: much sooner known than drawn. */
export function heightOf(placement: Placement, words: Words, width: number): number {
	return frameOf(placement, words, width).bottom;
}

/** What gives a drawing its height, from the lanes down to the legend. */
function frameOf({ marks, unplaced, names }: Placement, words: Words, width: number) {
	const layout = layoutOf(marks, unplaced, names, words.otherLane, width);
	const undated = tray(unplaced, width, layout.bottom, words);
	const key = legend(legendOf(marks, unplaced), width, layout.bottom + undated.height, words);
	return { layout, undated, key, bottom: layout.bottom + undated.height + key.height };
}
