import { DepescheError } from '#domain/failure.ts';
import { capturedAt } from './captured.ts';
import { warcFile } from './collections.ts';
import type { ContainerFormat, Part } from './format.ts';
import { type Meter, meter } from './limits.ts';
import { gzipMembers } from './warc/gzip-members.ts';
import { mediaTypeOf } from './warc/headers.ts';
import { httpAnswer } from './warc/http.ts';
import { recordsIn, type WarcRecord } from './warc/records.ts';

/** WARC 1.0 and 1.1, packed or not: each page it captured is an article of its own. */
export const warc: ContainerFormat = {
	...warcFile,
	*parts(file) {
		yield* archiveParts(file.bytes, file.name, meter(file.name, file.bytes.length));
	},
};

/**
 * The pages of a web archive that `wanted` takes by address. All of it is unpacked once before the first page is given, so that of an archive that
 * unpacks to too much nothing is kept. Throws `unpacks-too-large`, or `file-damaged` after the last sound record.
 */
export function* archiveParts(
	bytes: Uint8Array,
	where: string,
	counted: Meter,
	wanted: (uri: string) => boolean = () => true,
): Generator<Part> {
	if (isPacked(bytes)) for (const _member of gzipMembers(bytes, where, counted));
	const pages = meter(where, bytes.length);
	let cut = false;
	for (const piece of pieces(bytes, where)) {
		cut ||= piece.cut;
		for (const record of recordsIn(piece.bytes)) {
			const part = wanted(record.uri) ? pagePart(record, where, pages) : undefined;
			if (part !== undefined) {
				pages.enter();
				yield part;
			}
			cut ||= record.cut;
		}
	}
	if (cut) throw new DepescheError('file-damaged', where);
}

const isPacked = (bytes: Uint8Array) => bytes[0] === 0x1f && bytes[1] === 0x8b;

function* pieces(bytes: Uint8Array, where: string): Generator<{ readonly bytes: Buffer; readonly cut: boolean }> {
	if (isPacked(bytes)) yield* gzipMembers(bytes, where, meter(where, bytes.length));
	else yield { bytes: Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length), cut: false };
}

/** What can be a page, and the ending that tells so; its pictures, styles and scripts are none. */
const PAGES: ReadonlyMap<string, string> = new Map([
	['text/html', '.html'],
	['application/xhtml+xml', '.html'],
	['text/plain', '.txt'],
	['application/pdf', '.pdf'],
]);

function pagePart(record: WarcRecord, where: string, counted: Meter): Part | undefined {
	const { type, uri, headers, block, cut } = record;
	if (!/^https?:\/\//i.test(uri) || /\/robots\.txt(?:\?|$)/i.test(uri)) return undefined;
	const declared = mediaTypeOf(headers.get('content-type') ?? '');
	const answer =
		type === 'response' && declared.type !== 'text/html'
			? httpAnswer(block, where, counted)
			: type === 'resource' || type === 'conversion' || type === 'response'
				? { status: 200, mediaType: declared.type, charset: declared.charset, body: block }
				: undefined;
	if (answer === undefined || answer.status < 200 || answer.status > 299) return undefined;
	const { mediaType, charset, body } = answer;
	const ending = PAGES.get(mediaType);
	if (ending === undefined || body.length === 0) return undefined;
	const captured = capturedAt(headers.get('warc-date'));
	return {
		source: { name: nameIn(uri, ending), bytes: body, url: uri, mediaType, ...(charset !== undefined && { charset }) },
		member: uri,
		...(captured !== undefined && { known: { captured } }),
		...(cut && { warnings: [{ code: 'cut-short' }] }),
	};
}

/** The page's file name. Its ending follows its media type, as an address may end in anything. */
function nameIn(uri: string, ending: string): string {
	const last =
		uri
			.replace(/[?#].*$/, '')
			.replace(/\/$/, '')
			.split('/')
			.at(-1)
			?.slice(-200) ?? '';
	return last.toLowerCase().endsWith(ending) ? last : `${last}${ending}`;
}
