import { constants, fdatasync, fdatasyncSync, fstatSync, readSync, writeSync } from 'node:fs';
import fs from 'node:fs/promises';
import { promisify } from 'node:util';
import { errorCode, type FileEditor, type FileKind, type FileReader, type Files } from '#store/files.ts';

const kindOf = (entry: { isFile(): boolean; isDirectory(): boolean }): FileKind =>
	entry.isFile() ? 'file' : entry.isDirectory() ? 'folder' : 'other';

const dataSync = promisify(fdatasync);
const SLOW_MS = 5;
const LARGE = 1 << 19;

/** The real file system. */
export const nodeFiles: Files = {
	read: (path) => fs.readFile(path),
	async create(path) {
		const handle = await fs.open(path, 'wx');
		return {
			write: (bytes) => handle.writeFile(bytes),
			sync: () => handle.sync(),
			close: () => handle.close(),
		};
	},
	rename: (from, to) => fs.rename(from, to),
	async syncFolder(path) {
		// Windows opens no folder for reading; its file system journals names itself.
		if (process.platform === 'win32') return;
		const handle = await fs.open(path, 'r');
		try {
			await handle.sync();
		} finally {
			await handle.close();
		}
	},
	async makeFolder(path) {
		await fs.mkdir(path, { recursive: true });
	},
	remove: (path) => fs.rm(path, { force: true }),
	async list(path) {
		const entries = await fs.readdir(path, { withFileTypes: true });
		return entries
			.map((entry) => ({ name: entry.name, kind: kindOf(entry) }))
			.toSorted((a, b) => (a.name < b.name ? -1 : 1));
	},
	async stat(path) {
		try {
			const stat = await fs.stat(path);
			return { kind: kindOf(stat), bytes: stat.size };
		} catch (error) {
			if (errorCode(error) === 'ENOENT' || errorCode(error) === 'ENOTDIR') return undefined;
			// Links that lead round in a circle lead to nothing that could be opened.
			if (errorCode(error) === 'ELOOP') return { kind: 'other', bytes: 0 };
			throw error;
		}
	},
	async openReader(path): Promise<FileReader> {
		const handle = await fs.open(path, 'r');
		return {
			bytes: fstatSync(handle.fd).size,
			readAt(position, length) {
				const buffer = Buffer.allocUnsafe(length);
				let read = 0;
				while (read < length) {
					const more = readSync(handle.fd, buffer, read, length - read, position + read);
					if (more === 0) break;
					read += more;
				}
				return buffer.subarray(0, read);
			},
			close: () => handle.close(),
		};
	},
	async openEditor(path): Promise<FileEditor> {
		const handle = await fs.open(path, constants.O_RDWR | constants.O_CREAT);
		let waiting = 0;
		let took = 0;
		return {
			bytes: fstatSync(handle.fd).size,
			// Into the system's cache, which is quicker than a thread's answer; what may take long is `sync`.
			async write(position, bytes) {
				let written = 0;
				waiting += bytes.length;
				while (written < bytes.length)
					written += writeSync(handle.fd, bytes, written, bytes.length - written, position + written);
			},
			// A disk that answers at once is not worth a thread; one that was slow the last time, or has much to write, is.
			async sync() {
				const start = performance.now();
				if (took < SLOW_MS && waiting < LARGE) fdatasyncSync(handle.fd);
				else await dataSync(handle.fd);
				waiting = 0;
				took = performance.now() - start;
			},
			truncate: (length) => handle.truncate(length),
			close: () => handle.close(),
		};
	},
	async link(from, to) {
		try {
			await fs.link(from, to);
		} catch (error) {
			if (errorCode(error) === 'EEXIST' || errorCode(error) === 'ENOENT') throw error;
			await fs.copyFile(from, to, constants.COPYFILE_EXCL);
			const copy = await fs.open(to, 'r+');
			try {
				await copy.sync();
			} finally {
				await copy.close();
			}
		}
	},
};
