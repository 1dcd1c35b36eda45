import type { Exporter } from './exporter.ts';
import { lacking } from './losses.ts';

export const html: Exporter = {
	async render(edition) {
		return edition.info.name;
	},
	losses: (edition) => lacking(edition, 'characters'),
};
