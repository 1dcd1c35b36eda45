import { withApp } from './dossier.ts';
import { dateArgument } from './given.ts';
import { locale } from './locale.ts';
import { oneOf } from './named-article.ts';
import { print, printJson } from './output.ts';
import { rowsOf } from './records.ts';
import { words } from './show/words.ts';
import { expect, parse } from './usage.ts';

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
