import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { pdf } from '#export/pdf.ts';
import { pressOf } from '#node/press.ts';
import { madeEdition } from '../bench/edition.ts';

const poppler = spawnSync('pdftotext', ['-v']).error === undefined;
const withoutPoppler = poppler ? '' : ' (skipped: poppler-utils is not installed)';

/** Long enough for its years to be laid out apart from each other. */
const EVENTS = 800;

describe.skipIf(!poppler)(`a long PDF${withoutPoppler}`, () => {
	const folder = mkdtempSync(path.join(tmpdir(), 'depesche-pdf-'));
	const edition = madeEdition(EVENTS);
	let pages: readonly string[] = [];
	beforeAll(async () => {
		const file = path.join(folder, 'long.pdf');
		writeFileSync(file, await pdf.render(edition, pressOf()));
		const text = execFileSync('pdftotext', ['-layout', file, '-'], { encoding: 'utf8', maxBuffer: 1 << 26 });
		pages = text.split('\f').map((page) => page.replaceAll('\u2060', '').replace(/[ \t]+/g, ' '));
	}, 120_000);
	afterAll(() => rmSync(folder, { recursive: true }));

	it('has the right pages in its contents', () => {
		const contents = pages.find((page) => /^ ?Inhalt$/m.test(page)) ?? '';
		const years = Array.from(
			contents.matchAll(/^ ?((?:20\d\d)|Ohne Datum)[ .]+(\d+) ?$/gm),
			([, title = '', page]) => ({
				title,
				page: Number(page),
			}),
		);
		expect(years.map(({ title }) => title)).toEqual([
			'2024',
			'2025',
			'2026',
			'2027',
			'2028',
			'2029',
			'2030',
			'Ohne Datum',
		]);
		for (const { title, page } of years) {
			expect(pages[page - 1], title).toMatch(new RegExp(`^ ?${title} ?$`, 'm'));
			expect(pages[page - 1], title).toMatch(new RegExp(`^ ?${page} ?$`, 'm'));
		}
	});

	it('tells each event once in the chronology, in order', () => {
		const start = pages.findIndex((page) => /^ ?Chronologie$/m.test(page));
		const chronology = pages.slice(
			start,
			pages.findIndex((page) => /^ ?Behauptungen und Dementis$/m.test(page)),
		);
		const lines = chronology.flatMap((page) => page.split('\n'));
		const heads = edition.events.map(({ title }, index) => `${index + 1} ${title}`.slice(0, 40));
		expect(heads.map((head) => lines.filter((line) => line.trim().startsWith(head)).length)).toEqual(
			heads.map(() => 1),
		);
		const places = heads.map((head) => lines.findIndex((line) => line.trim().startsWith(head)));
		expect(places).toEqual(places.toSorted((a, b) => a - b));
	});

	it('begins a new page with a year when the last began long ago', () => {
		const begun = pages.filter((page) => /^.*Chronologie ?\n+ ?20\d\d ?\n/.test(page));
		expect(begun.length).toBeGreaterThan(3);
	});
});
