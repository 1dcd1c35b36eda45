import { hashText } from './hash.ts';

/**
 * A set of words with class bits, held as sorted 32-bit hashes: 6 bytes a word, no strings, no start-up cost. A word that is not in it is
 * taken for one that is once in some 40,000 look-ups.
 *
 * File (little endian): u32 magic, u32 count, count x u32 hash ascending, count x u16 bits.
 */
export interface WordClasses {
	readonly hashes: Uint32Array;
	readonly bits: Uint16Array;
}

const MAGIC = 0x31435744; // "DWC1"
const HEAD = 8;

/** Reads the file's bytes; undefined for a missing one. Throws RangeError on bytes that are no such file. */
export function readWordClasses(bytes: Uint8Array | undefined): WordClasses {
	if (bytes === undefined) return { hashes: new Uint32Array(0), bits: new Uint16Array(0) };
	const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
	const count = bytes.byteLength < HEAD ? 0 : view.getUint32(4, true);
	if (bytes.byteLength !== HEAD + count * 6 || view.getUint32(0, true) !== MAGIC)
		throw new RangeError('no word class file');
	const hashes = new Uint32Array(count);
	const bits = new Uint16Array(count);
	for (let i = 0; i < count; i += 1) hashes[i] = view.getUint32(HEAD + i * 4, true);
	for (let i = 0; i < count; i += 1) bits[i] = view.getUint16(HEAD + count * 4 + i * 2, true);
	return { hashes, bits };
}

/** The file's bytes for words and their bits. Words are taken as given: lower them first. */
export function writeWordClasses(words: ReadonlyMap<string, number>): Uint8Array {
	const byHash = new Map<number, number>();
	for (const [word, bits] of words) {
		const hash = hashText(word);
		byHash.set(hash, (byHash.get(hash) ?? 0) | bits);
	}
	const sorted = [...byHash].sort((a, b) => a[0] - b[0]);
	const view = new DataView(new ArrayBuffer(HEAD + sorted.length * 6));
	view.setUint32(0, MAGIC, true);
	view.setUint32(4, sorted.length, true);
	sorted.forEach(([hash, bits], i) => {
		view.setUint32(HEAD + i * 4, hash, true);
		view.setUint16(HEAD + sorted.length * 4 + i * 2, bits, true);
	});
	return new Uint8Array(view.buffer);
}

/** The class bits of a lower-case word; 0 when unknown. */
export function classesOf({ hashes, bits }: WordClasses, word: string): number {
	const wanted = hashText(word);
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
