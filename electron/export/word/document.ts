import { AlignmentType, Document, Footer, PageNumber, Paragraph, TextRun } from 'docx';
import type { Edition } from '#domain/edition.ts';
import { LABELS } from '../labels.ts';
import { periodOf } from '../print/brief.ts';
import { date, deskOf } from '../print/desk.ts';
import { chapters } from './chapters.ts';
import { claims, conflicts, people, sources } from './lists.ts';
import { heading, Notes, oneParagraph, title } from './parts.ts';
import { summary } from './summary.ts';

/** A4 and US letter in twentieths of a point. */
const PAPERS = { a4: { width: 11906, height: 16838 }, 'us-letter': { width: 12240, height: 15840 } } as const;
const LOCALES = { de: 'de-DE', en: 'en-GB' } as const;
const MARGIN = 1247;

export async function documentOf(edition: Edition): Promise<Document> {
	const desk = deskOf(edition);
	const { words } = desk;
	const notes = new Notes();
	const name = edition.info.name || words.dossier;
	const counts = [words.events(edition.events.length), words.articles(edition.articles.length)].join(', ');
	const asOf = words.asOf(date(desk, edition.info.modified.slice(0, 10)));
	const body = [
		title(name),
		oneParagraph([periodOf(desk), counts, asOf].filter((part) => part !== '').join(' · '), 'subtle'),
		heading(words.inShort, 1),
		...summary(desk),
		heading(words.chronology, 1),
		...chapters(desk, notes),
		heading(words.claims, 1),
		...claims(desk, notes),
		...conflicts(desk),
		heading(words.people, 1),
		...people(desk),
		heading(words.sources, 1),
		...sources(desk),
	];
	return new Document({
		title: name,
		subject: counts,
		description: asOf,
		creator: 'Depesche',
		lastModifiedBy: 'Depesche',
		styles: {
			default: {
				document: {
					run: { font: 'Noto Serif', size: 21, language: { value: LOCALES[edition.options.lang] } },
					paragraph: { spacing: { after: 100, line: 288 } },
				},
				title: { run: { font: 'Noto Sans', size: 48, bold: true } },
				heading1: {
					run: { font: 'Noto Sans', size: 32, bold: true },
					paragraph: { spacing: { before: 480, after: 160 } },
				},
				heading2: {
					run: { font: 'Noto Sans', size: 26, bold: true },
					paragraph: { spacing: { before: 320, after: 120 } },
				},
				heading3: {
					run: { font: 'Noto Sans', size: 21, bold: true },
					paragraph: { spacing: { before: 240, after: 60 } },
				},
				footnoteText: { run: { size: 17 } },
			},
			paragraphStyles: [
				{ id: 'subtle', name: 'Subtle', basedOn: 'Normal', run: { font: 'Noto Sans', size: 18, color: '595550' } },
				{
					id: 'quotation',
					name: 'Quotation',
					basedOn: 'Normal',
					run: { italics: true },
					paragraph: { indent: { left: 400 } },
				},
			],
		},
		footnotes: notes.all(),
		sections: [
			{
				properties: {
					page: {
						size: PAPERS[edition.options.paper],
						margin: { top: MARGIN, right: MARGIN, bottom: MARGIN, left: MARGIN },
					},
				},
				footers: {
					default: new Footer({
						children: [
							new Paragraph({
								alignment: AlignmentType.CENTER,
								style: 'subtle',
								children: [new TextRun({ children: [PageNumber.CURRENT, ' / ', PageNumber.TOTAL_PAGES] })],
							}),
						],
					}),
				},
				children: [
					...body,
					oneParagraph(`${LABELS[edition.options.lang].madeWith} · ${words.identity}: ${edition.info.id}`, 'subtle'),
				],
			},
		],
	});
}
