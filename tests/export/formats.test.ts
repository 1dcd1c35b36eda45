import { describe, expect, it } from 'vitest';
import { SCHEMA_VERSION } from '#domain/dossier.ts';
import { formatOf } from '#domain/export-formats.ts';
import { EXPORTERS } from '#export/registry.ts';
import { pressOf } from '#node/press.ts';
import { lettersEdition } from './letters.ts';

describe('the formats', () => {
	it('are told by a file ending, in any case', () => {
		expect(formatOf('/tmp/Briefe.PDF')).toBe('pdf');
		expect(formatOf('a.b.json')).toBe('json');
		expect(formatOf('a.Timeline.json')).toBe('timelinejs');
		expect(formatOf('a.annotations.jsonld')).toBe('annotations');
		expect(formatOf('briefe')).toBeUndefined();
	});

	it('give a PNG twice as wide as the SVG says', async () => {
		const svg = String(await EXPORTERS.svg.render(lettersEdition(), pressOf()));
		const png = Buffer.from((await EXPORTERS.png.render(lettersEdition(), pressOf())) as Uint8Array);
		expect(png.subarray(1, 4).toString('latin1')).toBe('PNG');
		expect(png.readUInt32BE(16)).toBe(Number(/width="(\d+)"/.exec(svg)?.[1]) * 2);
	});

	it('give the records as JSON, unchanged and with the schema version', async () => {
		const edition = lettersEdition();
		const { options: _, ...records } = edition;
		expect(JSON.parse(String(await EXPORTERS.json.render(edition, pressOf())))).toEqual(records);
		expect(records.info.schema).toBe(SCHEMA_VERSION);
	});
});
