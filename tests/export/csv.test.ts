import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { lossesOf } from '#export/registry.ts';
import { exportedText, HOSTILE, hostileEdition, sampleEdition } from './editions.ts';

const rowsOf = (csv: string) =>
	parse(csv, { bom: true, columns: true, relax_quotes: false }) as Record<string, string>[];

describe('CSV', () => {
	it.each(['de', 'en'] as const)(
		'is read back by a CSV parser: a row for each event and statement (%s)',
		async (lang) => {
			const edition = await sampleEdition(lang);
			const rows = rowsOf(await exportedText('csv', edition));
			expect(rows).toHaveLength(edition.events.length + edition.claims.length);
			const id = lang === 'de' ? 'Kennung' : 'Identifier';
			expect(rows.map((row) => row[id])).toEqual([...edition.events, ...edition.claims].map((record) => record.id));
			expect(rows.map((row) => row.EDTF)).toEqual([
				...edition.events.map(({ when }) => when?.edtf ?? ''),
				...edition.claims.map(() => ''),
			]);
		},
	);

	it('ends each line with CRLF and quotes what RFC 4180 wants quoted', async () => {
		const csv = await exportedText('csv', hostileEdition('de'));
		expect(csv.replace(/"(?:[^"]|"")*"/g, '').replaceAll('\r\n', '')).not.toMatch(/[\r\n"]/);
	});

	it('begins no cell like a formula, and tells how many it guarded', async () => {
		const edition = hostileEdition('en');
		const cells = rowsOf(await exportedText('csv', edition)).flatMap((row) => Object.values(row));
		expect(cells.filter((cell) => /^\s*[=+@|%\uFF1D\uFF0B\uFF20-]/.test(cell))).toEqual([]);
		const guarded = cells.filter((cell) => cell.startsWith("'="));
		expect(guarded.length).toBeGreaterThan(20);
		expect(lossesOf('csv', edition)).toContainEqual({ code: 'cells-guarded', count: guarded.length });
		expect(guarded.some((cell) => cell.includes(HOSTILE.slice(0, 30)))).toBe(true);
	});
});
