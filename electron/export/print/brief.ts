import type { EventRecord } from '#domain/dossier.ts';
import { type Desk, date, deniersOf, isDated, isDisputed, referenceTo, voicesOf } from './desk.ts';
import type { Brief, Speaker } from './model.ts';

const LEADING = 6;
const SPEAKERS = 12;

/** The page that answers a hurried reader: what happened, who says so, what is disputed, what is open. */
export function briefOf(desk: Desk): Brief {
	const { edition, words } = desk;
	const period = periodOf(desk);
	const outlets = new Set(edition.articles.flatMap((article) => article.outlet ?? [])).size;
	const extent = [words.events(edition.events.length), ...(period === '' ? [] : [period])].join(' ');
	const basis = [words.articles(edition.articles.length), ...(outlets > 0 ? [words.outlets(outlets)] : [])].join(', ');
	const undated = edition.events.filter((event) => !isDated(event));
	return {
		happened: edition.events.length === 0 ? words.noEvents : `${extent} (${basis}).`,
		leading: leadingOf(desk).map((event) => referenceTo(desk, event)),
		speakers: speakersOf(desk),
		disputed: edition.events
			.filter((event) => isDisputed(desk, event))
			.map((event) => ({ ...referenceTo(desk, event), by: deniersOf(desk, event).join(', ') })),
		otherDenials: otherDenialsOf(desk),
		undated: undated.map((event) => ({ ...referenceTo(desk, event), order: orderOf(desk, event) })),
		unknown: edition.articles
			.filter((article) => !article.published)
			.map((article) => {
				const sentence = words.articleUndated(`[${desk.sourceNumbers.get(article.id)}]`);
				return article.waiting > 0 ? `${sentence}; ${words.waiting(article.waiting)}.` : `${sentence}.`;
			}),
	};
}

/** Denials of statements that no event here stands for: the brief must not pass over them. */
function otherDenialsOf(desk: Desk): string {
	const { edition, words } = desk;
	const others = edition.claims.filter(({ act, events }) => act === 'denies' && events.length === 0).length;
	if (others > 0) return words.otherDenials(others);
	return edition.events.some((event) => isDisputed(desk, event)) ? '' : words.nothingDisputed;
}

/** First to last day or month that the dated events name; empty when none is dated. */
export function periodOf(desk: Desk): string {
	const ends = periodEnds(desk);
	return ends ? desk.words.between(...ends) : '';
}

export function periodEnds(desk: Desk): [first: string, last: string] | undefined {
	const dated = desk.edition.events.filter(isDated);
	const last = dated.toSorted((a, b) => ((a.when?.latest ?? '') < (b.when?.latest ?? '') ? -1 : 1)).at(-1);
	const first = dated[0];
	if (!first?.when || !last?.when) return undefined;
	const [from = '', to = ''] = [first.when.edtf.split('/')[0], last.when.edtf.split('/').at(-1)];
	const sound = (end: string, event: EventRecord) =>
		/^-?\d/.test(end) ? end : (event.when?.earliest ?? event.when?.latest);
	const [start, end] = [sound(from, first), sound(to, last)];
	return start && end ? [date(desk, start), date(desk, end)] : undefined;
}

/** The events that most articles tell, undisputed ones first, in the order of the chronology. */
function leadingOf(desk: Desk): readonly EventRecord[] {
	const told = new Map(
		desk.edition.events.map((event) => [event, new Set(event.citations.map((c) => c.article)).size]),
	);
	const weight = (event: EventRecord) => (told.get(event) ?? 0) * 2 + (event.factuality === 'asserted' ? 1 : 0);
	const happened = desk.edition.events.filter(
		(e) => !isDisputed(desk, e) && (e.factuality === 'asserted' || e.factuality === 'reported'),
	);
	const chosen = new Set(happened.toSorted((a, b) => weight(b) - weight(a)).slice(0, LEADING));
	return happened.filter((event) => chosen.has(event));
}

function speakersOf(desk: Desk): readonly Speaker[] {
	const speakers = new Map<string, { name: string; role: string; says: number; denies: number }>();
	for (const claim of desk.edition.claims) {
		const entities = claim.speaker.entities.flatMap((id) => desk.entities.get(id) ?? []);
		const named = entities.length > 0 ? entities : voicesOf(desk, claim).map((name) => ({ name, role: '' }));
		for (const { name, role = '' } of named) {
			const speaker = speakers.get(name) ?? { name, role, says: 0, denies: 0 };
			if (claim.act === 'denies') speaker.denies += 1;
			else speaker.says += 1;
			speakers.set(name, speaker);
		}
	}
	return [...speakers.values()].toSorted((a, b) => b.says + b.denies - (a.says + a.denies)).slice(0, SPEAKERS);
}

/** "nach Nr. 3, vor Nr. 7", from the order told in words. */
export function orderOf(desk: Desk, event: EventRecord): string {
	const inverse = { before: 'after', after: 'before', during: 'during' } as const;
	const parts = desk.edition.relations.flatMap((relation) => {
		if (relation.from === event.id)
			return `${desk.words[relation.kind]} ${desk.words.number} ${desk.numbers.get(relation.to)}`;
		if (relation.to !== event.id || relation.kind === 'during') return [];
		return `${desk.words[inverse[relation.kind]]} ${desk.words.number} ${desk.numbers.get(relation.from)}`;
	});
	return [...new Set(parts)].join(', ');
}
