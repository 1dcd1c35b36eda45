import type { Exporter } from './exporter.ts';
import { peopleOf, sourcesOf } from './print/apparatus.ts';
import { briefOf, periodEnds, periodOf } from './print/brief.ts';
import { chronologyOf } from './print/chronology.ts';
import { contestedOf, unansweredOf } from './print/contested.ts';
import { type Desk, date, deskOf } from './print/desk.ts';
import type { PrintModel } from './print/model.ts';
import { printable } from './print/printable.ts';
import { printedTimeline } from './timeline/printed.ts';

/** The dossier as a book: title, contents, summary, timeline, chronology with footnotes, claims, people, sources. */
export const pdf: Exporter = {
	async render(edition, tools) {
		const readable = printable(edition, tools.covers);
		const desk = deskOf(readable.value);
		const sheets = printedTimeline(readable.value, desk.words);
		const model = modelOf(desk, sheets, readable.missing);
		return tools.typeset({
			template: 'dossier',
			data: model,
			pictures: Object.fromEntries(sheets.map(({ svg }, index) => [pictureName(index), svg])),
			timestamp: Math.floor(Date.parse(edition.info.modified) / 1000),
		});
	},
};

/** As many outlets as the title page names. */
const OUTLETS = 8;

const pictureName = (index: number) => `timeline-${index + 1}.svg`;

function modelOf(desk: Desk, sheets: ReturnType<typeof printedTimeline>, missing: number): PrintModel {
	const { edition, words } = desk;
	const counts = [
		words.events(edition.events.length),
		words.statements(edition.claims.filter((claim) => claim.act !== 'denies').length),
		words.denials(edition.claims.filter((claim) => claim.act === 'denies').length),
		words.articles(edition.articles.length),
	];
	return {
		lang: edition.options.lang,
		paper: edition.options.paper,
		words: plainWords(words),
		title: edition.info.name,
		period: periodOf(desk),
		facts: counts,
		outlets: [...new Set(edition.articles.flatMap((article) => article.outlet ?? []))].slice(0, OUTLETS).join(', '),
		asof: words.asOf(date(desk, edition.info.modified.slice(0, 10))),
		description: counts.join(', '),
		brief: briefOf(desk),
		pictures: sheets.map(({ width, height, events }, index) => ({
			file: pictureName(index),
			alt: words.pictureAlt(words.events(events), ...(periodEnds(desk) ?? (['', ''] as const))),
			width,
			height,
			sheet: sheets.length > 1 ? words.pictureOf(index + 1, sheets.length) : '',
		})),
		chapters: chronologyOf(desk),
		contested: contestedOf(desk),
		unanswered: unansweredOf(desk),
		people: peopleOf(desk),
		sources: sourcesOf(desk),
		identity: identityOf(desk),
		missing: missing > 0 ? words.missingGlyphs(missing) : '',
	};
}

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
