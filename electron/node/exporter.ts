import type { Edition } from '#domain/edition.ts';
import { EXPORTERS, type FormatName } from '#export/registry.ts';
import { type Fork, forkNode } from './fork.ts';
import { covers } from './glyphs.ts';
import { rasterise } from './png.ts';
import { typeset } from './typst.ts';

/** Makes the bytes of an export on this machine; the signal ends a typesetter at work. Same edition, same bytes. */
export function exporterWith(fork: Fork = forkNode) {
	return async (format: FormatName, edition: Edition, signal?: AbortSignal): Promise<Uint8Array> => {
		const tools = { typeset: (job: Parameters<typeof typeset>[0]) => typeset(job, signal, fork), rasterise, covers };
		const file = await EXPORTERS[format].render(edition, tools);
		return typeof file === 'string' ? Buffer.from(file, 'utf8') : file;
	};
}
