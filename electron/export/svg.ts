import type { Edition } from '#domain/edition.ts';
import type { Exporter } from './exporter.ts';
import { lacking } from './losses.ts';
import { periodEnds } from './print/brief.ts';
import { deskOf } from './print/desk.ts';
import { printable } from './print/printable.ts';
import { placementOf, type Sheet, sheetOf } from './timeline/sheet.ts';

const WIDTH = 900;
const PIXELS_PER_UNIT = 1.5;

/** What a picture of the timeline leaves out. */
export const ofPicture = (edition: Edition) =>
	lacking(edition, 'statements', 'quotes', 'roles', 'entities', 'hashes', 'notes', 'tags', 'grades');

/** The whole timeline as one picture. */
export const svg: Exporter = {
	async render(edition, tools) {
		return timelineOf(edition, tools.covers).svg;
	},
	losses: ofPicture,
};

export function timelineOf(edition: Edition, covers: (codePoint: number) => boolean): Sheet {
	const readable = printable(edition, covers).value;
	const desk = deskOf(readable);
	const alt = desk.words.pictureAlt(
		desk.words.events(readable.events.length),
		...(periodEnds(desk) ?? (['', ''] as const)),
	);
	return sheetOf(
		placementOf(readable),
		desk.words,
		WIDTH,
		readable.info.name || desk.words.dossier,
		alt,
		PIXELS_PER_UNIT,
	);
}
