import type { EventRecord } from '#domain/dossier.ts';
import type { Bounds, Edition } from '#domain/edition.ts';
import { bounds, type Edtf, type EdtfDate, type EdtfEnd, parseEdtf } from '#domain/edtf.ts';
import { edtfExtent } from '#domain/edtf-extent.ts';

/** A date as calendars without uncertainty know it: `YYYY`, `YYYY-MM`, `YYYY-MM-DD` or with a time. Without an end, the start is all of it. */
export interface PlainDates {
	readonly start?: string;
	/** Inclusive, of the same precision as written. */
	readonly end?: string;
	/** Says all that the EDTF value said. */
	readonly faithful: boolean;
}

/** The nearest plain dates to an EDTF value; undefined when it names no year, or one of more than four digits. */
export function plainDates(edtf: string): PlainDates | undefined {
	const value = parseEdtf(edtf);
	const plain = value && (exactly(value) ?? within(bounds(edtf) ?? {}));
	return plain && [plain.start, plain.end].every((day) => day === undefined || /^\d{4}(?!\d)/.test(day))
		? plain
		: undefined;
}

/** The same of an event, by its date or, without one, by what bounds it. */
export function datesOf({ when }: Pick<EventRecord, 'when'>, around: Bounds): PlainDates | undefined {
	return (when && plainDates(when.edtf)) ?? within(around);
}

/**
 * The days a calendar shows an event on; undefined when its date names no year and the order told leaves one side open. With a date that
 * is open itself, one side is absent.
 */
export function daysOf({ when, id }: EventRecord, { bounds: around }: Edition): Bounds | undefined {
	const days = around[id];
	const both = days?.earliest !== undefined && days.latest !== undefined;
	return both || (when && edtfExtent(when.edtf)) ? days : undefined;
}

function exactly(value: Edtf): PlainDates | undefined {
	if (value.kind === 'set') return undefined;
	if (value.kind === 'date') {
		const start = written(value);
		return start === undefined ? undefined : { start, faithful: !(value.approximate || value.uncertain) };
	}
	const [start, end] = [endOf(value.start), endOf(value.end)];
	if (start === undefined && end === undefined) return undefined;
	const faithful = [value.start, value.end].every(
		(part) => typeof part !== 'string' && !part.approximate && !part.uncertain,
	);
	return {
		...(start !== undefined && { start }),
		...(end !== undefined && { end }),
		faithful: faithful && start !== undefined && end !== undefined,
	};
}

const endOf = (end: EdtfEnd) => (typeof end === 'string' ? undefined : written(end));

/** Undefined where a part is unspecified or no month. */
function written({ year, month, day, time }: EdtfDate): string | undefined {
	if (!/^\d{4}$/.test(year) || month?.includes('X') || day?.includes('X') || Number(month ?? 1) > 12) return undefined;
	const date = [year, month, day].filter((part) => part !== undefined).join('-');
	return time === undefined ? date : `${date}T${time}`;
}

function within({ earliest, latest }: Bounds): PlainDates | undefined {
	if (earliest === undefined && latest === undefined) return undefined;
	return {
		...(earliest !== undefined && { start: earliest }),
		...(latest !== undefined && { end: latest }),
		faithful: false,
	};
}
