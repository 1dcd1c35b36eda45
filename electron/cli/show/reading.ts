import { warningText } from '#domain/messages.ts';
import type { Reading } from '#domain/reading.ts';
import { locale } from '../locale.ts';
import { columns, marks, oneLine, section } from './layout.ts';
import { words } from './words.ts';

/** One article's reading for people: what happened when, who says what, who is who, in which order. */
export function readingInWords(reading: Reading): string {
	const say = words(locale());
	const { title, published, lang, byline, text } = reading;
	const entityNames = new Map(reading.entities.map(({ id, name }) => [id, name]));
	const eventTitles = new Map(reading.events.map(({ id, title: name }) => [id, name]));
	const named = (ids: readonly string[]) => ids.map((id) => entityNames.get(id) ?? id).join(', ');
	const events = reading.events
		.toSorted((a, b) =>
			startOf(a.when?.earliest ?? a.when?.edtf).localeCompare(startOf(b.when?.earliest ?? b.when?.edtf)),
		)
		.map(
			(event) =>
				[event.when?.edtf ?? '–', `${event.title}${marks([event.type, say.standing[event.factuality]])}`] as const,
		);
	const claims = reading.claims.map(({ speaker, act, content, quote }) => {
		const { entities, span } = speaker;
		const who = named(entities) || (span ? text.slice(span[0], span[1]) : say.someone);
		const said = content.map(([start, end]) => text.slice(start, end)).join(' … ') || quote.exact;
		return `${who} ${say.acts[act]}: ${say.quote(oneLine(said))}`;
	});
	const entities = reading.entities.map(({ name, role, aliases, mentions, type }) => {
		const also = [...(role === undefined ? [] : [role]), ...aliases];
		return `${type.padEnd(4)} ${name}${also.length > 0 ? ` (${also.join('; ')})` : ''}, ${say.mentions(mentions.length)}`;
	});
	const order = reading.relations.map(
		({ kind, from, to }) => `${eventTitles.get(from) ?? from} ${say.relation[kind]} ${eventTitles.get(to) ?? to}`,
	);
	return [
		[title, [lang, published ?? say.undated, byline].filter((part) => part !== undefined).join(', ')].join('\n'),
		section(say.chronology, columns(events), say.none),
		section(say.claims, claims, say.none),
		section(say.entities, entities, say.none),
		...(order.length > 0 ? [section(say.order, order, say.none)] : []),
		...reading.warnings.map((warning) => warningText(locale(), warning)),
	].join('\n\n');
}

/** Unknown years and no date at all come last. */
const startOf = (value: string | undefined) => (value === undefined || value.startsWith('X') ? '9999' : value);
