import zlib from 'node:zlib';
import { DepescheError } from '#domain/failure.ts';
import { type Meter, UNPACKING } from '../limits.ts';
import { tooLarge } from './gzip-members.ts';
import { headOf, mediaTypeOf } from './headers.ts';

/** What a server answered, its body unpacked. */
export interface HttpAnswer {
	readonly status: number;
	readonly mediaType: string;
	readonly charset?: string;
	readonly body: Uint8Array;
}

/** The answer that a record holds; undefined when it holds none. Throws `unpacks-too-large`, naming `where`. */
export function httpAnswer(block: Uint8Array, where: string, counted: Meter): HttpAnswer | undefined {
	const head = headOf(block);
	const status = Number(/^HTTP\/\d(?:\.\d)? (\d{3})/.exec(head?.first ?? '')?.[1]);
	if (head === undefined || Number.isNaN(status)) return undefined;
	const { headers } = head;
	const sent = block.subarray(head.body);
	const whole = /\bchunked\b/i.test(headers.get('transfer-encoding') ?? '') ? unchunked(sent) : sent;
	const { type, charset } = mediaTypeOf(headers.get('content-type') ?? '');
	return {
		status,
		mediaType: type,
		...(charset !== undefined && { charset }),
		body: unpacked(whole, headers.get('content-encoding') ?? '', where, counted),
	};
}

/** The chunks put together, as far as they go; a body that is not chunked after all stays as it is (some archives undo it and keep the header). */
function unchunked(sent: Uint8Array): Uint8Array {
	const bytes = Buffer.from(sent.buffer, sent.byteOffset, sent.length);
	const chunks: Buffer[] = [];
	let at = 0;
	while (at < bytes.length) {
		const end = bytes.indexOf(0x0a, at);
		const size = /^([0-9a-f]{1,8})\s*(?:;.*)?\r?$/i.exec(bytes.toString('latin1', at, Math.min(end, at + 200)))?.[1];
		if (end < 0 || size === undefined) return chunks.length === 0 ? sent : Buffer.concat(chunks);
		const length = Number.parseInt(size, 16);
		if (length === 0) break;
		chunks.push(bytes.subarray(end + 1, end + 1 + length));
		at = end + 1 + length;
		while (bytes[at] === 0x0d || bytes[at] === 0x0a) at += 1;
	}
	return Buffer.concat(chunks);
}

const ENCODINGS = {
	gzip: zlib.gunzipSync,
	'x-gzip': zlib.gunzipSync,
	deflate: (bytes: Uint8Array, options: zlib.ZlibOptions) =>
		((bytes[0] ?? 0) & 0x0f) === 8 ? zlib.inflateSync(bytes, options) : zlib.inflateRawSync(bytes, options),
} as const;

/** A body that does not unpack is taken as it is: some archives undo the packing and keep the header. */
function unpacked(body: Uint8Array, encodings: string, where: string, counted: Meter): Uint8Array {
	let bytes = body;
	for (const name of encodings
		.split(',')
		.map((part) => part.trim().toLowerCase())
		.slice(0, 3)
		.toReversed()) {
		try {
			const options = { maxOutputLength: UNPACKING.member };
			if (name === 'br') bytes = zlib.brotliDecompressSync(bytes, options);
			else if (name === 'gzip' || name === 'x-gzip' || name === 'deflate')
				bytes = ENCODINGS[name](bytes, { ...options, finishFlush: zlib.constants.Z_SYNC_FLUSH });
			else continue;
			counted.add(bytes.length);
		} catch (cause) {
			if (cause instanceof DepescheError) throw cause;
			if (tooLarge(cause))
				throw new DepescheError('unpacks-too-large', where, { limit: 'member', value: UNPACKING.member });
		}
	}
	return bytes;
}
