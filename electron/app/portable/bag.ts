import type { DossierInfo } from '#domain/dossier.ts';
import { sha256 } from '#store/content-store.ts';

/**
 * BagIt 1.0 (RFC 8493): a folder whose `data/` is the payload, with a manifest of the payload's SHA-256 and one of the manifest's own. All lines
 * end with a line feed; names are of ASCII, so that none has to be escaped.
 */
export const BAGIT = 'bagit.txt';
export const BAG_INFO = 'bag-info.txt';
export const MANIFEST = 'manifest-sha256.txt';
export const TAG_MANIFEST = 'tagmanifest-sha256.txt';
export const PAYLOAD = 'data/';

export const DECLARATION = 'BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n';

/** `hash`: SHA-256 in lower-case hex. */
export interface Listed {
	readonly name: string;
	readonly hash: string;
}

export const manifestOf = (files: readonly Listed[]): string =>
	files.map(({ name, hash }) => `${hash}  ${name}\n`).join('');

/** What `manifestOf` wrote, or another program: undefined where a line is none, or a name is there twice. */
export function listedIn(manifest: string): ReadonlyMap<string, string> | undefined {
	const listed = new Map<string, string>();
	for (const line of manifest.split(/\r\n|\r|\n/)) {
		if (line === '') continue;
		const [, hash, name] = /^([0-9a-fA-F]{64})[ \t]+\*?([^ \t].*)$/.exec(line) ?? [];
		if (hash === undefined || name === undefined || listed.has(name)) return undefined;
		listed.set(name, hash.toLowerCase());
	}
	return listed;
}

/** The bag's own description; dates are the dossier's, so that an unchanged one is described alike. */
export function bagInfoOf({ id, name, modified }: DossierInfo, payload: { bytes: number; files: number }): string {
	const line = (label: string, value: string) => `${label}: ${value.replaceAll(/\s+/g, ' ').trim()}\n`;
	return [
		line('Bag-Software-Agent', 'Depesche'),
		line('Bagging-Date', modified.slice(0, 10)),
		line('External-Identifier', `urn:depesche:${encodeURIComponent(id.toWellFormed())}`),
		line('External-Description', name.toWellFormed()),
		line('Payload-Oxum', `${payload.bytes}.${payload.files}`),
	].join('');
}

/** The value of the payload's size in a bag's description. */
export const oxumIn = (info: string): string | undefined => /^Payload-Oxum:[ \t]*(\d+\.\d+)[ \t]*\r?$/m.exec(info)?.[1];

/** The name of a bag's folder: the dossier's, without what some file system does not take. */
export function bagName(name: string, id: string): string {
	const plain = name
		.toWellFormed()
		.normalize('NFC')
		.replaceAll(/[\p{Cc}\p{Cf}\p{Co}\p{Cn}<>:"/\\|?*]+/gu, ' ')
		.replaceAll(/\s+/g, ' ')
		.slice(0, 80)
		.toWellFormed()
		.replaceAll(/^[ .]+|[ .]+$/g, '');
	return plain === '' ? `dossier-${sha256(id).slice(0, 8)}` : plain;
}

/** Is this the name of a package? */
export const isPortable = (place: string) => place.toLowerCase().endsWith('.zip');
