import path from 'node:path';
import type { ArticleRecord } from '#domain/dossier.ts';
import { DepescheError } from '#domain/failure.ts';
import { UsageError } from './usage.ts';

/** The article that the argument names, by the surest reading of it that fits one. */
export function oneOf(articles: readonly ArticleRecord[], wanted: string): ArticleRecord {
	const ways: ((article: ArticleRecord) => boolean)[] = [
		({ id }) => id === wanted,
		({ title, snapshot }) => title === wanted || snapshot.filename === wanted,
		({ snapshot }) => path.basename(snapshot.filename) === path.basename(wanted),
		({ id }) => wanted !== '' && id.startsWith(wanted),
	];
	for (const way of ways) {
		const found = articles.filter(way);
		const [first] = found;
		if (found.length === 1 && first !== undefined) return first;
		if (found.length > 1) {
			const ids = found.map(({ id }) => id).join(', ');
			throw new UsageError(`“${wanted}” fits ${found.length} articles: ${ids}.`);
		}
	}
	throw new DepescheError('article-unknown', wanted);
}
