import type { ClaimRecord, DossierDocument, EventRecord } from '#domain/dossier.ts';
import { effectiveClaim, effectiveEvent, mergesOf } from '#domain/effective.ts';
import { LINT_RULES, type LintCode, type LintFinding, type LintSubject } from '#domain/lint.ts';
import { independence } from '#domain/origins.ts';
import type { Quote } from '#domain/selector.ts';
import { endsBeforeStart, ownBounds } from './bounds.ts';
import { mergeProposals } from './merge-proposals.ts';
import { deriveOrder } from './order.ts';

/** Characters of a title or statement that a finding repeats. */
const SUBJECT = 120;

/**
 * What of the records stands in the way of a release, the gravest first and in the order of the records. Rejected records are passed over.
 * Linear in the dossier. What the files say is not looked at.
 */
export function lintRecords(document: DossierDocument): LintFinding[] {
	const merges = mergesOf(Object.values(document.entities));
	const events = Object.values(document.events)
		.filter(({ decision }) => decision !== 'rejected')
		.map((event) => effectiveEvent(event, merges));
	const claims = Object.values(document.claims)
		.filter(({ decision }) => decision !== 'rejected')
		.map((claim) => effectiveClaim(claim, merges));
	const found = [
		...unquoted(events, claims),
		...disordered(events, document),
		...undated(document),
		...events.filter(isUnreviewed).map((event) => onEvent('event-unreviewed', event)),
		...singleSourced(events, document),
		...unresolved(document),
		...denials(claims),
	];
	return inOrder(found);
}

const RANKS = Object.keys(LINT_RULES) as readonly LintCode[];

/** By gravity, which is the order of the rules; within a rule as found. */
export function inOrder(findings: readonly LintFinding[]): LintFinding[] {
	const byCode = Map.groupBy(findings, ({ code }) => code);
	return RANKS.flatMap((code) => byCode.get(code) ?? []);
}

/** A finding on a record, with what it is called cut to one line. */
export function finding(
	code: LintCode,
	table: LintFinding['table'],
	{ id, subject }: LintSubject,
	more: Partial<Pick<LintFinding, 'others' | 'args'>> = {},
): LintFinding {
	return { code, severity: LINT_RULES[code], table, id, subject: short(subject), others: [], ...more };
}

function short(text: string): string {
	const line = text
		.slice(0, 4 * SUBJECT)
		.replaceAll(/\s+/g, ' ')
		.trim();
	return line.length > SUBJECT ? `${line.slice(0, SUBJECT - 1).toWellFormed()}…` : line;
}

const named = ({ id, title }: { readonly id: string; readonly title: string }) => ({ id, subject: short(title) });
const onEvent = (code: LintCode, event: EventRecord, more?: Partial<Pick<LintFinding, 'others' | 'args'>>) =>
	finding(code, 'events', named(event), more);
const onClaim = (code: LintCode, { id, content, quote }: ClaimRecord) =>
	finding(code, 'claims', { id, subject: content.trim() === '' ? quote.exact : content });

const isUnreviewed = ({ by, decision }: EventRecord) => by === 'machine' && decision === 'proposed';
/** In a person's own words, which no article carries. */
const isOwn = ({ by, citations }: EventRecord) => by === 'person' && citations.length === 0;
const isEmpty = ({ exact }: Quote) => exact.trim() === '';

function unquoted(events: readonly EventRecord[], claims: readonly ClaimRecord[]): LintFinding[] {
	return [
		...events.filter((event) => !isOwn(event) && event.citations.every(({ quote }) => isEmpty(quote))),
		...claims.filter(({ quote }) => isEmpty(quote)),
	]
		.map((record) => ('citations' in record ? onEvent('quote-missing', record) : onClaim('quote-missing', record)))
		.concat(events.filter(isOwn).map((event) => onEvent('own-words', event)));
}

/** Ends before starts, circles of before and after, and dates that contradict what is told of the order. */
function disordered(events: readonly EventRecord[], { relations }: DossierDocument): LintFinding[] {
	const byId = new Map(events.map((event) => [event.id, event]));
	const reversed = new Set(events.filter(endsBeforeStart).map(({ id }) => id));
	const ordered = events.map(({ id, when }) => ({ id, ...(when && !reversed.has(id) && ownBounds(when)) }));
	const { cycles, conflicts } = deriveOrder(ordered, Object.values(relations));
	return [
		...[...reversed].flatMap((id) => byId.get(id) ?? []).map((event) => onEvent('end-before-start', event)),
		...cycles.flatMap((members) => {
			const [first, ...others] = members.flatMap((id) => byId.get(id) ?? []);
			return first === undefined ? [] : [onEvent('order-cycle', first, { others: others.map(named) })];
		}),
		...conflicts.flatMap((id) => byId.get(id) ?? []).map((event) => onEvent('order-conflict', event)),
	];
}

const undated = ({ articles }: DossierDocument) =>
	Object.values(articles)
		.filter(({ published }) => published === undefined)
		.map((article) => finding('article-undated', 'articles', named(article)));

/** Events that all their articles have from one origin. */
function singleSourced(events: readonly EventRecord[], { articles }: DossierDocument): LintFinding[] {
	return events.flatMap((event) => {
		const known = independence(
			articles,
			event.citations.map(({ article }) => article),
		);
		return known.origins === 1 ? [onEvent('single-source', event, { args: { articles: known.articles } })] : [];
	});
}

function unresolved({ entities }: DossierDocument): LintFinding[] {
	const nameOf = (id: string) => {
		const record = Object.hasOwn(entities, id) ? entities[id] : undefined;
		return { id, subject: short(record?.edit?.name ?? record?.name ?? id) };
	};
	return mergeProposals(Object.values(entities)).map(({ from, into }) =>
		finding('alias-unresolved', 'entities', nameOf(from), { others: [nameOf(into)] }),
	);
}

function denials(claims: readonly ClaimRecord[]): LintFinding[] {
	const answered = new Set(claims.flatMap(({ answers }) => answers));
	return claims
		.filter(({ act }) => act === 'denies')
		.flatMap((claim) => {
			if (claim.answers.length === 0 && claim.events.length === 0) return [onClaim('denial-unlinked', claim)];
			return answered.has(claim.id) ? [] : [onClaim('denial-unanswered', claim)];
		});
}
