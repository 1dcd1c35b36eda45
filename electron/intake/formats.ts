import { DepescheError } from '#domain/failure.ts';
import type { ReadingWarning } from '#domain/reading.ts';
import { decode } from './decode.ts';
import type { Format } from './format.ts';
import type { Source, Taken } from './intake.ts';
import { plainText } from './plain-text.ts';
import { webPage } from './web-page.ts';

/** A format that is loaded when a file of it comes: a page's parser takes longer to load than a text takes to read. */
interface Row extends Pick<Format, 'mediaType' | 'recognises'> {
	readonly load: () => Promise<Format>;
}

/** The formats that can be read, the first that recognises a file taking it. Plain text comes last: it takes anything. */
const FORMATS: readonly Row[] = [
	{ ...webPage, load: async () => (await import('./html.ts')).html },
	{ ...plainText, load: async () => plainText },
];

const HEAD = 2048;
/** A single article longer than this is no article. */
const MOST_BYTES = 64 * 1024 * 1024;

/** Takes an article from a file's bytes. Throws `file-too-large`, `file-empty`, `file-binary` or `no-text`, naming the file. */
export async function take(source: Source): Promise<Taken> {
	const { bytes, name } = source;
	if (bytes.length > MOST_BYTES) throw new DepescheError('file-too-large', name, { limit: MOST_BYTES });
	const decoded = decode(bytes, name);
	const text = decoded.text.replaceAll('\r\n', '\n').replaceAll('\r', '\n');
	if (text.trim() === '') throw new DepescheError('file-empty', name);
	const head = text.slice(0, HEAD).toLowerCase();
	const row = FORMATS.find((candidate) => candidate.recognises(name.toLowerCase(), head));
	const format = row === undefined ? plainText : await row.load();
	const taken = await format.take({ ...decoded, text }, source);
	if (taken.text.trim() === '') throw new DepescheError('no-text', name);
	return { ...taken, mediaType: format.mediaType, warnings: [...taken.warnings, ...damage(decoded.replaced)] };
}

function damage(count: number): ReadingWarning[] {
	return count > 0 ? [{ code: 'replacement-characters', args: { count } }] : [];
}
