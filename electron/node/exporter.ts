import type { Exporter } from '#app/ports.ts';
import type { Fork } from './fork.ts';

/** Exports by this machine's tools, which are loaded at the first one. `fork` starts the typesetter's process. */
export function nodeExporter(fork?: Fork): Exporter {
	return async (format, edition, signal) => {
		const [{ EXPORTERS }, { pressOf }] = await Promise.all([import('#export/registry.ts'), import('./press.ts')]);
		const file = await EXPORTERS[format].render(edition, pressOf(signal, fork));
		return typeof file === 'string' ? new TextEncoder().encode(file) : file;
	};
}
