import { parse } from '@retorquere/bibtex-parser';
import { DepescheError } from '#domain/failure.ts';
import { bibtexFile } from './collections.ts';
import type { ContainerFormat } from './format.ts';
import { fragmentText } from './fragment-text.ts';
import { notTooMany } from './limits.ts';
import { listedDate } from './listed-date.ts';
import { listedPart } from './reference.ts';

/** BibTeX and BibLaTeX: an entry with an abstract is an article of that text. TeX's letters and commands become Unicode. */
export const bibtex: ContainerFormat = {
	...bibtexFile,
	*parts(file) {
		const { name } = file;
		const { text } = file.decoded();
		let entries: ReturnType<typeof parse>['entries'];
		try {
			entries = parse(text, { sentenceCase: false }).entries;
		} catch {
			throw new DepescheError('file-damaged', name);
		}
		notTooMany(entries.length, name);
		for (const [index, { key, fields, input }] of entries.entries()) {
			const field = (...names: string[]) => names.map((field) => string(fields, field)).find(Boolean) ?? '';
			const year = field('year');
			const month = /^\d{1,2}$/.test(field('month')) ? field('month').padStart(2, '0') : '';
			yield listedPart(
				{
					title: fragmentText(field('title')),
					text: fragmentText(field('abstract')),
					abstract: true,
					byline: written(people(fields)),
					outlet: fragmentText(field('journaltitle', 'journal', 'booktitle', 'publisher', 'organization')),
					url: field('url'),
					lang: field('langid', 'language'),
					published: listedDate(field('date') || [year, month].filter(Boolean).join('-')),
				},
				{ from: 'bibtex', member: key || String(index + 1), mediaType: bibtexFile.mediaType, raw: input },
			);
		}
	},
};

/** TeX's accents come as combining marks and are put together; the parser mistakes `\\quotedblbase` for another quote mark. */
const written = (value: string) => value.normalize('NFC').replaceAll('\u201f', '„');

/** A field's text. */
function string(fields: object, name: string): string {
	const value: unknown = Object.hasOwn(fields, name) ? (fields as Record<string, unknown>)[name] : undefined;
	return typeof value === 'string'
		? written(value)
		: Array.isArray(value)
			? value.filter((one) => typeof one === 'string').join(', ')
			: '';
}

function people(fields: object): string {
	const authors: unknown = Object.hasOwn(fields, 'author') ? (fields as { author?: unknown }).author : undefined;
	if (!Array.isArray(authors)) return '';
	return authors
		.map((author: { name?: unknown; firstName?: unknown; prefix?: unknown; lastName?: unknown }) =>
			[author.name, author.firstName, author.prefix, author.lastName]
				.filter((part) => typeof part === 'string')
				.join(' '),
		)
		.filter(Boolean)
		.join(', ');
}
