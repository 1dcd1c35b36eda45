/** The ledger: each claim beside its answers, in groups; denials that answer no claim in sight stand alone. Pure. */
import type { Contradiction } from '#domain/contradiction.ts';
import type { ClaimRecord } from '#domain/dossier.ts';
import { independence } from '#domain/origins.ts';
import { answersTo, startOf } from '#state/derived.ts';
import type { Snapshot } from '#state/snapshot.ts';

export const SHOWN = ['all', 'disputed', 'open', 'single'] as const;
export type Show = (typeof SHOWN)[number];
export const GROUPINGS = ['time', 'speaker', 'event'] as const;
export type Grouping = (typeof GROUPINGS)[number];

export interface Entry {
	readonly claim: ClaimRecord;
	/** What answers it: in its own article, and denials of the same event in others. */
	readonly answers: readonly ClaimRecord[];
	/** A publication date in EDTF, the id of a speaker or the words for one, or the id of an event; empty: none is known. */
	readonly group: string;
	/** The first of its group bears its heading. */
	readonly first: boolean;
}

export interface Ask {
	readonly show: Show;
	readonly by: Grouping;
}

export function ledger(
	claims: readonly ClaimRecord[],
	snapshot: Snapshot,
	contradictions: readonly Contradiction[],
	{ show, by }: Ask,
): readonly Entry[] {
	const answers = answersWithin(snapshot, contradictions);
	const beside = new Set(claims.flatMap(({ id }) => (answers.get(id) ?? []).map((answer) => answer.id)));
	const isKept: Record<Show, (entry: Entry) => boolean> = {
		all: () => true,
		disputed: ({ claim, answers: of }) => claim.act === 'denies' || of.some(({ act }) => act === 'denies'),
		open: ({ claim, answers: of }) => of.length === 0 && claim.act !== 'denies',
		single: ({ claim }) => isSingleSourced(claim, snapshot),
	};
	const groupOf = GROUP[by];
	const entries = claims
		.filter(({ id }) => !beside.has(id))
		.map((claim) => ({ claim, answers: answers.get(claim.id) ?? [], group: groupOf(claim, snapshot), first: false }))
		.filter(isKept[show]);
	const rank = rankOf(by, snapshot);
	const sorted = entries
		.map((entry) => ({ entry, rank: rank(entry.group) }))
		.sort(
			(a, b) => compare(a.rank, b.rank) || compare(a.entry.group, b.entry.group) || inText(snapshot, a.entry, b.entry),
		);
	return sorted.map(({ entry }, i) => ({ ...entry, first: entry.group !== sorted[i - 1]?.entry.group || i === 0 }));
}

function answersWithin(
	{ claims }: Snapshot,
	contradictions: readonly Contradiction[],
): Map<string, readonly ClaimRecord[]> {
	const found = new Map<string, ClaimRecord[]>();
	const put = (id: string, answer: ClaimRecord | undefined) => {
		if (answer === undefined || answer.id === id || answer.decision === 'rejected') return;
		const list = found.get(id);
		if (list === undefined) found.set(id, [answer]);
		else if (!list.includes(answer)) list.push(answer);
	};
	for (const id of claims.keys()) for (const answer of answersTo(claims).get(id) ?? []) put(id, answer);
	for (const { rule, sides } of contradictions) {
		const [said, denied] = sides;
		if (!rule.startsWith('denial-')) continue;
		for (const id of said?.claims ?? []) for (const answer of denied?.claims ?? []) put(id, claims.get(answer));
	}
	return found;
}

/** Has it, with the events it speaks of, one independent origin alone? */
function isSingleSourced(claim: ClaimRecord, { articles, events }: Snapshot): boolean {
	const ids = claim.events.flatMap((id) => events.get(id)?.citations.map(({ article }) => article) ?? []);
	const all = [claim.article, ...ids];
	const records = Object.fromEntries(all.flatMap((id) => [articles.get(id) ?? []].flat()).map((one) => [one.id, one]));
	return independence(records, all).origins === 1;
}

const GROUP: Readonly<Record<Grouping, (claim: ClaimRecord, snapshot: Snapshot) => string>> = {
	time: ({ article }, { articles }) => articles.get(article)?.published?.edtf ?? '',
	speaker: ({ speaker }, { entities }) => speaker.entities.find((id) => entities.has(id)) ?? speaker.text ?? '',
	event: ({ events: ids }, { events }) => ids.find((id) => events.has(id)) ?? '',
};

const compare = <T extends string | number>(a: T, b: T) => (a < b ? -1 : a > b ? 1 : 0);
const LAST = '\uffff';

/** What groups are ordered by; those without a name come last. */
function rankOf(by: Grouping, { entities, events }: Snapshot): (group: string) => string | number {
	if (by === 'time') return (group) => group || LAST;
	if (by === 'speaker') return (group) => (entities.get(group)?.name ?? group).toLowerCase() || LAST;
	return (group) => {
		const event = events.get(group);
		return event === undefined ? Number.POSITIVE_INFINITY : Math.min(startOf(event), Number.MAX_VALUE);
	};
}

function inText({ articles }: Snapshot, a: Entry, b: Entry): number {
	const date = ({ article }: ClaimRecord) => articles.get(article)?.published?.edtf ?? LAST;
	return (
		compare(date(a.claim), date(b.claim)) ||
		compare(a.claim.article, b.claim.article) ||
		a.claim.quote.start - b.claim.quote.start ||
		compare(a.claim.id, b.claim.id)
	);
}
