import type { Component, TimexAnchor } from '#domain/reading.ts';
import {
	dateOf,
	dayNumber,
	daysInMonth,
	mondayOf,
	nthWeekday,
	plusDays,
	plusMonths,
	weekdayOf,
	type Ymd,
} from './calendar.ts';
import { type Anchor, anchorOf, type Context, fullDay, type Resolution, type Tense } from './context.ts';
import { firstDay } from './format.ts';
import type { Frame, Point } from './frame.ts';
import { num, str } from './frame.ts';
import { holidayIn } from './holidays.ts';

type Done = (point: Point | undefined, inferred?: readonly Component[], anchor?: TimexAnchor) => Resolution | undefined;

/** A possible reading of an incomplete date. */
interface Candidate {
	readonly point: Point;
	/** First and last day. */
	readonly first: number;
	readonly last: number;
}

/** First month of a season; winter begins in December. */
const SEASON_MONTH: Readonly<Record<string, number>> = { SP: 3, SU: 6, FA: 9, WI: 12 };
/** How much farther than its distance a candidate on the other side of the tense counts. */
const AGAINST_TENSE = 7;
/** News without a tense tells what happened. */
const UNTOLD = 1.2;
/** Of a quarter or half year it tells results. */
const UNTOLD_QUARTER = 3;

/** Completes a date without a year. */
export function nearest(
	frame: Frame,
	parts: Point,
	clock: Point,
	context: Context,
	rel: number | undefined,
	done: Done,
): Resolution | undefined {
	if (Object.keys(parts).length === 0 && frame.holiday === undefined) return timeOnly(frame, clock, context);
	const inferred = missing(frame, parts);
	const yearly =
		parts.month !== undefined || parts.season !== undefined || parts.quarter !== undefined || parts.half !== undefined;
	if (yearly && rel === undefined && context.near !== undefined && parts.weekday === undefined) {
		const { year } = context.near;
		return done({ year, ...parts }, ['year'], anchorOf(context.near));
	}
	const { published } = context;
	const from = frame.anchor === 'text' ? context.last : published;
	const base = from && (fullDay(from) ?? (yearly || frame.holiday !== undefined ? middleOf(from) : undefined));
	if (from === undefined || base === undefined) {
		return {
			point: { ...unknown(frame, parts), ...clock },
			resolved: false,
			awaits: frame.anchor === 'text' ? 'anchor' : 'published',
			...(frame.anchor !== 'text' && { anchor: { kind: 'published' } as const }),
			inferred: [],
		};
	}
	const today = dayNumber(base);
	const list = agreeing(frame, parts, base, today);
	// "This Friday, June 15" is the one its numbers say.
	const step = parts.weekday !== undefined && parts.day !== undefined ? undefined : rel;
	const chosen =
		step === undefined ? choose(list, today, context, parts) : byStep(list, today, step, frame, context.line);
	return done(chosen?.point, inferred, anchorOf(from));
}

/** The next one in a line of notes; in prose the one the tense speaks of. */
function choose(
	list: readonly Candidate[],
	today: number,
	{ note, tense }: Context,
	{ quarter, half }: Point,
): Candidate | undefined {
	const next =
		note !== 'line' ? undefined : list.find(({ first, last }) => last > today || (last === today && first < last));
	return next ?? byTense(list, today, tense(), quarter === undefined && half === undefined ? UNTOLD : UNTOLD_QUARTER);
}

/** How far a date may lie from today for its weekday to be trusted; beyond, the weekday is taken to be a slip. */
const TRUSTED = 366;

function agreeing(frame: Frame, parts: Point, base: Ymd, today: number): Candidate[] {
	const list = candidates(frame, parts, base);
	if (parts.weekday === undefined || parts.day === undefined) return list;
	if (list.some(({ first }) => Math.abs(first - today) <= TRUSTED)) return list;
	const { weekday: _slip, ...rest } = parts;
	return candidates(frame, rest, base);
}

const unknown = (frame: Frame, parts: Point): Point => {
	const { weekday, ...rest } = parts;
	if (frame.holiday !== undefined) {
		const fixed = /^(\d\d)-(\d\d)$/.exec(String(frame.holiday));
		return fixed === null ? { grain: 'day' } : { month: Number(fixed[1]), day: Number(fixed[2]) };
	}
	return Object.keys(rest).length > 0 ? rest : parts;
};

/** A publication date known to the month or year only still tells which year is near. */
const middleOf = (anchor: Anchor): Ymd => ({ year: anchor.year, month: anchor.month ?? 7, day: anchor.day ?? 1 });

function missing(frame: Frame, parts: Point): Component[] {
	if (frame.holiday !== undefined) return ['year', 'month', 'day'];
	if (parts.weekday !== undefined && parts.month === undefined) return ['year', 'month', 'day'];
	return parts.month === undefined && parts.day !== undefined ? ['year', 'month'] : ['year'];
}

/** A time of day belongs to the day spoken of, in a note to the next day that it can; without one it stays a time. */
function timeOnly(frame: Frame, clock: Point, context: Context): Resolution {
	const day = context.nearDay;
	const date = fullDay(day);
	if (day !== undefined && date !== undefined)
		return { point: { ...date, ...clock }, resolved: true, inferred: ['year', 'month', 'day'], anchor: anchorOf(day) };
	const told = clock.hour !== undefined;
	const noted = told ? nextClock(frame, clock, context) : undefined;
	return noted ?? { point: clock, resolved: told, ...(!told && { awaits: 'anchor' as const }), inferred: [] };
}

/** "8 p.m.", noted at four o'clock, is that of the same day; "3 a.m." that of the next; "at 3" the next of both threes. */
function nextClock(frame: Frame, clock: Point, { note, published }: Context): Resolution | undefined {
	const today = fullDay(published);
	if (note === undefined || published === undefined || today === undefined) return undefined;
	const now = (published.hour ?? 0) * 60 + (published.minute ?? 0);
	const minute = clock.minute ?? 0;
	let hour = clock.hour ?? 0;
	const either = frame.meridiem === undefined && frame.daypart === undefined && clock.minute === undefined;
	if (either && hour > 0 && hour < 12 && hour * 60 < now) hour += 12;
	const date = hour * 60 + minute < now ? plusDays(today, 1) : today;
	const point = { ...date, ...clock, hour };
	return { point, resolved: true, inferred: ['year', 'month', 'day'], anchor: anchorOf(published) };
}

const NEAR_MONTHS = [-2, -1, 0, 1, 2];
const FAR_MONTHS = Array.from({ length: 25 }, (_, i) => i - 12);

function candidates(frame: Frame, parts: Point, base: Ymd): Candidate[] {
	const holiday = str(frame, 'holiday');
	const years = [-2, -1, 0, 1, 2].map((by) => base.year + by);
	if (holiday !== undefined) return years.flatMap((year) => daysOf(holidayIn(holiday, year)));
	const { weekday, month, day } = parts;
	const nth = num(frame, 'nth');
	if (weekday !== undefined && month === undefined && day === undefined) {
		const monday = mondayOf(dayNumber(base));
		return [-21, -14, -7, 0, 7, 14, 21].map((by) => oneDay(monday + by + weekday - 1));
	}
	if (month === undefined && day !== undefined) {
		// With a weekday few months agree.
		return (weekday === undefined ? NEAR_MONTHS : FAR_MONTHS).flatMap((by) => {
			const first = plusMonths({ ...base, day: 1 }, by);
			if (day > daysInMonth(first.year, first.month)) return [];
			const n = dayNumber({ ...first, day });
			return weekday === undefined || weekdayOf(n) === weekday ? [oneDay(n)] : [];
		});
	}
	return years.flatMap((year) => {
		if (weekday !== undefined && nth !== undefined && month !== undefined)
			return [oneDay(nthWeekday(year, month, weekday, nth))];
		return stretch(year, parts, weekday);
	});
}

const oneDay = (n: number): Candidate => ({ point: dateOf(n), first: n, last: n });
const daysOf = (point: Point | undefined): Candidate[] => {
	const first = point && firstDay(point);
	return point === undefined || first === undefined ? [] : [{ point, first, last: first + (point.lasts ?? 0) }];
};

/** A month, day of a month, season, quarter or half of `year`. */
function stretch(year: number, parts: Point, weekday: number | undefined): Candidate[] {
	const { month, day, season, quarter, half } = parts;
	const { weekday: _named, ...rest } = parts;
	const begin = month ?? (season ? (SEASON_MONTH[season] ?? 1) : quarter ? quarter * 3 - 2 : half ? half * 6 - 5 : 1);
	const months = month !== undefined ? 1 : season !== undefined || quarter !== undefined ? 3 : 6;
	if (month !== undefined && day !== undefined) {
		if (day > daysInMonth(year, month)) return [];
		const n = dayNumber({ year, month, day });
		return weekday === undefined || weekdayOf(n) === weekday ? [oneDay(n)] : [];
	}
	const first = dayNumber({ year, month: begin, day: 1 });
	const last = dayNumber(plusMonths({ year, month: begin, day: 1 }, months)) - 1;
	return [{ point: { year, ...rest }, first, last }];
}

/** The nearest candidate, those on the side the tense speaks of preferred. */
function byTense(list: readonly Candidate[], today: number, tense: Tense, untold = UNTOLD): Candidate | undefined {
	let best: Candidate | undefined;
	let least = Infinity;
	for (const candidate of list) {
		const ahead = candidate.first > today;
		const behind = candidate.last < today;
		const distance = ahead ? candidate.first - today : behind ? today - candidate.last : 0;
		const against = (ahead && tense === 'past') || (behind && tense === 'future');
		const cost = distance * (against ? AGAINST_TENSE : ahead && tense === undefined ? untold : 1);
		if (cost < least) {
			least = cost;
			best = candidate;
		}
	}
	return best;
}

/** "Last May", "next Friday", "this summer": the candidate `rel` steps from today. */
function byStep(
	list: readonly Candidate[],
	today: number,
	rel: number,
	frame: Frame,
	line: boolean,
): Candidate | undefined {
	if (rel < 0) return list.filter((c) => c.last < today).at(rel);
	// In some languages "next Friday" is next week's where an appointment is made, and the coming one in news.
	if (rel > 0 && (frame.next === 1 || (frame.next === 2 && line)))
		return list.find((c) => c.first >= mondayOf(today) + 7 * rel);
	if (rel > 0) return list.filter((c) => c.first > today)[rel - 1];
	if (num(frame, 'weekday') !== undefined) return list.find((c) => c.first >= mondayOf(today));
	const { year } = dateOf(today);
	const now = list.find((c) => c.first <= today && c.last >= today);
	return now ?? list.find((c) => c.point.year === year) ?? byTense(list, today, undefined);
}
