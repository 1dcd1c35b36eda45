import type { OpenDossier } from './open-dossier.ts';

/** Articles by the bytes that they were taken from. */
export interface KnownBytes {
	/** The article that has a file's very bytes. */
	whole(hash: string): string | undefined;
	/** Those that were taken from a file of several, by the hash of their own bytes. */
	parts(container: string): ReadonlyMap<string, string>;
}

/** The tables are made when the first file is looked for. */
export function knownBytes({ document }: OpenDossier): KnownBytes {
	let articles: Map<string, string> | undefined;
	const inside = new Map<string, Map<string, string>>();
	function made(): Map<string, string> {
		if (articles !== undefined) return articles;
		articles = new Map();
		for (const { id, snapshot, container } of Object.values(document.articles)) {
			if (container === undefined) {
				articles.set(snapshot.hash, id);
				continue;
			}
			const parts = inside.get(container.hash) ?? new Map<string, string>();
			inside.set(container.hash, parts.set(snapshot.hash, id));
		}
		return articles;
	}
	return {
		whole: (hash) => made().get(hash),
		parts(container) {
			made();
			return inside.get(container) ?? new Map();
		},
	};
}
