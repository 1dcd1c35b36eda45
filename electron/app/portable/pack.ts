import { Zip, ZipDeflate } from 'fflate';
import type { DossierDocument } from '#domain/dossier.ts';
import { DepescheError } from '#domain/failure.ts';
import { sha256 } from '#store/content-store.ts';
import type { PortableFile } from '#store/portable.ts';
import {
	BAG_INFO,
	BAGIT,
	bagInfoOf,
	DECLARATION,
	type Listed,
	MANIFEST,
	manifestOf,
	PAYLOAD,
	TAG_MANIFEST,
} from './bag.ts';
import { CRATE_FILE, crateOf } from './crate.ts';

/** As many files as a ZIP without extensions can list. */
const MOST_FILES = 65_000;
/** The time all entries bear: the first that a ZIP can say. */
const TIME = new Date(1980, 0, 1);

/**
 * The portable dossier: an RO-Crate in a bag in a ZIP, its entries in name order, of one time and packed alike, so that the same dossier
 * gives the same bytes. `bag`: the name of the one folder in it. Throws `dossier-damaged`, `export-failed` or `cancelled`.
 */
export async function packPortable(
	document: DossierDocument,
	files: readonly PortableFile[],
	bag: string,
	signal: AbortSignal,
): Promise<Uint8Array> {
	if (files.length > MOST_FILES)
		throw new DepescheError('export-failed', bag, { reason: `${files.length} > ${MOST_FILES}` });
	const packed: Uint8Array[] = [];
	const zip = new Zip((error, chunk) => {
		if (error) throw error;
		packed.push(chunk);
	});
	const put = (name: string, bytes: Uint8Array): Listed => {
		const entry = new ZipDeflate(`${bag}/${name}`, { level: 6 });
		entry.mtime = TIME;
		zip.add(entry);
		entry.push(bytes, true);
		return { name, hash: sha256(bytes) };
	};
	const text = (name: string, content: string) => put(name, new TextEncoder().encode(content));
	const payload: Listed[] = [];
	const sizes: { readonly name: string; readonly bytes: number }[] = [];
	for (const { name, read } of files) {
		if (signal.aborted) throw new DepescheError('cancelled', bag);
		const bytes = await read();
		sizes.push({ name, bytes: bytes.length });
		payload.push(put(`${PAYLOAD}${name}`, bytes));
	}
	const crate = crateOf(document, sizes);
	payload.push(text(`${PAYLOAD}${CRATE_FILE}`, crate));
	const bytes = sizes.reduce((sum, file) => sum + file.bytes, Buffer.byteLength(crate));
	const tags = [
		text(BAG_INFO, bagInfoOf(document.info, { bytes, files: payload.length })),
		text(BAGIT, DECLARATION),
		text(MANIFEST, manifestOf(payload.toSorted(byName))),
	];
	text(TAG_MANIFEST, manifestOf(tags));
	zip.end();
	return Buffer.concat(packed);
}

const byName = (a: Listed, b: Listed) => (a.name < b.name ? -1 : 1);
