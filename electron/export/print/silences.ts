import { type Desk, date } from './desk.ts';

const DAY = 86_400_000;
const LONGEST = 3;
/** Shorter pauses are no silence. */
const LEAST_DAYS = 30;

/** The longest stretches between one dated event and the next, each in words; an event that spans a stretch fills it. */
export function silencesOf(desk: Desk): string[] {
	const found: { days: number; from: string; to: string }[] = [];
	let last: string | undefined;
	const dated = desk.edition.events
		.flatMap(({ when }) => (when?.earliest && when.latest ? [{ from: when.earliest, to: when.latest }] : []))
		.toSorted((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0));
	for (const { from, to } of dated) {
		if (last !== undefined) {
			const days = Math.round((Date.parse(from) - Date.parse(last)) / DAY) - 1;
			if (days >= LEAST_DAYS) found.push({ days, from: last, to: from });
		}
		if (last === undefined || to > last) last = to;
	}
	return found
		.toSorted((a, b) => b.days - a.days)
		.slice(0, LONGEST)
		.map(({ days, from, to }) => desk.words.silence(days, date(desk, from), date(desk, to)));
}
