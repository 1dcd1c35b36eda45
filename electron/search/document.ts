import type {
	ArticleRecord,
	Change,
	ClaimRecord,
	EntityRecord,
	EventRecord,
	OutletRecord,
	Records,
	TableName,
	Tables,
} from '#domain/dossier.ts';
import { edtfExtent } from '#domain/edtf-extent.ts';
import type { SearchKind } from '#domain/search.ts';

/** What the index holds of one record. */
export interface IndexedRecord {
	readonly kind: SearchKind;
	readonly id: string;
	readonly title: string;
	/** The text itself or, of an article, the hash of its text file. */
	readonly body: string;
	readonly note: string;
	/** Of an article: by whom and where. */
	readonly byline: string;
	readonly outlet: string;
	readonly lang: string;
	readonly type: string;
	readonly factuality: string;
	readonly decision: string;
	/** Milliseconds since 1970, end exclusive; null: no date. */
	readonly first: number | null;
	readonly last: number | null;
	/** Articles it rests on. */
	readonly articles: readonly string[];
	readonly entities: readonly string[];
	readonly tags: readonly string[];
}

export interface RecordKey {
	readonly kind: SearchKind;
	readonly id: string;
}

const KINDS = {
	articles: 'article',
	events: 'event',
	claims: 'claim',
	entities: 'entity',
	outlets: 'outlet',
} as const satisfies Partial<Record<TableName, SearchKind>>;
export type IndexedTable = keyof typeof KINDS;
export const INDEXED_TABLES = Object.keys(KINDS) as readonly IndexedTable[];

const isIndexed = (table: TableName): table is IndexedTable => Object.hasOwn(KINDS, table);

/** What changes mean for the index: records to hold as they are now, and those to drop. */
export function indexedChanges(changes: readonly Change[]): { upserts: IndexedRecord[]; removed: RecordKey[] } {
	const upserts: IndexedRecord[] = [];
	const removed: RecordKey[] = [];
	for (const change of changes) {
		if (!isIndexed(change.table)) continue;
		if (change.after === undefined) removed.push({ kind: KINDS[change.table], id: change.id });
		else upserts.push(indexed(change.table, change.after as Tables[IndexedTable]));
	}
	return { upserts, removed };
}

/** Some of a table's records, as the index holds them. */
export function indexedRows(records: Records, table: IndexedTable, ids: readonly string[]): IndexedRecord[] {
	return ids.flatMap((id) => {
		const record = Object.hasOwn(records[table], id) ? records[table][id] : undefined;
		return record === undefined ? [] : [indexed(table, record)];
	});
}

function indexed(table: IndexedTable, record: Tables[IndexedTable]): IndexedRecord {
	switch (table) {
		case 'articles':
			return ofArticle(record as ArticleRecord);
		case 'events':
			return ofEvent(record as EventRecord);
		case 'claims':
			return ofClaim(record as ClaimRecord);
		case 'entities':
			return ofEntity(record as EntityRecord);
		case 'outlets':
			return ofOutlet(record as OutletRecord);
	}
}

const NOTHING = {
	body: '',
	byline: '',
	outlet: '',
	lang: '',
	type: '',
	factuality: '',
	decision: '',
	first: null,
	last: null,
	articles: [],
	entities: [],
} as const;

const marked = ({ mark }: Pick<ArticleRecord, 'mark'>) => ({
	note: [mark?.note, mark?.grade?.reason].filter((part) => part !== undefined).join('\n'),
	tags: mark?.tags ?? [],
});

function stretch(edtf: string | undefined): Pick<IndexedRecord, 'first' | 'last'> {
	const extent = edtf === undefined ? undefined : edtfExtent(edtf);
	return {
		first: extent === undefined ? null : finite(extent.start),
		last: extent === undefined ? null : finite(extent.end),
	};
}

/** SQLite's integers have no infinity: the ends of JavaScript's calendar stand for it. */
const finite = (instant: number) => Math.max(-8.64e15, Math.min(8.64e15, instant));

function ofArticle(record: ArticleRecord): IndexedRecord {
	const { id, title, byline = '', outlet = '', lang, published, text } = record;
	return {
		...NOTHING,
		...marked(record),
		...stretch(published?.edtf),
		kind: 'article',
		id,
		title,
		byline: `${byline}\n${outlet}`,
		body: text,
		outlet,
		lang,
		articles: [id],
	};
}

function ofEvent(record: EventRecord): IndexedRecord {
	const { id, lang, decision, participants, place, citations, edit } = record;
	const { title, type, factuality, when } = { ...record, ...edit };
	const quotes = new Set(citations.map(({ quote }) => quote.exact));
	const entities = new Set([...participants.map(({ entity }) => entity), ...(place === undefined ? [] : [place])]);
	return {
		...NOTHING,
		...marked(record),
		...stretch(when?.edtf),
		kind: 'event',
		id,
		title,
		body: [...quotes].join('\n'),
		lang,
		type,
		factuality,
		decision,
		articles: [...new Set(citations.map(({ article }) => article))],
		entities: [...entities],
	};
}

function ofClaim(record: ClaimRecord): IndexedRecord {
	const { id, decision, quote, article, edit } = record;
	const { content, speaker } = { ...record, ...edit };
	return {
		...NOTHING,
		...marked(record),
		kind: 'claim',
		id,
		title: content,
		body: quote.exact === content ? '' : quote.exact,
		decision,
		articles: [article],
		entities: speaker.entities,
	};
}

function ofEntity(record: EntityRecord): IndexedRecord {
	const { id, aliases, edit } = record;
	const { name, role } = { ...record, ...edit };
	const others = [role, ...aliases].filter((other) => other !== undefined && other !== name);
	return { ...NOTHING, ...marked(record), kind: 'entity', id, title: name, body: others.join('\n'), entities: [id] };
}

const ofOutlet = (record: OutletRecord): IndexedRecord => ({
	...NOTHING,
	...marked(record),
	kind: 'outlet',
	id: record.id,
	title: record.name,
	outlet: record.name,
});
