import type { Exporter, PageDrawer } from '#app/ports.ts';
import type { Fork } from './fork.ts';

/** Exports by this machine's tools, which are loaded at the first one. `fork` starts the typesetter's process. */
export function nodeExporter(fork?: Fork): Exporter {
	return async (format, edition, signal, stored) => {
		const [{ EXPORTERS }, { pressOf }] = await Promise.all([import('#export/registry.ts'), import('./press.ts')]);
		const file = await EXPORTERS[format].render(edition, { ...pressOf(signal, fork), ...(stored && { stored }) });
		return typeof file === 'string' ? new TextEncoder().encode(file) : file;
	};
}

/** Draws the first pages of the PDF by the same tools. */
export function nodeDrawer(fork?: Fork): PageDrawer {
	return async (edition, count, signal) => {
		const [{ typesetting }, { pressOf }, { drawn }] = await Promise.all([
			import('#export/pdf.ts'),
			import('./press.ts'),
			import('./typst.ts'),
		]);
		return drawn(await typesetting(edition, pressOf(signal, fork)), count, signal, fork);
	};
}
