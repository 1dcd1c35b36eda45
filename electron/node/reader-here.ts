import type { Reader } from '#app/ports.ts';
import { packsIn } from './packs.ts';
import { resource } from './resources.ts';

/** Reads in this thread: for one article, where a thread of its own would only cost its start. What is needed is loaded when it is. */
export function readerHere(): Reader {
	let packs: ReturnType<typeof packsIn> | undefined;
	return {
		async take(source) {
			const { take } = await import('#intake/take.ts');
			return take(source);
		},
		async *takeAll(source, begun) {
			begun?.();
			const { takeAll } = await import('#intake/take.ts');
			yield* takeAll(source);
		},
		async read(request) {
			const { needsDetector, read } = await import('#extraction/read.ts');
			packs ??= packsIn(resource('languages'));
			if (!needsDetector(packs, request)) return read(packs, request);
			const { detectLanguage } = await import('#extraction/detect.ts');
			return read(packs, request, detectLanguage);
		},
		close: async () => undefined,
	};
}
