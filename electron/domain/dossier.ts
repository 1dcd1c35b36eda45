/**
 * A dossier: a user's curated file on one matter. Its document holds small records in tables keyed by id; texts, snapshots and
 * readings are content-addressed files beside it. What the machine found and what a person decided stay apart in each record.
 */
import type { Decision } from './decision.ts';
import type { EventType } from './event-types.ts';
import type { Filter } from './filter.ts';
import type { ArticleId, ClaimId, EntityId, EventId, OutletId, RelationId, ViewId } from './ids.ts';
import type { Mark } from './mark.ts';
import type {
	EntityType,
	Factuality,
	Manner,
	ParticipantRole,
	ReadingWarning,
	RelationKind,
	SpeechAct,
	When,
} from './reading.ts';
import type { Quote } from './selector.ts';

export type { Decision };

export const SCHEMA_VERSION = 2;

export interface DossierInfo {
	readonly schema: number;
	/** Random, given once: two dossiers of the same name are told apart by it. */
	readonly id: string;
	readonly name: string;
	/** ISO 8601 instants, UTC. */
	readonly created: string;
	readonly modified: string;
}

/** SHA-256 of a stored file, lower-case hex. */
export type Hash = string;

export interface Published {
	readonly edtf: string;
	/** where it came from: the page's metadata, a dateline in the text, the command or the user */
	readonly from: 'metadata' | 'dateline' | 'given' | 'user';
}

export interface ArticleRecord {
	readonly id: ArticleId;
	readonly title: string;
	readonly byline?: string;
	readonly outlet?: string;
	readonly url?: string;
	readonly lang: string;
	readonly published?: Published;
	/** ISO 8601 instant: when the page was captured, as its file says, else when it was taken in. */
	readonly captured: string;
	readonly words: number;
	/** SHA-256 of the text (UTF-8). */
	readonly text: Hash;
	readonly snapshot: {
		readonly hash: Hash;
		readonly mediaType: string;
		readonly filename: string;
		readonly bytes: number;
	};
	/** SHA-256 of the reading's JSON. */
	readonly reading: Hash;
	readonly warnings: readonly ReadingWarning[];
	/** Expressions that wait for the publication date. */
	readonly waiting: number;
	/** EDTF: when the page says it was last changed. */
	readonly modified?: string;
	/** The page says a machine translated it. */
	readonly translated?: boolean;
	/** Where each piece of metadata came from: `json-ld`, `open-graph`, `time`, `heading`… */
	readonly metadata?: Readonly<Partial<Record<MetadataField, string>>>;
	/** The file it was packed in: a web archive, a feed, a mail. */
	readonly container?: { readonly hash: Hash; readonly filename: string; readonly member: string };
	/** What its text looks like from afar (see synthesis/sketch.ts), by which repetitions are found; absent: too short to tell. */
	readonly sketch?: string;
	/** The article whose text this one repeats (the first of its group that came in): both are one origin. */
	readonly origin?: ArticleId;
	/** An older capture of the same address. */
	readonly replaces?: ArticleId;
	readonly mark?: Mark;
}

export type MetadataField = 'title' | 'byline' | 'outlet' | 'lang' | 'url' | 'published' | 'modified';

/** A passage of an article. */
export interface Citation {
	readonly article: ArticleId;
	readonly quote: Quote;
}

/** What a person set in place of what the machine found; an absent field stands as found. */
export interface EventEdit {
	readonly title?: string;
	readonly type?: EventType;
	/** null: the person says it has no date */
	readonly when?: When | null;
	readonly factuality?: Factuality;
}

/** As EventEdit, for a claim. */
export interface ClaimEdit {
	readonly act?: SpeechAct;
	readonly speaker?: ClaimRecord['speaker'];
	readonly content?: string;
}

/** As EventEdit, for an entity. */
export interface EntityEdit {
	readonly name?: string;
	readonly type?: EntityType;
	readonly role?: string;
}

export interface EventRecord {
	readonly id: EventId;
	readonly by: 'machine' | 'person';
	readonly decision: Decision;
	readonly type: EventType;
	readonly title: string;
	/** Language of the title and quotes. */
	readonly lang: string;
	readonly when?: When;
	/** The date as written. */
	readonly whenText?: string;
	readonly factuality: Factuality;
	readonly hedges: readonly string[];
	readonly participants: readonly { readonly entity: EntityId; readonly role: ParticipantRole }[];
	readonly place?: EntityId;
	/** No event that was read is without a quote; one in a person's own words has none. The first is shown. */
	readonly citations: readonly Citation[];
	/** `<article>/<local id>` of each reading's event that this record stands for. */
	readonly sources: readonly string[];
	readonly rule: string;
	readonly edit?: EventEdit;
	readonly mark?: Mark;
}

export interface ClaimRecord {
	readonly id: ClaimId;
	readonly by: 'machine' | 'person';
	readonly decision: Decision;
	readonly article: ArticleId;
	readonly manner: Manner;
	readonly act: SpeechAct;
	readonly speaker: { readonly entities: readonly EntityId[]; readonly text?: string };
	readonly content: string;
	readonly hedges: readonly string[];
	readonly negated: boolean;
	/** Events it speaks of; for a denial, those it denies. */
	readonly events: readonly EventId[];
	/** Claims it answers (denies or confirms). */
	readonly answers: readonly ClaimId[];
	readonly quote: Quote;
	readonly rule: string;
	readonly edit?: ClaimEdit;
	readonly mark?: Mark;
}

export interface EntityRecord {
	readonly id: EntityId;
	readonly type: EntityType;
	readonly name: string;
	readonly aliases: readonly string[];
	readonly role?: string;
	readonly country?: string;
	/** A proposed link (metonymy), never a merge. */
	readonly standsFor?: EntityId;
	/** Mentions per article. */
	readonly mentions: Readonly<Record<ArticleId, number>>;
	/** A person says it is this other one. Its own record stays, so that the merge can be taken back. */
	readonly mergedInto?: EntityId;
	/** Entities a person says it is not, so that no merge is proposed again. */
	readonly distinctFrom?: readonly EntityId[];
	/** A person says that of all so called it is the one meant in these articles, and in no others. */
	readonly only?: readonly ArticleId[];
	readonly edit?: EntityEdit;
	readonly mark?: Mark;
}

export interface RelationRecord {
	readonly id: RelationId;
	readonly kind: RelationKind;
	readonly from: EventId;
	readonly to: EventId;
	readonly citation: Citation;
	readonly rule: string;
}

/** What a person noted on a publisher; its articles name it by `outlet`. */
export interface OutletRecord {
	readonly id: OutletId;
	readonly name: string;
	readonly mark: Mark;
}

/** A search or a view that a person kept. */
export interface ViewRecord {
	readonly id: ViewId;
	readonly name: string;
	readonly kind: 'search' | 'timeline' | 'table' | 'claims' | 'entities' | 'graph' | 'map';
	readonly filter: Filter;
	/** Lanes, clock, sorting: what the view itself wants to remember. */
	readonly settings: Readonly<Record<string, string>>;
}

export interface Tables {
	readonly articles: ArticleRecord;
	readonly events: EventRecord;
	readonly claims: ClaimRecord;
	readonly entities: EntityRecord;
	readonly relations: RelationRecord;
	readonly outlets: OutletRecord;
	readonly views: ViewRecord;
}
export type TableName = keyof Tables;
export const TABLE_NAMES = [
	'articles',
	'events',
	'claims',
	'entities',
	'relations',
	'outlets',
	'views',
] as const satisfies readonly TableName[];

/** The records of a dossier, each table keyed by id. */
export type Records = { readonly [T in TableName]: Readonly<Record<string, Tables[T]>> };

/** The lowdb document. */
export interface DossierDocument extends Records {
	readonly info: DossierInfo;
}

/** One record set (after) or removed (no after). Undo is the same list with before and after swapped, in reverse. */
export type Change = {
	readonly [T in TableName]: {
		readonly table: T;
		readonly id: string;
		readonly before?: Tables[T];
		readonly after?: Tables[T];
	};
}[TableName];

/** What a step of undo is called; sentences for these are in renderer/strings. */
export type EditKind =
	| 'add-articles'
	| 'remove-article'
	| 'set-published'
	| 'edit-article'
	| 'add-event'
	| 'edit-event'
	| 'decide-event'
	| 'remove-event'
	| 'decide-claim'
	| 'edit-claim'
	| 'edit-entity'
	| 'merge-entities'
	| 'split-entity'
	| 'mark'
	| 'save-view'
	| 'remove-view'
	| 'restore-checkpoint';

/** An edit as the user knows it: named, undoable, and made of record changes. */
export interface Edit {
	readonly kind: EditKind;
	/** What it was done to: a title or name, for the menu's words. */
	readonly subject: string;
	readonly changes: readonly Change[];
}

/** The changes that undo `changes`. */
export function inverse(changes: readonly Change[]): Change[] {
	return changes.toReversed().map((change) => {
		const { before, after, ...rest } = change;
		return { ...rest, ...(after && { before: after }), ...(before && { after: before }) } as Change;
	});
}
