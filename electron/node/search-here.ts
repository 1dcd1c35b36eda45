import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { LanguagePack } from '#extraction/language.ts';
import { type Searcher, searcherIn } from '#search/searcher.ts';
import { packsIn } from './packs.ts';
import { resource } from './resources.ts';

/** The index stands beside the dossier's document and is no part of what must not be lost. */
export const INDEX_FILE = 'search.sqlite';

/** Searches in this thread, which waits meanwhile: for the thread that is there for it, and for tests. */
export function searcherHere(): Searcher {
	let packs: ReadonlyMap<string, LanguagePack> | undefined;
	return searcherIn({
		indexOf: (folder) => path.join(folder, INDEX_FILE),
		textOf(folder, hash) {
			try {
				return readFileSync(path.join(folder, 'texts', hash.slice(0, 2), hash), 'utf8');
			} catch {
				return '';
			}
		},
		packOf(lang) {
			packs ??= packsIn(resource('languages'));
			return packs.get(lang);
		},
	});
}
