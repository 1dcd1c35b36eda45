import type {
	ArticleRecord,
	Citation,
	ClaimRecord,
	DossierDocument,
	EntityRecord,
	EventRecord,
	RelationRecord,
} from '#domain/dossier.ts';
import { effectiveClaim, effectiveEntities, effectiveEvent, mergesOf } from '#domain/effective.ts';
import type { Mark } from '#domain/mark.ts';
import type { Quote } from '#domain/selector.ts';
import { blacked, type Spellings } from '#domain/spellings.ts';

/** What is to be gone, worked out. */
export interface Cut {
	readonly articles: ReadonlySet<string>;
	/** Of the names that stand, that is with all that were merged into them. */
	readonly entities: ReadonlySet<string>;
	/** All their spellings. */
	readonly spellings: Spellings;
	readonly notes: boolean;
	/** Stands in place of what is gone. */
	readonly block: string;
}

/** Stands for everybody who is gone: who of them is the same is not told. */
const NOBODY = 'redacted';

/** Characters of a quote that become the title of an event whose own came from an article that is gone. */
const TITLE = 100;

/**
 * The dossier without what was cut: records that rest on it alone are gone, names are blacked in all that is left. Corrections are applied and
 * every record has a new id, since ids are made of names and texts; saved views, and what tells articles apart by their texts, are gone too.
 */
export function redactedDocument(document: DossierDocument, cut: Cut): DossierDocument {
	const merges = mergesOf(Object.values(document.entities));
	const kept = Object.values(document.articles).filter(({ id }) => !cut.articles.has(id));
	const articles = renamed('a', kept);
	const events = renamed(
		'e',
		Object.values(document.events)
			.filter(({ decision }) => decision !== 'rejected')
			.map((event) => effectiveEvent(event, merges))
			// what is in a person's own words may stem from an article that is left out
			.filter(({ citations }) =>
				citations.length === 0 ? cut.articles.size === 0 : citations.some(({ article }) => articles.has(article)),
			),
	);
	const claims = renamed(
		'c',
		Object.values(document.claims)
			.filter(({ decision, article }) => decision !== 'rejected' && articles.has(article))
			.map((claim) => effectiveClaim(claim, merges)),
	);
	const wanted = new Set([
		...[...events.values()].flatMap(({ record }) => [
			...record.participants.map(({ entity }) => entity),
			...(record.place === undefined ? [] : [record.place]),
		]),
		...[...claims.values()].flatMap(({ record }) => record.speaker.entities),
	]);
	const isKept = ({ id, mentions }: EntityRecord) =>
		!cut.entities.has(id) && (wanted.has(id) || Object.keys(mentions).some((article) => articles.has(article)));
	const entities = renamed(
		'n',
		[...effectiveEntities(Object.values(document.entities), merges).values()].filter(isKept),
	);
	const scope: Scope = { cut, articles, events, claims, entities };
	const people = [...entities.values()].map(({ id, record }) => entityIn(scope, id, record));
	const gone = [...wanted].some((id) => !entities.has(id));
	const origins = originsAmong(kept);
	const relations = Object.values(document.relations).filter(
		({ from, to, citation }) => events.has(from) && events.has(to) && articles.has(citation.article),
	);
	const outlets = new Set(kept.flatMap(({ outlet }) => outlet ?? []));
	return {
		info: { ...document.info, name: plain(scope, document.info.name) },
		articles: byId(
			[...articles.values()].map(({ id, record }) => articleIn(scope, id, record, origins.get(record.id))),
		),
		events: byId([...events.values()].map(({ id, record }) => eventIn(scope, id, record))),
		claims: byId([...claims.values()].map(({ id, record }) => claimIn(scope, id, record))),
		entities: byId([...people, ...(gone ? [nobody(cut)] : [])]),
		relations: byId(relations.map((relation, i) => relationIn(scope, `r${i + 1}`, relation))),
		outlets: byId(
			Object.values(document.outlets)
				.filter(({ name }) => outlets.has(name))
				.map(({ name, mark }, i) => ({ id: `o${i + 1}`, name: plain(scope, name), mark: markIn(scope, mark) ?? {} })),
		),
		views: {},
	};
}

type Renamed<T> = ReadonlyMap<string, { readonly id: string; readonly record: T }>;

interface Scope {
	readonly cut: Cut;
	readonly articles: Renamed<ArticleRecord>;
	readonly events: Renamed<EventRecord>;
	readonly claims: Renamed<ClaimRecord>;
	readonly entities: Renamed<EntityRecord>;
}

const renamed = <T extends { readonly id: string }>(letter: string, records: readonly T[]): Renamed<T> =>
	new Map(
		records
			.toSorted((a, b) => (a.id < b.id ? -1 : 1))
			.map((record, i) => [record.id, { id: `${letter}${i + 1}`, record }]),
	);

const byId = <T extends { readonly id: string }>(records: readonly T[]): Record<string, T> =>
	Object.fromEntries(records.map((record) => [record.id, record]));

const plain = ({ cut }: Scope, text: string) => blacked(text, cut.spellings, cut.block);
const hasName = ({ cut }: Scope, text: string) => cut.spellings.find(text).length > 0;

const nobody = ({ block }: Cut): EntityRecord => ({ id: NOBODY, type: 'MISC', name: block, aliases: [], mentions: {} });
const entityId = ({ entities }: Scope, id: string) => entities.get(id)?.id ?? NOBODY;

/** Nothing that is empty is left of a mark. */
function markIn(scope: Scope, mark: Mark | undefined): Mark | undefined {
	if (mark === undefined) return undefined;
	const { notes } = scope.cut;
	const { reason, ...grade } = mark.grade ?? {};
	const said = !notes && reason !== undefined ? { ...grade, reason: plain(scope, reason) } : grade;
	return {
		...(mark.tags && { tags: mark.tags.map((tag) => plain(scope, tag)) }),
		...(!notes && mark.note !== undefined && { note: plain(scope, mark.note) }),
		...(Object.keys(said).length > 0 && { grade: said }),
		...(!notes &&
			mark.passages && {
				passages: mark.passages.map(({ quote, note }) => ({ quote: quoteIn(scope, quote), note: plain(scope, note) })),
			}),
	};
}

const marked = (scope: Scope, mark: Mark | undefined) => {
	const left = markIn(scope, mark);
	return left === undefined || Object.keys(left).length === 0 ? {} : { mark: left };
};

/** Copies of one text whose first is gone are still one origin: the first that is left stands for them. */
function originsAmong(kept: readonly ArticleRecord[]): ReadonlyMap<string, string> {
	const first = new Map<string, string>();
	const ids = new Set(kept.map(({ id }) => id));
	for (const { id, origin } of kept)
		if (origin !== undefined && !ids.has(origin) && !first.has(origin)) first.set(origin, id);
	return new Map(
		kept.flatMap(({ id, origin }) => {
			if (origin === undefined) return [];
			const now = ids.has(origin) ? origin : (first.get(origin) ?? id);
			return now === id ? [] : [[id, now] as const];
		}),
	);
}

function articleIn(scope: Scope, id: string, record: ArticleRecord, origin: string | undefined): ArticleRecord {
	const {
		sketch: _,
		container: __,
		origin: ___,
		replaces,
		mark,
		url,
		byline,
		outlet,
		metadata: ____,
		...rest
	} = record;
	const formerly = replaces === undefined ? undefined : scope.articles.get(replaces)?.id;
	const first = origin === undefined ? undefined : scope.articles.get(origin)?.id;
	return {
		...rest,
		id,
		title: plain(scope, record.title),
		...(byline !== undefined && { byline: plain(scope, byline) }),
		...(outlet !== undefined && { outlet: plain(scope, outlet) }),
		...(url !== undefined && !hasName(scope, decoded(url)) && { url }),
		snapshot: { ...record.snapshot, filename: fileName(scope, record.snapshot.filename) },
		warnings: record.warnings.map(({ code }) => ({ code })),
		...(first !== undefined && { origin: first }),
		...(formerly !== undefined && { replaces: formerly }),
		...marked(scope, mark),
	};
}

function decoded(url: string): string {
	try {
		return decodeURIComponent(url);
	} catch {
		return url;
	}
}

function fileName(scope: Scope, name: string): string {
	if (!hasName(scope, decoded(name))) return name;
	return `${scope.cut.block}${/\.[A-Za-z0-9]{1,8}$/.exec(name)?.[0] ?? ''}`;
}

const quoteIn = (scope: Scope, quote: Quote): Quote => ({
	...quote,
	exact: plain(scope, quote.exact),
	prefix: context(scope, `${quote.prefix}${quote.exact}`, quote.prefix.length, 'before'),
	suffix: context(scope, `${quote.exact}${quote.suffix}`, quote.exact.length, 'after'),
});

/** What stands around a quote may begin or end in the midst of a name: that word is left out, and a name across the edge is seen. */
function context(scope: Scope, text: string, edge: number, side: 'before' | 'after'): string {
	const part = side === 'before' ? text.slice(0, edge) : text.slice(edge);
	const whole = side === 'before' ? part.replace(/^[\p{L}\p{N}]+/u, '') : part.replace(/[\p{L}\p{N}]+$/u, '');
	const crosses = scope.cut.spellings.find(text).some(({ start, end }) => start < edge && end > edge);
	return crosses ? '' : plain(scope, whole);
}

function citationIn(scope: Scope, { article, quote }: Citation): Citation {
	return { article: scope.articles.get(article)?.id ?? article, quote: quoteIn(scope, quote) };
}

function eventIn(scope: Scope, id: string, record: EventRecord): EventRecord {
	const { place, mark, edit: _, when, whenText, ...rest } = record;
	const left = record.citations.filter(({ article }) => scope.articles.has(article));
	// What was found first gave the event its title and date.
	const whole = left.length === record.citations.length;
	const told = left.map(({ quote }) => `${quote.prefix}${quote.exact}${quote.suffix}`).join('\n');
	const dated = whole || (whenText !== undefined && told.includes(whenText));
	const [first] = left;
	const title = whole || first === undefined ? record.title : short(first.quote.exact);
	return {
		...rest,
		id,
		title: plain(scope, title),
		hedges: record.hedges.map((hedge) => plain(scope, hedge)).filter((hedge) => whole || told.includes(hedge)),
		...(dated && when !== undefined && { when: withoutTime(when) }),
		...(dated && whenText !== undefined && { whenText: plain(scope, whenText) }),
		participants: onceEach(record.participants.map(({ entity, role }) => ({ entity: entityId(scope, entity), role }))),
		...(place !== undefined && { place: entityId(scope, place) }),
		citations: left.map((citation) => citationIn(scope, citation)),
		sources: [],
		...marked(scope, mark),
	};
}

const withoutTime = ({ time: _, ...when }: NonNullable<EventRecord['when']>) => when;

function short(text: string): string {
	const line = text.replaceAll(/\s+/g, ' ').trim();
	return line.length > TITLE ? `${line.slice(0, TITLE).replace(/\S*$/, '').trimEnd()}…` : line;
}

function onceEach(participants: EventRecord['participants']): EventRecord['participants'] {
	const seen = new Set<string>();
	return participants.filter(({ entity, role }) => {
		const key = `${role} ${entity}`;
		return !seen.has(key) && seen.add(key);
	});
}

function claimIn(scope: Scope, id: string, record: ClaimRecord): ClaimRecord {
	const { mark, edit: _, speaker, ...rest } = record;
	const known = (ids: readonly string[], records: Renamed<unknown>) => ids.flatMap((one) => records.get(one)?.id ?? []);
	return {
		...rest,
		id,
		article: scope.articles.get(record.article)?.id ?? record.article,
		speaker: {
			entities: [...new Set(speaker.entities.map((one) => entityId(scope, one)))],
			...(speaker.text !== undefined && { text: plain(scope, speaker.text) }),
		},
		content: plain(scope, record.content),
		hedges: record.hedges.map((hedge) => plain(scope, hedge)),
		events: known(record.events, scope.events),
		answers: known(record.answers, scope.claims),
		quote: quoteIn(scope, record.quote),
		...marked(scope, mark),
	};
}

function entityIn(scope: Scope, id: string, record: EntityRecord): EntityRecord {
	const { type, country, role, standsFor, mark } = record;
	const stands = standsFor === undefined ? undefined : scope.entities.get(standsFor)?.id;
	const mentions = Object.entries(record.mentions).flatMap(([article, count]) => {
		const now = scope.articles.get(article)?.id;
		return now === undefined ? [] : [[now, count] as const];
	});
	return {
		id,
		type,
		name: plain(scope, record.name),
		aliases: record.aliases.filter((alias) => !hasName(scope, alias)),
		...(role !== undefined && { role: plain(scope, role) }),
		...(country !== undefined && { country }),
		...(stands !== undefined && { standsFor: stands }),
		mentions: Object.fromEntries(mentions),
		...marked(scope, mark),
	};
}

const relationIn = (scope: Scope, id: string, relation: RelationRecord): RelationRecord => ({
	...relation,
	id,
	from: scope.events.get(relation.from)?.id ?? relation.from,
	to: scope.events.get(relation.to)?.id ?? relation.to,
	citation: citationIn(scope, relation.citation),
});
