import type { Exporter } from './exporter.ts';

/** The records as they stand, with the schema's version in `info`; fit for another program. */
export const json: Exporter = {
	ending: '.json',
	mediaType: 'application/json',
	async render({ info, articles, events, claims, entities, relations, bounds }) {
		return `${JSON.stringify({ info, articles, events, claims, entities, relations, bounds }, null, '\t')}\n`;
	},
};
