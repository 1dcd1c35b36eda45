import path from 'node:path';
import { z } from 'zod';
import { DepescheError } from '#domain/failure.ts';
import { instant } from '#schema/atoms.ts';
import { CHAIN_START, type ChainedLine, linesOf, readChainedLine } from './chained-lines.ts';
import { type Entry, entrySchema } from './entry.ts';
import { errorCode, type FileReader, type Files } from './files.ts';
import type { Place } from './ledger.ts';
import type { Head } from './snapshot.ts';

/**
 * The journal is a folder of segments, each a file of chained lines: a header that says after which entry it begins, then an entry for
 * each edit. A new segment begins with each snapshot, and after a write that failed: what stands in the former one beyond the entry its
 * successor follows was never acknowledged and does not count.
 */
export const JOURNAL_FOLDER = 'journal';

const headerSchema = z.strictObject({
	journal: z.literal(1),
	dossier: z.string(),
	/** As they were when the segment began, for whoever has the journal alone. */
	name: z.string(),
	created: instant,
	after: z.int().nonnegative(),
	/** The chain’s value at that entry. */
	follows: z.string(),
});
export type Header = z.infer<typeof headerSchema>;

export const segmentPath = (folder: string, segment: number) =>
	path.join(folder, JOURNAL_FOLDER, `${String(segment).padStart(6, '0')}.jsonl`);

/** Numbers of the segments there are, rising. */
export async function segmentsIn(files: Files, folder: string): Promise<number[]> {
	const place = path.join(folder, JOURNAL_FOLDER);
	if ((await files.stat(place))?.kind !== 'folder') return [];
	const names = (await files.list(place)).map(({ name }) => /^(\d{6,})\.jsonl$/.exec(name)?.[1]);
	return names.flatMap((name) => (name === undefined ? [] : [Number(name)])).sort((a, b) => a - b);
}

/** An entry with the chain's value after it and where it stands. */
export interface Placed {
	readonly entry: Entry;
	readonly chain: string;
	readonly place: Place;
}

/** A segment as far as it is sound. */
export interface Segment {
	readonly number: number;
	readonly header: Header;
	readonly entries: readonly Placed[];
	/** Bytes up to the end of the last sound entry. */
	readonly end: number;
	/** What comes then: the unfinished last line of an interrupted write, or damage in the midst. */
	readonly rest?: { readonly kind: 'torn' | 'damaged'; readonly at: number; readonly bytes: Uint8Array };
}

/** Reads a segment. Throws `dossier-damaged` when not even its header can be read. */
export async function readSegment(files: Files, folder: string, number: number): Promise<Segment> {
	const file = segmentPath(folder, number);
	const bytes = await files.read(file);
	// One at a time: of a damaged file there may be millions.
	const lines = linesOf(bytes);
	const first = lines.next().value;
	const head = first === undefined || !first.whole ? undefined : readChainedLine(first.line);
	const header = headerSchema.safeParse(head?.value);
	if (head === undefined || !head.sound || !header.success || !head.follows(CHAIN_START))
		throw new DepescheError('dossier-damaged', file, { reason: 'line 1' });
	const entries: Placed[] = [];
	let chain = header.data.follows;
	let end = (first?.line.length ?? 0) + 1;
	for (let next = lines.next(); !next.done; next = lines.next()) {
		const { at, line, whole } = next.value;
		const read = whole ? readChainedLine(line) : undefined;
		const entry = soundEntry(read, chain, header.data.after + entries.length + 1);
		if (read === undefined || entry === undefined) {
			const last = lines.next().done && !read?.sound;
			return {
				number,
				header: header.data,
				entries,
				end,
				rest: { kind: last ? 'torn' : 'damaged', at, bytes: bytes.subarray(at) },
			};
		}
		chain = read.chain;
		end = at + line.length + 1;
		entries.push({ entry, chain, place: [number, at, line.length] });
	}
	return { number, header: header.data, entries, end };
}

/** All entries of a segment that are sound by themselves, whether or not they follow each other, and the bytes at which others begin. */
export async function salvageSegment(
	files: Files,
	folder: string,
	number: number,
): Promise<{ readonly entries: readonly Placed[]; readonly lost: readonly number[] }> {
	const entries: Placed[] = [];
	const lost: number[] = [];
	for (const { at, line, whole } of linesOf(await files.read(segmentPath(folder, number)))) {
		const read = whole ? readChainedLine(line) : undefined;
		const entry = entrySchema.safeParse(read?.value);
		if (read?.sound && entry.success)
			entries.push({ entry: entry.data, chain: read.chain, place: [number, at, line.length] });
		else if (at > 0 && line.length > 0 && !headerSchema.safeParse(read?.value).success) lost.push(at);
	}
	return { entries, lost };
}

/** A segment's header alone; undefined when it cannot be read. */
export async function readHeader(files: Files, folder: string, number: number): Promise<Header | undefined> {
	const reader = await files.openReader(segmentPath(folder, number));
	try {
		const bytes = reader.readAt(0, MOST_HEADER);
		const header = headerSchema.safeParse(
			readChainedLine(bytes.subarray(0, Math.max(0, bytes.indexOf(NEWLINE))))?.value,
		);
		return header.success ? header.data : undefined;
	} finally {
		await reader.close();
	}
}

const MOST_HEADER = 1 << 12;
const NEWLINE = 10;

/** One entry, from where the ledger says it stands. Throws `dossier-damaged` when it is not there or not sound. */
export async function readEntry(files: Files, folder: string, [segment, at, length]: Place): Promise<Entry> {
	const file = segmentPath(folder, segment);
	const damaged = new DepescheError('dossier-damaged', file, { reason: `byte ${at}` });
	let reader: FileReader;
	try {
		reader = await files.openReader(file);
	} catch (error) {
		throw errorCode(error) === 'ENOENT' ? damaged : error;
	}
	try {
		const read = readChainedLine(reader.readAt(at, length));
		const entry = entrySchema.safeParse(read?.value);
		if (!read?.sound || !entry.success) throw damaged;
		return entry.data;
	} finally {
		await reader.close();
	}
}

function soundEntry(read: ChainedLine | undefined, chain: string, n: number): Entry | undefined {
	if (read === undefined || !read.sound || !read.follows(chain)) return undefined;
	const entry = entrySchema.safeParse(read.value);
	return entry.success && entry.data.n === n ? entry.data : undefined;
}

export interface JournalEnd {
	readonly segment: number;
	/** Bytes up to the end of the last entry. */
	readonly end: number;
	readonly head: Head;
	/** Has the segment no entry yet? */
	readonly empty: boolean;
}

/** The journal after a snapshot. */
export interface Tail {
	readonly entries: readonly Placed[];
	/** Where the next entry goes. */
	readonly last: JournalEnd;
	/** The unfinished line at the very end, if there is one. */
	readonly torn?: { readonly segment: number; readonly bytes: Uint8Array };
}

/**
 * The entries after `head`, verified: each follows the one before, the first what the snapshot ends with. Throws `dossier-damaged` naming the
 * segment and the byte.
 */
export async function readTail(files: Files, folder: string, dossier: string, head: Head): Promise<Tail> {
	const numbers = await segmentsIn(files, folder);
	const damaged = (segment: number, reason: string) =>
		new DepescheError('dossier-damaged', segmentPath(folder, segment), { reason });
	const segments: Segment[] = [];
	for (const number of numbers.toReversed()) {
		const segment = await readSegment(files, folder, number);
		if (segment.header.dossier !== dossier) throw damaged(number, 'dossier');
		segments.unshift(segment);
		if (segment.header.after <= head.n) break;
	}
	const [first] = segments;
	if (first === undefined || first.header.after > head.n) throw damaged(numbers[0] ?? 1, `after ${head.n}`);
	let last: JournalEnd | undefined;
	const entries: Placed[] = [];
	let torn: Tail['torn'];
	for (const [i, segment] of segments.entries()) {
		const next = segments[i + 1]?.header.after ?? Number.POSITIVE_INFINITY;
		const before: Head = last?.head ?? { n: segment.header.after, chain: segment.header.follows };
		if (segment.header.after !== before.n || segment.header.follows !== before.chain)
			throw damaged(segment.number, 'chain');
		const counted = segment.entries.filter(({ entry }) => entry.n <= next);
		const end = counted.at(-1);
		const after: Head = { n: segment.header.after + counted.length, chain: end?.chain ?? segment.header.follows };
		if (next !== Number.POSITIVE_INFINITY && after.n < next)
			throw damaged(segment.number, `byte ${segment.rest?.at ?? segment.end}`);
		if (next === Number.POSITIVE_INFINITY && segment.rest?.kind === 'damaged')
			throw damaged(segment.number, `byte ${segment.rest.at}`);
		if (next === Number.POSITIVE_INFINITY && segment.rest)
			torn = { segment: segment.number, bytes: segment.rest.bytes };
		if (!reaches(segment, counted, head)) throw damaged(segment.number, 'chain of the snapshot');
		for (const one of counted) if (one.entry.n > head.n) entries.push(one);
		last = { segment: segment.number, end: segment.end, head: after, empty: counted.length === 0 };
	}
	if (last === undefined || last.head.n < head.n) throw damaged(numbers.at(-1) ?? 1, `after ${head.n}`);
	return { entries, last, ...(torn && { torn }) };
}

/** Where the snapshot's last entry is in this segment, it has the chain value that the snapshot says. */
function reaches({ header }: Segment, counted: readonly Placed[], { n, chain }: Head): boolean {
	if (header.after > n || header.after + counted.length < n) return true;
	if (header.after === n) return header.follows === chain;
	return counted[n - header.after - 1]?.chain === chain;
}
