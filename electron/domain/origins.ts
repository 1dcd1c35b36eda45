/** Articles that repeat one text are one origin: wire copy in ten papers corroborates nothing ten times. */
import type { ArticleRecord } from './dossier.ts';
import type { ArticleId } from './ids.ts';

/** The article that stands for all that repeat its text. */
export const originOf = ({ id, origin }: Pick<ArticleRecord, 'id' | 'origin'>): ArticleId => origin ?? id;

export interface Independence {
	readonly articles: number;
	/** Origins among them that are independent of each other. */
	readonly origins: number;
}

/** How many articles, and how many independent origins, stand behind something. Unknown ids are left out. */
export function independence(
	articles: Readonly<Record<ArticleId, ArticleRecord>>,
	ids: Iterable<ArticleId>,
): Independence {
	const known = new Set<ArticleId>();
	const origins = new Set<ArticleId>();
	for (const id of ids) {
		const record = Object.hasOwn(articles, id) ? articles[id] : undefined;
		if (record === undefined) continue;
		known.add(id);
		origins.add(originOf(record));
	}
	return { articles: known.size, origins: origins.size };
}
