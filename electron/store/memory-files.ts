import path from 'node:path';
import type { FileReader, Files } from './files.ts';

/** Files that are in memory or can be had; names are relative to the root, with slashes. */
export interface Shelf {
	readonly names: Iterable<string>;
	bytes(name: string): number | undefined;
	read(name: string): Promise<Uint8Array | undefined>;
	/** Absent where nothing is to be written. */
	put?(name: string, bytes: Uint8Array): void;
	remove?(name: string): void;
}

/** A file system of what lies on a shelf, under `root`, for what reads or writes a dossier without a disk. */
export function shelfFiles(root: string, shelf: Shelf): Files {
	const folders = new Map<string, Map<string, 'file' | 'folder'>>();
	const enter = (name: string) => {
		const steps = name.split('/');
		for (let depth = 0; depth < steps.length; depth += 1) {
			const parent = steps.slice(0, depth).join('/');
			const entries = folders.get(parent) ?? new Map<string, 'file' | 'folder'>();
			entries.set(steps[depth] ?? '', depth === steps.length - 1 ? 'file' : 'folder');
			folders.set(parent, entries);
		}
	};
	folders.set('', new Map());
	for (const name of shelf.names) enter(name);
	const nameOf = (place: string) => path.relative(root, place).split(path.sep).join('/');
	const missing = (place: string) => Object.assign(new Error(`ENOENT: ${place}`), { code: 'ENOENT' });
	const forbidden = (place: string) => Object.assign(new Error(`EROFS: ${place}`), { code: 'EROFS' });
	async function read(place: string): Promise<Uint8Array> {
		const bytes = await shelf.read(nameOf(place));
		if (bytes === undefined) throw missing(place);
		return bytes;
	}
	function put(place: string, bytes: Uint8Array): void {
		if (shelf.put === undefined) throw forbidden(place);
		shelf.put(nameOf(place), bytes);
		enter(nameOf(place));
	}
	async function remove(place: string): Promise<void> {
		const name = nameOf(place);
		shelf.remove?.(name);
		folders.get(name.split('/').slice(0, -1).join('/'))?.delete(name.split('/').at(-1) ?? '');
	}
	return {
		read,
		async create(place) {
			const pieces: Uint8Array[] = [];
			return {
				write: async (bytes) => void pieces.push(Uint8Array.from(bytes)),
				sync: async () => undefined,
				close: async () => put(place, Buffer.concat(pieces)),
			};
		},
		async rename(from, to) {
			put(to, await read(from));
			await remove(from);
		},
		syncFolder: async () => undefined,
		makeFolder: async () => undefined,
		remove,
		list: async (place) =>
			[...(folders.get(nameOf(place)) ?? [])]
				.map(([name, kind]) => ({ name, kind }))
				.toSorted((a, b) => (a.name < b.name ? -1 : 1)),
		async stat(place) {
			const name = nameOf(place);
			const bytes = shelf.bytes(name);
			if (bytes !== undefined) return { kind: 'file', bytes };
			return folders.has(name) ? { kind: 'folder', bytes: 0 } : undefined;
		},
		async openReader(place): Promise<FileReader> {
			const bytes = await read(place);
			return {
				bytes: bytes.length,
				readAt: (position, length) => Uint8Array.from(bytes.subarray(position, position + length)),
				close: async () => undefined,
			};
		},
		openEditor: (place) => Promise.reject(forbidden(place)),
		link: (_from, to) => Promise.reject(forbidden(to)),
	};
}

/** An empty shelf in memory. */
export function memoryShelf(): Required<Shelf> & { readonly held: ReadonlyMap<string, Uint8Array> } {
	const held = new Map<string, Uint8Array>();
	return {
		held,
		get names() {
			return held.keys();
		},
		bytes: (name) => held.get(name)?.length,
		read: async (name) => held.get(name),
		put: (name, bytes) => void held.set(name, bytes),
		remove: (name) => void held.delete(name),
	};
}
