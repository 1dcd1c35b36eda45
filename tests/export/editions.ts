/** Dossiers to export: the sample as the reader reads it, a small one written out, and the same with hostile words in every record. */
import path from 'node:path';
import { editionOf } from '#app/edition.ts';
import type { DossierDocument } from '#domain/dossier.ts';
import type { Edition, EditionOptions } from '#domain/edition.ts';
import { EDITION_FORMAT_NAMES, type EditionFormat } from '#domain/export-formats.ts';
import { EXPORTERS } from '#export/registry.ts';
import { pressOf } from '#node/press.ts';
import { readerHere } from '#node/reader-here.ts';
import { resource } from '#node/resources.ts';
import { testApp } from '../helpers/app.ts';
import { smallDossier } from '../helpers/sample-records.ts';

type Lang = EditionOptions['lang'];

export const LANGUAGES = ['de', 'en'] as const satisfies readonly Lang[];

/** Formats whose bytes are text. */
export const TEXT_FORMATS = EDITION_FORMAT_NAMES.filter((format) => !['pdf', 'png', 'docx'].includes(format));

let sample: Promise<Edition> | undefined;

/** The sample's articles, really read. */
export async function sampleEdition(lang: Lang): Promise<Edition> {
	sample ??= readSample();
	return { ...(await sample), options: { lang, paper: 'a4' } };
}

async function readSample(): Promise<Edition> {
	let seen: Edition | undefined;
	const exporter = async (_: unknown, edition: Edition) => {
		seen = edition;
		return new Uint8Array();
	};
	const { app, folder } = testApp({ reader: readerHere(), exporter, sampleFolder: resource('sample') });
	await app['dossier.openSample'](undefined);
	await app['dossier.export']({ path: path.join(folder, 'sample.json') });
	await app['dossier.close'](undefined);
	if (!seen) throw new Error('nothing was exported');
	return seen;
}

export const smallEdition = (lang: Lang, document: DossierDocument = smallDossier().document): Edition =>
	editionOf(document, { lang, paper: 'a4' });

/** What would break out of a cell, a line, an element, a script, a field or a command, if it were not escaped. */
export const HOSTILE =
	'=HYPERLINK("http://x.example","a")\r\nEND:VEVENT\nTY  - JOUR ]]></script><!-- <img src=x onerror=alert(1)> \u0000\u0007\u202Eabc\u2028\uD800 {\\input{x}} % & \'q\' `*_[l](javascript:x)_*` #h שלום';

/** The small dossier with hostile words in every place for words, and a mark on every record. */
export function hostileEdition(lang: Lang): Edition {
	const { document } = smallDossier();
	const mark = {
		tags: [`a,${HOSTILE}`, 'b;c'],
		note: HOSTILE,
		grade: { reliability: 'B', credibility: 2, reason: HOSTILE },
	} as const;
	const every = <T>(records: Readonly<Record<string, T>>, change: (record: T) => T) =>
		Object.fromEntries(Object.entries(records).map(([id, record]) => [id, change(record)]));
	return smallEdition(lang, {
		...document,
		info: { ...document.info, name: HOSTILE },
		articles: every(document.articles, (one) => ({
			...one,
			title: HOSTILE,
			byline: HOSTILE,
			outlet: HOSTILE,
			url: `https://x.example/"><script>${HOSTILE}`,
			snapshot: { ...one.snapshot, filename: HOSTILE },
			mark,
		})),
		events: every(document.events, (one) => ({
			...one,
			title: HOSTILE,
			hedges: [HOSTILE],
			whenText: HOSTILE,
			citations: one.citations.map(({ article, quote }) => ({ article, quote: { ...quote, exact: HOSTILE } })),
			mark,
		})),
		claims: every(document.claims, (one) => ({
			...one,
			content: HOSTILE,
			quote: { ...one.quote, exact: HOSTILE },
			mark,
		})),
		entities: every(document.entities, (one) => ({
			...one,
			name: `${one.id} ${HOSTILE}`,
			aliases: [HOSTILE],
			role: HOSTILE,
			mark,
		})),
		outlets: { o1: { id: 'o1', name: HOSTILE, mark } },
	});
}

/** The finished file of a format, as bytes. */
export async function exported(format: EditionFormat, edition: Edition): Promise<Uint8Array> {
	const file = await EXPORTERS[format].render(edition, pressOf());
	return typeof file === 'string' ? new TextEncoder().encode(file) : file;
}

/** The same as text; throws where the bytes are not UTF-8. */
export const exportedText = async (format: EditionFormat, edition: Edition): Promise<string> =>
	new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(await exported(format, edition));

/** Samples in both languages, the small dossier, and the hostile one. */
export async function allEditions(): Promise<readonly (readonly [name: string, edition: Edition])[]> {
	return [
		['sample, German', await sampleEdition('de')],
		['sample, English', await sampleEdition('en')],
		['small', smallEdition('de')],
		['hostile', hostileEdition('en')],
		['empty', { ...smallEdition('de'), articles: [], events: [], claims: [], entities: [], relations: [], bounds: {} }],
	];
}
