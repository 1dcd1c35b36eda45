import { createHash } from 'node:crypto';
import { z } from 'zod';
import { type DossierInfo, SCHEMA_VERSION, TABLE_NAMES, type TableName } from '#domain/dossier.ts';
import { DepescheError } from '#domain/failure.ts';
import { hash } from '#schema/atoms.ts';
import { infoSchema } from '#schema/dossier.ts';
import { writeAtomicallyBy } from './atomic-write.ts';
import type { FileReader, Files } from './files.ts';
import { type Ledger, ledgerSchema } from './ledger.ts';
import { type Section, sectionOf } from './section.ts';
import type { Layers } from './table.ts';

/**
 * A snapshot is the lowdb document as one JSON object over many lines: `{"info":…`, each table with a record a line (section.ts), and last
 * the seal, which says where the tables lie, which entry of the journal the snapshot follows, what the ledger was, and the SHA-256 of
 * everything before it and of itself.
 */
export interface Snapshot {
	readonly info: DossierInfo;
	readonly sections: ReadonlyMap<TableName, Section>;
	readonly head: Head;
	readonly ledger: Ledger;
	readonly bytes: number;
	/** SHA-256 by which it is known. */
	readonly hash: string;
	close(): Promise<void>;
}

/** The last entry that is in a snapshot, and the chain's value after it. */
export interface Head {
	readonly n: number;
	readonly chain: string;
}

const sealSchema = z.strictObject({
	head: z.strictObject({ n: z.int().nonnegative(), chain: z.string().length(22) }),
	ledger: ledgerSchema,
	tables: z.record(z.string(), z.tuple([z.int().nonnegative(), z.int().nonnegative(), z.int().nonnegative()])),
});

export interface Content {
	readonly info: DossierInfo;
	readonly head: Head;
	readonly ledger: Ledger;
	readonly tables: (name: TableName) => Layers<object>;
}

const CHUNK = 1 << 20;
const SEAL = ',"seal":';
const SEALED = /^,"seal":(.*),"sha256":"([0-9a-f]{64})"\}\}$/s;
const NEWLINE = 10;
const [COMMA, BLANK] = [44, 32];

/** Writes a snapshot over `target`, durably or not at all; `ready` runs right before it takes the former one's place. */
export async function writeSnapshot(
	files: Files,
	target: string,
	content: Content,
	ready: () => Promise<void>,
): Promise<void> {
	await writeAtomicallyBy(
		files,
		target,
		async (writer) => {
			const sum = createHash('sha256');
			let [pieces, waiting, written]: [Uint8Array[], number, number] = [[], 0, 0];
			const flush = async () => {
				const bytes = Buffer.concat(pieces);
				[pieces, waiting] = [[], 0];
				sum.update(bytes);
				await writer.write(bytes);
			};
			const put = async (piece: Uint8Array | string) => {
				const bytes = typeof piece === 'string' ? Buffer.from(piece) : piece;
				pieces.push(bytes);
				waiting += bytes.length;
				written += bytes.length;
				if (waiting >= CHUNK) await flush();
			};
			const tables: Record<string, [number, number, number]> = {};
			await put(`{"info":${JSON.stringify(content.info)}\n`);
			for (const name of TABLE_NAMES) {
				await put(`,"${name}":{\n`);
				const start = written;
				const count = await writeTable(content.tables(name), put);
				tables[name] = [start, written - start, count];
				await put('}\n');
			}
			const seal = JSON.stringify({ head: content.head, ledger: content.ledger, tables });
			await flush();
			const sha256 = sum.update(seal).digest('hex');
			await writer.write(Buffer.from(`${SEAL}${seal.slice(0, -1)},"sha256":"${sha256}"}}\n`));
		},
		ready,
	);
}

/** Stretches of untouched records are copied as bytes; answers how many records there are. */
async function writeTable(
	{ section, over }: Layers<object>,
	put: (piece: Uint8Array | string) => Promise<void>,
): Promise<number> {
	let count = 0;
	async function copy(start: number, end: number): Promise<void> {
		for (let at = start; section !== undefined && at < end; at += CHUNK) {
			const bytes = section.reader.readAt(at, Math.min(CHUNK, end - at));
			if (at === start) bytes[0] = count === 0 ? BLANK : COMMA;
			await put(bytes);
		}
	}
	if (section !== undefined && over.size === 0) {
		await copy(...section.range);
		return section.count;
	}
	const record = async (id: string) => {
		const found = over.get(id);
		if (found === undefined) return;
		await put(`${count === 0 ? ' ' : ','}${JSON.stringify(id)}:${JSON.stringify(found)}\n`);
		count += 1;
	};
	await section?.prepare();
	const added = [...over.keys()].filter((id) => !section?.has(id)).sort();
	let next = 0;
	let run: { start: number; end: number; lines: number } | undefined;
	const copyRun = async () => {
		if (run === undefined) return;
		const { start, end, lines } = run;
		run = undefined;
		await copy(start, end);
		count += lines;
	};
	for (const [at, id] of (section?.ids() ?? []).entries()) {
		for (let other = added[next]; other !== undefined && other < id; next += 1, other = added[next]) {
			await copyRun();
			await record(other);
		}
		if (over.has(id)) {
			await copyRun();
			await record(id);
			continue;
		}
		const [start, end] = section?.lineAt(at) ?? [0, 0];
		if (run === undefined) run = { start, end, lines: 1 };
		else run = { ...run, end, lines: run.lines + 1 };
		if (run.end - run.start >= CHUNK) await copyRun();
	}
	await copyRun();
	for (const id of added.slice(next)) await record(id);
	return count;
}

/** Is there a seal, or is it the plain document of an earlier Depesche? */
export function isSealed(reader: FileReader): boolean {
	return new TextDecoder().decode(lastLine(reader).line.subarray(0, SEAL.length)) === SEAL;
}

/**
 * Opens a snapshot and verifies it whole, unless it was written just now; its records are read later. Throws `dossier-damaged`
 * (args.reason) or `dossier-newer`.
 */
export function openSnapshot(reader: FileReader, where: string, verify = true): Snapshot {
	const damaged = (reason: string) => new DepescheError('dossier-damaged', where, { reason });
	const { line, at } = lastLine(reader);
	const [, sealed, sha256] = SEALED.exec(new TextDecoder().decode(line)) ?? [];
	if (sealed === undefined || sha256 === undefined) throw damaged('seal');
	const sum = createHash('sha256');
	for (let from = 0; verify && from < at; from += CHUNK) sum.update(reader.readAt(from, Math.min(CHUNK, at - from)));
	if (verify && sum.update(`${sealed}}`).digest('hex') !== sha256) throw damaged('SHA-256');
	const info = infoOf(reader);
	if (info === undefined) throw damaged('info');
	if (info.schema > SCHEMA_VERSION)
		throw new DepescheError('dossier-newer', where, { found: info.schema, known: SCHEMA_VERSION });
	const seal = sealSchema.safeParse(JSON.parse(`${sealed}}`));
	if (!seal.success) throw damaged('seal');
	const { tables, head, ledger } = seal.data;
	const sections = new Map<TableName, Section>();
	for (const name of TABLE_NAMES) {
		const [start, length, count] = (Object.hasOwn(tables, name) ? tables[name] : undefined) ?? [0, 0, 0];
		sections.set(name, sectionOf(reader, start, length, count));
	}
	return {
		info,
		sections,
		head,
		ledger,
		bytes: reader.bytes,
		hash: hash.parse(sha256),
		close: () => reader.close(),
	};
}

/** What a snapshot's seal says, without verifying it; undefined for an earlier document or a seal that cannot be read. */
export async function readSeal(files: Files, place: string): Promise<z.infer<typeof sealSchema> | undefined> {
	const reader = await files.openReader(place);
	try {
		const [, sealed] = SEALED.exec(new TextDecoder().decode(lastLine(reader).line)) ?? [];
		const seal = sealed === undefined ? undefined : sealSchema.safeParse(JSON.parse(`${sealed}}`));
		return seal?.success ? seal.data : undefined;
	} catch {
		return undefined;
	} finally {
		await reader.close();
	}
}

function infoOf(reader: FileReader): DossierInfo | undefined {
	const bytes = reader.readAt(0, 1 << 16);
	return infoIn(new TextDecoder().decode(bytes));
}

/** What the first line of a snapshot says; undefined when that cannot be read. */
export function infoIn(text: string): DossierInfo | undefined {
	try {
		const { info } = JSON.parse(`${text.slice(0, Math.max(0, text.indexOf('\n')))}}`) as { info?: unknown };
		const result = infoSchema.safeParse(info);
		return result.success ? result.data : undefined;
	} catch {
		return undefined;
	}
}

/** The file's last line without its newline, and where it begins. */
function lastLine(reader: FileReader): { line: Uint8Array; at: number } {
	for (let length = 1 << 16; ; length *= 4) {
		const from = Math.max(0, reader.bytes - length);
		const bytes = reader.readAt(from, reader.bytes - from);
		const end = bytes.at(-1) === NEWLINE ? bytes.length - 1 : bytes.length;
		const before = bytes.subarray(0, end).lastIndexOf(NEWLINE);
		if (before === -1 && from > 0) continue;
		return { line: bytes.subarray(before + 1, end), at: from + before + 1 };
	}
}
