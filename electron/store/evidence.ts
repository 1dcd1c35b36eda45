import path from 'node:path';
import { z } from 'zod';
import { instant } from '#schema/atoms.ts';
import { writeFailure } from './atomic-write.ts';
import { CHAIN_START, chainedLine, linesOf, readChainedLine } from './chained-lines.ts';
import { keepDamaged } from './damaged.ts';
import type { Entry } from './entry.ts';
import type { FileEditor, Files } from './files.ts';
import type { Placed } from './journal.ts';

/**
 * The evidence log: chained lines that are only ever appended, of who did what to the dossier, when, and the hashes of what came in or
 * went out. What the journal holds is written here without waiting for the disk and caught up from the journal at the next opening.
 */
export const EVIDENCE_FILE = 'evidence.jsonl';

const file = z.strictObject({ id: z.string(), text: z.string(), snapshot: z.string() });
export const evidenceSchema = z.strictObject({
	n: z.int().positive(),
	at: instant,
	/** login name @ host */
	who: z.string(),
	act: z.enum([
		'begin',
		'import',
		'edit',
		'delete',
		'undo',
		'redo',
		'rename',
		'checkpoint',
		'export',
		'restore',
		'repair',
	]),
	/** What it was done to: a title, a name, a file. */
	what: z.string(),
	/** The entry of the journal that did it, and the journal's chain value after it. */
	entry: z.int().nonnegative().exactOptional(),
	journal: z.string().exactOptional(),
	/** Articles that came or went: SHA-256 of text and original. */
	articles: z.array(file).exactOptional(),
	/** SHA-256 of a file that was written or put right. */
	hash: z.string().exactOptional(),
});
export type Evidence = z.infer<typeof evidenceSchema>;
export type NewEvidence = Omit<Evidence, 'n' | 'who'> & { readonly who?: string };

export interface EvidenceLog {
	readonly empty: boolean;
	/** Takes note of entries of the journal; they are written when there is time. */
	follow(placed: readonly Placed[]): void;
	/** Appends a line and waits for the disk. Throws `disk-full` or `write-failed`. */
	add(line: NewEvidence): Promise<void>;
	/** Makes all that was noted durable. Throws as `add`. */
	sync(): Promise<void>;
	close(): Promise<void>;
}

/** So long lines that the journal holds already may wait. */
const UNHURRIED_MS = 200;

/** Opens the log, makes it when there is none, and cuts an unfinished last line. */
export async function openEvidence(files: Files, folder: string, who: string, now: () => string): Promise<EvidenceLog> {
	const place = path.join(folder, EVIDENCE_FILE);
	const known = (await readEnd(files, folder)) ?? (await readEvidence(files, folder));
	if (known.rest !== undefined) await keepDamaged(files, folder, EVIDENCE_FILE, known.rest, now());
	let [{ chain, n, end }, entry] = [known, known.lines.findLast((line) => line.entry !== undefined)?.entry ?? 0];
	let writer = who;
	/** Their lines are made when there is time: whoever makes an edit waits for the journal and not for this. */
	let noted: Placed[] = [];
	let waiting = '';
	let editor: FileEditor | undefined;
	let queue: Promise<unknown> = Promise.resolve();
	let due: NodeJS.Timeout | undefined;

	function put(line: NewEvidence): void {
		n += 1;
		const next = chainedLine({ n, ...line, who: line.who ?? who }, chain);
		({ chain } = next);
		waiting += next.line;
	}

	function putNoted(): void {
		for (const { entry: done, chain: journal } of noted) {
			if (done.act === 'session') writer = done.who;
			else if (done.n > entry) put({ ...said(done), who: writer, journal });
			entry = Math.max(entry, done.n);
		}
		noted = [];
	}

	function flush(durably: boolean): Promise<void> {
		putNoted();
		const done = queue.then(async () => {
			try {
				editor ??= await opened();
				const bytes = Buffer.from(waiting);
				if (bytes.length > 0) {
					await editor.write(end, bytes);
					waiting = waiting.slice(bytes.toString().length);
					end += bytes.length;
				}
				if (durably) await editor.sync();
			} catch (cause) {
				throw writeFailure(cause, place);
			}
		});
		queue = done.catch(() => undefined);
		return done;
	}

	async function opened(): Promise<FileEditor> {
		const made = await files.openEditor(place);
		try {
			if (made.bytes > end) await made.truncate(end);
			if (end === 0) await files.syncFolder(folder);
			return made;
		} catch (cause) {
			await made.close().catch(() => undefined);
			throw cause;
		}
	}

	return {
		get empty() {
			return n === 0 && noted.length === 0;
		},
		follow(placed) {
			for (const one of placed) noted.push(one);
			due ??= setTimeout(() => {
				due = undefined;
				void flush(false).catch(() => undefined);
			}, UNHURRIED_MS).unref();
		},
		async add(line) {
			putNoted();
			put(line);
			await flush(true);
		},
		sync: () => flush(true),
		async close() {
			clearTimeout(due);
			await flush(false).catch(() => undefined);
			await editor?.close();
		},
	};
}

/** What the log says of an entry. */
function said(entry: Exclude<Entry, { act: 'session' }>): Omit<Evidence, 'n' | 'who'> {
	const { at, n } = entry;
	const articles = articlesIn(entry);
	const common = { at, entry: n, ...(articles.length > 0 && { articles }) };
	switch (entry.act) {
		case 'edit':
			return { ...common, act: ACTS[entry.kind] ?? 'edit', what: `${entry.kind}: ${entry.subject}` };
		case 'rename':
			return { ...common, act: 'rename', what: entry.name };
		case 'checkpoint':
			return { ...common, act: 'checkpoint', what: entry.name };
		case 'undo':
		case 'redo':
			return { ...common, act: entry.act, what: '' };
	}
}

const ACTS: Readonly<Record<string, Evidence['act']>> = {
	'add-articles': 'import',
	'remove-article': 'delete',
	'restore-checkpoint': 'restore',
};

/** Articles that an entry adds or removes: their delta is a leaf that holds the record. */
function articlesIn({ changes = [] }: Entry): { id: string; text: string; snapshot: string }[] {
	return changes.flatMap(([table, id, delta]) => {
		if (table !== 'articles' || !Array.isArray(delta) || delta.length === 2 || delta.length === 4) return [];
		const record = z
			.looseObject({ text: z.string(), snapshot: z.looseObject({ hash: z.string() }) })
			.safeParse(delta[0]);
		return record.success ? [{ id, text: record.data.text, snapshot: record.data.snapshot.hash }] : [];
	});
}

/** As much of a long log as going on with it takes: its last lines. undefined when these do not say enough. */
async function readEnd(files: Files, folder: string): Promise<EvidenceRead | undefined> {
	const place = path.join(folder, EVIDENCE_FILE);
	if (((await files.stat(place))?.bytes ?? 0) <= END_BYTES) return undefined;
	const reader = await files.openReader(place);
	try {
		const from = reader.bytes - END_BYTES;
		// The first line of this part is not whole.
		const [, ...all] = linesOf(reader.readAt(from, END_BYTES));
		const read = all.map(({ at, line, whole }) => ({
			end: from + at + line.length + 1,
			found: whole ? readChainedLine(line) : undefined,
		}));
		const torn = read.at(-1)?.found?.sound === true ? undefined : all.at(-1);
		const last = read.at(torn === undefined ? -1 : -2);
		const lines = read.flatMap(({ found }) => evidenceSchema.safeParse(found?.value).data ?? []);
		const n = evidenceSchema.safeParse(last?.found?.value).data?.n;
		if (last?.found?.sound !== true || n === undefined || !lines.some(({ entry }) => entry !== undefined))
			return undefined;
		return { lines, n, chain: last.found.chain, end: last.end, broken: [], ...(torn && { rest: torn.line }) };
	} finally {
		await reader.close();
	}
}

const END_BYTES = 1 << 17;

/** The log as it stands. */
export interface EvidenceRead {
	readonly lines: readonly Evidence[];
	/** Number of the last line, and the chain's value after it. */
	readonly n: number;
	readonly chain: string;
	/** Bytes up to the end of the last whole line. */
	readonly end: number;
	/** An unfinished last line. */
	readonly rest?: Uint8Array;
	/** Numbers of lines that are not as they were written, or do not follow the one before. */
	readonly broken: readonly number[];
}

/** Reads and verifies the log. */
export async function readEvidence(files: Files, folder: string): Promise<EvidenceRead> {
	const place = path.join(folder, EVIDENCE_FILE);
	const lines: Evidence[] = [];
	const broken: number[] = [];
	let [chain, end, n] = [CHAIN_START, 0, 0];
	if ((await files.stat(place)) === undefined) return { lines, n, chain, end, broken };
	const bytes = await files.read(place);
	// One at a time: of a damaged file there may be millions.
	const all = linesOf(bytes);
	let number = 0;
	for (let next = all.next(); !next.done; ) {
		const { at, line, whole } = next.value;
		next = all.next();
		number += 1;
		const read = whole ? readChainedLine(line) : undefined;
		const evidence = evidenceSchema.safeParse(read?.value);
		if (next.done && !read?.sound) return { lines, n, chain, end, rest: bytes.subarray(at), broken };
		const follows = read?.sound && read.follows(chain) && evidence.success && evidence.data.n === n + 1;
		if (!follows) broken.push(number);
		chain = read?.chain ?? chain;
		end = at + line.length + 1;
		n = evidence.success ? evidence.data.n : n + 1;
		if (evidence.success) lines.push(evidence.data);
	}
	return { lines, n, chain, end, broken };
}
