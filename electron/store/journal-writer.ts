import path from 'node:path';
import type { DossierInfo } from '#domain/dossier.ts';
import { writeAtomically, writeFailure } from './atomic-write.ts';
import { CHAIN_START, chainedLine } from './chained-lines.ts';
import type { Entry, NewEntry } from './entry.ts';
import type { FileEditor, Files } from './files.ts';
import { type Header, JOURNAL_FOLDER, type JournalEnd, type Placed, segmentPath } from './journal.ts';
import type { Head } from './snapshot.ts';

/** Appends to a dossier's journal. Calls wait for each other nowhere: one at a time, please. */
export interface JournalWriter {
	readonly head: Head;
	/** Bytes in the segment so far. */
	readonly bytes: number;
	readonly segment: number;
	/** Answers when the entries are on the disk. Throws `disk-full` or `write-failed`; then none of them is in the journal. */
	append(entries: readonly NewEntry[]): Promise<Placed[]>;
	/** Begins a new segment, unless the present one is still empty. */
	rotate(): Promise<void>;
	close(): Promise<void>;
}

/** Space is kept free ahead in this measure: a file that does not grow is synced in half the time. */
const AHEAD = 1 << 18;

/** Makes the first segment of a journal that follows `head`. */
export async function beginSegment(
	files: Files,
	folder: string,
	segment: number,
	header: Omit<Header, 'journal'>,
): Promise<number> {
	const { line } = chainedLine({ journal: 1, ...header }, CHAIN_START);
	const target = segmentPath(folder, segment);
	await files.makeFolder(path.join(folder, JOURNAL_FOLDER)).catch((cause: unknown) => {
		throw writeFailure(cause, target);
	});
	const bytes = new TextEncoder().encode(line);
	await writeAtomically(files, target, bytes);
	return bytes.length;
}

/** What a segment's header says of the dossier. */
export const about = ({ id, name, created }: DossierInfo) => ({ dossier: id, name, created });

/** `info`: the dossier's as it is at the moment. */
export function journalWriter(files: Files, folder: string, info: () => DossierInfo, last: JournalEnd): JournalWriter {
	let { head, segment, end, empty } = last;
	let editor: FileEditor | undefined;
	let room = 0;
	/** After a failed write nothing is known of the segment beyond `end`: the next entry goes into a new one. */
	let spoilt = false;

	async function rotate(): Promise<void> {
		if (empty && !spoilt) return;
		const opened = editor;
		editor = undefined;
		await opened?.truncate(end).catch(() => undefined);
		await opened?.close().catch(() => undefined);
		// A segment that was begun by halves may stand there already, and would end the present one.
		spoilt = true;
		end = await beginSegment(files, folder, segment + 1, { ...about(info()), after: head.n, follows: head.chain });
		segment += 1;
		[spoilt, empty] = [false, true];
	}

	async function opened(): Promise<FileEditor> {
		editor = await files.openEditor(segmentPath(folder, segment));
		room = editor.bytes;
		return editor;
	}

	async function write(bytes: Uint8Array): Promise<void> {
		const file = editor ?? (await opened());
		if (end + bytes.length > room) {
			room = end + bytes.length + AHEAD;
			await file.write(end, Buffer.concat([bytes, Buffer.alloc(AHEAD)]));
		} else {
			await file.write(end, bytes);
		}
		await file.sync();
	}

	return {
		get head() {
			return head;
		},
		get bytes() {
			return end;
		},
		get segment() {
			return segment;
		},
		async append(news) {
			if (spoilt) await rotate();
			let [{ n, chain }, lines] = [head, ''];
			const placed: Placed[] = [];
			let at = end;
			for (const given of news) {
				n += 1;
				const entry = { n, ...given } as Entry;
				const next = chainedLine(entry, chain);
				const length = Buffer.byteLength(next.line);
				placed.push({ entry, chain: next.chain, place: [segment, at, length - 1] });
				({ chain } = next);
				lines += next.line;
				at += length;
			}
			try {
				await write(Buffer.from(lines));
			} catch (cause) {
				spoilt = true;
				await withdraw();
				throw writeFailure(cause, segmentPath(folder, segment));
			}
			[head, end, empty] = [{ n, chain }, at, false];
			return placed;
		},
		rotate,
		async close() {
			const file = editor;
			editor = undefined;
			await file?.truncate(end).catch(() => undefined);
			await file?.close();
		},
	};

	/** What was not acknowledged shall not come back at the next opening. */
	async function withdraw(): Promise<void> {
		const file = editor;
		editor = undefined;
		try {
			await file?.truncate(end);
			await file?.sync();
		} catch {
			// The next segment's header says where this one ends.
		}
		await file?.close().catch(() => undefined);
	}
}
