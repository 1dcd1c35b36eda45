import type { FileReader } from './files.ts';

/**
 * A table of a snapshot, where it lies in the file: one record a line, `,"id":{…}` (the first with a blank instead of the comma), in the order
 * of their ids. Which line is whose is found out at the first question, a record is read when it is asked for.
 */
export interface Section {
	readonly count: number;
	/** In the file's order. */
	ids(): readonly string[];
	has(id: string): boolean;
	/** A record's JSON; undefined when there is none. */
	json(id: string): string | undefined;
	/** First byte and the one after the newline of the line of the id at this place of `ids`. */
	lineAt(index: number): readonly [start: number, end: number];
	/** First byte, and the one after the last. */
	readonly range: readonly [start: number, end: number];
	readonly reader: FileReader;
	/** Finds the lines bit by bit, giving others their turn. */
	prepare(): Promise<void>;
}

const CHUNK = 1 << 20;
const AHEAD = 1 << 18;

const bufferOf = ({ buffer, byteOffset, length }: Uint8Array) => Buffer.from(buffer, byteOffset, length);

const [NEWLINE, QUOTE, BACKSLASH] = [10, 34, 92];

interface Index {
	readonly ids: string[];
	readonly places: Map<string, number>;
	readonly starts: Float64Array;
}

export function sectionOf(reader: FileReader, start: number, length: number, count: number): Section {
	const end = start + length;
	let known: Index | undefined;
	let scanning: Generator<void, Index> | undefined;
	const scan = () => {
		scanning ??= scanned(reader, start, end, count);
		return scanning;
	};
	function index(): Index {
		while (known === undefined) {
			const { done, value } = scan().next();
			if (done) known = value;
		}
		return known;
	}
	const lineAt = (at: number) => [index().starts[at] ?? end, index().starts[at + 1] ?? end] as const;
	/** Bytes read ahead, and where they begin: who asks for line after line reads the file in stretches. */
	let ahead: Buffer = Buffer.alloc(0);
	let aheadFrom = 0;
	let last = -1;
	function textAt(from: number, to: number): string {
		const follows = from === last;
		last = to;
		if (from < aheadFrom || to > aheadFrom + ahead.length) {
			if (!follows) return bufferOf(reader.readAt(from, to - from)).toString();
			ahead = bufferOf(reader.readAt(from, Math.min(end - from, Math.max(to - from, AHEAD))));
			aheadFrom = from;
		}
		const text = ahead.toString('utf8', from - aheadFrom, to - aheadFrom);
		// read to its end, they are of no more use
		if (to === aheadFrom + ahead.length) ahead = Buffer.alloc(0);
		return text;
	}
	return {
		count,
		range: [start, end],
		reader,
		ids: () => index().ids,
		has: (id) => index().places.has(id),
		lineAt,
		json(id) {
			const at = index().places.get(id);
			if (at === undefined) return undefined;
			const [from, to] = lineAt(at);
			const line = textAt(from, to);
			return line.slice(1 + JSON.stringify(id).length + 1, -1);
		},
		async prepare() {
			while (known === undefined) {
				const { done, value } = scan().next();
				if (done) known = value;
				else await new Promise((resolve) => setImmediate(resolve));
			}
		},
	};
}

/** Finds each line's id and place, one chunk of the file a turn. Throws when there are not `count` lines. */
function* scanned(reader: FileReader, start: number, end: number, count: number): Generator<void, Index> {
	const ids: string[] = [];
	const places = new Map<string, number>();
	const starts = new Float64Array(count + 1);
	let rest: Uint8Array = new Uint8Array(0);
	for (let at = start; at < end; ) {
		const chunk = reader.readAt(at, Math.min(CHUNK, end - at));
		if (chunk.length === 0) break;
		const bytes =
			rest.length === 0 ? Buffer.from(chunk.buffer, chunk.byteOffset, chunk.length) : Buffer.concat([rest, chunk]);
		const from = at - rest.length;
		let line = 0;
		for (let stop = bytes.indexOf(NEWLINE); stop !== -1; stop = bytes.indexOf(NEWLINE, line)) {
			const id = idOf(bytes, line + 1);
			places.set(id, ids.length);
			starts[ids.length] = from + line;
			ids.push(id);
			line = stop + 1;
		}
		rest = bytes.subarray(line);
		at += chunk.length;
		yield;
	}
	if (ids.length !== count || places.size !== count)
		throw new Error('a table of the snapshot has not the lines it says');
	starts[count] = end;
	return { ids, places, starts };
}

/** The JSON string that begins at `at`. */
function idOf(bytes: Buffer, at: number): string {
	let plain = true;
	let end = at + 1;
	for (let byte = bytes[end]; byte !== QUOTE; end += 1, byte = bytes[end]) {
		if (byte === undefined) throw new Error('a line of the snapshot has no id');
		if (byte === BACKSLASH) {
			plain = false;
			end += 1;
		} else if (byte > 127) plain = false;
	}
	return plain ? bytes.toString('latin1', at + 1, end) : String(JSON.parse(bytes.toString('utf8', at, end + 1)));
}
