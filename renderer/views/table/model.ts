/** An event's row in words, and the order of rows. Pure. */
import type { EventRecord } from '#domain/dossier.ts';
import { denying, isOwn, speakers, startOf } from '#state/derived.ts';
import type { Snapshot } from '#state/snapshot.ts';
import type { Words } from '#strings/use.ts';

export type Column = 'date' | 'event' | 'type' | 'people' | 'place' | 'status' | 'sources' | 'decision';

export interface Row extends Readonly<Record<Column, string>> {
	readonly id: string;
	readonly start: number;
	readonly deniers: number;
	readonly undated: boolean;
	readonly rejected: boolean;
	readonly lang: string;
}

function cells(event: EventRecord, snapshot: Snapshot, { t, dates }: Words): Row {
	const name = (id: string) => snapshot.entities.get(id)?.name ?? '';
	const articles = new Set(event.citations.map(({ article }) => article));
	const people = [...new Set(event.participants.map(({ entity }) => entity))].filter((id) => id !== event.place);
	const inferred = event.when?.basis === 'inferred' ? ` (${t.status.inferred})` : '';
	return {
		id: event.id,
		start: startOf(event),
		deniers: speakers(denying(snapshot.claims, event.id)),
		undated: event.when === undefined,
		rejected: event.decision === 'rejected',
		lang: event.lang,
		date: `${dates.short(event.when)}${inferred}`,
		event: event.title,
		type: t.eventTypes[event.type],
		people: people.map(name).join(', '),
		place: event.place === undefined ? '' : name(event.place),
		status: isOwn(event) ? t.ownEvent.own : t.factuality[event.factuality],
		sources: String(articles.size),
		decision: t.decisions[event.decision],
	};
}

/** Rows of one state of the dossier, each made once however often the table is narrowed. */
export function cellsOnce(snapshot: Snapshot, words: Words): (event: EventRecord) => Row {
	const made = new Map<EventRecord, Row>();
	return (event) => {
		const row = made.get(event) ?? cells(event, snapshot, words);
		made.set(event, row);
		return row;
	};
}

/** A sorted copy; equal rows stay by time, then id. The undated stand last by date, either way. */
export function sorted(rows: readonly Row[], column: Column, down: boolean, language: string): readonly Row[] {
	const { compare } = new Intl.Collator(language, { numeric: true });
	const sign = down ? -1 : 1;
	const time = (a: Row, b: Row) => (a.start === b.start ? 0 : a.start < b.start ? -1 : 1);
	const last = (row: Row) => Number(row.start === Number.POSITIVE_INFINITY);
	return rows.toSorted((a, b) => {
		if (column === 'date') return last(a) - last(b) || sign * time(a, b) || compare(a.id, b.id);
		if (column === 'status' && a.deniers !== b.deniers) return sign * (b.deniers - a.deniers);
		return sign * compare(a[column], b[column]) || time(a, b) || compare(a.id, b.id);
	});
}
