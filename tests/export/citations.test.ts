import { plugins } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-csl';
import '@citation-js/plugin-ris';
import { describe, expect, it } from 'vitest';
import { exportedText, hostileEdition, sampleEdition, smallEdition } from './editions.ts';

interface Item {
	readonly type: string;
	readonly title: string;
	readonly genre?: string;
	readonly URL?: string;
	readonly 'container-title'?: string;
	readonly issued?: { readonly 'date-parts'?: readonly (readonly number[])[] };
}

const read = (data: string, type: string) =>
	plugins.input.chain(data, { forceType: type, generateGraph: false }) as unknown as readonly Item[];
const READERS = { csl: '@csl/list+object', ris: '@ris/file', biblatex: '@biblatex/text' } as const;
const parsed = (format: keyof typeof READERS, text: string) =>
	read(format === 'csl' ? JSON.parse(text) : text, READERS[format]);

describe.each(Object.keys(READERS) as (keyof typeof READERS)[])('%s, as citation-js reads it', (format) => {
	it.each(['de', 'en'] as const)('has title, outlet, address and day of each article (%s)', async (lang) => {
		const edition = await sampleEdition(lang);
		const items = parsed(format, await exportedText(format, edition));
		expect(items.map(({ title }) => title)).toEqual(edition.articles.map(({ title }) => title));
		expect(items.map((item) => item['container-title'])).toEqual(edition.articles.map(({ outlet }) => outlet));
		expect(items.map(({ URL: url }) => url)).toEqual(edition.articles.map(({ url }) => url));
		// It reads the day of RIS from no field, and files every @article under journals with a genre.
		const published = edition.articles.map((article) => article.published?.edtf.split('-').map(Number).join('-'));
		expect(items.map(({ issued }) => issued?.['date-parts']?.[0]?.join('-'))).toEqual(
			format === 'ris' ? published.map((day) => day?.slice(0, 4)) : published,
		);
		expect(items.every((item) => item.type === 'article-newspaper' || item.genre === 'newspaper')).toBe(true);
	});

	it('stays one entry for each article, whatever stands in it', async () => {
		const edition = hostileEdition('en');
		const items = parsed(format, await exportedText(format, edition));
		expect(items).toHaveLength(edition.articles.length);
		expect(items.every(({ title }) => title.startsWith('=HYPERLINK') && title.includes('</script>'))).toBe(true);
	});
});

describe('dates of citations', () => {
	it('have the day of RIS in DA', async () => {
		const edition = await sampleEdition('de');
		const days = edition.articles.flatMap(({ published }) =>
			published ? [`DA  - ${published.edtf.replaceAll('-', '/')}/`] : [],
		);
		expect((await exportedText('ris', edition)).match(/^DA {2}- .*(?=\r)/gm)).toEqual(days);
	});

	const issued = async (edtf: string) => {
		const small = smallEdition('en');
		const articles = small.articles.slice(0, 1).map((one) => ({ ...one, published: { edtf, from: 'user' as const } }));
		const [item] = JSON.parse(await exportedText('csl', { ...small, articles })) as { issued?: object }[];
		return {
			csl: item?.issued,
			bib: /\tdate = \{(.*)\}/.exec(await exportedText('biblatex', { ...small, articles }))?.[1],
		};
	};

	it.each([
		['2023-08', { 'date-parts': [[2023, 8]] }, '2023-08'],
		['2023~', { 'date-parts': [[2023]], circa: true }, '2023~'],
		['2023-21', { 'date-parts': [[2023]], season: 1 }, '2023-21'],
		[
			'2023-08-01/2023-08-03',
			{
				'date-parts': [
					[2023, 8, 1],
					[2023, 8, 3],
				],
			},
			'2023-08-01/2023-08-03',
		],
		['XXXX-03', { literal: 'XXXX-03' }, undefined],
		['[2022,2023]', { literal: '[2022,2023]' }, undefined],
	])('writes %s as far as each format knows it', async (edtf, csl, bib) => {
		expect(await issued(edtf)).toEqual({ csl, bib });
	});
});
