import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { takeAll } from '#intake/take.ts';
import { temporaryFolder } from '../helpers/folders.ts';

interface Citations {
	readonly plugins: { readonly output: { format(name: string, data: readonly object[], options?: object): string } };
}
const require = createRequire(import.meta.url);
const { plugins } = require('@citation-js/core') as Citations;
for (const name of ['ris', 'bibtex', 'csl']) require(`@citation-js/plugin-${name}`);

const ITEM = {
	id: 'm23',
	type: 'article-journal',
	title: 'Über den Besuch & die Folgen',
	author: [{ family: 'Müller', given: 'Anna' }],
	'container-title': 'Der Bote',
	issued: { 'date-parts': [[2023, 8, 30]] },
	URL: 'https://bote.example/1_a',
	abstract: 'Der Minister „besuchte“ die Stadt; 50 % kamen.',
};
const take = (name: string, text: string) => Array.fromAsync(takeAll({ name, bytes: new TextEncoder().encode(text) }));

describe('a list as its own program wrote it', () => {
	it.each(['ris', 'biblatex'])('is read from %s of citation-js', async (format) => {
		const [found] = await take(`a.${format}`, plugins.output.format(format, [ITEM]));
		expect(found).toMatchObject({
			title: ITEM.title,
			text: ITEM.abstract,
			byline: 'Anna Müller',
			outlet: 'Der Bote',
			url: ITEM.URL,
			published: { edtf: expect.stringMatching(/^2023/) },
		});
	});

	const python = spawnSync('python3', ['--version']).error === undefined;
	it.skipIf(!python)('is read from a table of Python (skipped without it)', async () => {
		const file = path.join(temporaryFolder(), 'a.tsv');
		const code = `import csv, sys
with open(sys.argv[1], 'w', encoding='utf-16', newline='') as f:
    w = csv.writer(f, dialect='excel-tab')
    w.writerow(['Überschrift', 'Veröffentlicht am', 'Text'])
    w.writerow(['Ein "Wort"', '30. August 2023', 'Zeile\\nzwei\\tdrei'])`;
		spawnSync('python3', ['-c', code, file]);
		const bytes = readFileSync(file);
		const [found] = await Array.fromAsync(takeAll({ name: 'a.tsv', bytes }));
		expect(found).toMatchObject({ title: 'Ein "Wort"', text: 'Zeile\nzwei\tdrei', published: { edtf: '2023-08-30' } });
	});
});
