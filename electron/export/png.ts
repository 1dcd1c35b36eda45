import type { Exporter } from './exporter.ts';
import { ofPicture, timelineOf } from './svg.ts';

/** Longest side that rasterisers and viewers still take, in pixels. */
const LONGEST = 16_000;
const SHARP = 2;

/** The timeline as a picture of pixels, sharp on dense screens. */
export const png: Exporter = {
	async render(edition, tools) {
		const sheet = timelineOf(edition, tools.covers);
		return tools.rasterise(sheet.svg, Math.min(SHARP, LONGEST / (sheet.height * 1.5)));
	},
	losses: ofPicture,
};
