import { bibtexFile, csvFile, feedFile, jsonFile, opmlFile, risFile, waczFile, warcFile } from './collections.ts';
import { docxFile, emlFile, markdownFile, mhtmlFile, odtFile, pdfFile } from './document-files.ts';
import type { Format } from './format.ts';
import { plainText } from './plain-text.ts';
import { webPage } from './web-page.ts';

/** A format that is loaded when a file of it comes: a page's parser takes longer to load than a text takes to read. */
export interface Row extends Pick<Format, 'mediaType' | 'recognises'> {
	/** Read by our own linear code alone, without a parser that could hang: small ones need no process of their own. */
	readonly light?: true;
	readonly load: () => Promise<Format>;
}

/** The formats that can be read, the first that recognises a file taking it. Plain text comes last: it takes anything. */
export const FORMATS: readonly Row[] = [
	{ ...warcFile, load: async () => (await import('./warc.ts')).warc },
	{ ...waczFile, load: async () => (await import('./wacz.ts')).wacz },
	{ ...feedFile, load: async () => (await import('./feed.ts')).feed },
	{ ...opmlFile, load: async () => (await import('./opml.ts')).opml },
	{ ...jsonFile, load: async () => (await import('./json.ts')).json },
	{ ...risFile, load: async () => (await import('./ris.ts')).ris },
	{ ...bibtexFile, load: async () => (await import('./bibtex.ts')).bibtex },
	{ ...csvFile, load: async () => (await import('./csv.ts')).csv },
	{ ...pdfFile, load: async () => (await import('./pdf.ts')).pdf },
	{ ...docxFile, load: async () => (await import('./docx.ts')).docx },
	{ ...odtFile, load: async () => (await import('./odt.ts')).odt },
	{ ...mhtmlFile, load: async () => (await import('./mhtml.ts')).mhtml },
	{ ...emlFile, load: async () => (await import('./eml.ts')).eml },
	{ ...markdownFile, load: async () => (await import('./markdown.ts')).markdown },
	{ ...webPage, load: async () => (await import('./html.ts')).html },
	{ ...plainText, light: true, load: async () => plainText },
];
