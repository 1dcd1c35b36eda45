import { createHash, hash } from 'node:crypto';
import { crc32 } from 'node:zlib';

/**
 * Lines of JSON of which each carries a checksum of itself and one that also covers the line before, so that a flipped bit, a dropped line
 * and two that were swapped all show, and can be told apart. Both stand at the end of the line: `{…,"crc":"89abcdef","chain":"…"}`.
 */
export interface ChainedLine {
	readonly value: unknown;
	readonly chain: string;
	/** The line is as it was written, whatever came before it. */
	readonly sound: boolean;
	/** Does it follow the line of this chain value? */
	follows(before: string): boolean;
}

/** 132 bits of a SHA-256, in base64url. */
const CHAIN_LENGTH = 22;
/** What the first line of all follows. */
export const CHAIN_START = '0'.repeat(CHAIN_LENGTH);
const NEWLINE = 10;
const SUFFIX = /^,"crc":"([0-9a-f]{8})","chain":"([0-9A-Za-z_-]{22})"\}$/;
const SUFFIX_LENGTH = `,"crc":"00000000","chain":"${CHAIN_START}"}`.length;

const crcOf = (body: Uint8Array | string) => crc32(body).toString(16).padStart(8, '0');
const chainOf = (before: string, body: Uint8Array) =>
	createHash('sha256').update(before).update(body).digest('base64url').slice(0, CHAIN_LENGTH);

/** A value (an object with at least one field) as the line after `before`, with its newline. */
export function chainedLine(value: object, before: string): { readonly line: string; readonly chain: string } {
	const body = JSON.stringify(value).slice(0, -1);
	const chain = hash('sha256', before + body, 'base64url').slice(0, CHAIN_LENGTH);
	return { line: `${body},"crc":"${crcOf(body)}","chain":"${chain}"}\n`, chain };
}

/** A line without its newline; undefined when it does not even look like one. */
export function readChainedLine(line: Uint8Array): ChainedLine | undefined {
	if (line.length <= SUFFIX_LENGTH) return undefined;
	const body = line.subarray(0, line.length - SUFFIX_LENGTH);
	const text = new TextDecoder();
	const [, crc, chain] = SUFFIX.exec(text.decode(line.subarray(body.length))) ?? [];
	if (crc === undefined || chain === undefined) return undefined;
	let value: unknown;
	try {
		value = JSON.parse(`${text.decode(body)}}`);
	} catch {
		return undefined;
	}
	return { value, chain, sound: crcOf(body) === crc, follows: (before) => chainOf(before, body) === chain };
}

/** Each line of a file with where it begins, without its newline; the last may lack one. Zeros at the end, space kept free, are no line. */
export function* linesOf(bytes: Uint8Array): Generator<{ at: number; line: Uint8Array; whole: boolean }> {
	let end = bytes.length;
	while (end > 0 && bytes[end - 1] === 0) end -= 1;
	for (let at = 0; at < end; ) {
		const found = bytes.indexOf(NEWLINE, at);
		const whole = found !== -1 && found < end;
		const stop = whole ? found : end;
		yield { at, line: bytes.subarray(at, stop), whole };
		at = stop + 1;
	}
}
