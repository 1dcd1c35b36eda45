import type { EventRecord } from '#domain/dossier.ts';
import type { Bounds, Edition } from '#domain/edition.ts';
import { parseEdtf } from '#domain/edtf.ts';
import { dayStart } from '#domain/edtf-extent.ts';
import type { Exporter } from './exporter.ts';
import { LABELS } from './labels.ts';
import { lacking, statementsBeside } from './losses.ts';
import { markLines } from './marks.ts';
import { daysOf } from './plain-dates.ts';
import { cite, type Desk, dateOf, deniersOf, deskOf, oneLine } from './print/desk.ts';
import { saidBy } from './print/said.ts';

/**
 * RFC 5545: an entry for each event over all the days it may lie on (DTEND exclusive), marked where that is not certain. What no
 * calendar can place is kept as a journal entry without a date.
 */
export const ics: Exporter = {
	async render(edition) {
		const desk = deskOf(edition);
		const stamp = edition.info.modified.replace(/\.\d+/, '').replace(/[-:]/g, '');
		const lines = [
			'BEGIN:VCALENDAR',
			'VERSION:2.0',
			'PRODID:-//Depesche//Dossier//EN',
			'CALSCALE:GREGORIAN',
			`NAME:${escaped(edition.info.name)}`,
			`X-WR-CALNAME:${escaped(edition.info.name)}`,
			`UID:${escaped(edition.info.id)}`,
			...edition.events.flatMap((event) => componentOf(desk, event, stamp)),
			'END:VCALENDAR',
		];
		return lines.map(folded).join('');
	},
	losses: (edition) => [
		...lacking(edition, 'dates-simplified', 'roles', 'relations', 'answers', 'hashes', 'entities'),
		...statementsBeside(edition, () => true),
		...unplaced(edition.events.filter((event) => !calendarDays(event, edition)).length),
	],
};

const unplaced = (count: number) => (count > 0 ? [{ code: 'undated' as const, count }] : []);

/** Its days, if all lie in years of four digits. */
function calendarDays(event: EventRecord, edition: Edition): Bounds | undefined {
	const days = daysOf(event, edition);
	return days && [days.earliest, days.latest].every((day) => day === undefined || /^\d{4}-/.test(day))
		? days
		: undefined;
}

function componentOf(desk: Desk, event: EventRecord, stamp: string): readonly string[] {
	const { edition, words } = desk;
	const days = calendarDays(event, edition);
	const span = days && spanOf(event, days);
	const kind = span ? 'VEVENT' : 'VJOURNAL';
	const [first] = event.citations;
	const url = first && desk.articles.get(first.article)?.url;
	const certain = span?.certain === true && event.factuality === 'asserted';
	const place = event.place && desk.entities.get(event.place)?.name;
	const categories = [event.type, ...(event.mark?.tags ?? [])].map(escaped).join(',');
	const date = dateOf(desk, event) || words.withoutDate;
	return [
		`BEGIN:${kind}`,
		`UID:${escaped(`${event.id}@${edition.info.id}`)}`,
		`DTSTAMP:${stamp}`,
		...(span ? span.lines : []),
		`SUMMARY:${escaped(`${span?.certain ? '' : `(${date}) `}${oneLine(event.title)}`)}`,
		`DESCRIPTION:${escaped(descriptionOf(desk, event, date))}`,
		`CATEGORIES:${categories}`,
		...(place && span ? [`LOCATION:${escaped(place)}`] : []),
		...(url && /^https?:\/\/[^\s"<>\\^`{|}]+$/.test(url) ? [`URL:${url}`] : []),
		`STATUS:${span ? (certain ? 'CONFIRMED' : 'TENTATIVE') : 'DRAFT'}`,
		...(span ? ['TRANSP:TRANSPARENT'] : []),
		...(event.when ? [`X-DEPESCHE-EDTF:${escaped(event.when.edtf)}`] : []),
		`X-DEPESCHE-FACTUALITY:${event.factuality}`,
		`END:${kind}`,
	];
}

/** Begin and exclusive end; with one bound alone, the day of that bound. Certain: the date is stated and says no less than these days. */
function spanOf(event: EventRecord, { earliest, latest }: Bounds): { lines: readonly string[]; certain: boolean } {
	const value = event.when && parseEdtf(event.when.edtf);
	if (value?.kind === 'date' && value.time !== undefined && earliest !== undefined) {
		return { lines: [`DTSTART:${timed(earliest, value.time)}`], certain: event.when?.basis === 'stated' };
	}
	const from = earliest ?? latest ?? '';
	const to = latest ?? earliest ?? '';
	const day = value?.kind === 'date' && earliest === latest && !value.approximate && !value.uncertain;
	const interval =
		value?.kind === 'interval' &&
		earliest !== undefined &&
		latest !== undefined &&
		!/[~?%X.]/.test(event.when?.edtf ?? '');
	return {
		lines: [`DTSTART;VALUE=DATE:${from.replaceAll('-', '')}`, `DTEND;VALUE=DATE:${dayAfter(to)}`],
		certain: (day || interval) && event.when?.basis === 'stated',
	};
}

/** A local time stays local, one with a zone becomes UTC. */
function timed(day: string, time: string): string {
	const [, clock = '', zone] = /^([\d:]+)(Z|[+-].*)?$/.exec(time) ?? [];
	const full = clock.length === 5 ? `${clock}:00` : clock;
	const basic = (iso: string) => iso.slice(0, 19).replace(/[-:]/g, '');
	if (zone === undefined) return basic(`${day}T${full}`);
	const padded = /^[+-]\d\d$/.test(zone) ? `${zone}:00` : zone;
	const instant = new Date(`${day}T${full}${padded}`);
	return Number.isNaN(instant.getTime()) ? basic(`${day}T${full}`) : `${basic(instant.toISOString())}Z`;
}

const DAY = 86_400_000;
const dayAfter = (day: string) => new Date(dayStart(day) + DAY).toISOString().slice(0, 10).replaceAll('-', '');

function descriptionOf(desk: Desk, event: EventRecord, date: string): string {
	const { words } = desk;
	const deniers = deniersOf(desk, event);
	const claims = [...(desk.claimsOf.get(event.id) ?? []), ...(desk.denialsOf.get(event.id) ?? [])];
	return [
		`${date}${event.whenText ? ` (${words.asWritten} ${oneLine(event.whenText)})` : ''}`,
		deniers.length > 0 ? words.deniedBy(deniers.join(', ')) : words.factuality[event.factuality],
		...(event.hedges.length > 0 ? [`${words.hedged} ${event.hedges.join(', ')}`] : []),
		...event.citations.flatMap(({ article, quote }) => {
			const source = desk.articles.get(article);
			return source
				? [`${LABELS[desk.edition.options.lang].quoted(oneLine(quote.exact))} (${cite(desk, source)})`]
				: [];
		}),
		...claims.map((claim) => {
			const said = saidBy(desk, claim);
			return `${said.who}, ${said.act}: ${said.content}`;
		}),
		...markLines(event.mark, LABELS[desk.edition.options.lang]),
	].join('\n');
}

/** TEXT of RFC 5545: line breaks as `\n`, no other control characters. */
function escaped(text: string): string {
	return text
		.replace(/\\/g, '\\\\')
		.replace(/[;,]/g, '\\$&')
		.replace(/\r\n|[\n\r\u0085\u2028\u2029]/g, '\\n')
		.replace(/\p{Cc}|\p{Surrogate}/gu, '\uFFFD');
}

/** Octets a line may have, its break not counted. */
const OCTETS = 75;

/** The line with its break, cut so that no piece has more than 75 octets and no character is cut. */
function folded(line: string): string {
	let out = '';
	let octets = 0;
	for (const character of line) {
		const size = octetsOf(character.codePointAt(0) ?? 0);
		if (octets + size > OCTETS) {
			out += '\r\n ';
			octets = 1;
		}
		out += character;
		octets += size;
	}
	return `${out}\r\n`;
}

const octetsOf = (codePoint: number) => (codePoint < 0x80 ? 1 : codePoint < 0x800 ? 2 : codePoint < 0x10000 ? 3 : 4);
