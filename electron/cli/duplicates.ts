import type { Handlers } from '#contract/channels.ts';
import { originOf } from '#domain/origins.ts';
import { bandIndex, originAmong } from '#synthesis/duplicates.ts';
import { sketchOf } from '#synthesis/sketch.ts';
import { withApp } from './dossier.ts';
import { locale } from './locale.ts';
import { print, printJson, write } from './output.ts';
import { rowsOf } from './records.ts';
import { words } from './show/words.ts';
import { stdinLines } from './stdin.ts';
import { expect, parse, UsageError } from './usage.ts';

/** `depesche duplicates`: the articles that repeat one text, of a dossier or of texts from stdin. */
export async function duplicates(args: readonly string[]): Promise<number> {
	const { values, positionals } = parse(args, { json: { type: 'boolean' }, jsonl: { type: 'boolean' } });
	if (values.jsonl) {
		expect(positionals);
		return pairsOfLines();
	}
	const [dossier = ''] = expect(positionals, 'DOSSIER');
	return withApp('read', async (app) => {
		await app['dossier.open']({ path: dossier });
		const groups = await app['article.origins'](undefined);
		if (values.json) await printJson(groups);
		else await print(await inWords(app, groups));
		return 0;
	});
}

async function inWords(app: Handlers, groups: Awaited<ReturnType<Handlers['article.origins']>>): Promise<string> {
	const say = words(locale());
	const articles = new Map((await rowsOf(app, 'articles')).map((article) => [article.id, article]));
	const blocks = groups.map(({ articles: ids }) => {
		const lines = ids.flatMap((id) => {
			const article = articles.get(id);
			return article === undefined
				? []
				: [`${id}  ${[article.outlet, article.title].filter((part) => part !== undefined).join(', ')}`];
		});
		return [say.independence({ articles: ids.length, origins: 1 }), ...lines].join('\n');
	});
	return blocks.length > 0 ? blocks.join('\n\n') : say.noRepetition;
}

/** Reads `{"id","text"}` lines and writes a line `{"a","b"}` for each two texts that are one. */
async function pairsOfLines(): Promise<number> {
	const index = bandIndex();
	const known = new Map<
		string,
		{ readonly record: { readonly id: string; readonly origin?: string }; readonly text: string }
	>();
	const groups = new Map<string, string[]>();
	for await (const line of stdinLines()) {
		if (line.trim() === '') continue;
		const { id, text } = lineOf(line);
		const sketch = sketchOf(text);
		if (sketch === undefined || known.has(id)) continue;
		const origin = originAmong(
			text,
			index.alike(sketch).flatMap((other) => known.get(other) ?? []),
		);
		const record = { id, ...(origin !== undefined && { origin }) };
		const group = groups.get(originOf(record)) ?? [];
		for (const a of group) await write(`${JSON.stringify({ a, b: id })}\n`);
		groups.set(originOf(record), [...group, id]);
		known.set(id, { record, text });
		index.add(id, sketch);
	}
	return 0;
}

function lineOf(line: string): { readonly id: string; readonly text: string } {
	let read: unknown;
	try {
		read = JSON.parse(line);
	} catch {}
	const { id, text } = (typeof read === 'object' && read !== null ? read : {}) as Record<string, unknown>;
	if (typeof id !== 'string' || typeof text !== 'string')
		throw new UsageError('Each line is an object with “id” and “text”.');
	return { id, text };
}
