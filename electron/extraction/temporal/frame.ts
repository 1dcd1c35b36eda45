/** What the words of an expression say together: fields by name, as values/ and rules/ fill them. */
export type Frame = Readonly<Record<string, number | string>>;

export const num = (frame: Frame, field: string): number | undefined => {
	const value = frame[field];
	return typeof value === 'number' ? value : undefined;
};

export const str = (frame: Frame, field: string): string | undefined => {
	const value = frame[field];
	return typeof value === 'string' ? value : undefined;
};

/** A point or stretch of the calendar as far as it is known. */
export interface Point {
	readonly year?: number;
	readonly month?: number;
	readonly day?: number;
	/** ISO week with its own year. */
	readonly week?: { readonly year: number; readonly week: number };
	readonly weekend?: boolean;
	readonly quarter?: number;
	readonly half?: number;
	/** SP, SU, FA, WI */
	readonly season?: string;
	/** 198 for the 1980s. */
	readonly decade?: number;
	/** 19 for the 20th century. */
	readonly century?: number;
	readonly hour?: number;
	readonly minute?: number;
	readonly second?: number;
	/** MO, MI, AF, EV, NI, DT */
	readonly daypart?: string;
	/** `Z` or `+02:00` */
	readonly zone?: string;
	/** Weekday of a day that is not known. */
	readonly weekday?: number;
	/** The day begins with the evening before. */
	readonly eve?: boolean;
	/** Days it goes on after the first. */
	readonly lasts?: number;
	/** Finest unit of a point that is not resolved: how many X to write. */
	readonly grain?: string;
	/** A year of accounts, which need not begin in January. */
	readonly fiscal?: boolean;
	/** The year counts before the era. */
	readonly bc?: boolean;
}

/** Parts of a date that stand in the frame itself. */
export function partsOf(frame: Frame): Point {
	const point: { -readonly [K in keyof Point]: Point[K] } = {};
	for (const name of PARTS) {
		const value = num(frame, name);
		if (value !== undefined) point[name] = value;
	}
	const season = str(frame, 'season');
	if (season !== undefined) point.season = season;
	if (frame.weekend === 1) point.weekend = true;
	return point;
}

const PARTS = ['month', 'day', 'quarter', 'half', 'weekday'] as const;

export const hasPart = (point: Point): boolean => Object.keys(point).length > 0;
