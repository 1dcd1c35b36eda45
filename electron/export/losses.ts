import type { EventRecord } from '#domain/dossier.ts';
import type { Edition } from '#domain/edition.ts';
import type { Loss, LossCode } from '#domain/export-loss.ts';
import type { Mark } from '#domain/mark.ts';
import { daysOf, plainDates } from './plain-dates.ts';
import { deskOf } from './print/desk.ts';
import { forbiddenIn } from './xml.ts';

/** How much of each kind an edition holds, and so would lose to a format without a place for it. */
const COUNTS: Readonly<Record<Exclude<LossCode, 'cells-guarded'>, (edition: Edition) => number>> = {
	events: ({ events }) => events.length,
	statements: ({ claims }) => claims.length,
	entities: ({ entities }) => entities.length,
	roles: ({ events }) => events.reduce((sum, event) => sum + event.participants.length, 0),
	relations: ({ relations }) => relations.length,
	quotes: (edition) => quotesIn(edition),
	standing: ({ events }) => events.filter(({ factuality }) => factuality !== 'asserted').length,
	answers: ({ claims }) => claims.reduce((sum, { answers }) => sum + answers.length, 0),
	notes: (edition) => marksOf(edition).filter(({ note }) => note !== undefined && note !== '').length,
	tags: (edition) => marksOf(edition).reduce((sum, { tags = [] }) => sum + tags.length, 0),
	grades: (edition) => marksOf(edition).filter(({ grade }) => grade !== undefined).length,
	hashes: ({ articles }) => articles.length,
	'dates-simplified': ({ events }) => events.filter(isSimplified).length,
	undated: (edition) => edition.events.filter((event) => daysOf(event, edition) === undefined).length,
	characters: (edition) => charactersIn(edition, forbiddenIn),
	'offsets-utf16': (edition) => quotesIn(edition),
};

/** The losses of a format that has no place for these, as far as the edition holds any. */
export function lacking(edition: Edition, ...codes: readonly (keyof typeof COUNTS)[]): readonly Loss[] {
	return codes.map((code) => ({ code, count: COUNTS[code](edition) })).filter(({ count }) => count > 0);
}

/** The statements and denials that `keeps` does not keep, in formats that hold them at their events alone. */
export function statementsBeside(edition: Edition, keeps: (event: EventRecord) => boolean): readonly Loss[] {
	const { claimsOf, denialsOf } = deskOf(edition);
	const kept = edition.events.flatMap((event) =>
		keeps(event) ? [...(claimsOf.get(event.id) ?? []), ...(denialsOf.get(event.id) ?? [])] : [],
	);
	const count = edition.claims.length - new Set(kept).size;
	return count > 0 ? [{ code: 'statements', count }] : [];
}

/** Tags, notes and grades of every record. */
function marksOf({ articles, events, claims, entities, outlets }: Edition): readonly Mark[] {
	return [articles, events, claims, entities, outlets].flatMap((records) => records.flatMap(({ mark }) => mark ?? []));
}

const quotesIn = ({ events, claims, relations }: Edition) =>
	events.reduce((sum, { citations }) => sum + citations.length, 0) + claims.length + relations.length;

const isSimplified = ({ when }: EventRecord) => when !== undefined && plainDates(when.edtf)?.faithful !== true;

/** The characters of all strings of `data` that `counted` counts. */
function charactersIn(data: unknown, counted: (text: string) => number): number {
	if (typeof data === 'string') return counted(data);
	if (data === null || typeof data !== 'object') return 0;
	return Object.values(data).reduce((sum: number, value) => sum + charactersIn(value, counted), 0);
}
