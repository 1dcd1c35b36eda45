import zlib from 'node:zlib';
import { DepescheError } from '#domain/failure.ts';
import { type Meter, UNPACKING } from '../limits.ts';

/** Bytes of a gzip stream's fixed header; what may follow, by its flags. */
const HEADER = 10;
const TRAILER = 8;
const FLAGS = { crc: 2, extra: 4, name: 8, comment: 16 } as const;

/** What one gzip member unpacks to, and whether it broke off. */
export interface GzipMember {
	readonly bytes: Buffer;
	readonly cut: boolean;
}

/** The members of a gzip file one by one, as a web archive writes its records. Ends after one that is cut off. Throws `unpacks-too-large`. */
export function* gzipMembers(bytes: Uint8Array, where: string, counted: Meter): Generator<GzipMember> {
	let at = 0;
	while (at < bytes.length) {
		if (bytes[at] !== 0x1f || bytes[at + 1] !== 0x8b) {
			// Some writers pad; anything else is damage.
			if (bytes.subarray(at).every((byte) => byte === 0)) return;
			yield { bytes: Buffer.alloc(0), cut: true };
			return;
		}
		const start = afterHeader(bytes, at);
		const { member, used } = inflated(bytes.subarray(start), where, counted);
		yield member;
		if (member.cut) return;
		at = start + used + TRAILER;
	}
}

function afterHeader(bytes: Uint8Array, at: number): number {
	const flags = bytes[at + 3] ?? 0;
	let next = at + HEADER;
	if (flags & FLAGS.extra) next += 2 + (bytes[next] ?? 0) + 256 * (bytes[next + 1] ?? 0);
	for (const flag of [FLAGS.name, FLAGS.comment]) {
		if ((flags & flag) === 0) continue;
		const end = bytes.indexOf(0, next);
		next = end < 0 ? bytes.length : end + 1;
	}
	return flags & FLAGS.crc ? next + 2 : next;
}

/** Unpacks to the end of one deflate stream. What is left of a broken one is kept. */
function inflated(packed: Uint8Array, where: string, counted: Meter): { member: GzipMember; used: number } {
	const whole = attempt(packed, where, zlib.constants.Z_FINISH);
	const found = whole ?? attempt(packed, where, zlib.constants.Z_SYNC_FLUSH);
	counted.add(found?.buffer.length ?? 0);
	return {
		member: { bytes: found?.buffer ?? Buffer.alloc(0), cut: whole === undefined },
		used: whole?.engine.bytesWritten ?? packed.length,
	};
}

function attempt(packed: Uint8Array, where: string, finishFlush: number): Unpacked | undefined {
	try {
		const options = { info: true, finishFlush, maxOutputLength: UNPACKING.member };
		return zlib.inflateRawSync(packed, options) as unknown as Unpacked;
	} catch (cause) {
		if (!tooLarge(cause)) return undefined;
		throw new DepescheError('unpacks-too-large', where, { limit: 'member', value: UNPACKING.member });
	}
}

interface Unpacked {
	readonly buffer: Buffer;
	readonly engine: { readonly bytesWritten: number };
}

export const tooLarge = (cause: unknown): boolean =>
	cause instanceof Error && 'code' in cause && cause.code === 'ERR_BUFFER_TOO_LARGE';
