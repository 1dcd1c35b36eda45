import { plusDays, plusMonths, type Ymd } from './calendar.ts';
import { type Anchor, fullDay } from './context.ts';
import { edtfOf } from './format.ts';
import { type Frame, num, str } from './frame.ts';
import { moveClock } from './move.ts';

/** EDTF interval of `n` units up to (`step` below 0) or from the anchor; undefined when it is not known finely enough. */
export function stretchFrom(frame: Frame, step: number, anchor: Anchor): string | undefined {
	const n = num(frame, 'n');
	const unit = str(frame, 'unit') ?? '';
	const day = fullDay(anchor);
	if (n === undefined || !Number.isInteger(n) || day === undefined) return undefined;
	const by = Math.sign(step) * n;
	const clock = moveClock(anchor, day, unit, by);
	if (clock !== undefined) {
		const { time: _id, ...now } = anchor;
		return [now, clock]
			.map((point) => edtfOf(point))
			.toSorted()
			.join('/');
	}
	if (unit === 'quarter') return quartersFrom(day, by);
	const months = { year: 12, month: 1, half: 6, decade: 120 }[unit];
	const days = { week: 7, day: 1, fortnight: 14 }[unit];
	if (months === undefined && days === undefined) return undefined;
	// "The next three days" begin tomorrow.
	if (unit === 'day' && step > 0) return `${edtfOf(plusDays(day, 1))}/${edtfOf(plusDays(day, n))}`;
	const other = days === undefined ? plusMonths(day, by * (months ?? 0)) : plusDays(day, by * days);
	const ends = [day, other].map((date) => edtfOf(date));
	return step < 0 ? `${ends[1]}/${ends[0]}` : `${ends[0]}/${ends[1]}`;
}

/** "The past two quarters" are whole ones: from the first month to the last. */
function quartersFrom({ year, month }: Ymd, by: number): string {
	const now = { year, month: month - ((month - 1) % 3), day: 1 };
	const first = plusMonths(now, by < 0 ? by * 3 : 3);
	const last = plusMonths(first, Math.abs(by) * 3 - 1);
	return [first, last].map(({ year, month }) => edtfOf({ year, month })).join('/');
}
