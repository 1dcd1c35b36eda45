import type { Component, TemporalExpression } from '#domain/reading.ts';
import { durationValue, setValue } from './amounts.ts';
import { daysInMonth } from './calendar.ts';
import type { Context, Resolution } from './context.ts';
import { edtfOf, timexValue } from './format.ts';
import { type Frame, num, type Point, partsOf, str } from './frame.ts';
import { partOf } from './part.ts';
import { resolveRange } from './range.ts';
import { resolveDate, resolveFrom, resolveTwo } from './resolve.ts';
import { anchorFor } from './shift.ts';
import { spoken } from './spoken.ts';
import { stretchFrom } from './stretch.ts';

type Parts = Pick<
	TemporalExpression,
	'type' | 'value' | 'edtf' | 'resolved' | 'stated' | 'inferred' | 'awaits' | 'anchor'
>;

/** What an expression comes to. `point` is its date, of a range its end, for later expressions to count from. */
export interface Meaning extends Parts {
	readonly mod?: string;
	readonly point?: Point;
	/** The two ends of a range, each as a date of its own that says with `edtf` which stretch it bounds. */
	readonly ends?: readonly [from: Meaning, to: Meaning];
}

type Kind = 'date' | 'duration' | 'set' | 'ref' | 'range';

/** Gives a match its meaning: `frame` is what its words and rule say, `slots` what its named parts say. */
export function interpret(
	kind: Kind,
	told: Frame,
	slots: Readonly<Record<string, Frame>>,
	context: Context,
): Meaning | undefined {
	const frame = spoken(told);
	const mod = str(frame, 'mod');
	const moded = mod === undefined ? {} : { mod };
	switch (kind) {
		case 'ref':
			return { type: 'DATE', value: str(frame, 'ref') ?? 'PRESENT_REF', ...still(frame), ...moded };
		case 'duration': {
			const value = durationValue(frame, slots.more, slots.most);
			if (value === undefined) return undefined;
			return { type: 'DURATION', value, ...still(frame), ...extent(frame, context), ...moded };
		}
		case 'set': {
			const value = setValue(frame);
			return value === undefined ? undefined : { type: 'SET', value, ...still(frame), ...moded };
		}
		case 'range': {
			if (frame.guard === 'season') return seasonYears(frame);
			const range = resolveRange(frame, spoken(slots.from ?? {}), spoken(slots.to ?? {}), context);
			if (range === undefined) return undefined;
			const { from, to, value, edtf } = range;
			const resolved = from.resolved && to.resolved;
			const awaits = from.awaits ?? to.awaits;
			return {
				type: isTime(from.point) ? 'TIME' : 'DATE',
				value,
				edtf,
				resolved,
				...(awaits !== undefined && { awaits }),
				...(from.anchor !== undefined && { anchor: from.anchor }),
				stated: statedOf({ ...slots.from, ...slots.to, ...frame }),
				inferred: [...new Set([...from.inferred, ...to.inferred])],
				point: to.point,
				ends: [
					{ ...dated(from, slots.from ?? {}), edtf },
					{ ...dated(to, slots.to ?? {}), edtf },
				],
				...moded,
			};
		}
		case 'date': {
			if (num(frame, 'n') === undefined && frame.vague === 1) {
				return { type: 'DATE', value: num(frame, 'dir') === 1 ? 'FUTURE_REF' : 'PAST_REF', ...still(frame) };
			}
			if (frame.guard === 'future' && !liesAhead(frame, context)) return interpret('duration', frame, slots, context);
			const length = clockLength(frame, context);
			if (length !== undefined) return interpret('duration', length, slots, context);
			if (slots.base !== undefined && frame.span === 1) return spanFrom(frame, slots.base, context);
			const whole = slots.later === undefined ? frame : beside(frame, slots.later);
			const found =
				slots.base !== undefined
					? fromBase(frame, slots.base, context)
					: slots.more !== undefined
						? resolveTwo(frame, slots.more, context)
						: resolveDate(whole, context);
			if (found === undefined) return impossible(whole);
			return { ...dated(found, frame), ...monthsLong(frame), ...moded };
		}
	}
}

/** "In two weeks" is a date unless the past is told; in some languages only where the future is, or in a note. */
function liesAhead({ sure }: Frame, { tense, line }: Context): boolean {
	const told = tense();
	return sure === 1 && !line ? told === 'future' : told !== 'past';
}

const CLOCK = new Set(['hour', 'minute', 'second']);

/** "An hour ago", published on a day of which no more is known, tells only how long; "the last hour" is the sixty minutes before now. */
function clockLength(frame: Frame, context: Context): Frame | undefined {
	if (!CLOCK.has(str(frame, 'unit') ?? '')) return undefined;
	const anchor = anchorFor(frame, context);
	const rel = num(frame, 'rel');
	if (frame.n === undefined) return rel === 1 || rel === -1 ? { ...frame, n: 1, of: rel } : undefined;
	const unknown = anchor === undefined ? frame.anchor === 'text' : anchor.hour === undefined;
	return unknown ? frame : undefined;
}

/** "2008/09": a season that begins in one year and ends in the next. */
function seasonYears(frame: Frame): Meaning {
	const year = num(frame, 'year') ?? 0;
	const value = `${year}/${year + 1}`;
	return { type: 'DATE', value, edtf: value, resolved: true, stated: ['year'], inferred: [], point: { year } };
}

/** "Two weeks after Christmas", "the first week of October": counted from a date, or a part of it. */
const fromBase = (frame: Frame, base: Frame, context: Context): Resolution | undefined =>
	frame.nth !== undefined ? partOf(frame, spoken(base), context) : resolveFrom(frame, spoken(base), context);

/** "Within two weeks of June 15": what lies between the date told and the one counted from it. */
function spanFrom(frame: Frame, told: Frame, context: Context): Meaning | undefined {
	const base = resolveDate(spoken(told), context);
	const other = resolveFrom({ ...frame, exact: 1 }, spoken(told), context);
	if (base === undefined || other === undefined) return undefined;
	const [first, last] = num(frame, 'dir') === -1 ? [other, base] : [base, other];
	const [from, to] = [edtfOf(first.point), edtfOf(last.point)];
	const known = base.resolved && other.resolved && from !== null && to !== null;
	return {
		...dated(other, frame),
		value: `${timexValue(first.point)}/${timexValue(last.point)}`,
		edtf: known ? `${from.split('/')[0]}/${to.split('/').at(-1)}` : null,
	};
}

/** "30 February 2020", "31 June": told, and no day; it stays what it says, and is never resolved. */
function impossible(frame: Frame): Meaning | undefined {
	const { month, day } = partsOf(frame);
	if (month === undefined || day === undefined || frame.unit !== undefined) return undefined;
	const year = num(frame, 'year');
	if (day <= daysInMonth(year ?? 2000, month)) return undefined;
	const value = timexValue({ ...(year !== undefined && { year }), month, day });
	return { type: 'DATE', value, edtf: null, resolved: false, stated: statedOf(frame), inferred: [] };
}

/** "The first nine months of 1989" are told as a length, whose days are known. */
function monthsLong(frame: Frame): Pick<Meaning, 'type' | 'value'> | undefined {
	const told = frame.nth !== undefined && frame.n !== undefined && (frame.unit === 'month' || frame.unit === 'quarter');
	const value = told ? durationValue(frame) : undefined;
	return value === undefined ? undefined : { type: 'DURATION', value };
}

/** What a date takes from the one told beside it ("3., 4. und 5. Mai"): all but the day. */
function beside(frame: Frame, { day: _other, ...later }: Frame): Frame {
	return { ...later, ...frame };
}

/** The days that "the past three years" or "the next ten days" lie between, where the publication date is known. */
function extent(frame: Frame, { published }: Context): Partial<Parts> {
	const step = num(frame, 'of');
	if (step === undefined || step === 0) return {};
	if (published === undefined) return { resolved: false, awaits: 'published', anchor: { kind: 'published' } };
	const edtf = stretchFrom(frame, step, published);
	return edtf === undefined ? {} : { edtf, inferred: ['year', 'month', 'day'], anchor: { kind: 'published' } };
}

const isTime = (point: Point): boolean => point.hour !== undefined || point.daypart !== undefined;

function dated(found: Resolution, frame: Frame): Meaning {
	const { point, resolved, awaits, anchor, inferred } = found;
	const edtf = edtfOf(point);
	const stated = statedOf(frame);
	const meaning: { -readonly [K in keyof Meaning]: Meaning[K] } = {
		type: isTime(point) ? 'TIME' : 'DATE',
		value: timexValue(point),
		edtf: edtf === null ? null : bounded(edtf, frame),
		resolved,
		stated,
		inferred: inferred.length === 0 ? inferred : inferred.filter((part) => !stated.includes(part)),
		point,
	};
	if (awaits !== undefined) meaning.awaits = awaits;
	if (anchor !== undefined) meaning.anchor = anchor;
	return meaning;
}

/** The EDTF value with what the words around say: "ca." 2022~, "seit" 2022/.., "bis" ../2022. */
function bounded(edtf: string, frame: Frame): string {
	const about =
		frame.mod === 'APPROX' && !edtf.includes('/') && !edtf.includes('T') && !edtf.includes('X') ? `${edtf}~` : edtf;
	const bound = str(frame, 'bound');
	if (bound === undefined || edtf.includes('XXXX')) return about;
	return bound === 'since' ? `${about.split('/')[0]}/..` : `../${about.split('/').at(-1)}`;
}

const still = (frame: Frame) => ({ edtf: null, resolved: true, stated: statedOf(frame), inferred: [] as const });

const COMPONENTS: readonly (readonly [field: string, component: Component])[] = [
	['century', 'century'],
	['decade', 'decade'],
	['year', 'year'],
	['yy', 'year'],
	['season', 'season'],
	['quarter', 'quarter'],
	['month', 'month'],
	['week', 'week'],
	['weekday', 'weekday'],
	['day', 'day'],
	['daypart', 'daypart'],
	['hour', 'time'],
];

/** The parts of a date that the words themselves say. */
function statedOf(frame: Frame): Component[] {
	const stated: Component[] = [];
	for (const [field, component] of COMPONENTS) if (frame[field] !== undefined) stated.push(component);
	return stated;
}
