import { createHash } from 'node:crypto';
import path from 'node:path';
import type { Hash } from '#domain/dossier.ts';
import { writeAtomically, writeFailure } from './atomic-write.ts';
import type { Files } from './files.ts';

/** The kinds of content-addressed file in a dossier, each a folder of its own. */
export const CONTENT_KINDS = ['texts', 'snapshots', 'readings'] as const;
export type ContentKind = (typeof CONTENT_KINDS)[number];

export const sha256 = (bytes: Uint8Array | string): Hash => createHash('sha256').update(bytes).digest('hex');

/** What an interrupted write left has another name and is no content. */
const HASH = /^[0-9a-f]{64}$/;

/** Files named by the SHA-256 of their bytes, under `<kind>/<first two digits>/<hash>`. A file once there is never changed. */
export interface ContentStore {
	/** Stores bytes (durably, before it answers) and names them. What is there already is not written again. */
	put(kind: ContentKind, bytes: Uint8Array | string): Promise<Hash>;
	/** The bytes of a hash; undefined when missing. Not verified: `check` does that. */
	get(kind: ContentKind, hash: Hash): Promise<Uint8Array | undefined>;
	/** Hashes of all files of a kind, in order. */
	list(kind: ContentKind): AsyncIterable<Hash>;
	remove(kind: ContentKind, hash: Hash): Promise<void>;
	/** Hashes of all that was put since this was opened. */
	readonly fresh: ReadonlySet<Hash>;
}

export function contentStore(files: Files, folder: string): ContentStore {
	const place = (kind: ContentKind, hash: Hash) => path.join(folder, kind, hash.slice(0, 2), hash);
	const made = new Set<string>();
	const fresh = new Set<Hash>();
	/** A new folder's own name has to be durable too, so its parents are flushed once. */
	async function makeFolder(name: string): Promise<void> {
		if (made.has(name)) return;
		try {
			await files.makeFolder(name);
			await files.syncFolder(path.dirname(name));
			await files.syncFolder(path.dirname(path.dirname(name)));
		} catch (cause) {
			throw writeFailure(cause, name);
		}
		made.add(name);
	}
	return {
		fresh,
		async put(kind, content) {
			const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
			const hash = sha256(bytes);
			fresh.add(hash);
			const target = place(kind, hash);
			if ((await files.stat(target))?.bytes === bytes.length) return hash;
			await makeFolder(path.dirname(target));
			await writeAtomically(files, target, bytes);
			return hash;
		},
		async get(kind, hash) {
			const target = place(kind, hash);
			return (await files.stat(target))?.kind === 'file' ? files.read(target) : undefined;
		},
		async *list(kind) {
			const top = path.join(folder, kind);
			if ((await files.stat(top))?.kind !== 'folder') return;
			for (const { name, kind: found } of await files.list(top)) {
				if (found !== 'folder') continue;
				for (const entry of await files.list(path.join(top, name)))
					if (entry.kind === 'file' && HASH.test(entry.name)) yield entry.name;
			}
		},
		async remove(kind, hash) {
			await files.remove(place(kind, hash));
		},
	};
}
