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
	/** Opens a file that is there, to read any part of it. */
	openReader(path: string): Promise<FileReader>;
	/** Opens a file to write in its midst; made when it is not there. */
	openEditor(path: string): Promise<FileEditor>;
	/** Gives a file a second name, which must be free; where the file system knows no such thing, copies it durably. */
	link(from: string, to: string): Promise<void>;
}

/** Reads at once and not later: a record is asked for by a property, and what is wanted is small and mostly in the system's cache. */
export interface FileReader {
	readonly bytes: number;
	/** The bytes from `position`, fewer than `length` at the file's end. */
	readAt(position: number, length: number): Uint8Array;
	close(): Promise<void>;
}

export interface FileEditor {
	readonly bytes: number;
	write(position: number, bytes: Uint8Array): Promise<void>;
	/** Waits until what was written, and the file's length, are on the disk. */
	sync(): Promise<void>;
	truncate(length: number): Promise<void>;
	close(): Promise<void>;
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
