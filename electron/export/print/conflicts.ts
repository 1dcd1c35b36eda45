import type { Contradiction, Side } from '#domain/contradiction.ts';
import { CONTRADICTION_WORDS } from '#domain/messages/contradictions.ts';
import { CONFLICT_WORDS } from '../words/conflicts.ts';
import { type Desk, date, languageOf, noteFrom, oneLine, referenceTo } from './desk.ts';
import type { Conflict, ConflictSide } from './model.ts';

/** Passages that are printed of a side; how many more there are is told. */
const MOST_QUOTED = 3;

/** What in the dossier cannot all be true, numbered from 1: each with what is said, by whom, since when and in which words. */
export function conflictsOf(desk: Desk): readonly Conflict[] {
	const { kinds, rules } = CONTRADICTION_WORDS[desk.edition.options.lang];
	return desk.edition.contradictions.map((conflict, index) => ({
		n: index + 1,
		kind: kinds[conflict.kind],
		...matterOf(desk, conflict),
		why: rules[conflict.rule],
		wide: conflict.kind === 'order' || conflict.sides.length === 1,
		events: conflict.events.flatMap((id) => desk.events.get(id) ?? []).map((event) => referenceTo(desk, event)),
		sides: conflict.sides.map((side) => sideOf(desk, conflict, side)),
	}));
}

/** What it is about: its event, else the claim that is denied. */
function matterOf(desk: Desk, { events, sides }: Contradiction): Pick<Conflict, 'matter' | 'lang'> {
	const event = desk.events.get(events[0] ?? '');
	if (event !== undefined) return { matter: oneLine(event.title), lang: languageOf(event.lang) };
	const claim = desk.claims.get(sides[0]?.claims[0] ?? '');
	return {
		matter: oneLine(claim?.content ?? ''),
		lang: languageOf(desk.articles.get(claim?.article ?? '')?.lang ?? 'und'),
	};
}

function sideOf(desk: Desk, conflict: Contradiction, side: Side): ConflictSide {
	const words = CONFLICT_WORDS[desk.edition.options.lang];
	const outlets = new Set(side.articles.flatMap((id) => desk.articles.get(id)?.outlet ?? []));
	return {
		says: sayingOf(desk, conflict, side),
		who: namesOf(desk, side.speakers) || words.accordingTo([...outlets].join(', ')),
		facts: [
			side.since === undefined ? words.sinceUnknown : words.since(date(desk, side.since)),
			words.basis(side.articles.length, side.origins),
		].join(' · '),
		notes: side.citations.slice(0, MOST_QUOTED).map(({ article, quote }) => noteFrom(desk, article, quote)),
		further: side.citations.length > MOST_QUOTED ? words.further(side.citations.length - MOST_QUOTED) : '',
	};
}

const namesOf = (desk: Desk, ids: readonly string[]) =>
	ids.flatMap((id) => desk.entities.get(id)?.name ?? []).join(', ');

function sayingOf(desk: Desk, { kind, rule }: Contradiction, { value, actors = [], events }: Side): string {
	const words = CONFLICT_WORDS[desk.edition.options.lang];
	if (kind === 'actor') return namesOf(desk, actors) || desk.words.unnamed;
	if (kind === 'number') return value;
	if (kind === 'order') {
		const [from, to] = events.map((id) => `${desk.words.number} ${desk.numbers.get(id) ?? '–'}`);
		if (from === undefined || to === undefined) return date(desk, value);
		return words.order(value === 'before' || value === 'after' ? value : 'during', from, to);
	}
	if (kind === 'date') return date(desk, value);
	const denied = value === 'denied' || value === 'negated';
	if (rule === 'event-negated') return denied ? words.happenedNot : words.happened;
	return denied ? words.denied : words.asserted;
}
