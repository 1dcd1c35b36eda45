import type { TemporalExpression } from '#domain/reading.ts';
import { dateOf } from './calendar.ts';
import type { Anchor, Context, Note, Tense } from './context.ts';
import { firstDay } from './format.ts';
import type { Point } from './frame.ts';

/** How many sentences back a date still is what an incomplete one is completed from. */
const NEAR = 1;

/** The dates spoken of so far. */
export class History {
	readonly #published: Anchor | undefined;
	#last: Anchor | undefined;
	#year: { readonly anchor: Anchor; readonly sentence: number } | undefined;
	#day: { readonly anchor: Anchor; readonly sentence: number } | undefined;

	readonly #note: Note;
	readonly #line: boolean;

	constructor(published: string | undefined, note?: Note, line = false) {
		this.#note = note;
		this.#line = line;
		this.#published = published === undefined ? undefined : publicationDate(published);
	}

	/** What an expression of `sentence` is resolved from. */
	at(sentence: number, tense: () => Tense): Context {
		const near = (seen: { readonly anchor: Anchor; readonly sentence: number } | undefined) =>
			seen !== undefined && sentence - seen.sentence <= NEAR ? seen.anchor : undefined;
		const year = near(this.#year);
		return {
			published: this.#published,
			last: this.#last,
			lastDay: this.#day?.anchor,
			near: year !== undefined && this.#tellsMore(year) ? year : undefined,
			nearDay: near(this.#day),
			tense,
			note: this.#note,
			line: this.#line,
		};
	}

	/**
	 * A bare year next to the publication's own says little about the months around it ("the season of 2014"), and one that is still to
	 * come nothing.
	 */
	#tellsMore({ year, month }: Anchor): boolean {
		const now = this.#published?.year;
		return now === undefined || (year <= now && (month !== undefined || now - year > 1));
	}

	add(time: TemporalExpression, point: Point, sentence: number): void {
		if (time.type !== 'DATE' && time.type !== 'TIME') return;
		const anchor = anchorAt(time.id, point);
		if (anchor === undefined) return;
		this.#last = anchor;
		if (time.stated.includes('year') || time.anchor?.kind === 'time') this.#year = { anchor, sentence };
		if (anchor.day !== undefined && point.week === undefined) this.#day = { anchor, sentence };
	}
}

function anchorAt(time: string, point: Point): Anchor | undefined {
	if (point.week !== undefined) {
		const first = firstDay(point);
		return first === undefined ? undefined : { time, ...dateOf(first) };
	}
	if (point.year === undefined || point.bc === true) return undefined;
	const { year, month, day, hour, minute } = point;
	return {
		time,
		year,
		...(month !== undefined && { month }),
		...(month !== undefined && day !== undefined && { day }),
		...(hour !== undefined && { hour }),
		...(minute !== undefined && { minute }),
	};
}

/** The publication date as an anchor, with as much of it as is known; undefined when it says no year. */
function publicationDate(published: string): Anchor | undefined {
	const match = /^(\d{4})(?:-(\d\d))?(?:-(\d\d))?(?:[T ](\d\d):(\d\d)(?::(\d\d))?)?/.exec(published);
	if (match === null) return undefined;
	const [year = 0, month, day, hour, minute, second] = match
		.slice(1)
		.map((part) => (part === undefined ? undefined : Number(part)));
	if (month !== undefined && (month < 1 || month > 12)) return { year };
	return {
		year,
		...(month !== undefined && { month }),
		...(day !== undefined && { day }),
		...(hour !== undefined && { hour }),
		...(minute !== undefined && { minute }),
		...(second !== undefined && { second }),
	};
}
