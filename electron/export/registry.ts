import type { Exporter } from './exporter.ts';
import { json } from './json.ts';
import { pdf } from './pdf.ts';
import { png } from './png.ts';
import { svg } from './svg.ts';

/** All formats, by name. Another is a file beside these and a row here. */
export const EXPORTERS = { pdf, svg, png, json } as const satisfies Record<string, Exporter>;

export type FormatName = keyof typeof EXPORTERS;

/** The format that a file's ending names; the longest ending wins. */
export function formatOf(path: string): FormatName | undefined {
	const name = path.toLowerCase();
	return (Object.keys(EXPORTERS) as FormatName[])
		.toSorted((a, b) => EXPORTERS[b].ending.length - EXPORTERS[a].ending.length)
		.find((format) => name.endsWith(EXPORTERS[format].ending));
}
