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
	{ ...webPage, load: async () => (await import('./html.ts')).html },
	{ ...plainText, light: true, load: async () => plainText },
];
