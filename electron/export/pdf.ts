import type { Edition } from '#domain/edition.ts';
import type { Mark } from '#domain/mark.ts';
import type { Exporter, Tools, TypstJob } from './exporter.ts';
import { json } from './json.ts';
import { peopleOf, sourcesOf } from './print/apparatus.ts';
import { briefOf, periodEnds, periodOf } from './print/brief.ts';
import { chronologyOf } from './print/chronology.ts';
import { conflictsOf } from './print/conflicts.ts';
import { contestedOf, unansweredOf } from './print/contested.ts';
import { type Desk, date, deskOf } from './print/desk.ts';
import type { Attachment, Brief, PrintModel } from './print/model.ts';
import { originalsOf } from './print/originals.ts';
import { Passages } from './print/passages.ts';
import { printable } from './print/printable.ts';
import { silencesOf } from './print/silences.ts';
import { greyed } from './timeline/greyed.ts';
import { lettering } from './timeline/lettering.ts';
import { printedTimeline } from './timeline/printed.ts';
import type { Sheet } from './timeline/sheet.ts';

/**
 * The dossier as a book: title, contents, summary, timeline, chronology with the passages it rests on, claims, people, sources.
 * It is tagged always; a PDF/A-3b carries the records as an attached JSON file, and any the articles'
 * own files where they are wanted.
 */
export const pdf: Exporter = {
	async render(edition, tools) {
		return tools.typeset(await typesetting(edition, tools));
	},
};

/** What the typesetter is to set for an edition. */
export async function typesetting(edition: Edition, tools: Tools): Promise<TypstJob> {
	const { template = 'full', standard, grayscale = false, sources = false } = edition.options;
	const readable = printable(edition, tools.covers);
	const desk = deskOf(readable.value);
	const sheets =
		template === 'full' ? printedTimeline(readable.value, desk.words).map(grayscale ? greyedSheet : partedSheet) : [];
	const records = standard === 'pdf/a-3b' ? await json.render(attachable(edition), tools) : undefined;
	const originals = sources && tools.stored ? await originalsOf(desk.edition.articles, tools.stored) : undefined;
	const attachments = [...(records === undefined ? [] : [recordsOf(desk)]), ...(originals?.attachments ?? [])];
	return {
		template: 'dossier',
		data: { ...modelOf(desk, sheets, readable.missing), attachments } satisfies PrintModel,
		files: {
			...Object.fromEntries(sheets.map(({ shapes }, index) => [pictureName(index), shapes])),
			...(typeof records === 'string' && { [RECORDS]: records }),
			...originals?.files,
		},
		timestamp: Math.floor(Date.parse(edition.info.modified) / 1000),
		...(standard && { standard }),
	};
}

/** A sheet of the timeline, its text apart from its shapes. */
type PartedSheet = Omit<Sheet, 'svg'> & ReturnType<typeof lettering>;

const partedSheet = ({ svg, ...sheet }: Sheet): PartedSheet => ({ ...sheet, ...lettering(svg) });
const greyedSheet = (sheet: Sheet): PartedSheet => partedSheet({ ...sheet, svg: greyed(sheet.svg) });

const RECORDS = 'dossier.json';

/** The records as they are attached: notes that are not to be printed are not to be found in the attachment either. */
function attachable(edition: Edition): Edition {
	if (edition.options.notes !== false) return edition;
	const { articles, events, claims, entities, outlets } = edition;
	return {
		...edition,
		articles: articles.map(withoutNote),
		events: events.map(withoutNote),
		claims: claims.map(withoutNote),
		entities: entities.map(withoutNote),
		outlets: outlets.map(withoutNote),
	};
}

function withoutNote<T extends { readonly mark?: Mark }>(record: T): T {
	if (record.mark === undefined) return record;
	const { note: _note, passages: _passages, ...mark } = record.mark;
	return { ...record, mark };
}

const recordsOf = ({ edition }: Desk): Attachment => ({
	path: RECORDS,
	relationship: 'data',
	mediaType: 'application/json',
	description: edition.info.name,
});

/** As many outlets as the title page names. */
const OUTLETS = 8;

const pictureName = (index: number) => `timeline-${index + 1}.svg`;

function modelOf(desk: Desk, sheets: readonly PartedSheet[], missing: number): PrintModel {
	const { edition, words } = desk;
	const counts = [
		words.events(edition.events.length),
		words.statements(edition.claims.filter((claim) => claim.act !== 'denies').length),
		words.denials(edition.claims.filter((claim) => claim.act === 'denies').length),
		words.articles(edition.articles.length),
	];
	const brief = briefOf(desk);
	const ends = periodEnds(desk) ?? (['', ''] as const);
	const passages = new Passages();
	// In the order they are printed in, by which the passages are numbered.
	const chapters = passages.chapters(chronologyOf(desk));
	const contested = passages.matters(contestedOf(desk));
	const unanswered = passages.sayings(unansweredOf(desk).filter(({ events }) => events.length === 0));
	return {
		lang: edition.options.lang,
		paper: edition.options.paper,
		template: edition.options.template ?? 'full',
		attachments: [],
		words: plainWords(words),
		title: edition.info.name,
		period: periodOf(desk),
		facts: counts,
		outlets: [...new Set(edition.articles.flatMap((article) => article.outlet ?? []))].slice(0, OUTLETS).join(', '),
		asof: words.asOf(date(desk, edition.info.modified.slice(0, 10))),
		description: counts.join(', '),
		brief: shortened(brief),
		more: {
			disputed: beyond(desk, brief.disputed),
			undated: beyond(desk, brief.undated),
			unknown: beyond(desk, brief.unknown),
		},
		silences: silencesOf(desk),
		pictures: sheets.map(({ width, height, events, letters }, index) => ({
			file: pictureName(index),
			alt: words.pictureAlt(words.events(events), ...ends),
			width,
			height,
			letters,
			sheet: sheets.length > 1 ? words.pictureOf(index + 1, sheets.length) : '',
		})),
		chapters,
		contested,
		unanswered,
		conflicts: conflictsOf(desk),
		people: peopleOf(desk),
		sources: sourcesOf(desk),
		identity: identityOf(desk),
		missing: missing > 0 ? words.missingGlyphs(missing) : '',
	};
}

/** As many lines of a list as a hurried reader takes in. */
const LINES = 24;

const shortened = (brief: Brief): Brief => ({
	...brief,
	disputed: brief.disputed.slice(0, LINES),
	undated: brief.undated.slice(0, LINES),
	unknown: brief.unknown.slice(0, LINES),
});

const beyond = ({ words }: Desk, list: readonly unknown[]) =>
	list.length > LINES ? words.more(list.length - LINES) : '';

function identityOf({ edition, words }: Desk): readonly (readonly [string, string])[] {
	const { id, schema, modified } = edition.info;
	return [
		[words.identity, id],
		['Schema', String(schema)],
		[words.asOf('').replace(/[:\s]+$/, ''), `${modified.slice(0, 16).replace('T', ' ')} UTC`],
	];
}

/** The words that are plain strings, and the line on the dossier's state. */
function plainWords(words: Desk['words']): Record<string, string> {
	return Object.fromEntries(
		Object.entries(words).filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
	);
}
