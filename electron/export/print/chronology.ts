import type { EventRecord } from '#domain/dossier.ts';
import { edtfExtent } from '#domain/edtf-extent.ts';
import { type Desk, dateOf, deniersOf, footnoted, isDisputed, languageOf, noteFrom, oneLine } from './desk.ts';
import { independenceOf, remarksOn } from './grading.ts';
import type { Chapter, Entry } from './model.ts';
import { saidBy } from './said.ts';

/** The events by year, the undated ones last. */
export function chronologyOf(desk: Desk): readonly Chapter[] {
	const chapters: { title: string; entries: Entry[] }[] = [];
	for (const event of desk.edition.events) {
		const title = yearOf(desk, event) ?? desk.words.undated;
		const last = chapters.at(-1);
		if (last?.title === title) last.entries.push(entryOf(desk, event));
		else chapters.push({ title, entries: [entryOf(desk, event)] });
	}
	return chapters;
}

/** The year it begins in by its date or, without one, by the order told; undefined when neither says. */
function yearOf(desk: Desk, event: EventRecord): string | undefined {
	const extent = event.when && edtfExtent(event.when.edtf);
	if (extent) return String(new Date(Number.isFinite(extent.start) ? extent.start : extent.end - 1).getUTCFullYear());
	const bounds = desk.edition.bounds[event.id];
	return (bounds?.earliest ?? bounds?.latest)?.replace(/-\d\d-\d\d$/, '');
}

function entryOf(desk: Desk, event: EventRecord): Entry {
	const { words, edition } = desk;
	const said = [...(desk.claimsOf.get(event.id) ?? []), ...(desk.denialsOf.get(event.id) ?? [])];
	const basis = { stated: '', inferred: words.inferred, bounded: words.bounded };
	const bounded = !event.when && edition.bounds[event.id] !== undefined;
	const place = `e${desk.numbers.get(event.id) ?? 0}`;
	const seen = new Set<string>();
	const cited = event.citations.map(({ article, quote }) => ({ note: noteFrom(desk, article, quote) }));
	return {
		n: desk.numbers.get(event.id) ?? 0,
		date: dateOf(desk, event) || words.withoutDate,
		edtf: event.when?.edtf ?? '',
		written: event.whenText ? oneLine(event.whenText) : '',
		basis: bounded ? words.bounded : event.when ? basis[event.when.basis] : '',
		title: oneLine(event.title),
		lang: languageOf(event.lang),
		standing: standingOf(desk, event),
		disputed: isDisputed(desk, event),
		participants: event.participants.flatMap(({ entity, role }) => {
			const name = desk.entities.get(entity)?.name;
			return name === undefined ? [] : { name, role: words.roles[role] };
		}),
		place: (event.place && desk.entities.get(event.place)?.name) ?? '',
		hedges: event.hedges.join(', '),
		note: event.mark?.note ?? '',
		remarks: remarksOn(desk, event.mark),
		independence: independenceOf(
			desk,
			event.citations.map(({ article }) => article),
		),
		conflicts: desk.conflictsOf.get(event.id) ?? [],
		reported: footnoted(place, seen, cited).map(({ note }) => note),
		said: footnoted(
			place,
			seen,
			said.map((claim) => saidBy(desk, claim)),
		),
		order: footnoted(place, seen, ordersOf(desk, event)),
	};
}

/** What the event is told to have come before, after or during. */
function ordersOf(desk: Desk, event: EventRecord): Entry['order'] {
	return desk.edition.relations
		.filter((relation) => relation.from === event.id)
		.flatMap((relation) => {
			const other = desk.events.get(relation.to);
			const n = desk.numbers.get(relation.to);
			if (!other || n === undefined) return [];
			const note = noteFrom(desk, relation.citation.article, relation.citation.quote);
			return { kind: desk.words[relation.kind], n, title: oneLine(other.title), lang: languageOf(other.lang), note };
		});
}

function standingOf(desk: Desk, event: EventRecord): string {
	const deniers = deniersOf(desk, event);
	const standing = deniers.length > 0 ? desk.words.deniedBy(deniers.join(', ')) : standingWord(desk, event);
	return [standing, event.by === 'person' ? desk.words.addedByHand : ''].filter((part) => part !== '').join(' · ');
}

function standingWord(desk: Desk, event: EventRecord): string {
	return event.factuality === 'asserted' ? '' : desk.words.factuality[event.factuality];
}
