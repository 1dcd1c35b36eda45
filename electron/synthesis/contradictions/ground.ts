/** What contradictions are looked for in: the dossier as a person sees it, what was rejected left out. */
import type { Side } from '#domain/contradiction.ts';
import type {
	ArticleRecord,
	Citation,
	ClaimRecord,
	DossierDocument,
	EventRecord,
	RelationRecord,
} from '#domain/dossier.ts';
import { compareEdtf } from '#domain/edtf.ts';
import { effectiveClaim, effectiveEvent, mergesOf } from '#domain/effective.ts';
import type { ArticleId, ClaimId, EntityId, EventId } from '#domain/ids.ts';
import { independence, originOf } from '#domain/origins.ts';

export interface Ground {
	readonly articles: Readonly<Record<ArticleId, ArticleRecord>>;
	readonly events: ReadonlyMap<EventId, EventRecord>;
	readonly claims: ReadonlyMap<ClaimId, ClaimRecord>;
	/** Claims by the event they speak of. */
	readonly claimsOf: ReadonlyMap<EventId, readonly ClaimRecord[]>;
	readonly relations: readonly RelationRecord[];
	/** Who an entity is for comparison: what it stands for ("Moscow" for Russia), its country, or itself. */
	readonly partyOf: (id: EntityId) => string;
}

export function groundOf(document: DossierDocument): Ground {
	const merges = mergesOf(Object.values(document.entities));
	const standing = <T extends { readonly id: string; readonly decision: string }>(
		records: Readonly<Record<string, T>>,
		effective: (record: T) => T,
	) =>
		new Map(
			Object.values(records)
				.filter(({ decision }) => decision !== 'rejected')
				.map((record) => [record.id, effective(record)] as const),
		);
	const events = standing(document.events, (event) => effectiveEvent(event, merges));
	const claims = standing(document.claims, (claim) => effectiveClaim(claim, merges));
	const claimsOf = new Map<EventId, ClaimRecord[]>();
	for (const claim of claims.values()) {
		for (const event of new Set(claim.events)) {
			const list = claimsOf.get(event);
			if (list === undefined) claimsOf.set(event, [claim]);
			else list.push(claim);
		}
	}
	const partyOf = (id: EntityId) => {
		const record = Object.hasOwn(document.entities, id) ? document.entities[id] : undefined;
		if (record?.standsFor !== undefined) return merges.get(record.standsFor) ?? record.standsFor;
		return merges.get(id) ?? id;
	};
	return {
		articles: document.articles,
		events,
		claims,
		claimsOf,
		relations: Object.values(document.relations),
		partyOf,
	};
}

export const distinct = <T>(values: Iterable<T>): T[] => [...new Set(values)];

/** The article that stands for the text a passage is from. */
export function originOfArticle({ articles }: Ground, id: ArticleId): ArticleId {
	const record = Object.hasOwn(articles, id) ? articles[id] : undefined;
	return record === undefined ? id : originOf(record);
}

interface Said {
	readonly value: string;
	readonly actors?: readonly EntityId[];
	readonly events: readonly EventId[];
	readonly claims?: readonly ClaimRecord[];
	readonly citations: readonly Citation[];
}

/** Passages of a side that are carried along; its articles are all counted. */
const MOST_CITED = 6;

export function sideOf({ articles: known }: Ground, { claims = [], citations, ...said }: Said): Side {
	const articles = distinct(citations.map(({ article }) => article));
	const since = articles
		.flatMap((id) => (Object.hasOwn(known, id) ? (known[id]?.published?.edtf ?? []) : []))
		.toSorted((a, b) => compareEdtf(a, b))[0];
	return {
		...said,
		speakers: distinct(claims.flatMap(({ speaker }) => speaker.entities)),
		claims: claims.map(({ id }) => id),
		citations: citations.slice(0, MOST_CITED),
		articles,
		origins: independence(known, articles).origins,
		...(since !== undefined && { since }),
	};
}

export const cited = ({ article, quote }: ClaimRecord): Citation => ({ article, quote });
