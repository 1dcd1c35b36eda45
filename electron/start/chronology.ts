import type { Locale } from '#contract/channels.ts';
import { type EventRecord, effectiveEvent } from '#domain/dossier.ts';
import { compareEdtf } from '#domain/edtf.ts';

const UNDATED: Readonly<Record<Locale, string>> = { de: 'ohne Datum', en: 'undated' };

/** The events as lines of text in order of time, each with its date in EDTF and its quote; the undated ones last. */
export function chronology(events: readonly EventRecord[], locale: Locale): string[] {
	const rows = events
		.filter((event) => event.decision !== 'rejected')
		.map(effectiveEvent)
		.toSorted((a, b) => compareEdtf(a.when?.edtf ?? '', b.when?.edtf ?? ''));
	const dates = rows.map(({ when }) => when?.edtf ?? UNDATED[locale]);
	const width = Math.max(0, ...dates.map((date) => date.length));
	return rows.flatMap(({ title, citations }, index) => [
		`${(dates[index] ?? '').padEnd(width)}  ${title}`,
		`${' '.repeat(width)}  “${citations[0]?.quote.exact ?? ''}”`,
	]);
}
