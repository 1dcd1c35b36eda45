/** Makers of web archives, as their writers make them. */
import { gzipSync } from 'node:zlib';
import { strToU8, zipSync } from 'fflate';

const SENTENCES =
	'Die Ministerin reiste am Montag in die Hauptstadt, um mit ihren Kollegen über das neue Abkommen zu beraten, das im Sommer unterzeichnet werden soll. ';

export const page = (title: string, about: string): string =>
	`<!doctype html><html lang="de"><head><meta charset="utf-8"><title>${title}</title></head><body><nav><a href="/">Start</a></nav><article><h1>${title}</h1><p>${about} ${SENTENCES}</p><p>${SENTENCES}</p></article></body></html>`;

export interface RecordOptions {
	readonly version?: string;
	readonly type?: string;
	readonly uri?: string;
	readonly contentType?: string;
	readonly block: Uint8Array | string;
	/** What Content-Length says; the block's length by itself. */
	readonly length?: number | string;
}

export function record({ version = '1.1', type = 'response', uri, contentType, block, length }: RecordOptions): Buffer {
	const bytes = Buffer.from(block);
	const head = [
		`WARC/${version}`,
		`WARC-Type: ${type}`,
		`WARC-Record-ID: <urn:uuid:00000000-0000-4000-8000-000000000000>`,
		'WARC-Date: 2023-08-30T10:00:00Z',
		...(uri === undefined ? [] : [`WARC-Target-URI: ${uri}`]),
		`Content-Type: ${contentType ?? 'application/http; msgtype=response'}`,
		`Content-Length: ${length ?? bytes.length}`,
	];
	return Buffer.concat([Buffer.from(`${head.join('\r\n')}\r\n\r\n`), bytes, Buffer.from('\r\n\r\n')]);
}

export function answer(
	body: Uint8Array | string,
	headers: Readonly<Record<string, string>> = {},
	status = '200 OK',
): Buffer {
	const all = { 'Content-Type': 'text/html; charset=utf-8', ...headers };
	const lines = Object.entries(all).map(([name, value]) => `${name}: ${value}`);
	return Buffer.concat([Buffer.from(`HTTP/1.1 ${status}\r\n${lines.join('\r\n')}\r\n\r\n`), Buffer.from(body)]);
}

export function chunked(body: Uint8Array | string, size = 100): Buffer {
	const bytes = Buffer.from(body);
	const chunks: Buffer[] = [];
	for (let at = 0; at < bytes.length; at += size) {
		const chunk = bytes.subarray(at, at + size);
		chunks.push(Buffer.from(`${chunk.length.toString(16)}\r\n`), chunk, Buffer.from('\r\n'));
	}
	return Buffer.concat([...chunks, Buffer.from('0\r\n\r\n')]);
}

export const packed = (records: readonly Buffer[]): Buffer => Buffer.concat(records.map((one) => gzipSync(one)));

/** A WACZ of one archive, with a list of its pages. */
export function waczOf(
	archive: Uint8Array,
	pages: readonly string[],
	resource: Readonly<Record<string, unknown>> = {},
): Uint8Array {
	const list = [
		'{"format":"json-pages-1.0","id":"pages"}',
		...pages.map((url, id) => JSON.stringify({ id, url })),
	].join('\n');
	const description = {
		profile: 'data-package',
		wacz_version: '1.1.1',
		resources: [{ path: 'archive/data.warc.gz', ...resource }],
	};
	return zipSync({
		'datapackage.json': strToU8(JSON.stringify(description)),
		'archive/data.warc.gz': [archive, { level: 0 }],
		'pages/pages.jsonl': strToU8(list),
	});
}
