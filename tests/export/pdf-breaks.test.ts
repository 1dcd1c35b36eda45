import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import type { EditionOptions } from '#domain/edition.ts';
import { pdf } from '#export/pdf.ts';
import { wordsIn } from '#export/words.ts';
import { pressOf } from '#node/press.ts';
import { madeEdition } from '../bench/edition.ts';

const poppler = spawnSync('pdftotext', ['-v']).error === undefined;
const withoutPoppler = poppler ? '' : ' (skipped: poppler-utils is not installed)';

describe('the pages of a PDF', () => {
	const folder = mkdtempSync(path.join(tmpdir(), 'depesche-breaks-'));
	afterAll(() => rmSync(folder, { recursive: true }));

	/** The lines of each page, without its running head and its number. */
	async function pagesOf(options: EditionOptions): Promise<string[][]> {
		const file = path.join(folder, `${options.lang}.pdf`);
		writeFileSync(file, await pdf.render(madeEdition(90, options), pressOf()));
		const text = execFileSync('pdftotext', ['-layout', file, '-'], { encoding: 'utf8' });
		return text.split('\f').map((page) => {
			const lines = page.split('\n').flatMap((line) => (line.trim() === '' ? [] : line.trim()));
			return lines.slice(1, -1);
		});
	}

	it.skipIf(!poppler).each([
		['de', 'a4'],
		['en', 'us-letter'],
	] as const)(
		`never end with a heading, a date or what leads to the passages (%s, %s)${withoutPoppler}`,
		async (lang, paper) => {
			const words = wordsIn(lang);
			const pages = await pagesOf({ lang, paper });
			const isHead = (line: string) =>
				[words.evidence, words.asWritten].some((lead) => line.includes(lead)) ||
				/^(?:[12]\d{3}|\d+\s{1,3}\p{Lu}.*[^\]])$/u.test(line) ||
				[words.undated, words.unanswered].includes(line);
			const chronology = pages.filter((lines) => lines.some((line) => line.includes(words.evidence)));
			expect(chronology.length).toBeGreaterThan(8);
			expect(chronology.flat().filter(isHead).length).toBeGreaterThan(180);
			expect(chronology.flatMap((lines) => lines.at(-1) ?? []).filter(isHead)).toEqual([]);
		},
	);
});
