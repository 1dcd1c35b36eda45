/**
 * A linear-chain model over tags: a score for each feature and tag, and for each pair of tags in a row. Features are 32-bit hashes.
 *
 * File (little endian): u32 magic, u8 tags, 3 bytes none, u32 rows, f32 scale, then the tags' names (u8 length, ASCII), then
 * (tags + 1) x tags f32 transitions (the last row is the start's), then rows x u32 hash ascending, then for each row a u32 of the tags
 * it scores and an i8 for each of them. A byte q stands for the weight sign(q) x (q / 127)^2 x scale: small weights keep their difference
 * and large ones are not cut.
 */
export interface ChainModel {
	readonly tags: readonly string[];
	/** Row `tags.length` is the start. */
	readonly transitions: Float32Array;
	/** Open-addressed: hash (signed) at `slots[2k]`, where the row stands in `bytes` at `slots[2k + 1]`. */
	readonly slots: Int32Array;
	/** A byte of the hash for each slot, 0 for an empty one: most look-ups end here, and it fits the processor's cache. */
	readonly marks: Uint8Array;
	/** The file: weights are read from where they stand. */
	readonly bytes: Uint8Array;
	/** Weight by quantised byte, taken as unsigned. */
	readonly steps: Float32Array;
}

const MAGIC = 0x31434c44; // "DLC1"
const STEPS = 127;

/** Reads a model's bytes. Throws RangeError on bytes that are no model. */
export function readChain(bytes: Uint8Array): ChainModel {
	const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
	if (bytes.byteLength < 16 || view.getUint32(0, true) !== MAGIC) throw new RangeError('no chain model');
	const size = view.getUint8(4);
	const rows = view.getUint32(8, true);
	const scale = view.getFloat32(12, true);
	let at = 16;
	const tags: string[] = [];
	for (let tag = 0; tag < size; tag += 1) {
		const length = view.getUint8(at);
		let name = '';
		for (let i = 1; i <= length; i += 1) name += String.fromCharCode(view.getUint8(at + i));
		tags.push(name);
		at += length + 1;
	}
	const transitions = new Float32Array((size + 1) * size);
	for (let i = 0; i < transitions.length; i += 1, at += 4) transitions[i] = view.getFloat32(at, true);
	let capacity = 16;
	while (capacity < rows * 2) capacity *= 2;
	const slots = new Int32Array(capacity * 2);
	const marks = new Uint8Array(capacity);
	const hashes = at;
	at += rows * 4;
	for (let row = 0; row < rows; row += 1) {
		const hash = view.getInt32(hashes + row * 4, true);
		let slot = hash & (capacity - 1);
		while (marks[slot] !== 0) slot = (slot + 1) & (capacity - 1);
		marks[slot] = markOf(hash);
		slots[slot * 2] = hash;
		slots[slot * 2 + 1] = at;
		at += 4 + bitCount(view.getUint32(at, true));
	}
	if (at > bytes.byteLength) throw new RangeError('a chain model cut short');
	const steps = Float32Array.from({ length: 256 }, (_, byte) => {
		const q = byte < 128 ? byte : byte - 256;
		return ((q * Math.abs(q)) / (STEPS * STEPS)) * scale;
	});
	return { tags, transitions, slots, marks, bytes, steps };
}

const markOf = (hash: number): number => (hash >>> 24) | 1;

function bitCount(bits: number): number {
	let count = 0;
	for (let rest = bits; rest !== 0; rest &= rest - 1) count += 1;
	return count;
}

/** Adds a feature's weights to `into` at `offset`; nothing when the model doesn't know the feature. */
export function addFeature(model: ChainModel, hash: number, into: Float32Array, offset: number): void {
	const { slots, marks } = model;
	const mask = marks.length - 1;
	const wanted = markOf(hash);
	for (let slot = hash & mask; ; slot = (slot + 1) & mask) {
		const mark = marks[slot];
		if (mark === 0) return;
		if (mark === wanted && slots[slot * 2] === hash) {
			addRow(model, slots[slot * 2 + 1] ?? 0, into, offset);
			return;
		}
	}
}

function addRow({ bytes, steps }: ChainModel, row: number, into: Float32Array, offset: number): void {
	let at = row + 4;
	let scored =
		(bytes[row] ?? 0) | ((bytes[row + 1] ?? 0) << 8) | ((bytes[row + 2] ?? 0) << 16) | ((bytes[row + 3] ?? 0) << 24);
	while (scored !== 0) {
		const place = offset + 31 - Math.clz32(scored & -scored);
		into[place] = (into[place] ?? 0) + (steps[bytes[at] ?? 0] ?? 0);
		at += 1;
		scored &= scored - 1;
	}
}

/** What a trained model is written from; rows without a weight that survives rounding are left out. */
export interface ChainWeights {
	readonly tags: readonly string[];
	readonly transitions: Float32Array;
	readonly hashes: readonly number[];
	readonly weights: Float32Array;
}

/** The bytes of a model; weights whose size is under `least` are dropped. */
export function writeChain({ tags, transitions, hashes, weights }: ChainWeights, least: number): Uint8Array {
	const size = tags.length;
	let scale = 0;
	for (const weight of weights) scale = Math.max(scale, Math.abs(weight));
	scale = Math.fround(scale);
	const quantised = (weight: number) =>
		Math.abs(weight) < least ? 0 : Math.sign(weight) * Math.round(Math.sqrt(Math.abs(weight) / scale) * STEPS);
	const rows = hashes
		.map((hash, row) => ({ hash, values: [...weights.subarray(row * size, (row + 1) * size)].map(quantised) }))
		.filter(({ values }) => values.some((value) => value !== 0))
		.sort((a, b) => a.hash - b.hash);
	const names = tags.reduce((sum, tag) => sum + tag.length + 1, 0);
	const bytes = rows.reduce((sum, { values }) => sum + 8 + values.filter((value) => value !== 0).length, 0);
	const view = new DataView(new ArrayBuffer(16 + names + transitions.length * 4 + bytes));
	view.setUint32(0, MAGIC, true);
	view.setUint8(4, size);
	view.setUint32(8, rows.length, true);
	view.setFloat32(12, scale, true);
	let at = 16;
	for (const tag of tags) {
		view.setUint8(at, tag.length);
		for (let i = 0; i < tag.length; i += 1) view.setUint8(at + 1 + i, tag.charCodeAt(i));
		at += tag.length + 1;
	}
	for (const transition of transitions) {
		view.setFloat32(at, transition, true);
		at += 4;
	}
	for (const { hash } of rows) {
		view.setUint32(at, hash, true);
		at += 4;
	}
	for (const { values } of rows) {
		let scored = 0;
		values.forEach((value, tag) => {
			if (value !== 0) scored |= 1 << tag;
		});
		view.setUint32(at, scored >>> 0, true);
		at += 4;
		for (const value of values) {
			if (value === 0) continue;
			view.setInt8(at, value);
			at += 1;
		}
	}
	return new Uint8Array(view.buffer);
}
