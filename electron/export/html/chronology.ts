import type { EventRecord } from '#domain/dossier.ts';
import { LABELS } from '../labels.ts';
import { markLines } from '../marks.ts';
import { chronologyOf } from '../print/chronology.ts';
import type { Desk } from '../print/desk.ts';
import type { Entry, Note, Said } from '../print/model.ts';
import { joined, list, own, paragraph, text, toEvent, toSource } from './text.ts';

/** The events by year, each with its quotes, statements and denials, under controls that a script brings to life. */
export function chronology(desk: Desk): string {
	const { words, edition } = desk;
	const labels = LABELS[edition.options.lang];
	if (edition.events.length === 0) return paragraph(text(words.noEvents));
	const events = new Map(edition.events.map((event) => [desk.numbers.get(event.id) ?? 0, event]));
	const named = new Set(
		edition.events.flatMap(({ participants, place }) => [
			...participants.map(({ entity }) => entity),
			...(place ? [place] : []),
		]),
	);
	const options = edition.entities
		.filter(({ id }) => named.has(id))
		.map(({ id, name }) => `<option value="${text(id)}">${text(name)}</option>`);
	const filter = `<div class="filter" hidden>
<label>${text(labels.search)} <input type="search" data-filter="words"></label>
<label>${text(labels.everyone)} <select data-filter="who"><option value="">${text(labels.anyone)}</option>${options.join('')}</select></label>
<label><input type="checkbox" data-filter="disputed"> ${text(labels.disputedOnly)}</label>
<output data-shown="${text(labels.shown)}" aria-live="polite"></output>
</div>`;
	const chapters = chronologyOf(desk).map(
		({ title, entries }) =>
			`<div class="chapter"><h3>${text(title)}</h3>\n${entries.map((entry) => entryOf(desk, entry, events.get(entry.n))).join('\n')}</div>`,
	);
	return `${filter}\n${chapters.join('\n')}`;
}

function entryOf(desk: Desk, entry: Entry, event: EventRecord | undefined): string {
	const { words, edition } = desk;
	const labels = LABELS[edition.options.lang];
	const who = [...(event?.participants.map(({ entity }) => entity) ?? []), ...(event?.place ? [event.place] : [])];
	const facts = joined([
		entry.participants
			.map(({ name, role }) => `<bdi>${text(name)}</bdi> <span class="subtle">${text(role)}</span>`)
			.join(', '),
		entry.place === '' ? '' : `${text(words.place)}: <bdi>${text(entry.place)}</bdi>`,
		entry.hedges === '' ? '' : `${text(words.hedged)} ${own(entry.hedges, entry.lang)}`,
	]);
	const order = entry.order.map(({ kind, n, title, lang }) => `${text(kind)} ${toEvent(n, title, lang)}`);
	return `<article id="e${entry.n}" class="event${entry.disputed ? ' disputed' : ''}" data-who="${who.map(text).join(' ')}" aria-labelledby="t${entry.n}">
<div class="when"><p class="date">${text(entry.date)}</p>${paragraph(entry.edtf === '' ? '' : `<code>${text(entry.edtf)}</code>`)}${paragraph(entry.written === '' ? '' : `${text(words.asWritten)} ${own(entry.written, entry.lang, 'q')}`, 'subtle')}${paragraph(text(entry.basis), 'subtle')}</div>
<div class="what">
<h4 id="t${entry.n}"><a class="n" href="#m${entry.n}" title="${text(labels.toTimeline)}">${entry.n}</a> ${own(entry.title, entry.lang)}</h4>
${paragraph(text(entry.standing), entry.disputed ? 'standing denied' : 'standing')}${paragraph(facts, 'facts')}${list(order, 'order')}
${entry.reported.map(quotation).join('')}${list(entry.said.map(said), 'said')}${marks(markLines(event?.mark, labels))}
</div>
</article>`;
}

export const marks = (lines: readonly string[]): string => lines.map((line) => paragraph(text(line), 'note')).join('');

export const quotation = ({ quote, lang, cite, source }: Note) =>
	`<figure><blockquote lang="${text(lang)}" dir="auto">${text(quote)}</blockquote><figcaption>${text(cite)} ${toSource(source)}</figcaption></figure>`;

/** Who says what; the exact words stand in the title of its source, and beside it when they differ. */
export function said({ who, act, denial, content, lang, hedges, note, remarks }: Said): string {
	const hedged = hedges === '' ? '' : ` <span class="subtle">(${own(hedges, lang)})</span>`;
	const exact =
		note.quote.includes(content) && note.quote.length <= content.length + 40
			? ''
			: ` <small>${own(note.quote, note.lang, 'q')}</small>`;
	return `<strong><bdi>${text(who)}</bdi></strong> <span class="${denial ? 'denied' : 'subtle'}">${text(act)}</span> ${own(content, lang, 'q')}${hedged}${exact} ${toSource(note.source)}${marks(remarks)}`;
}
