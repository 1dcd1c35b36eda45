import zlib from 'node:zlib';
import yauzl, { type Entry, type ZipFile } from 'yauzl';
import { DepescheError } from '#domain/failure.ts';
import { type Limits, type Meter, meter, UNPACKING } from './limits.ts';

/** A ZIP archive whose names are checked; what comes out of it is counted as it streams. */
export interface ZipArchive {
	/** Names of its files, in its order; folders have none. */
	readonly names: readonly string[];
	/** Bytes a file takes up packed; 0 for one that is not there. */
	packed(name: string): number;
	/** Bytes it says it unpacks to, which `read` holds it to; undefined for one that is not there. */
	size(name: string): number | undefined;
	/** The bytes of a file; undefined when there is no such. Throws `unpacks-too-large`, `file-encrypted` or `file-damaged`. */
	read(name: string): Promise<Uint8Array | undefined>;
}

/** Opens an archive. Throws `file-damaged`, `entry-unsafe` or `unpacks-too-large`, naming `where`. `counted` shares a count with other unpackers. */
export async function openZip(
	where: string,
	bytes: Uint8Array,
	counted: Meter = meter(where, bytes.length),
	limits: Limits = UNPACKING,
): Promise<ZipArchive> {
	const zip = await opened(bytes).catch((cause: unknown) => refused(where, cause));
	const entries = new Map<string, Entry>();
	const folded = new Set<string>();
	let declared = 0;
	await eachEntry(zip, (entry) => {
		counted.enter();
		const name = nameOf(entry);
		const key = name.normalize('NFC').toLowerCase();
		if (isUnsafe(name, entry) || folded.has(key))
			throw new DepescheError('entry-unsafe', where, { entry: printable(name) });
		folded.add(key);
		if (name.endsWith('/')) return;
		declared += entry.uncompressedSize;
		if (declared > limits.total) throw tooLarge(where, 'total', limits);
		entries.set(name, entry);
	}).catch((cause: unknown) => refused(where, cause));
	return {
		names: [...entries.keys()],
		packed: (name) => entries.get(name)?.compressedSize ?? 0,
		size: (name) => entries.get(name)?.uncompressedSize,
		async read(name) {
			const entry = entries.get(name);
			return entry && unpack(where, zip, entry, counted, limits);
		},
	};
}

/** The names in an archive's directory, as far as it can be read; nothing is checked or unpacked. */
export async function namesIn(bytes: Uint8Array): Promise<readonly string[]> {
	const names: string[] = [];
	try {
		await eachEntry(await opened(bytes), (entry) => {
			if (names.push(nameOf(entry)) >= UNPACKING.entries) throw new Error('enough');
		});
	} catch {
		// What was found until then is all there is.
	}
	return names;
}

const OPTIONS = { lazyEntries: true, decodeStrings: true, validateEntrySizes: true, autoClose: false } as const;

function opened(bytes: Uint8Array): Promise<ZipFile> {
	const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
	return new Promise((resolve, reject) => {
		yauzl.fromBuffer(buffer, OPTIONS, (error, zip) => (error === null ? resolve(zip) : reject(error)));
	});
}

function eachEntry(zip: ZipFile, visit: (entry: Entry) => void): Promise<void> {
	return new Promise((resolve, reject) => {
		zip.on('entry', (entry: Entry) => {
			try {
				visit(entry);
				zip.readEntry();
			} catch (cause) {
				reject(cause);
			}
		});
		zip.once('end', resolve);
		zip.once('error', reject);
		zip.readEntry();
	});
}

async function unpack(where: string, zip: ZipFile, entry: Entry, counted: Meter, limits: Limits): Promise<Uint8Array> {
	if (entry.isEncrypted()) throw new DepescheError('file-encrypted', where);
	const chunks: Buffer[] = [];
	let size = 0;
	try {
		for await (const chunk of await streamOf(zip, entry)) {
			const buffer = chunk as Buffer;
			size += buffer.length;
			counted.add(buffer.length);
			if (size > limits.member) throw tooLarge(where, 'member', limits);
			chunks.push(buffer);
		}
	} catch (cause) {
		refused(where, cause);
	}
	const bytes = Buffer.concat(chunks, size);
	if (zlib.crc32(bytes) !== entry.crc32) throw new DepescheError('file-damaged', where);
	return bytes;
}

const streamOf = (zip: ZipFile, entry: Entry) =>
	new Promise<NodeJS.ReadableStream>((resolve, reject) => {
		zip.openReadStream(entry, (error, stream) => (error === null ? resolve(stream) : reject(error)));
	});

/** Absolute, leading out of the archive, with a drive or NUL, or a symbolic link (Unix mode in the upper half of the attributes). */
function isUnsafe(name: string, { externalFileAttributes, versionMadeBy }: Entry): boolean {
	const symlink = versionMadeBy >>> 8 === 3 && ((externalFileAttributes >>> 16) & 0xf000) === 0xa000;
	return symlink || name.includes('\0') || yauzl.validateFileName(name) !== null;
}

const nameOf = ({ fileName }: Entry): string => fileName.replaceAll('\\', '/');

const printable = (name: string) => name.replace(/\p{Cc}/gu, '?').slice(0, 200);

const tooLarge = (where: string, limit: 'total' | 'member', limits: Limits) =>
	new DepescheError('unpacks-too-large', where, { limit, value: limits[limit] });

/** How yauzl says that it will not have a name. */
const UNSAFE_NAME = /^(?:absolute path|invalid relative path|invalid characters in fileName): (.*)/s;

function refused(where: string, cause: unknown): never {
	if (cause instanceof DepescheError) throw cause;
	const entry = cause instanceof Error ? UNSAFE_NAME.exec(cause.message)?.[1] : undefined;
	if (entry === undefined) throw new DepescheError('file-damaged', where);
	throw new DepescheError('entry-unsafe', where, { entry: printable(entry) });
}
