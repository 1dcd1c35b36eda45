import type { EventRecord } from '#domain/dossier.ts';
import type { Exporter } from './exporter.ts';
import { LABELS } from './labels.ts';
import { lacking, statementsBeside } from './losses.ts';
import { markLines } from './marks.ts';
import { daysOf } from './plain-dates.ts';
import { chronologyOf } from './print/chronology.ts';
import { cite, type Desk, dateOf, deskOf } from './print/desk.ts';
import type { Entry } from './print/model.ts';
import { xml } from './xml.ts';

/** TimelineJS3: a slide for each event that the calendar can place, the others listed on the title's slide. Its texts are HTML. */
export const timelinejs: Exporter = {
	async render(edition) {
		const desk = deskOf(edition);
		const entries = new Map(chronologyOf(desk).flatMap(({ entries }) => entries.map((entry) => [entry.n, entry])));
		const slides: unknown[] = [];
		const undated: Entry[] = [];
		for (const event of edition.events) {
			const entry = entries.get(desk.numbers.get(event.id) ?? 0);
			const dates = entry && slideDates(desk, event);
			if (entry && dates) slides.push(slideOf(desk, event, entry, dates));
			else if (entry) undated.push(entry);
		}
		const title = {
			text: { headline: xml(edition.info.name), text: introduction(desk, undated) },
			unique_id: 'dossier',
		};
		return `${JSON.stringify({ scale: 'human', title, events: slides }, null, '\t')}\n`;
	},
	losses: (edition) => [
		...lacking(edition, 'dates-simplified', 'undated', 'roles', 'relations', 'answers', 'hashes', 'entities'),
		...statementsBeside(edition, (event) => daysOf(event, edition) !== undefined),
	],
};

interface SlideDates {
	readonly start_date: object;
	readonly end_date?: object;
}

/** All days it may lie on: TimelineJS knows no band of a month, but a span from its first to its last day. */
function slideDates({ edition }: Desk, event: EventRecord): SlideDates | undefined {
	const { earliest, latest } = daysOf(event, edition) ?? {};
	const start = partsOf(earliest ?? latest);
	const end = earliest === latest ? undefined : partsOf(latest);
	return start && { start_date: start, ...(end && { end_date: end }) };
}

function partsOf(day: string | undefined): object | undefined {
	const match = /^(-?\d+)-(\d\d)-(\d\d)$/.exec(day ?? '');
	return match ? { year: Number(match[1]), month: Number(match[2]), day: Number(match[3]) } : undefined;
}

function slideOf(desk: Desk, event: EventRecord, entry: Entry, dates: SlideDates) {
	const { words } = desk;
	const actor = event.participants.find(({ role }) => role === 'agent') ?? event.participants[0];
	const group = actor && desk.entities.get(actor.entity)?.name;
	const said = entry.said.map(({ who, act, content }) => `<p>${xml(`${who} (${act}): ${content}`)}</p>`);
	return {
		...dates,
		display_date: dateOf(desk, event) || words.withoutDate,
		unique_id: event.id,
		...(group !== undefined && { group: xml(group) }),
		text: {
			headline: xml(entry.title),
			text: [
				...(entry.standing === '' ? [] : [`<p><strong>${xml(entry.standing)}</strong></p>`]),
				...event.citations.flatMap(({ article, quote }) => {
					const source = desk.articles.get(article);
					return source ? [`<blockquote>${xml(quote.exact)}</blockquote><p>${xml(cite(desk, source))}</p>`] : [];
				}),
				...said,
				...markLines(event.mark, LABELS[desk.edition.options.lang]).map((line) => `<p>${xml(line)}</p>`),
			].join(''),
		},
	};
}

function introduction({ words, edition }: Desk, undated: readonly Entry[]): string {
	const counts = [words.events(edition.events.length), words.articles(edition.articles.length)].join(', ');
	const list = undated.map(({ date, title, standing }) => {
		const when = date === words.withoutDate ? '' : `${date}: `;
		return `<li>${xml(`${when}${title}${standing === '' ? '' : ` (${standing})`}`)}</li>`;
	});
	return `<p>${xml(counts)}</p>${list.length === 0 ? '' : `<p>${xml(words.undatedEvents)}</p><ul>${list.join('')}</ul>`}`;
}
