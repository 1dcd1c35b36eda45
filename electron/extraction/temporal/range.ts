import { dayNumber, plusDays } from './calendar.ts';
import { clockOf } from './clock.ts';
import { type Anchor, type Context, fullDay, type Resolution } from './context.ts';
import { edtfOf, firstDay, lastDay, timexValue } from './format.ts';
import { type Frame, num } from './frame.ts';
import { resolveDate } from './resolve.ts';

/** A stretch between two dates or times. */
export interface Range {
	readonly from: Resolution;
	readonly to: Resolution;
	readonly value: string;
	readonly edtf: string | null;
}

const SHARED = ['year', 'yy', 'era', 'unit', 'rel', 'n', 'dir', 'anchor', 'zone'] as const;

const STATED = ['year', 'yy', 'era', 'zone'] as const;

/** Resolves "vom 3. bis 12. September 2014": each end takes from the other, and from the words around, what it does not say. */
export function resolveRange(around: Frame, fromFrame: Frame, toFrame: Frame, context: Context): Range | undefined {
	const { kind: _kind, ...shared } = around;
	const range = between(shared, fromFrame, toFrame, context);
	return (range && running(range, shared, fromFrame, toFrame, context)) ?? range;
}

function between(shared: Frame, fromFrame: Frame, toFrame: Frame, context: Context): Range | undefined {
	const from = monthBefore({ ...shared, ...inherit(fromFrame, toFrame) }, fromFrame, toFrame);
	const to = afterNoon({ ...shared, ...inherit(toFrame, fromFrame) }, from);
	const start = resolveDate(from, context);
	if (start === undefined) return undefined;
	const ahead = to.unit === undefined ? endContext(start, context) : context;
	const end = sameDay(start, fromFrame, toFrame, to) ?? resolveDate(to, ahead);
	if (end === undefined) return undefined;
	// "From April 27 to the 3rd": the month is that of the start only where the day lies behind it.
	const turns = isBefore(end, start) || (toFrame.year === undefined && isLess(toFrame, fromFrame));
	// "From Friday to Monday": the Monday of the week after.
	const { rel: _rel, ...free } = shared;
	const around = toFrame.weekday === undefined ? shared : free;
	const next = turns && toFrame.month === undefined ? resolveDate({ ...around, ...toFrame }, ahead) : end;
	const last = next ?? end;
	const [first, final] = [edtfOf(start.point), edtfOf(last.point)];
	return {
		from: start,
		to: last,
		value: `${timexValue(start.point)}/${timexValue(last.point)}`,
		edtf: first === null || final === null ? null : `${edge(first, 0)}/${edge(final, 1)}`,
	};
}

/** Whether the day of the month of `one` is less than that of `other`. */
const isLess = (one: Frame, other: Frame): boolean => (num(one, 'day') ?? 32) < (num(other, 'day') ?? 0);

/** "From the 27th to the 3rd of April" begins in March. */
function monthBefore(frame: Frame, from: Frame, to: Frame): Frame {
	const month = num(to, 'month');
	const year = num(frame, 'year');
	if (month === undefined || from.month !== undefined || !isLess(to, from)) return frame;
	if (month > 1) return { ...frame, month: month - 1 };
	return { ...frame, month: 12, ...(year !== undefined && { year: year - 1 }) };
}

const isBefore = (end: Resolution, start: Resolution): boolean =>
	end.resolved && start.resolved && (firstDay(end.point) ?? 0) < (firstDay(start.point) ?? 0);

/** "From May to September", said in July of a year not told, is this year's where a start looked for ahead were the next one's. */
function running(range: Range, shared: Frame, from: Frame, to: Frame, context: Context): Range | undefined {
	const today = fullDay(context.published);
	const start = firstDay(range.from.point);
	const told = (from.month ?? to.month) === undefined || [shared, from, to].some((f) => (f.year ?? f.yy) !== undefined);
	if (told || today === undefined || start === undefined || start <= dayNumber(today)) return undefined;
	const earlier = between(shared, from, to, { ...context, tense: () => 'past', note: undefined });
	const end = earlier && lastDay(earlier.to.point);
	return end !== undefined && end >= dayNumber(today) ? earlier : undefined;
}

const DAY = ['day', 'month', 'weekday', 'unit', 'rel', 'holiday'] as const;

/** "Monday from 9 to 11": an end that says only a time lies on the day of the start, or behind midnight. */
function sameDay(start: Resolution, from: Frame, own: Frame, to: Frame): Resolution | undefined {
	const { year, month, day, hour, minute } = start.point;
	if (own.hour === undefined || from.hour === undefined || DAY.some((field) => own[field] !== undefined))
		return undefined;
	if (year === undefined || month === undefined || day === undefined || hour === undefined) return undefined;
	const clock = clockOf(to);
	const next = (clock.hour ?? 0) * 60 + (clock.minute ?? 0) < hour * 60 + (minute ?? 0);
	return { ...start, point: { ...plusDays({ year, month, day }, next ? 1 : 0), ...clock } };
}

/** An end that is itself a stretch of days. */
const edge = (edtf: string, side: 0 | 1): string => edtf.split('/').at(side === 0 ? 0 : -1) ?? edtf;

/** "From 10 to 4" ends in the afternoon. */
function afterNoon(to: Frame, from: Frame): Frame {
	const [first, last] = [num(from, 'hour'), num(to, 'hour')];
	const told = to.meridiem ?? to.daypart ?? from.meridiem ?? from.daypart;
	if (first === undefined || last === undefined || told !== undefined) return to;
	return last < first && first <= 12 ? { ...to, hour: last + 12 } : to;
}

/** What `own` leaves out and `other` says: year, month of a bare day, the day of a bare time, the half of the day. */
function inherit(own: Frame, other: Frame): Frame {
	const frame: Record<string, number | string> = { ...own };
	const take = (field: string) => {
		if (frame[field] === undefined && other[field] !== undefined) frame[field] = other[field];
	};
	const isDay =
		own.day !== undefined || own.month !== undefined || own.season !== undefined || own.quarter !== undefined;
	if (own.hour !== undefined && !isDay && own.weekday === undefined)
		for (const f of ['day', 'month', 'weekday', 'year', 'unit', 'rel']) take(f);
	if (own.hour !== undefined && other.hour !== undefined && Number(own.hour) <= Number(other.hour))
		for (const f of ['meridiem', 'daypart']) take(f);
	if (own.day !== undefined && own.month === undefined && own.hour === undefined) take('month');
	if (own.year === undefined && own.yy === undefined && isDay && own.unit === undefined && own.rel === undefined)
		for (const f of other.unit === 'day' ? STATED : SHARED) take(f);
	return frame;
}

/** The end lies after the start: it is looked for from there. */
function endContext(start: Resolution, context: Context): Context {
	const first = firstDay(start.point);
	const { year, month, day } = start.point;
	if (!start.resolved || first === undefined || year === undefined) return context;
	const anchor: Anchor = { year, month: month ?? 1, day: day ?? 1 };
	if (context.published === undefined || dayNumber({ year, month: month ?? 1, day: day ?? 1 }) !== first)
		return context;
	return { ...context, published: anchor, near: undefined, tense: () => 'future', note: 'line' };
}
