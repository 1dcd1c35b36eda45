import type { Exporter } from './exporter.ts';
import { pageOf } from './html/page.ts';
import { lacking } from './losses.ts';

/** One HTML file that needs nothing beside it: timeline, chronology, claims beside denials, names, sources with checksums. */
export const html: Exporter = {
	async render(edition, tools) {
		return pageOf(edition, tools);
	},
	losses: (edition) => lacking(edition, 'characters'),
};
