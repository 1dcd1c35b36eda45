import type { Adapter } from 'lowdb';
import type { DossierDocument } from '#domain/dossier.ts';
import { writeAtomically } from './atomic-write.ts';
import { parseDocument } from './document.ts';
import { errorCode, type Files } from './files.ts';

/**
 * lowdb's adapter for a dossier's document: one JSON file, validated on read, replaced whole and durably on write. `write` takes its picture
 * of the document before it first waits, so the caller may go on changing it. A journaled adapter can take this one's place.
 */
export function documentAdapter(files: Files, path: string): Adapter<DossierDocument> {
	return {
		async read() {
			let bytes: Uint8Array;
			try {
				bytes = await files.read(path);
			} catch (error) {
				if (errorCode(error) === 'ENOENT') return null;
				throw error;
			}
			return parseDocument(new TextDecoder().decode(bytes), path);
		},
		async write(document) {
			await writeAtomically(files, path, new TextEncoder().encode(`${JSON.stringify(document)}\n`));
		},
	};
}
