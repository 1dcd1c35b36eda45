import { type Bounds, bounds, granularity } from '#domain/edtf.ts';
import type { TemporalExpression, When } from '#domain/reading.ts';
import { markBefore } from '../order/marks.ts';
import { dateOf, dayNumber, type Ymd } from '../temporal/calendar.ts';
import type { Candidate } from './candidates.ts';
import type { Happening } from './coreference.ts';
import type { Grammar } from './grammar.ts';
import { isHeadline } from './headline.ts';
import { isSettled } from './narrated.ts';

/** Days before publication of which the news still tells without naming them. */
const RECENT = 7;
/** Sentences at the top that tell what the article is about, besides the headline. */
const TOP = 3;

/**
 * Whether a verb tells the article's news: in headline or first sentence, in which no date stands, and not set back behind something else.
 */
export function tellsNews(grammar: Grammar, { frame, kind }: Candidate, sentence: number): boolean {
	const lead = leadOf(grammar);
	if (kind !== 'verb' || sentence > lead || frame.clause.kind !== 'main' || frame.clause.quoted) return false;
	if (frame.host !== undefined && frame.host.clause.kind === 'relative') return false;
	// "he asked for it on a visit": as old as the visit
	if (
		frame.chunks.some(
			(chunk) =>
				chunk.kind === 'prepositional' && markBefore(grammar, grammar.draft.pack.order, chunk)?.kind === 'during',
		)
	)
		return false;
	return !frame.verbs.some((verb) => grammar.is('pastPerfect', verb)) && !isDated(grammar, lead);
}

/**
 * "were killed, the army said on Wednesday": a recent date in the sentence that is not that of the deed says that the deed has another;
 * one long past ("a 2010 allegation") does not.
 */
function isDated(grammar: Grammar, index: number): boolean {
	const known = dated.get(grammar)?.get(index);
	if (known !== undefined) return known;
	const { start, end } = grammar.document.sentences[index] ?? { start: 0, end: 0 };
	const found = grammar.times.some(
		(time) =>
			time.start >= start &&
			time.start < end &&
			(time.type === 'DATE' || (time.type === 'TIME' && !isClock(time))) &&
			!isOld(grammar, time.edtf === null ? undefined : bounds(time.edtf)),
	);
	const ofText = dated.get(grammar) ?? new Map<number, boolean>();
	dated.set(grammar, ofText.set(index, found));
	return found;
}

/** What is known of a text's sentences: each verb of the lead asks, and a hostile text is one sentence. */
const dated = new WeakMap<Grammar, Map<number, boolean>>();

const isClock = ({ edtf }: TemporalExpression) => edtf === null || edtf.startsWith('X');

/** Index of the first sentence below the headline. */
export const leadOf = (grammar: Grammar): number =>
	isHeadline(grammar, 0) && grammar.document.sentences.length > 1 ? 1 : 0;

/** A date so long before publication that it cannot be the news ("the case was dropped in 2017"). */
export function isOld(grammar: Grammar, when: Pick<When | Bounds, 'latest'> | undefined): boolean {
	const published = publicationOf(grammar);
	const last = when?.latest === undefined ? undefined : numberOf(when.latest);
	return published !== undefined && last !== undefined && last < published - 4 * RECENT;
}

/**
 * The day of publication for the one thing the article is about, where no word of its first sentences gives another day: an inferred date
 * whose first possible day is the one before, as a morning's news tells of the evening. Without a publication date there is none.
 */
export function newsDay(grammar: Grammar, happenings: readonly Happening[]): Map<Happening, When> {
	const days = new Map<Happening, When>();
	const published = publicationOf(grammar);
	if (published === undefined || namesAnotherDay(grammar, published)) return days;
	const day = text(published);
	const when: When = { edtf: day, basis: 'inferred', earliest: text(published - 1), latest: day };
	for (const happening of happenings) {
		if (happening.when !== undefined) continue;
		if (happening.tellings.some((told) => told.news && isSettled(told))) days.set(happening, when);
	}
	return days;
}

/** A date at the top other than that of publication: the news may be of then. */
function namesAnotherDay(grammar: Grammar, published: number): boolean {
	const last = grammar.document.sentences[Math.min(leadOf(grammar) + TOP, grammar.document.sentences.length) - 1];
	for (const { type, edtf, start } of grammar.times) {
		if (last === undefined || start >= last.end) return false;
		if (type !== 'DATE' && type !== 'TIME') continue;
		const day = edtf === null ? undefined : numberOf(edtf.slice(0, 10));
		if (day !== undefined && day < published && day >= published - RECENT) return true;
	}
	return false;
}

function publicationOf({ draft: { published } }: Grammar): number | undefined {
	return published !== undefined && granularity(published) === 'day' ? numberOf(published) : undefined;
}

function numberOf(day: string): number | undefined {
	const [, year, month, date] = /^(\d{4})-(\d\d)-(\d\d)$/.exec(day) ?? [];
	if (year === undefined) return undefined;
	return dayNumber({ year: Number(year), month: Number(month), day: Number(date) });
}

const text = (days: number): string => dayText(dateOf(days));

/** `YYYY-MM-DD`. */
export function dayText({ year, month, day }: Ymd): string {
	return `${`${year}`.padStart(4, '0')}-${`${month}`.padStart(2, '0')}-${`${day}`.padStart(2, '0')}`;
}
