import { granularity } from '#domain/edtf.ts';
import type { TemporalExpression, When } from '#domain/reading.ts';
import { MORPH } from '../draft.ts';
import { kindOf, markBefore } from '../order/marks.ts';
import { dateOf, dayNumber, plusMonths, type Ymd } from '../temporal/calendar.ts';
import type { Happening } from './coreference.ts';
import type { ClauseFrame } from './frame.ts';
import type { Grammar } from './grammar.ts';
import { isSettled } from './narrated.ts';
import { dayText } from './news.ts';
import type { Told } from './told.ts';

interface Telling {
	readonly happening: Happening;
	readonly told: Told;
}

/** What a clause or noun says of its distance to the rest of the sentence. */
interface Distance {
	readonly time: TemporalExpression;
	/** It lies so far back (-1) or ahead (1). */
	readonly way: -1 | 1;
}

const UNITS: ReadonlyMap<string, 'year' | 'month' | 'week' | 'day' | 'hour'> = new Map([
	['Y', 'year'],
	['M', 'month'],
	['W', 'week'],
	['D', 'day'],
]);

/**
 * Dates counted from one event to another of the sentence: "the crash comes a day after the group freed two hostages", "acht Jahre nach dem
 * Tod". What is told beside it lends its date; a clause in the present tense, that of publication. Years and months count to the year and
 * month, days to the day, hours to the same day; always inferred. Roughly measured ones ("less than a week") give none.
 */
export function measuredDays(
	grammar: Grammar,
	happenings: readonly Happening[],
	known: ReadonlyMap<Happening, When>,
): Map<Happening, When> {
	const days = new Map(known);
	const dateOfOne = (happening: Happening) => happening.when ?? days.get(happening);
	for (const inSentence of bySentence(happenings)) {
		for (const { happening, told } of inSentence) {
			const distance = isSettled(told) ? distanceOf(grammar, told) : undefined;
			if (distance === undefined) continue;
			const host = hostOf(inSentence, told, happening);
			const from = host === undefined ? undefined : dateOfOne(host.happening);
			const anchor = from?.edtf ?? (isPresent(grammar, told) ? grammar.draft.published : undefined);
			if (dateOfOne(happening) === undefined) {
				const when = anchor === undefined ? undefined : counted(anchor, distance.time, distance.way);
				if (when !== undefined) days.set(happening, when);
			} else if (host !== undefined && from === undefined && isSettled(host.told)) {
				const own = dateOfOne(happening)?.edtf ?? '';
				const when = counted(own, distance.time, distance.way === 1 ? -1 : 1);
				if (when !== undefined) days.set(host.happening, when);
			}
		}
	}
	return days;
}

/** Tellings that one sentence is looked through for at once: bounds what a text that is one sentence can cost. */
const MOST_IN_SENTENCE = 240;

function bySentence(happenings: readonly Happening[]): Telling[][] {
	const groups: Telling[][] = [];
	const open = new Map<number, Telling[]>();
	for (const happening of happenings) {
		for (const told of happening.tellings) {
			let group = open.get(told.sentence);
			if (group === undefined || group.length >= MOST_IN_SENTENCE) {
				group = [];
				groups.push(group);
				open.set(told.sentence, group);
			}
			group.push({ happening, told });
		}
	}
	return groups;
}

/** "a day | after the group freed ...", "acht Jahre | nach dem Tod": a span of time right before the connective. */
function distanceOf(grammar: Grammar, { candidate: { kind, chunk, frame } }: Told): Distance | undefined {
	const { order } = grammar.draft.pack;
	const opener = kindOf(order.openers, frame.clause.opener ?? '');
	const at = opener === undefined ? -1 : openerOf(grammar, frame);
	const noun = kind === 'noun' && chunk !== undefined ? markBefore(grammar, order, chunk) : undefined;
	const mark = opener !== undefined && at >= 0 ? { kind: opener, at } : noun;
	if (mark === undefined || (mark.kind !== 'after' && mark.kind !== 'before')) return undefined;
	const time = grammar.time(grammar.lower(mark.at - 1) === ',' ? mark.at - 2 : mark.at - 1);
	if (time?.type !== 'DURATION' || time.mod !== undefined) return undefined;
	return { time, way: mark.kind === 'after' ? -1 : 1 };
}

/** Words before the one that opens a clause: "zwei Tage, nachdem". */
const BEFORE_OPENER = 5;

function openerOf(grammar: Grammar, { clause }: ClauseFrame): number {
	const start = clause.parts[0]?.[0] ?? 0;
	for (let at = start; at < start + BEFORE_OPENER; at += 1) if (grammar.lower(at) === clause.opener) return at;
	return -1;
}

/** The event of the clause that a distance is counted from: the one around the noun, or before (else behind) the clause. */
function hostOf(inSentence: readonly Telling[], told: Told, own: Happening): Telling | undefined {
	const { frame, kind } = told.candidate;
	const others = inSentence.filter(({ happening }) => happening !== own);
	if (kind === 'noun' && frame.clause.kind !== 'subordinate') {
		const around = others.filter(({ told: other }) => other.candidate.frame === frame);
		return (
			around.find(({ told: other }) => other.candidate.kind === 'verb') ??
			around.find(({ told: other }) => other.candidate.chunk?.kind === 'noun')
		);
	}
	const before = others.findLast(({ told: other }) => other.candidate.frame.index === frame.index - 1);
	return before ?? others.find(({ told: other }) => other.candidate.frame.index === frame.index + 1);
}

/** The clause around it is in the present: "13,000 troops remain in the country, 18 years after ...". */
function isPresent(grammar: Grammar, { candidate: { frame, kind, token } }: Told): boolean {
	const host = kind === 'noun' && frame.clause.kind !== 'subordinate' ? frame : frame.host;
	const finite = host?.verbs.find((verb) => verb !== token && grammar.isFinite(verb));
	if (host === undefined || host.clause.quoted || finite === undefined) return false;
	const morph = grammar.draft.tagging.morph[finite] ?? 0;
	return (morph & MORPH.finite) !== 0 && (morph & MORPH.past) === 0;
}

/** The date so far from another; undefined where the span is no plain number of one unit. */
function counted(from: string, { id, value }: TemporalExpression, way: number): When | undefined {
	const unit = granularity(from);
	if (unit !== 'day' && unit !== 'minute' && unit !== 'month' && unit !== 'year') return undefined;
	const [year = 0, month = 0, day = 0] = from.slice(0, 10).split('-').map(Number);
	if (!/^\d{4}(-\d\d){0,2}/.test(from) || from.includes('/')) return undefined;
	// "hours after": the same day
	if (/^PT(X|\d{1,2})[HM]$/.test(value)) return day > 0 ? dayOf({ year, month, day }, id) : undefined;
	const [, amount, letter = ''] = /^P(\d{1,4})([YMWD])$/.exec(value) ?? [];
	const by = way * Number(amount ?? 'NaN');
	if (!Number.isFinite(by)) return undefined;
	switch (UNITS.get(letter)) {
		case 'year':
			return whenOf(`${year + by}`.padStart(4, '0'), `${year + by}-01-01`, `${year + by}-12-31`, id);
		case 'month': {
			if (month === 0) return undefined;
			const moved = plusMonths({ year, month, day: 1 }, by);
			const first = dayText(moved);
			const last = dayText(dateOf(dayNumber(plusMonths(moved, 1)) - 1));
			return whenOf(first.slice(0, 7), first, last, id);
		}
		case 'day':
			return day > 0 ? dayOf(dateOf(dayNumber({ year, month, day }) + by), id) : undefined;
		default:
			return undefined;
	}
}

function dayOf(date: Ymd, time: string): When {
	const day = dayText(date);
	return whenOf(day, day, day, time);
}

const whenOf = (edtf: string, earliest: string, latest: string, time: string): When => ({
	edtf,
	basis: 'inferred',
	time,
	earliest,
	latest,
});
