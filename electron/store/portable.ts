import path from 'node:path';
import type { DossierDocument, TABLE_NAMES } from '#domain/dossier.ts';
import { DepescheError } from '#domain/failure.ts';
import { infoSchema } from '#schema/dossier.ts';
import { linesOf } from './chained-lines.ts';
import { CONTENT_KINDS, type ContentStore, sha256 } from './content-store.ts';
import { validRecord } from './document.ts';
import { EVIDENCE_FILE, type Evidence, readEvidence } from './evidence.ts';
import type { Files } from './files.ts';
import { readSegment, segmentPath, segmentsIn } from './journal.ts';
import { about, beginSegment } from './journal-writer.ts';
import { DOCUMENT_FILE } from './journaled-adapter.ts';
import type { Ledger, Place } from './ledger.ts';
import { memoryShelf, shelfFiles } from './memory-files.ts';
import { type Head, writeSnapshot } from './snapshot.ts';

/**
 * A dossier as its portable form holds it: the records in one snapshot, of the journal what undo and checkpoints need, every file that
 * these name, and the evidence log. How often snapshots were made, and where the journal was cut, does not show, so that the same
 * dossier is the same bytes on every machine. Backups stay behind: they are for the disk they lie on.
 */
export interface PortableFile {
	/** From the dossier's folder, with slashes. */
	readonly name: string;
	read(): Promise<Uint8Array>;
}

/** What an open dossier knows of itself. */
export interface State {
	readonly document: DossierDocument;
	readonly ledger: Ledger;
	readonly head: Head;
}

/** Names of all files a portable dossier may hold. */
export const PORTABLE_NAME =
	/^(?:dossier\.json|evidence\.jsonl|journal\/\d{6,9}\.jsonl|(?:texts|snapshots|readings)\/([0-9a-f]{2})\/\1[0-9a-f]{62})$/;

/** The files in name order. Throws `dossier-damaged` when one is missing or is not what its hash says. */
export async function portableFiles(
	files: Files,
	folder: string,
	content: ContentStore,
	state: State,
): Promise<PortableFile[]> {
	const shelf = memoryShelf();
	const root = path.resolve('/portable');
	const memory = shelfFiles(root, shelf);
	const ledger = await packJournal(files, folder, memory, root, state);
	await packDocument(memory, root, state, ledger);
	// What the log alone names was removed for good.
	const stored = await packContent(folder, content, state.document, shelf.held);
	await packEvidence(files, folder, shelf, state.head);
	const made = [...shelf.held].map(([name, bytes]): PortableFile => ({ name, read: async () => bytes }));
	return [...made, ...stored].toSorted((a, b) => (a.name < b.name ? -1 : 1));
}

async function packDocument(memory: Files, root: string, { document, head }: State, ledger: Ledger): Promise<void> {
	// In the order of keys that the schema gives, whatever was edited in which order.
	const table = (name: (typeof TABLE_NAMES)[number]) =>
		new Map(
			Object.keys(document[name])
				.sort()
				.map((id) => [id, validRecord(name, id, document[name][id], DOCUMENT_FILE)]),
		);
	await writeSnapshot(
		memory,
		path.join(root, DOCUMENT_FILE),
		{
			info: infoSchema.parse(document.info),
			head,
			ledger,
			tables: (name) => ({ section: undefined, over: table(name) }),
		},
		async () => undefined,
	);
}

/** A line of the journal, and the chain's value before it. */
interface Line {
	readonly bytes: Uint8Array;
	readonly before: string;
	readonly after: string;
	readonly place: Place;
}

/** Writes the entries that are needed, those that follow each other into one segment; answers the ledger with their new places. */
async function packJournal(files: Files, folder: string, memory: Files, root: string, state: State): Promise<Ledger> {
	const { document, ledger, head } = state;
	const { lines, byPlace } = await linesIn(files, folder);
	const since = Math.min(head.n, ...ledger.checkpoints.map(({ n }) => n));
	const wanted = new Set<number>();
	for (let n = since + 1; n <= head.n; n += 1) wanted.add(n);
	const damaged = (reason: string) => new DepescheError('dossier-damaged', folder, { reason });
	const entryAt = (place: Place) => {
		const n = byPlace.get(key(place));
		if (n === undefined) throw damaged(`journal ${place[0]}, byte ${place[1]}`);
		return n;
	};
	for (const { entries } of [...ledger.past, ...ledger.future]) for (const place of entries) wanted.add(entryAt(place));
	const moved = new Map<number, Place>();
	let segment = 1;
	let last: number | undefined;
	let pieces: Uint8Array[] = [];
	let at = 0;
	const begin = async (n: number, follows: string) => {
		last = n;
		at = await beginSegment(memory, root, segment, { ...about(document.info), after: n, follows });
		pieces = [await memory.read(segmentPath(root, segment))];
	};
	const end = async () => {
		if (last === undefined) return;
		const writer = await memory.create(segmentPath(root, segment));
		await writer.write(Buffer.concat(pieces));
		await writer.close();
		// Numbers with a gap between them: the segments do not follow each other.
		segment += 2;
	};
	for (const n of [...wanted].sort((a, b) => a - b)) {
		const line = lines.get(n);
		if (line === undefined) throw damaged(`journal, entry ${n}`);
		if (last !== n - 1) {
			await end();
			await begin(n - 1, line.before);
		}
		moved.set(n, [segment, at, line.bytes.length - 1]);
		pieces.push(line.bytes);
		at += line.bytes.length;
		last = n;
	}
	await end();
	if (last !== head.n) {
		await begin(head.n, head.chain);
		await end();
	}
	const there = (steps: Ledger['past']) =>
		steps.map((step) => ({ ...step, entries: step.entries.map((place) => moved.get(entryAt(place)) ?? place) }));
	return { past: there(ledger.past), future: there(ledger.future), checkpoints: [...ledger.checkpoints] };
}

const key = ([segment, at]: Place) => `${segment} ${at}`;

/** All lines that count, by their number, and numbers by place. */
async function linesIn(
	files: Files,
	folder: string,
): Promise<{ lines: Map<number, Line>; byPlace: Map<string, number> }> {
	const lines = new Map<number, Line>();
	const byPlace = new Map<string, number>();
	for (const number of await segmentsIn(files, folder)) {
		const { header, entries } = await readSegment(files, folder, number);
		const bytes = await files.read(segmentPath(folder, number));
		let before = header.follows;
		for (const { entry, chain, place } of entries) {
			const [, at, length] = place;
			// A later segment's line takes the place of one that was never acknowledged.
			lines.set(entry.n, { bytes: bytes.subarray(at, at + length + 1), before, after: chain, place });
			byPlace.set(key(place), entry.n);
			before = chain;
		}
	}
	return { lines, byPlace };
}

/** What the log says of packages going out and coming in, which is about the dossier and not of it. */
const isPassage = ({ act, entry }: Evidence) => act === 'export' || (act === 'import' && entry === undefined);

/** The log up to the last thing that was done to the dossier itself. */
async function packEvidence(
	files: Files,
	folder: string,
	shelf: ReturnType<typeof memoryShelf>,
	{ n: head }: Head,
): Promise<void> {
	const { lines, broken } = await readEvidence(files, folder);
	const [first] = broken;
	if (first !== undefined) throw new DepescheError('dossier-damaged', folder, { reason: `${EVIDENCE_FILE}, ${first}` });
	const kept = lines.findLastIndex((line) => !isPassage(line) && (line.entry ?? 0) <= head) + 1;
	if (kept === 0) return;
	const bytes = await files.read(path.join(folder, EVIDENCE_FILE));
	let end = 0;
	let count = 0;
	for (const { at, line } of linesOf(bytes)) {
		count += 1;
		if (count > kept) break;
		end = at + line.length + 1;
	}
	shelf.put(EVIDENCE_FILE, bytes.subarray(0, end));
}

const HASH = /[0-9a-f]{64}/g;

async function packContent(
	folder: string,
	content: ContentStore,
	document: DossierDocument,
	held: ReadonlyMap<string, Uint8Array>,
): Promise<PortableFile[]> {
	const named = new Set<string>();
	for (const bytes of held.values())
		for (const [hash] of new TextDecoder().decode(bytes).matchAll(HASH)) named.add(hash);
	const damaged = (reason: string) => new DepescheError('dossier-damaged', folder, { reason });
	const found: PortableFile[] = [];
	for (const kind of CONTENT_KINDS) {
		const there = new Set<string>();
		for await (const hash of content.list(kind)) if (named.has(hash)) there.add(hash);
		for (const { text, snapshot, reading } of Object.values(document.articles)) {
			const hash = { texts: text, snapshots: snapshot.hash, readings: reading }[kind];
			if (!there.has(hash)) throw damaged(`${kind}/${hash}`);
		}
		for (const hash of there) {
			const name = `${kind}/${hash.slice(0, 2)}/${hash}`;
			found.push({
				name,
				async read() {
					const bytes = await content.get(kind, hash);
					if (bytes === undefined || sha256(bytes) !== hash) throw damaged(name);
					return bytes;
				},
			});
		}
	}
	return found;
}
