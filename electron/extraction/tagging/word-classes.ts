import { hashText } from './hash.ts';

/**
 * A set of words with class bits (or a class number), held as sorted 32-bit hashes: about 4 bytes a word, no strings, hardly any start-up
 * cost. A word that is not in it is taken for one that is once in some 20,000 look-ups.
 *
 * File (little endian): u32 magic, u32 count, u8 bytes a value (1 or 2), then count differences of ascending hashes (LEB128), then count
 * values.
 */
export interface WordClasses {
	readonly hashes: Uint32Array;
	readonly bits: Uint16Array;
}

const MAGIC = 0x32435744; // "DWC2"
const HEAD = 9;

/** Reads the file's bytes; empty for a missing one. Throws RangeError on bytes that are no such file. */
export function readWordClasses(bytes: Uint8Array | undefined): WordClasses {
	if (bytes === undefined) return { hashes: new Uint32Array(0), bits: new Uint16Array(0) };
	const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
	if (bytes.byteLength < HEAD || view.getUint32(0, true) !== MAGIC) throw new RangeError('no word class file');
	const count = view.getUint32(4, true);
	const width = view.getUint8(8);
	if (count * (width + 1) > bytes.byteLength) throw new RangeError('a word class file cut short');
	const hashes = new Uint32Array(count);
	const bits = new Uint16Array(count);
	let at = HEAD;
	let hash = 0;
	for (let i = 0; i < count; i += 1) {
		let difference = 0;
		let unit = 1;
		for (;;) {
			const byte = view.getUint8(at);
			at += 1;
			difference += (byte & 127) * unit;
			unit *= 128;
			if (byte < 128) break;
		}
		hash += difference;
		hashes[i] = hash;
	}
	for (let i = 0; i < count; i += 1, at += width) bits[i] = width === 1 ? view.getUint8(at) : view.getUint16(at, true);
	return { hashes, bits };
}

/** The file's bytes for words and their bits. Words are taken as given: lower them first. */
export function writeWordClasses(words: ReadonlyMap<string, number>): Uint8Array {
	const byHash = new Map<number, number>();
	for (const [word, bits] of words) {
		const hash = hashText(word) >>> 0;
		byHash.set(hash, (byHash.get(hash) ?? 0) | bits);
	}
	const sorted = [...byHash].sort((a, b) => a[0] - b[0]);
	const width = sorted.every(([, bits]) => bits < 256) ? 1 : 2;
	const view = new DataView(new ArrayBuffer(HEAD + sorted.length * (5 + width)));
	view.setUint32(0, MAGIC, true);
	view.setUint32(4, sorted.length, true);
	view.setUint8(8, width);
	let at = HEAD;
	let before = 0;
	for (const [hash] of sorted) {
		let difference = hash - before;
		before = hash;
		while (difference >= 128) {
			view.setUint8(at, (difference % 128) | 128);
			difference = Math.floor(difference / 128);
			at += 1;
		}
		view.setUint8(at, difference);
		at += 1;
	}
	for (const [, bits] of sorted) {
		if (width === 1) view.setUint8(at, bits);
		else view.setUint16(at, bits, true);
		at += width;
	}
	return new Uint8Array(view.buffer, 0, at);
}

/** The class bits of a lower-case word; 0 when unknown. */
export function classesOf({ hashes, bits }: WordClasses, word: string): number {
	const wanted = hashText(word) >>> 0;
	let low = 0;
	let high = hashes.length - 1;
	while (low <= high) {
		const middle = (low + high) >> 1;
		const at = hashes[middle] ?? 0;
		if (at === wanted) return bits[middle] ?? 0;
		if (at < wanted) low = middle + 1;
		else high = middle - 1;
	}
	return 0;
}

/** Bits of `model/words.bin`: what a dictionary knows of a base form. */
export const WORD = { masculine: 1, feminine: 2, neuter: 4, noun: 8, adjective: 16, adverb: 32 } as const;

/** Bits of `model/names.bin`: lists of names. */
export const NAME = { forename: 1, surname: 2, city: 4, bigCity: 8, organisation: 16 } as const;

/** Bits of `model/kinds.bin`: all that a dictionary of forms says the words of a stem can be. What is a name in one sense is no noun in that sense. */
export const KIND = {
	thing: 1,
	being: 2,
	adjective: 4,
	other: 8,
	forename: 16,
	surname: 32,
	place: 64,
	organisation: 128,
} as const;

/** `model/clusters.bin` gives a word the number of its cluster, from 1: the low bits say which coarse cluster the fine one lies in. */
export const COARSE_BITS = 5;
