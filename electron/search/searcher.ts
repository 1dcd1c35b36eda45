import type { SearchReply } from '#domain/search.ts';
import type { LanguagePack } from '#extraction/language.ts';
import { find, type IndexRequest } from './find.ts';
import { type IndexBatch, type IndexFile, openIndex, removeIndex } from './index-file.ts';

/** The index of the one dossier that is open, wherever it is kept. Calls are done in the order they are made. */
export interface Searcher {
	/** Opens the dossier's index or makes an empty one; answers the state of the dossier that it holds, empty for none. */
	open(folder: string): Promise<string>;
	/** From now on records are put that may be there already; at the end `settle` drops those that were not put. */
	begin(): Promise<void>;
	put(batch: IndexBatch): Promise<void>;
	settle(state: string): Promise<void>;
	/** Throws `query-invalid`. */
	find(request: IndexRequest): Promise<Omit<SearchReply, 'partial'>>;
	close(): Promise<void>;
}

export interface SearcherOptions {
	/** Where a dossier's index file is kept. */
	readonly indexOf: (folder: string) => string;
	/** An article's text by its hash; empty where it is missing. */
	readonly textOf: (folder: string, hash: string) => string;
	/** The language's pack, if there is one. */
	readonly packOf: (lang: string) => LanguagePack | undefined;
}

/** Searches in this thread. A file that turns out to be damaged is thrown away, and what was asked of it fails. */
export function searcherIn({ indexOf, textOf, packOf }: SearcherOptions): Searcher {
	let open: { readonly folder: string; readonly index: IndexFile } | undefined;
	let packs: readonly LanguagePack[] | undefined;

	const current = () => {
		if (open === undefined) throw new Error('no index is open');
		return open;
	};
	function close(): void {
		open?.index.close();
		open = undefined;
		packs = undefined;
	}
	/** The packs of the languages that the dossier's articles are in. */
	function packsFor(index: IndexFile): readonly LanguagePack[] {
		const langs = index.sql("SELECT DISTINCT lang FROM entry WHERE kind = 'article'").all();
		return langs.flatMap(({ lang }) => packOf(String(lang)) ?? []);
	}
	function guarded<T>(work: () => T): T {
		try {
			return work();
		} catch (cause) {
			if (isDamage(cause) && open !== undefined) {
				const file = indexOf(open.folder);
				close();
				removeIndex(file);
			}
			throw cause;
		}
	}
	return {
		async open(folder) {
			close();
			open = { folder, index: openIndex(indexOf(folder)) };
			return guarded(() => current().index.state);
		},
		async begin() {
			guarded(() => current().index.begin());
		},
		async put(batch) {
			packs = undefined;
			const { folder, index } = current();
			guarded(() => index.put(batch, (hash) => textOf(folder, hash)));
		},
		async settle(state) {
			guarded(() => current().index.settle(state));
		},
		async find(request) {
			const { index } = current();
			return guarded(() => {
				packs ??= packsFor(index);
				return find(index, packs, request);
			});
		},
		async close() {
			close();
		},
	};
}

/** SQLITE_CORRUPT and its kinds, SQLITE_NOTADB: the file is no sound database. SQLITE_ERROR from FTS5's own tables is not told apart. */
function isDamage(cause: unknown): boolean {
	if (typeof cause !== 'object' || cause === null || !('errcode' in cause)) return false;
	const code = Number(cause.errcode) & 0xff;
	return code === 11 || code === 26;
}
