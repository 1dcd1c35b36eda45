import { createHash } from 'node:crypto';
import { DepescheError } from '#domain/failure.ts';
import { waczFile } from './collections.ts';
import type { ContainerFormat } from './format.ts';
import { parsed } from './json.ts';
import { meter } from './limits.ts';
import { archiveParts } from './warc.ts';
import { openZip, type ZipArchive } from './zip.ts';

const ARCHIVE = /^archive\/.+\.warc(?:\.gz)?$/i;

/** WACZ 1.1.1: web archives in a ZIP with the list of its pages. Where it lists pages, those are the articles; their frames and parts are not. */
export const wacz: ContainerFormat = {
	...waczFile,
	async *parts(file) {
		const { name, bytes } = file;
		const counted = meter(name, bytes.length);
		const zip = await openZip(name, bytes, counted);
		const hashes = hashesIn(parsed(await textOf(zip, 'datapackage.json'), name));
		const pages = await pagesOf(zip);
		const wanted = (uri: string) => pages.size === 0 || pages.has(plain(uri));
		for (const entry of zip.names.filter((candidate) => ARCHIVE.test(candidate))) {
			const archive = (await zip.read(entry)) ?? new Uint8Array();
			const hash = hashes.get(entry);
			if (hash !== undefined && hash !== createHash('sha256').update(archive).digest('hex'))
				throw new DepescheError('file-damaged', name);
			yield* archiveParts(archive, name, counted, wanted);
		}
	},
};

async function textOf(zip: ZipArchive, name: string): Promise<string> {
	return new TextDecoder().decode((await zip.read(name)) ?? new Uint8Array());
}

/** SHA-256 of each file, as the package lists them. */
function hashesIn(value: unknown): ReadonlyMap<string, string> {
	const hashes = new Map<string, string>();
	const resources = typeof value === 'object' && value !== null && 'resources' in value ? value.resources : undefined;
	for (const resource of Array.isArray(resources) ? (resources as unknown[]) : []) {
		if (typeof resource !== 'object' || resource === null || !('path' in resource) || !('hash' in resource)) continue;
		const { path, hash } = resource;
		if (typeof path === 'string' && typeof hash === 'string' && hash.startsWith('sha256:'))
			hashes.set(path, hash.slice(7));
	}
	return hashes;
}

/** The addresses of its pages, a JSON object a line. A line that is none is passed over. */
async function pagesOf(zip: ZipArchive): Promise<ReadonlySet<string>> {
	const pages = new Set<string>();
	for (const name of ['pages/pages.jsonl', 'pages/extraPages.jsonl']) {
		for (const line of (await textOf(zip, name)).split('\n')) {
			try {
				const page: unknown = JSON.parse(line);
				if (typeof page === 'object' && page !== null && 'url' in page && typeof page.url === 'string')
					pages.add(plain(page.url));
			} catch {
				// The header of the list, or a broken line.
			}
		}
	}
	return pages;
}

const plain = (uri: string) => uri.replace(/#.*$/, '').replace(/\/$/, '');
