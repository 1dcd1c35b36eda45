import path from 'node:path';
import { DepescheError, type Failure } from '#domain/failure.ts';
import { MOST_BYTES } from '#intake/limits.ts';
import { errorCode, type Files, type FolderEntry } from '#store/files.ts';

/** A file to be taken in, or why there is none. */
export type Gathered = { readonly path: string } | { readonly path: string; readonly failure: Failure };

/** Files that only accompany an article in a folder; given by themselves they are taken. */
const COMPANIONS = /\.(?:css|js|mjs|map|png|jpe?g|gif|webp|avif|svg|ico|woff2?|ttf|otf|mp[34]|zip)$/i;

/**
 * The files under the given paths, folders searched to the bottom in name order, hidden files and what merely accompanies a page left out.
 * A path that is not there, or a folder without any, is answered with its failure.
 */
export async function gather(files: Files, paths: readonly string[]): Promise<Gathered[]> {
	const found: Gathered[] = [];
	for (const given of paths) {
		try {
			const stat = await files.stat(given);
			if (stat === undefined) found.push({ path: given, failure: { code: 'file-missing', where: given } });
			else if (stat.kind !== 'folder') found.push({ path: given });
			else {
				const inside = await filesUnder(files, given);
				if (inside.length === 0)
					found.push({ path: given, failure: { code: 'folder-without-articles', where: given } });
				for (const one of inside) found.push(one);
			}
		} catch (cause) {
			found.push({ path: given, failure: unreadable(given, cause) });
		}
	}
	return found;
}

const unreadable = (where: string, cause: unknown): Failure => ({
	code: 'file-unreadable',
	where,
	args: { reason: errorCode(cause) ?? '' },
});

/** Browsers save what a page shows in a folder named after it, with a word for "files" in their language. */
const PAGE_FOLDER =
	/^(.+?)[_-](?:files|dateien|fichiers|archivos|file|arquivos|ficheiros|bestanden|filer|pliki|soubory)$/i;

/** A folder within that can't be opened is answered with its failure. Links are not followed: they may lead round in a circle. */
async function filesUnder(files: Files, folder: string): Promise<Gathered[]> {
	const found: Gathered[] = [];
	const waiting = [folder];
	for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
		const folders: string[] = [];
		let entries: readonly FolderEntry[];
		try {
			entries = await files.list(next);
		} catch (cause) {
			found.push({ path: next, failure: unreadable(next, cause) });
			continue;
		}
		const pages = new Set(entries.flatMap(({ name }) => /^(.+)\.x?html?$/i.exec(name)?.[1] ?? []));
		for (const { name, kind } of entries) {
			if (name.startsWith('.')) continue;
			if (kind === 'folder' && pages.has(PAGE_FOLDER.exec(name)?.[1] ?? '')) continue;
			if (kind === 'folder') folders.push(path.join(next, name));
			else if (kind === 'file' && !COMPANIONS.test(name)) found.push({ path: path.join(next, name) });
		}
		for (const folder of folders.toReversed()) waiting.push(folder);
	}
	return found;
}

/** The size of a file in bytes. Throws `file-missing`, `file-unreadable` or `file-too-large`; pipes and devices are no files, as they may have no end. */
export async function sizeOf(files: Files, file: string): Promise<number> {
	const stat = await files.stat(file).catch((cause: unknown) => refused(file, cause));
	if (stat === undefined) throw new DepescheError('file-missing', file);
	if (stat.kind !== 'file') throw new DepescheError('file-unreadable', file, { reason: 'no file' });
	if (stat.bytes > MOST_BYTES.container)
		throw new DepescheError('file-too-large', file, { limit: MOST_BYTES.container });
	return stat.bytes;
}

/** The bytes of a file. Throws `file-missing`, `file-unreadable` or, before it is read, `file-too-large`. */
export async function bytesOf(files: Files, file: string): Promise<Uint8Array> {
	await sizeOf(files, file);
	return files.read(file).catch((cause: unknown) => refused(file, cause));
}

function refused(file: string, cause: unknown): never {
	if (errorCode(cause) === 'ENOENT') throw new DepescheError('file-missing', file);
	const { code, where, args } = unreadable(file, cause);
	throw new DepescheError(code, where, args);
}
