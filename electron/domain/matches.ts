/** Which records a filter leaves standing; a field that says nothing of a kind of record leaves that kind alone. */
import type { ArticleRecord, ClaimRecord, EntityRecord, EventRecord } from './dossier.ts';
import { edtfExtent } from './edtf-extent.ts';
import type { Filter } from './filter.ts';
import type { Mark } from './mark.ts';

export interface Matches {
	readonly article: (article: ArticleRecord) => boolean;
	readonly event: (event: EventRecord) => boolean;
	readonly claim: (claim: ClaimRecord) => boolean;
	readonly entity: (entity: EntityRecord) => boolean;
}

/** Is any of `values` wanted? All are where nothing is asked. */
function wants<T>(asked: readonly T[] | undefined): (...values: readonly (T | undefined)[]) => boolean {
	if (asked === undefined || asked.length === 0) return () => true;
	const set = new Set(asked);
	return (...values) => values.some((value) => value !== undefined && set.has(value));
}

const ALL: Matches = { article: () => true, event: () => true, claim: () => true, entity: () => true };

export function matchesOf(articles: ReadonlyMap<string, ArticleRecord>, filter: Filter): Matches {
	if (narrowed(filter) === 0) return ALL;
	const isOutlet = wants(filter.outlets);
	const isLang = wants(filter.langs);
	const isArticle = wants(filter.articles);
	const isEntity = wants(filter.entities);
	const isType = wants(filter.types);
	const isFactuality = wants(filter.factuality);
	const isDecision = wants(filter.decisions);
	const isTag = wants(filter.tags);
	const isIn = within(filter);
	const tagged = (mark: Mark | undefined) => isTag(...(mark?.tags ?? []));
	const from = (ids: readonly string[]) =>
		isArticle(...ids) &&
		isOutlet(...ids.map((id) => articles.get(id)?.outlet)) &&
		isLang(...ids.map((id) => articles.get(id)?.lang));
	return {
		article: ({ id, published, mark }) => from([id]) && tagged(mark) && isIn(published?.edtf),
		event: ({ citations, participants, place, type, factuality, decision, mark, when }) =>
			from(citations.map(({ article }) => article)) &&
			isEntity(place, ...participants.map(({ entity }) => entity)) &&
			isType(type) &&
			isFactuality(factuality) &&
			isDecision(decision) &&
			tagged(mark) &&
			isIn(when?.edtf),
		claim: ({ article, speaker, decision, mark }) =>
			from([article]) && isEntity(...speaker.entities) && isDecision(decision) && tagged(mark),
		entity: ({ id, mark, mentions }) => from(Object.keys(mentions)) && isEntity(id) && tagged(mark),
	};
}

/** Does a date's extent meet the period asked for? What has no date is in no period. */
function within({ from, to }: Filter): (edtf: string | undefined) => boolean {
	const start = from === undefined ? undefined : edtfExtent(from)?.start;
	const end = to === undefined ? undefined : edtfExtent(to)?.end;
	if (start === undefined && end === undefined) return () => true;
	return (edtf) => {
		const extent = edtf === undefined ? undefined : edtfExtent(edtf);
		return extent !== undefined && extent.end > (start ?? -Infinity) && extent.start < (end ?? Infinity);
	};
}

/** How many fields narrow the dossier. */
export const narrowed = (filter: Filter): number =>
	Object.values(filter).filter((value) => (Array.isArray(value) ? value.length > 0 : value !== undefined)).length;
