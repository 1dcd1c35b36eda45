import type { Handlers } from '#contract/channels.ts';
import type { Filter } from '#domain/filter.ts';
import type { Excerpt, SearchHit, SearchReply } from '#domain/search.ts';
import { withApp } from './dossier.ts';
import { dateArgument } from './given.ts';
import { locale } from './locale.ts';
import { print, printJson } from './output.ts';
import { rowsOf } from './records.ts';
import { oneLine } from './show/layout.ts';
import { words } from './show/words.ts';
import { expect, parse, UsageError } from './usage.ts';

const many = { type: 'string', multiple: true } as const;
const MOST_LIMIT = 1000;

/** `depesche search`: what a dossier holds that fits a query. */
export async function search(args: readonly string[]): Promise<number> {
	const { values, positionals } = parse(args, {
		json: { type: 'boolean' },
		limit: { type: 'string' },
		outlet: many,
		lang: many,
		tag: many,
		type: many,
		person: many,
		from: { type: 'string' },
		to: { type: 'string' },
	});
	const [dossier = '', ...query] = expect(positionals, 'DOSSIER', 'QUERY...');
	const limit = Number(values.limit ?? 20);
	if (!Number.isInteger(limit) || limit < 1 || limit > MOST_LIMIT)
		throw new UsageError(`--limit is 1 to ${MOST_LIMIT}.`);
	return withApp('read', async (app) => {
		await app['dossier.open']({ path: dossier });
		const { outlet, lang, tag, type, person, from, to } = values;
		const filter: Filter = {
			query: query.join(' '),
			...(outlet && { outlets: outlet }),
			...(lang && { langs: lang }),
			...(tag && { tags: tag }),
			...(type && { types: type as NonNullable<Filter['types']> }),
			...(person && { entities: await namedBy(app, person) }),
			...(from !== undefined && { from: dateArgument(from) }),
			...(to !== undefined && { to: dateArgument(to) }),
		};
		const reply = await app['search.query']({ filter, limit, complete: true });
		if (values.json) await printJson(reply);
		else await print(inWords(reply));
		return 0;
	});
}

/** Entities by id or by one of their names. */
async function namedBy(app: Handlers, names: readonly string[]): Promise<string[]> {
	const wanted = new Set(names.map((name) => name.toLowerCase()));
	const entities = await rowsOf(app, 'entities');
	return entities.flatMap(({ id, name, aliases }) =>
		[id, name, ...aliases].some((each) => wanted.has(each.toLowerCase())) ? [id] : [],
	);
}

function inWords({ hits, counts }: SearchReply): string {
	const say = words(locale());
	if (hits.length === 0) return say.nothingFound;
	const blocks = hits.map((hit, i) => {
		const heading = hits[i - 1]?.kind === hit.kind ? [] : [`${say.searchKinds[hit.kind]} (${counts[hit.kind]})`, ''];
		return [...heading, ...hitLines(hit)].join('\n');
	});
	return blocks.join('\n\n');
}

function hitLines({ id, title, excerpt, note }: SearchHit): string[] {
	const more = [excerpt, note].filter((part) => part !== undefined).map((part) => `    ${oneLine(marked(part), 320)}`);
	return [`${id}  ${oneLine(marked(title))}`, ...more];
}

/** What was found stands in brackets. */
function marked({ text, start, marks }: Excerpt): string {
	let result = '';
	let at = 0;
	for (const [from, to] of marks) {
		if (from - start < at) continue;
		result += `${text.slice(at, from - start)}[${text.slice(from - start, to - start)}]`;
		at = to - start;
	}
	return result + text.slice(at);
}
