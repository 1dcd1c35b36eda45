import { strFromU8, strToU8, unzipSync, type Zippable, zipSync } from 'fflate';
import type { Exporter } from './exporter.ts';
import { lacking } from './losses.ts';
import { documentOf } from './word/document.ts';

/** Word (Office Open XML): headings, real footnotes, tables of people and sources. */
export const docx: Exporter = {
	async render(edition) {
		// Loaded here, since it is large and no other format wants it.
		const { Packer } = await import('docx');
		const packed = await Packer.pack(await documentOf(edition), 'uint8array');
		return settled(packed, edition.info);
	},
	losses: (edition) => lacking(edition, 'characters'),
};

/** The same package with the dossier's times in place of now, so that the same dossier gives the same bytes. */
function settled(bytes: Uint8Array, info: { readonly created: string; readonly modified: string }): Uint8Array {
	const files: Zippable = {};
	for (const [name, data] of Object.entries(unzipSync(bytes)).toSorted(
		([a], [b]) => order(a) - order(b) || (a < b ? -1 : 1),
	)) {
		files[name] = name === 'docProps/core.xml' ? strToU8(dated(strFromU8(data), info)) : data;
	}
	return zipSync(files, { level: 9, mtime: new Date(1980, 0, 1) });
}

/** Readers that stream want the list of contents first. */
const order = (name: string) => (name === '[Content_Types].xml' ? 0 : name.startsWith('_rels/') ? 1 : 2);

function dated(core: string, { created, modified }: { readonly created: string; readonly modified: string }): string {
	const seconds = (instant: string) => instant.replace(/\.\d+/, '');
	return core
		.replace(/(<dcterms:created[^>]*>)[^<]*/, (_, tag: string) => tag + seconds(created))
		.replace(/(<dcterms:modified[^>]*>)[^<]*/, (_, tag: string) => tag + seconds(modified));
}
