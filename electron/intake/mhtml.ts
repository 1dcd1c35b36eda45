import PostalMime from 'postal-mime';
import { DepescheError } from '#domain/failure.ts';
import { capturedAt } from './captured.ts';
import { mhtmlFile } from './document-files.ts';
import type { DocumentFormat } from './format.ts';
import { articleOfPage } from './html.ts';

/** Headers of a message or a part end within so many bytes. */
const HEADERS = 64 * 1024;
/** Parts looked at to find the page among its pictures and styles. */
const MOST_PARTS = 10_000;

/**
 * A page with all it shows in one file (RFC 2557): its first part that is a page. Frames, pictures and styles stay packed; where it was is
 * what its own headers say.
 */
export const mhtml: DocumentFormat = {
	...mhtmlFile,
	async take({ name, bytes, url }) {
		const message = headersOf(bytes, 0);
		const boundary = /boundary=(?:"([^"\n]{1,200})"|([^\s;"]{1,200}))/i.exec(message.text);
		const root = boundary === null ? bytes : pagePart(name, bytes, message.end, boundary[1] ?? boundary[2] ?? '');
		const { html, headers } = await parsed(name, root);
		if (html === undefined) throw new DepescheError('no-text', name);
		const location =
			url ?? headers.get('content-location') ?? /^snapshot-content-location:\s*(\S+)/im.exec(message.text)?.[1];
		const address = location !== undefined && /^https?:\/\//.test(location) ? location : undefined;
		const captured = capturedAt(/^date:([^\n]*)/im.exec(message.text)?.[1]);
		return articleOfPage(html.replaceAll('\r\n', '\n'), name, address, captured);
	},
};

interface Headers {
	readonly text: string;
	/** Offset of what follows them. */
	readonly end: number;
}

function headersOf(bytes: Uint8Array, start: number): Headers {
	const text = new TextDecoder('latin1').decode(bytes.subarray(start, start + HEADERS));
	const end = /\r?\n\r?\n/.exec(text);
	const length = end === null ? text.length : end.index + end[0].length;
	return { text: text.slice(0, length).replace(/\r?\n[ \t]+/g, ' '), end: start + length };
}

/** The bytes of the first part that is a page, headers and all. */
function pagePart(name: string, bytes: Uint8Array, from: number, boundary: string): Uint8Array {
	const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
	const mark = Buffer.from(`--${boundary}`, 'latin1');
	let at = buffer.indexOf(mark, Math.max(0, from - mark.length - 2));
	for (let count = 0; at >= 0 && count < MOST_PARTS; count += 1) {
		const start = buffer.indexOf(0x0a, at) + 1;
		if (start === 0) break;
		const next = buffer.indexOf(mark, start);
		const { text } = headersOf(bytes, start);
		if (/^content-type:\s*(?:text\/html|application\/xhtml\+xml)/im.test(text))
			return bytes.subarray(start, next < 0 ? bytes.length : next);
		at = next;
	}
	throw new DepescheError('no-text', name);
}

async function parsed(name: string, part: Uint8Array) {
	try {
		const { html, headers } = await PostalMime.parse(part);
		return { html, headers: new Map(headers.map(({ key, value }) => [key, value])) };
	} catch {
		throw new DepescheError('file-damaged', name);
	}
}
