/**
 * The file system as the store needs it: small enough that a test can let each single call fail. Paths are absolute. Failures are
 * Node's own errors (`code`: ENOSPC, EIO, EACCES, ENOENT ...); the store makes domain failures of them.
 */
export interface Files {
	read(path: string): Promise<Uint8Array>;
	/** Opens a new file for writing; EEXIST when it is there. */
	create(path: string): Promise<FileWriter>;
	rename(from: string, to: string): Promise<void>;
	/** Flushes a folder, so that names made or changed in it survive a power cut. */
	syncFolder(path: string): Promise<void>;
	/** Makes a folder and its parents; nothing when it is there. */
	makeFolder(path: string): Promise<void>;
	/** Removes a file; nothing when it is not there. */
	remove(path: string): Promise<void>;
	/** Entries of a folder in name order. */
	list(path: string): Promise<readonly FolderEntry[]>;
	/** undefined when nothing is there. */
	stat(path: string): Promise<FileStat | undefined>;
}

export interface FileWriter {
	write(bytes: Uint8Array): Promise<void>;
	sync(): Promise<void>;
	close(): Promise<void>;
}

export type FileKind = 'file' | 'folder' | 'other';

export interface FolderEntry {
	readonly name: string;
	readonly kind: FileKind;
}

export interface FileStat {
	readonly kind: FileKind;
	readonly bytes: number;
}

/** Node's error code, or undefined. */
export function errorCode(error: unknown): string | undefined {
	const code = typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined;
	return typeof code === 'string' ? code : undefined;
}
