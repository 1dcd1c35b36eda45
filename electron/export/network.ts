import type { Edition } from '#domain/edition.ts';
import { LABELS } from './labels.ts';
import { markLines } from './marks.ts';
import { cite, type Desk, dateOf, deskOf, oneLine, speakerOf } from './print/desk.ts';

/** Articles, events, statements and entities as the nodes of a directed graph. */
export interface Node {
	readonly id: string;
	readonly label: string;
	readonly attributes: Readonly<Partial<Record<Attribute, string>>>;
}

export interface Edge {
	readonly id: string;
	readonly source: string;
	readonly target: string;
	/** A participant's role, or: place, speaker, about, denies, cites, stands-for, before, after, during. */
	readonly kind: string;
	/** The words it rests on. */
	readonly quote?: string;
}

export const ATTRIBUTES = [
	'kind',
	'type',
	'date',
	'edtf',
	'earliest',
	'latest',
	'standing',
	'decision',
	'hedges',
	'aliases',
	'country',
	'text',
	'quotes',
	'source',
	'url',
	'sha256',
	'tags',
	'note',
] as const;
export type Attribute = (typeof ATTRIBUTES)[number];

export interface Network {
	readonly nodes: readonly Node[];
	readonly edges: readonly Edge[];
}

export function networkOf(edition: Edition): Network {
	const desk = deskOf(edition);
	const nodes = [...articleNodes(desk), ...entityNodes(desk), ...eventNodes(desk), ...claimNodes(desk)];
	const known = new Set(nodes.map(({ id }) => id));
	const edges = [...entityEdges(desk), ...eventEdges(desk), ...claimEdges(desk), ...orderEdges(desk)]
		.filter(({ source, target }) => known.has(source) && known.has(target))
		.map((edge, index) => ({ id: `x${index + 1}`, ...edge }));
	return { nodes, edges };
}

type Loose = Omit<Edge, 'id'>;

/** Ids of different tables may be alike. */
const article = (id: string) => `article:${id}`;
const entity = (id: string) => `entity:${id}`;
const event = (id: string) => `event:${id}`;
const claim = (id: string) => `claim:${id}`;

const node = (
	id: string,
	label: string,
	attributes: Readonly<Partial<Record<Attribute, string | undefined>>>,
): Node => ({
	id,
	label: oneLine(label),
	attributes: Object.fromEntries(Object.entries(attributes).filter(([, value]) => (value ?? '') !== '')),
});

const marked = ({ edition }: Desk, { mark }: { readonly mark?: Parameters<typeof markLines>[0] }) => ({
	tags: mark?.tags?.join('; '),
	note: markLines(mark && { ...mark, tags: [] }, LABELS[edition.options.lang]).join('\n'),
});

const articleNodes = (desk: Desk) =>
	desk.edition.articles.map((record) =>
		node(article(record.id), record.title || record.snapshot.filename, {
			kind: 'article',
			source: record.outlet,
			date: record.published && cite(desk, record),
			edtf: record.published?.edtf,
			url: record.url,
			sha256: record.text,
			...marked(desk, record),
		}),
	);

const entityNodes = (desk: Desk) =>
	desk.edition.entities.map((record) =>
		node(entity(record.id), record.name, {
			kind: 'entity',
			type: record.type,
			aliases: record.aliases.join('; '),
			country: record.country,
			text: record.role,
			...marked(desk, record),
		}),
	);

const eventNodes = (desk: Desk) =>
	desk.edition.events.map((record) =>
		node(event(record.id), record.title, {
			kind: 'event',
			type: record.type,
			date: dateOf(desk, record),
			edtf: record.when?.edtf,
			...desk.edition.bounds[record.id],
			standing: record.factuality,
			decision: record.decision,
			hedges: record.hedges.join('; '),
			quotes: record.citations.map(({ quote }) => quote.exact).join('\n'),
			...marked(desk, record),
		}),
	);

const claimNodes = (desk: Desk) =>
	desk.edition.claims.map((record) =>
		node(claim(record.id), `${speakerOf(desk, record)}: ${record.content}`, {
			kind: record.act === 'denies' ? 'denial' : 'statement',
			type: record.act,
			decision: record.decision,
			hedges: record.hedges.join('; '),
			text: record.content,
			quotes: record.quote.exact,
			...marked(desk, record),
		}),
	);

const entityEdges = ({ edition }: Desk): readonly Loose[] =>
	edition.entities.flatMap(({ id, standsFor }) =>
		standsFor === undefined ? [] : [{ source: entity(id), target: entity(standsFor), kind: 'stands-for' }],
	);

const eventEdges = ({ edition }: Desk): readonly Loose[] =>
	edition.events.flatMap((record) => [
		...record.participants.map((part) => ({ source: entity(part.entity), target: event(record.id), kind: part.role })),
		...(record.place === undefined ? [] : [{ source: event(record.id), target: entity(record.place), kind: 'place' }]),
		...record.citations.map(({ article: id, quote }) => ({
			source: event(record.id),
			target: article(id),
			kind: 'cites',
			quote: quote.exact,
		})),
	]);

const claimEdges = ({ edition }: Desk): readonly Loose[] =>
	edition.claims.flatMap((record) => [
		...record.speaker.entities.map((id) => ({ source: entity(id), target: claim(record.id), kind: 'speaker' })),
		...record.events.map((id) => ({
			source: claim(record.id),
			target: event(id),
			kind: record.act === 'denies' ? 'denies' : 'about',
		})),
		...record.answers.map((id) => ({ source: claim(record.id), target: claim(id), kind: record.act })),
		{ source: claim(record.id), target: article(record.article), kind: 'cites', quote: record.quote.exact },
	]);

const orderEdges = ({ edition }: Desk): readonly Loose[] =>
	edition.relations.map(({ kind, from, to, citation }) => ({
		source: event(from),
		target: event(to),
		kind,
		quote: citation.quote.exact,
	}));
