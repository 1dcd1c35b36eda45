import { expect, test } from 'vitest';
import type { ArticleRecord, Citation } from '#domain/dossier.ts';
import { citeQuote } from '#state/citing.ts';
import { wordsOf } from '#strings/use.ts';

const citation: Citation = {
	article: 'a1',
	quote: { start: 0, end: 20, exact: 'Der Hafen <bleibt> zu.', prefix: '', suffix: '' },
};
const articles = new Map([
	[
		'a1',
		{ id: 'a1', title: 'Sperrung', lang: 'de', outlet: 'Seeblatt', published: { edtf: '2023-08-30' } } as ArticleRecord,
	],
]);

test.each([
	['de', '„Der Hafen <bleibt> zu.“ („Sperrung“, Seeblatt, 30. August 2023)'],
	['en', '“Der Hafen <bleibt> zu.” (“Sperrung”, Seeblatt, 30 August 2023)'],
] as const)('a passage is cited in the marks of the reader’s language, %s', (language, text) => {
	const cited = citeQuote(citation, articles, wordsOf(language).dates);
	expect(cited.text).toBe(text);
	expect(cited.html).toContain('&lt;bleibt&gt;');
});
