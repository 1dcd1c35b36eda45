import path from 'node:path';
import type { CheckReport } from '#contract/channels.ts';
import { DepescheError } from '#domain/failure.ts';
import { type Limits, meter, UNPACKING } from '#intake/limits.ts';
import { openZip, type ZipArchive } from '#intake/zip.ts';
import { UNFINISHED, writeFailure } from '#store/atomic-write.ts';
import { sha256 } from '#store/content-store.ts';
import { DOSSIER_ENDING, type StorePorts } from '#store/dossier-file.ts';
import type { Files } from '#store/files.ts';
import { readSegment, segmentPath, segmentsIn } from '#store/journal.ts';
import { DOCUMENT_FILE } from '#store/journaled-adapter.ts';
import { shelfFiles } from '#store/memory-files.ts';
import { openDossier } from '#store/open-dossier.ts';
import { PORTABLE_NAME } from '#store/portable.ts';
import { checkFolder } from '../check.ts';
import { BAG_INFO, BAGIT, listedIn, MANIFEST, oxumIn, PAYLOAD, TAG_MANIFEST } from './bag.ts';
import { CRATE_FILE } from './crate.ts';

const MB = 1024 * 1024;
/** A dossier is larger than an article: its records alone may be more than any member of a file that is taken in. */
const LIMITS: Limits = { ...UNPACKING, total: 8192 * MB, entries: 70_000, member: 1024 * MB };
/** Largest package that is read, in bytes. */
const MOST_BYTES = 1900 * MB;

/** A package whose every hash was verified. */
export interface Package {
	readonly hash: string;
	/** The dossier's files, from its folder, with slashes. */
	readonly names: readonly string[];
	/** The dossier as a folder that can be read and not written. */
	readonly folder: string;
	readonly files: Files;
}

/**
 * Opens a package and verifies it against its manifests; nothing is written. Throws `package-invalid` (args.reason, args.entry) or what is
 * thrown by the reader of ZIPs.
 */
export async function openPackage({ files }: Pick<StorePorts, 'files'>, place: string): Promise<Package> {
	const stat = await files.stat(place);
	if (stat?.kind !== 'file') throw new DepescheError('file-missing', place);
	if (stat.bytes > MOST_BYTES) throw new DepescheError('file-too-large', place, { limit: MOST_BYTES });
	const bytes = await files.read(place);
	const limiter = meter(place, bytes.length, LIMITS);
	let verified = false;
	const counted = {
		// What was verified once is read again to be written.
		add: (size: number) => (verified ? undefined : limiter.add(size)),
		enter: () => limiter.enter(),
		get total() {
			return limiter.total;
		},
	};
	const zip = await openZip(place, bytes, counted, LIMITS);
	const bag = await bagIn(zip, place);
	const hashes = await verifiedBag(bag, place);
	verified = true;
	const names = hashes.filter((name) => name !== `${PAYLOAD}${CRATE_FILE}`).map((name) => name.slice(PAYLOAD.length));
	if (!names.includes(DOCUMENT_FILE)) throw invalid(place, 'missing', DOCUMENT_FILE);
	const folder = path.resolve(place);
	return {
		hash: sha256(bytes),
		names,
		folder,
		files: shelfFiles(folder, {
			names,
			bytes: (name) => bag.size(`${PAYLOAD}${name}`),
			read: (name) => bag.read(`${PAYLOAD}${name}`),
		}),
	};
}

const invalid = (where: string, reason: string, entry = '') =>
	new DepescheError('package-invalid', where, { reason, entry: entry.replace(/\p{Cc}/gu, '?').slice(0, 200) });

/** The archive from the bag's folder on: the one folder at its top, or the top itself. */
async function bagIn(
	zip: ZipArchive,
	place: string,
): Promise<Pick<ZipArchive, 'names' | 'read'> & { size(name: string): number | undefined }> {
	const declaration = zip.names.find((name) => name === BAGIT || /^[^/]+\/bagit\.txt$/.test(name));
	if (declaration === undefined) throw invalid(place, 'no-bag');
	const top = declaration.slice(0, -BAGIT.length);
	const beside = zip.names.find((name) => !name.startsWith(top));
	if (beside !== undefined) throw invalid(place, 'extra', beside);
	return {
		names: zip.names.map((name) => name.slice(top.length)),
		read: (name) => zip.read(`${top}${name}`),
		size: (name) => zip.size(`${top}${name}`),
	};
}

/** Verifies both manifests; answers the names of the payload. */
async function verifiedBag(bag: Pick<ZipArchive, 'names' | 'read'>, place: string): Promise<string[]> {
	const text = async (name: string) => {
		const bytes = await bag.read(name);
		if (bytes === undefined) throw invalid(place, 'missing', name);
		return new TextDecoder().decode(bytes);
	};
	if (!/^BagIt-Version: *1\.0\r?\nTag-File-Character-Encoding: *UTF-8\r?\n?$/.test(await text(BAGIT)))
		throw invalid(place, 'version', BAGIT);
	const tags = listedIn(await text(TAG_MANIFEST));
	const payload = listedIn(await text(MANIFEST));
	if (tags === undefined) throw invalid(place, 'manifest', TAG_MANIFEST);
	if (payload === undefined) throw invalid(place, 'manifest', MANIFEST);
	for (const name of [BAGIT, BAG_INFO, MANIFEST]) if (!tags.has(name)) throw invalid(place, 'missing', name);
	const there = new Set(bag.names);
	for (const name of there)
		if (name !== TAG_MANIFEST && !tags.has(name) && !payload.has(name)) throw invalid(place, 'extra', name);
	for (const name of payload.keys())
		if (name !== `${PAYLOAD}${CRATE_FILE}` && !PORTABLE_NAME.test(name.slice(PAYLOAD.length)))
			throw invalid(place, 'extra', name);
	let size = 0;
	for (const [name, hash] of [...tags, ...payload]) {
		if (tags.has(name) === name.startsWith(PAYLOAD)) throw invalid(place, 'extra', name);
		const bytes = there.has(name) ? await bag.read(name) : undefined;
		if (bytes === undefined) throw invalid(place, 'missing', name);
		if (sha256(bytes) !== hash) throw invalid(place, 'hash', name);
		if (payload.has(name)) size += bytes.length;
	}
	const oxum = oxumIn(await text(BAG_INFO));
	if (oxum !== undefined && oxum !== `${size}.${payload.size}`) throw invalid(place, 'size', BAG_INFO);
	return [...payload.keys()];
}

/**
 * Unpacks a package to a dossier's folder beside it and answers that folder. The whole dossier is checked first, every hash, record, quote and
 * the evidence log; what is not sound is refused and nothing written. Throws also `package-unpacked` when it lies there already,
 * `dossier-exists`, `dossier-newer`, `disk-full` or `write-failed`.
 */
export async function unpackPortable(ports: StorePorts, place: string): Promise<{ folder: string; hash: string }> {
	const target = place.slice(0, -'.zip'.length).replace(/\.dossier$/i, '') + DOSSIER_ENDING;
	const opened = await openPackage(ports, place);
	const { findings } = await checkOpened(ports, opened);
	const unsound = findings.find(({ severity }) => severity === 'error');
	if (unsound !== undefined) throw invalid(place, 'unsound', unsound.where);
	await mustBeFree(ports, opened, place, target);
	await write(ports.files, opened, target);
	return { folder: target, hash: opened.hash };
}

/** Checks a package as it lies there, and the dossier in it. Throws as `openPackage`. */
export async function checkPackage(ports: StorePorts, place: string): Promise<CheckReport> {
	return checkOpened(ports, await openPackage(ports, place));
}

/** As any dossier, and its journal to the last byte: nobody was interrupted in writing it. */
async function checkOpened(ports: StorePorts, { files, folder }: Package): Promise<CheckReport> {
	const report = await checkFolder({ ...ports, files }, folder);
	if (!report.sound) return report;
	for (const segment of await segmentsIn(files, folder)) {
		const { rest } = await readSegment(files, folder, segment);
		if (rest === undefined) continue;
		const where = `${segmentPath(folder, segment)}: byte ${rest.at}`;
		return {
			...report,
			sound: false,
			findings: [{ severity: 'error', code: 'journal-damaged', where }, ...report.findings],
		};
	}
	return report;
}

async function mustBeFree(ports: StorePorts, opened: Package, place: string, target: string): Promise<void> {
	if ((await ports.files.stat(target)) === undefined) return;
	const idOf = async (from: StorePorts, folder: string) => {
		try {
			const file = await openDossier(from, folder, 'read');
			const { id } = file.document.info;
			await file.close();
			return id;
		} catch (cause) {
			if (cause instanceof DepescheError) return undefined;
			throw cause;
		}
	};
	const mine = await idOf({ ...ports, files: opened.files }, opened.folder);
	const same = mine !== undefined && mine === (await idOf(ports, target));
	throw same
		? new DepescheError('package-unpacked', place, { folder: target })
		: new DepescheError('dossier-exists', target);
}

/** Into a folder of another name, which becomes the dossier when all is there. */
async function write(files: Files, opened: Package, target: string): Promise<void> {
	const unfinished = `${target}${UNFINISHED}`;
	const written: string[] = [];
	const made = new Set<string>();
	try {
		for (const name of opened.names) {
			const to = path.join(unfinished, ...name.split('/'));
			const parent = path.dirname(to);
			if (!made.has(parent)) await files.makeFolder(parent);
			made.add(parent);
			await files.remove(to);
			written.push(to);
			const writer = await files.create(to);
			try {
				await writer.write(await opened.files.read(path.join(opened.folder, ...name.split('/'))));
				await writer.sync();
			} finally {
				await writer.close();
			}
		}
		for (const folder of made) await files.syncFolder(folder);
		await files.rename(unfinished, target);
		await files.syncFolder(path.dirname(target));
	} catch (cause) {
		for (const file of written) await files.remove(file).catch(() => undefined);
		throw writeFailure(cause, target);
	}
}
