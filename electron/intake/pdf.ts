import { getDocumentProxy } from 'unpdf';
import { DepescheError } from '#domain/failure.ts';
import { machineDay } from './dates.ts';
import { pdfFile } from './document-files.ts';
import type { Article, DocumentFormat } from './format.ts';
import { UNPACKING } from './limits.ts';
import { type Line, linesOf, type Piece } from './pdf/lines.ts';
import { paragraphsOf, titleIn } from './pdf/paragraphs.ts';
import { firstLine } from './plain-text.ts';

type Document = Awaited<ReturnType<typeof getDocumentProxy>>;

/** Fewer characters a page than this are stamps on pictures of pages. */
const LEAST_A_PAGE = 20;
/** More pages than this are a book. */
const MOST_PAGES = 3000;
const OPTIONS = {
	isEvalSupported: false,
	disableFontFace: true,
	useSystemFonts: false,
	enableXfa: false,
	verbosity: 0,
};

/** A PDF with a text layer: its text in reading order, without what repeats on every page. Throws `no-text-layer` for pictures of pages. */
export const pdf: DocumentFormat = {
	...pdfFile,
	async take({ name, bytes }) {
		const document = await opened(name, bytes);
		try {
			return await articleOf(name, document);
		} finally {
			await document.destroy();
		}
	},
};

async function opened(name: string, bytes: Uint8Array): Promise<Document> {
	try {
		// The parser takes the buffer away from whoever hands it over.
		return await getDocumentProxy(new Uint8Array(bytes), OPTIONS);
	} catch (cause) {
		const isLocked = cause instanceof Error && cause.name === 'PasswordException';
		throw new DepescheError(isLocked ? 'file-encrypted' : 'file-damaged', name);
	}
}

async function articleOf(name: string, document: Document): Promise<Article> {
	const pages: (readonly Line[])[] = [];
	let length = 0;
	let unread = 0;
	const { numPages } = document;
	for (let number = 1; number <= Math.min(numPages, MOST_PAGES); number += 1) {
		const lines = await linesOn(document, number).catch(() => undefined);
		if (lines === undefined) unread += 1;
		else {
			pages.push(lines);
			length += lines.reduce((sum, { text }) => sum + text.length, 0);
		}
		if (length > UNPACKING.text) throw new DepescheError('file-too-large', name, { limit: UNPACKING.text });
	}
	if (pages.length === 0) throw new DepescheError('file-damaged', name);
	if (length < LEAST_A_PAGE * pages.length) throw new DepescheError('no-text-layer', name);
	const text = paragraphsOf(pages).join('\n\n');
	const told = await toldOf(document);
	const shown = titleIn(pages);
	const title = told.title ?? shown ?? firstLine(text) ?? name;
	return {
		text,
		title: title.slice(0, 500),
		...(told.author !== undefined && { byline: told.author }),
		...(told.modified !== undefined && { modified: told.modified }),
		metadata: {
			title: told.title !== undefined ? 'document' : shown !== undefined ? 'heading' : 'text',
			...(told.author !== undefined && { byline: 'document' }),
			...(told.modified !== undefined && { modified: 'document' }),
		},
		warnings: unread > 0 || numPages > MOST_PAGES ? [{ code: 'cut-short' }] : [],
	};
}

async function linesOn(document: Document, number: number): Promise<Line[]> {
	const page = await document.getPage(number);
	try {
		const [, bottom = 0, , top = 0] = page.view;
		const { items } = await page.getTextContent({ includeMarkedContent: true });
		const pieces: Piece[] = [];
		let isEmptySpan = false;
		for (const item of items) {
			if (!('str' in item)) {
				// A hyphen that is marked as one of the line's end is left out by the parser: all that is seen of it is a span with nothing in it.
				const last = pieces.at(-1);
				if (item.type === 'endMarkedContent' && isEmptySpan && last !== undefined) pieces.push(softHyphenAfter(last));
				isEmptySpan = item.type.startsWith('begin') && 'tag' in item && item.tag === 'Span';
				continue;
			}
			if (item.str !== '') isEmptySpan = false;
			const [a = 0, b = 0, , d = 0, x = 0, y = 0] = item.transform as number[];
			const size = Math.abs(d) || Math.hypot(a, b) || item.height;
			pieces.push({ text: item.str, x, y, width: item.width, size, ends: item.hasEOL });
		}
		return linesOf(pieces, { bottom, top });
	} finally {
		page.cleanup();
	}
}

const softHyphenAfter = (piece: Piece): Piece => ({
	...piece,
	text: '\u00ad',
	x: piece.x + piece.width,
	width: 0,
	ends: false,
});

interface Told {
	readonly title: string | undefined;
	readonly author: string | undefined;
	readonly modified: string | undefined;
}

/** What the document's own description says; programs put file names into its title. */
async function toldOf(document: Document): Promise<Told> {
	const { info } = await document.getMetadata().catch(() => ({ info: {} }));
	const fields = new Map(Object.entries(info as Record<string, unknown>));
	const textOf = (key: string) => {
		const value = fields.get(key);
		const text =
			typeof value === 'string'
				? value
						.replace(/\p{Cc}+/gu, ' ')
						.trim()
						.slice(0, 500)
				: '';
		return text === '' ? undefined : text;
	};
	const title = textOf('Title');
	const changed = /^(?:D:)?(\d{4})(\d\d)(\d\d)/.exec(textOf('ModDate') ?? '');
	return {
		title:
			title !== undefined &&
			/\s/.test(title) &&
			!/\.(?:docx?|odt|pdf|indd|qxp|html?)$|^(?:untitled|microsoft word|about:blank|https?:)/i.test(title)
				? title
				: undefined,
		author: textOf('Author'),
		modified: changed === null ? undefined : machineDay(`${changed[1]}-${changed[2]}-${changed[3]}`),
	};
}
