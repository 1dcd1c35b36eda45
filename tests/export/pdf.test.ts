import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Edition } from '#domain/edition.ts';
import { DepescheError } from '#domain/failure.ts';
import type { TypstJob } from '#export/exporter.ts';
import { pdf } from '#export/pdf.ts';
import type { Fork } from '#node/fork.ts';
import { pressOf } from '#node/press.ts';
import { typeset } from '#node/typst.ts';
import { lettersEdition } from './letters.ts';

const has = (program: string) => spawnSync(program, ['-v']).error === undefined;
const poppler = has('pdftotext') && has('pdfinfo') && has('pdffonts');
const withoutPoppler = poppler ? '' : ' (skipped: poppler-utils is not installed)';

describe('the PDF', () => {
	const folder = mkdtempSync(path.join(tmpdir(), 'depesche-pdf-'));
	const file = path.join(folder, 'letters.pdf');
	let bytes: string | Uint8Array = '';
	beforeAll(async () => {
		bytes = await pdf.render(lettersEdition(), pressOf());
		writeFileSync(file, bytes);
	});
	afterAll(() => rmSync(folder, { recursive: true }));
	const run = (program: string, ...args: string[]) => execFileSync(program, args, { encoding: 'utf8' });

	it('has the same bytes from two processes', async () => {
		const again = await pdf.render(lettersEdition(), pressOf());
		expect(Buffer.compare(Buffer.from(bytes as Uint8Array), Buffer.from(again as Uint8Array))).toBe(0);
	});

	it.skipIf(!poppler)(`is tagged, titled, and dated by the dossier, not the clock${withoutPoppler}`, () => {
		const info = run('pdfinfo', '-isodates', file);
		expect(info).toMatch(/Tagged:\s+yes/);
		expect(info).toMatch(/Title:\s+Der Hafenvertrag/);
		expect(info).toMatch(/CreationDate:\s+2026-01-05T10:20:30Z/);
		expect(Buffer.from(bytes as Uint8Array).toString('latin1')).toMatch(/\/Lang\s*\(de\)/);
	});

	it.skipIf(!poppler)(`embeds bundled fonts alone${withoutPoppler}`, () => {
		const fonts = run('pdffonts', file).trim().split('\n').slice(2);
		for (const font of fonts) expect(font).toMatch(/\+Noto/);
		expect(fonts.length).toBeGreaterThan(3);
	});

	it.skipIf(!poppler)(`tells the chronology in reading order${withoutPoppler}`, () => {
		const text = run('pdftotext', file, '-');
		const chronology = text.slice(text.search(/Chronologie\s+2022\s/));
		const titles = [
			'Lieferung an die Reederei',
			'Town reports an offer of grain',
			'Besuch im Rathaus von Süderhafen',
			'Briefwechsel der Bürgermeister',
			'Gespräche über den Vertrag',
			'Bau des Kais',
			'Unterzeichnung des Vertrags',
		];
		const places = titles.map((title) => chronology.indexOf(title));
		expect(places.every((place) => place >= 0)).toBe(true);
		expect(places).toEqual(places.toSorted((a, b) => a - b));
	});

	it.skipIf(!poppler)(`carries quotes, denials, order and hashes${withoutPoppler}`, () => {
		const text = run('pdftotext', file, '-').replaceAll(/\s+/g, ' ');
		expect(text).toContain('„Am 27. Juli besuchte sie das Rathaus.“ Beispiel-Kurier, 30. August 2023 [1]');
		expect(text).toContain('bestritten von Norderhafen, Süderhafen');
		expect(text).toContain('März (Jahr unbekannt)');
		expect(text).toContain('„In March“');
		expect(text).toContain(lettersEdition().articles[0]?.text);
	});

	it.skipIf(!poppler)(`sets what an article says as text, never as markup${withoutPoppler}`, () => {
		const text = run('pdftotext', file, '-').replaceAll(/\s+/g, ' ');
		expect(text).toContain('#panic("x") $x^2$ *fett* @e1');
		expect(text).toContain('한국');
		expect(text).toContain('\uFFFD');
	});

	it.skipIf(!poppler)(`sets each contradiction with its sides, words and reason${withoutPoppler}`, () => {
		const text = run('pdftotext', file, '-').replaceAll(/\s+/g, ' ');
		const chapter = text.slice(text.lastIndexOf('Widerspruch 1'), text.lastIndexOf('Personen'));
		for (const part of [
			'Widerspruch 2 · Datum',
			'kein anderer Ort',
			'27. Juli 2023 laut Beispiel-Kurier',
			'„Am 27. Juli unterschrieb sie.“',
			'März 2024 laut The Sample Gazette',
			'„Signed in March, 3.“',
			'und eine weitere Stelle',
			'Nr. 4 nach Nr. 3',
		])
			expect(chapter).toContain(part);
		expect(chapter).not.toContain('Signed in March, 4');
		const chronology = text.slice(0, text.lastIndexOf('Widerspruch 1'));
		expect(chronology).toContain('Widerspruch 2, 3');
	});

	it.skipIf(!poppler)(`has no chapter on contradictions where there are none${withoutPoppler}`, async () => {
		const without = path.join(folder, 'without.pdf');
		writeFileSync(without, await pdf.render({ ...lettersEdition(), contradictions: [] }, pressOf()));
		expect(run('pdftotext', without, '-')).not.toContain('Widerspr');
	});

	it('sets an empty dossier, in English, on Letter', async () => {
		const empty = lettersEdition({ lang: 'en', paper: 'us-letter' });
		const made = await pdf.render(
			{ ...empty, articles: [], events: [], claims: [], entities: [], relations: [], bounds: {}, contradictions: [] },
			pressOf(),
		);
		expect(made.length).toBeGreaterThan(1000);
	});
});

describe('the options of a PDF', () => {
	const noted = (notes: boolean) => {
		const edition = lettersEdition({ lang: 'en', paper: 'a4', standard: 'pdf/a-3b', notes });
		const mark = {
			note: 'Ask the harbour master',
			tags: ['harbour'],
			grade: { reliability: 'B', credibility: 2 },
		} as const;
		return { ...edition, events: edition.events.map((event) => ({ ...event, mark })) };
	};
	const jobOf = async (edition: Edition) => {
		let seen: TypstJob | undefined;
		await pdf.render(edition, {
			...pressOf(),
			typeset: async (job) => {
				seen = job;
				return new Uint8Array();
			},
		});
		return JSON.stringify(seen);
	};

	it.each([
		['pdf/a-3b', '<pdfaid:part>3'],
		['pdf/ua-1', '<pdfuaid:part>1'],
	] as const)('names %s in a file that Typst accepts as such', async (standard, name) => {
		const made = await pdf.render(lettersEdition({ lang: 'de', paper: 'a4', standard }), pressOf());
		const text = Buffer.from(made as Uint8Array).toString('latin1');
		expect(text).toContain(name);
		expect(text.includes('/EmbeddedFile')).toBe(standard === 'pdf/a-3b');
	});

	it('names no standard unless asked to', async () => {
		const made = await pdf.render(lettersEdition(), pressOf());
		expect(Buffer.from(made as Uint8Array).toString('latin1')).not.toMatch(/pdfaid|pdfuaid/);
	});

	it.each(['brief', 'chronology'] as const)('sets less as %s than in full', async (template) => {
		const [full, part] = await Promise.all([
			pdf.render(lettersEdition(), pressOf()),
			pdf.render(lettersEdition({ lang: 'de', paper: 'a4', template }), pressOf()),
		]);
		expect(part.length).toBeLessThan(full.length);
	});

	it('prints notes, tags and grades, and leaves notes out of the attached records too', async () => {
		const told = await jobOf(noted(true));
		expect(told).toContain('Grade: B2');
		expect(told).toContain('Tags: harbour');
		expect(told).toContain('Ask the harbour master');
		const kept = await jobOf({ ...noted(false) });
		expect(kept).toContain('Grade: B2');
		expect(kept).not.toContain('Ask the harbour master');
	});

	it('prints what is noted on claims, names and passages, or not', async () => {
		const on = (notes: boolean) => {
			const edition = lettersEdition({ lang: 'en', paper: 'a4', notes });
			return {
				...edition,
				articles: edition.articles.map((article) => ({
					...article,
					mark: {
						passages: [{ quote: { start: 0, end: 3, exact: 'Am 27.', prefix: '', suffix: '' }, note: 'A Thursday' }],
					},
				})),
				claims: edition.claims.map((claim) => ({ ...claim, mark: { note: 'Heard twice', tags: ['rumour'] } })),
				entities: edition.entities.map((entity) => ({ ...entity, mark: { note: 'Seen in person' } })),
			};
		};
		const told = await jobOf(on(true));
		for (const note of ['Note: Heard twice', 'Note: Seen in person', 'Note: A Thursday (Am 27.)'])
			expect(told).toContain(note);
		const kept = await jobOf(on(false));
		for (const note of ['Heard twice', 'Seen in person', 'A Thursday']) expect(kept).not.toContain(note);
		expect(kept).toContain('Tags: rumour');
		if (!poppler) return;
		const marked = path.join(mkdtempSync(path.join(tmpdir(), 'depesche-notes-')), 'notes.pdf');
		writeFileSync(marked, await pdf.render(on(true), pressOf()));
		const text = execFileSync('pdftotext', [marked, '-'], { encoding: 'utf8' }).replaceAll(/\s+/g, ' ');
		rmSync(path.dirname(marked), { recursive: true });
		for (const note of ['Note: Heard twice', 'Note: Seen in person', 'Note: A Thursday']) expect(text).toContain(note);
	});

	it('draws the timeline in greys alone', async () => {
		const job = await jobOf(lettersEdition({ lang: 'de', paper: 'a4', grayscale: true }));
		const colours = [...job.matchAll(/#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})\b/g)];
		expect(colours.length).toBeGreaterThan(3);
		for (const [, red, green, blue] of colours) expect([green, blue]).toEqual([red, red]);
	});
});

describe('typeset', () => {
	const job = { template: 'dossier', data: {}, files: {}, timestamp: 0 } as const;

	it('fails with export-failed and its reason when the template cannot be set', async () => {
		const failure = await typeset(job).catch((cause: unknown) => cause);
		expect(failure).toBeInstanceOf(DepescheError);
		expect((failure as DepescheError).failure).toMatchObject({
			code: 'export-failed',
			args: { reason: expect.any(String) },
		});
	});

	it('kills the process and fails with cancelled when told to stop', async () => {
		const stop = new AbortController();
		let killed = false;
		const silent: Fork = () => ({
			post: () => stop.abort(),
			onMessage: () => {},
			onExit: () => {},
			kill: () => (killed = true),
		});
		await expect(typeset(job, stop.signal, silent)).rejects.toMatchObject({ failure: { code: 'cancelled' } });
		expect(killed).toBe(true);
	});

	it('does not start when it is cancelled already', async () => {
		await expect(typeset(job, AbortSignal.abort())).rejects.toMatchObject({ failure: { code: 'cancelled' } });
	});

	it('fails with export-failed when the process dies', async () => {
		const dying: Fork = () => ({
			post: () => {},
			onMessage: () => {},
			onExit: (listener) => setTimeout(listener, 5, 139),
			kill: () => {},
		});
		await expect(typeset(job, undefined, dying)).rejects.toMatchObject({ failure: { code: 'export-failed' } });
	});
});
