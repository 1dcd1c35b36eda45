import { constants, gunzipSync } from 'node:zlib';
import { lookLikeColumns } from './csv/columns.ts';
import type { Candidate, ContainerFormat } from './format.ts';

type Recognised = Pick<ContainerFormat, 'mediaType' | 'recognises'>;

/** How files of several articles are recognised, apart from their parsers. */
export const warcFile: Recognised = {
	mediaType: 'application/warc',
	recognises: ({ magic }) => magic.startsWith('WARC/') || gunzipped(magic).startsWith('WARC/'),
};

export const waczFile: Recognised = {
	mediaType: 'application/wacz',
	recognises: ({ entries }) =>
		entries.includes('datapackage.json') && entries.some((name) => /^archive\/.+\.warc(?:\.gz)?$/i.test(name)),
};

export const feedFile: Recognised = {
	mediaType: 'application/rss+xml',
	recognises: ({ head }) => /<(?:rss|feed|rdf:rdf)[\s>]/.test(beforeItems(head)) && !head.includes('<html'),
};

export const opmlFile: Recognised = {
	mediaType: 'text/x-opml',
	recognises: ({ head }) => /^[^<]*<[?!]?[^<]{0,300}(?:<[^<]{0,300}){0,3}<opml[\s>]|^\s*<opml[\s>]/.test(head),
};

export const jsonFile: Recognised = {
	mediaType: 'application/json',
	recognises: ({ head, name, mediaType }) =>
		/^\s*(?:\[\s*)?\{\s*"/.test(head) || (/^\s*[[{]/.test(head) && (/\.json$/.test(name) || /json/.test(mediaType))),
};

export const risFile: Recognised = {
	mediaType: 'application/x-research-info-systems',
	recognises: ({ head }) => /^\s*ty {1,2}- ?\w/.test(head),
};

export const bibtexFile: Recognised = {
	mediaType: 'application/x-bibtex',
	recognises: ({ head, name }) =>
		/^\s*@\w+\s*[{(]/.test(head) || (name.endsWith('.bib') && /(?:^|\n)\s*@\w+\s*[{(]/.test(head)),
};

export const csvFile: Recognised = {
	mediaType: 'text/csv',
	recognises: ({ head, name, mediaType }) =>
		head !== '' &&
		(/\.(?:csv|tsv)$/.test(name) || /^text\/(?:csv|tab-separated-values)$/.test(mediaType) || lookLikeColumns(head)),
};

const HEAD_OF_FEED = 600;
const beforeItems = (head: Candidate['head']) => head.slice(0, HEAD_OF_FEED).replace(/<!--[^>]*>/g, '');

/** What a gzip stream begins with; empty when it is none. */
function gunzipped(magic: string): string {
	if (!magic.startsWith('\u001f\u008b')) return '';
	try {
		const bytes = Buffer.from(magic, 'latin1');
		return gunzipSync(bytes, { finishFlush: constants.Z_SYNC_FLUSH, maxOutputLength: 1_048_576 })
			.subarray(0, 16)
			.toString('latin1');
	} catch {
		return '';
	}
}
