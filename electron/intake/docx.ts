import { DepescheError } from '#domain/failure.ts';
import { docxFile } from './document-files.ts';
import type { DocumentFormat } from './format.ts';
import { attribute, type Element } from './html/tree.ts';
import { articleOf, describedIn, openPackage, type Paragraph } from './office/package.ts';

/** Text marked as deleted or moved away, field codes, drawn twins of what another element says, and comments. */
const SILENT = new Set([
	'w:del',
	'w:moveFrom',
	'w:instrText',
	'w:delText',
	'mc:Fallback',
	'w:pPr',
	'w:rPr',
	'w:sectPr',
	'w:tblPr',
]);
const TITLE = /^(?:title|titel|titre|t[íi]tulo|(?:heading|(?:ü|ue|u)?berschrift|titre|t[íi]tulo)\s?1)$/i;
/** Only white space and one such break stand for these. */
const GLYPHS: Readonly<Record<string, string>> = {
	'w:tab': ' ',
	'w:br': '\n',
	'w:cr': '\n',
	'w:noBreakHyphen': '\u2011',
};

/** First byte of the container that an encrypted document is kept in, in place of a ZIP archive. */
const OLE = 0xd0;

/** A word processor's document, Office Open XML: the text of its body and, after it, of its notes. */
export const docx: DocumentFormat = {
	...docxFile,
	async take({ name, bytes }) {
		if (bytes[0] === OLE) throw new DepescheError('file-encrypted', name);
		const file = await openPackage(name, bytes);
		const body = await file.read('word/document.xml');
		if (body === undefined) throw new DepescheError('file-damaged', name);
		const notes = [await file.read('word/footnotes.xml'), await file.read('word/endnotes.xml')];
		const paragraphs = [body, ...notes].flatMap((part) => (part === undefined ? [] : paragraphsOf(part)));
		return articleOf(name, paragraphs, describedIn(await file.read('docProps/core.xml')), 'document');
	},
};

function paragraphsOf(root: Element): Paragraph[] {
	const found: Paragraph[] = [];
	let line: string[] = [];
	let isTitle = false;
	const end = () => {
		const text = line
			.join('')
			.replace(/[ \u00a0]+/g, ' ')
			.replace(/ ?\n ?/g, '\n')
			.trim();
		if (text !== '') found.push({ text, isTitle });
		line = [];
		isTitle = false;
	};
	const walk = (element: Element) => {
		for (const child of element.children) {
			if (typeof child === 'string') continue;
			const { name } = child;
			if (name === 'w:pPr') isTitle = TITLE.test(styleOf(child)) || isTitle;
			if (SILENT.has(name) || isSeparator(child)) continue;
			if (name === 'w:t') line.push(...child.children.filter((text) => typeof text === 'string'));
			else if (name in GLYPHS && Object.hasOwn(GLYPHS, name)) line.push(GLYPHS[name] ?? '');
			else if (name === 'w:p') {
				const outer = line;
				line = [];
				walk(child);
				end();
				line = outer;
			} else walk(child);
		}
	};
	walk(root);
	end();
	return found;
}

function styleOf(properties: Element): string {
	for (const child of properties.children)
		if (typeof child === 'object' && child.name === 'w:pStyle') return attribute(child, 'w:val');
	return '';
}

/** The notes' file begins with the lines that part notes from the text. */
const isSeparator = (element: Element) =>
	(element.name === 'w:footnote' || element.name === 'w:endnote') && attribute(element, 'w:type') !== '';
