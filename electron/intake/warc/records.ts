import { type Headers, headOf } from './headers.ts';

/** One record of a web archive. */
export interface WarcRecord {
	readonly type: string;
	readonly headers: Headers;
	/** The address it captures, without angle brackets. */
	readonly uri: string;
	readonly block: Uint8Array;
	/** The file ends inside it, or it is shorter or longer than it says. */
	readonly cut: boolean;
}

/** The records in a piece of a web archive (WARC 1.0 and 1.1). What lies between two of them is passed over. */
export function* recordsIn(bytes: Buffer): Generator<WarcRecord> {
	let at = start(bytes, 0);
	while (at >= 0) {
		const head = headOf(bytes.subarray(at));
		if (head === undefined) return;
		const { headers } = head;
		const begin = at + head.body;
		const length = Number(headers.get('content-length'));
		const declared = Number.isSafeInteger(length) && length >= 0 ? begin + length : Number.NaN;
		const next = start(bytes, Number.isNaN(declared) ? begin : Math.min(declared, bytes.length));
		const sound = declared <= bytes.length && blank(bytes, declared, next < 0 ? bytes.length : next);
		const end = sound ? declared : endBefore(bytes, begin, start(bytes, begin));
		yield {
			type: headers.get('warc-type')?.toLowerCase() ?? '',
			headers,
			uri: (headers.get('warc-target-uri') ?? '').replace(/^<|>$/g, ''),
			block: bytes.subarray(begin, end),
			cut: !sound,
		};
		at = sound ? next : start(bytes, begin);
	}
}

const MARK = Buffer.from('WARC/1.');

/** The next record's offset: its mark stands at the beginning of a line. */
function start(bytes: Buffer, from: number): number {
	let at = bytes.indexOf(MARK, from);
	while (at > 0 && bytes[at - 1] !== 0x0a) at = bytes.indexOf(MARK, at + 1);
	return at;
}

const isBreak = (byte: number | undefined) => byte === 0x0d || byte === 0x0a;

/** Only the line ends that close a record stand between it and the next. */
function blank(bytes: Buffer, from: number, to: number): boolean {
	if (to - from > 16) return false;
	for (let at = from; at < to; at += 1) if (!isBreak(bytes[at])) return false;
	return true;
}

function endBefore(bytes: Buffer, begin: number, next: number): number {
	let end = next < 0 ? bytes.length : next;
	while (end > begin && isBreak(bytes[end - 1])) end -= 1;
	return end;
}
