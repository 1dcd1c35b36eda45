import fs from 'node:fs/promises';
import { errorCode, type FileKind, type Files } from '#store/files.ts';

const kindOf = (entry: { isFile(): boolean; isDirectory(): boolean }): FileKind =>
	entry.isFile() ? 'file' : entry.isDirectory() ? 'folder' : 'other';

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
			throw error;
		}
	},
};
