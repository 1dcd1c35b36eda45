import path from 'node:path';
import type { ArticleRecord } from '#domain/dossier.ts';
import { DepescheError } from '#domain/failure.ts';
import { withApp } from './dossier.ts';
import { dateArgument } from './given.ts';
import { locale } from './locale.ts';
import { print, printJson } from './output.ts';
import { rowsOf } from './records.ts';
import { words } from './show/words.ts';
import { expect, parse, UsageError } from './usage.ts';

/** `depesche set-date`: when an article was published. */
export async function setDate(args: readonly string[]): Promise<number> {
	const { values, positionals } = parse(args, { json: { type: 'boolean' } });
	const [dossier = '', wanted = '', given = ''] = expect(positionals, 'DOSSIER', 'ARTICLE', 'DATE');
	const date = given === 'unknown' ? null : dateArgument(given);
	return withApp('write', async (app) => {
		await app['dossier.open']({ path: dossier });
		const { id, title } = oneOf(await rowsOf(app, 'articles'), wanted);
		const changed = date === null ? [] : await app['article.previewPublished']({ id, date });
		await app['article.setPublished']({ id, date });
		if (values.json) await printJson({ article: id, published: date, changed });
		else {
			await print(`${title}: ${date ?? words(locale()).undated}`);
			for (const { text, before, after } of changed) await print(`    “${text}”  ${before} → ${after}`);
		}
		return 0;
	});
}

/** The article that the argument names, by the surest reading of it that fits one. */
function oneOf(articles: readonly ArticleRecord[], wanted: string): ArticleRecord {
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
