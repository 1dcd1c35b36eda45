import {
	FootnoteReferenceRun,
	HeadingLevel,
	Paragraph,
	type ParagraphChild,
	Table,
	TableCell,
	TableRow,
	TextRun,
	WidthType,
} from 'docx';
import { holdable } from '../xml.ts';

/** Text of an article or a person as a run: never markup, without what XML forbids. */
export function run(
	text: string,
	look: { readonly bold?: boolean; readonly italics?: boolean; readonly font?: string; readonly size?: number } = {},
): TextRun {
	return new TextRun({ text: holdable(text).replace(/\s+/g, ' '), ...look });
}

export const title = (text: string) => new Paragraph({ heading: HeadingLevel.TITLE, children: [run(text)] });

const LEVELS = [HeadingLevel.HEADING_1, HeadingLevel.HEADING_2, HeadingLevel.HEADING_3] as const;

export const heading = (text: string, level: 1 | 2 | 3) =>
	new Paragraph({ heading: LEVELS[level - 1] ?? HeadingLevel.HEADING_3, keepNext: true, children: [run(text)] });

export const oneParagraph = (text: string, style?: 'subtle' | 'quotation') => paragraph([run(text)], style);

export const paragraph = (children: readonly ParagraphChild[], style?: 'subtle' | 'quotation') =>
	new Paragraph({ children, ...(style && { style }) });

export const bullet = (children: readonly ParagraphChild[]) => new Paragraph({ children, bullet: { level: 0 } });

/** The footnotes, numbered from 1 as they come. */
export class Notes {
	readonly #notes: Record<string, { children: Paragraph[] }> = {};
	#count = 0;

	/** A reference to a new footnote. */
	reference(text: string): ParagraphChild {
		this.#count += 1;
		this.#notes[this.#count] = { children: [new Paragraph({ children: [run(` ${text}`)] })] };
		return new FootnoteReferenceRun(this.#count);
	}

	all(): Readonly<Record<string, { children: Paragraph[] }>> {
		return this.#notes;
	}
}

/** A table with a row of headings that is repeated on each page. */
export function table(headings: readonly string[], rows: readonly (readonly string[])[]): Table {
	const cell = (text: string, bold: boolean) =>
		new TableCell({
			children: [
				new Paragraph({ spacing: { after: 40 }, children: [run(text, { bold, font: 'Noto Sans', size: 17 })] }),
			],
			margins: { top: 40, bottom: 40, left: 80, right: 80 },
		});
	const row = (cells: readonly string[], head: boolean) =>
		new TableRow({ tableHeader: head, cantSplit: true, children: cells.map((text) => cell(text, head)) });
	return new Table({
		width: { size: 100, type: WidthType.PERCENTAGE },
		rows: [row(headings, true), ...rows.map((cells) => row(cells, false))],
	});
}
