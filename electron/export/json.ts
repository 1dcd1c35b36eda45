import type { Exporter } from './exporter.ts';

/** The records as they stand, with the schema's version in `info`; fit for another program. */
export const json: Exporter = {
	async render({ options: _, ...records }) {
		return `${JSON.stringify(records, null, '\t')}\n`;
	},
};
