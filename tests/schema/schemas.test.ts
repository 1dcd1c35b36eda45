import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { type DossierDocument, SCHEMA_VERSION } from '#domain/dossier.ts';
import { nodeFiles } from '#node/files.ts';
import { nodeProcesses } from '#node/processes.ts';
import { readerHere } from '#node/reader-here.ts';
import { jsonSchemas } from '#schema/json-schema.ts';
import { readingSchema } from '#schema/reading.ts';
import { type Frozen, same } from '#schema/same.ts';
import { openDossier } from '#store/open-dossier.ts';
import { testApp } from '../helpers/app.ts';
import { temporaryFolder } from '../helpers/folders.ts';

const FOLDER = path.resolve(import.meta.dirname, '../../resources/schema');
const TEXT =
	'Kanzler trifft Präsidentin\n\nAm 3. Mai 2020 besuchte Angela Merkel Paris. Der Sprecher der Regierung sagte, das Treffen sei gut verlaufen. ' +
	'Nach dem Besuch schrieb Merkel einen Brief an Emmanuel Macron.';

describe('the published JSON Schemas', () => {
	it.each(Object.entries(jsonSchemas()))('%s is what the types generate', (name, schema) => {
		const place = path.join(FOLDER, name);
		const text = `${JSON.stringify(schema, null, '\t')}\n`;
		if (process.env.UPDATE_SCHEMAS) writeFileSync(place, text);
		expect(readFileSync(place, 'utf8')).toBe(text);
	});

	it('hold real readings, and refuse what is none', async () => {
		const validate = new Ajv2020({ strict: false, validateFormats: false }).compile(
			jsonSchemas()['reading-1.json'] ?? {},
		);
		for (const published of [undefined, '2020-05-04']) {
			const reading = await readerHere().read({ id: 'x', text: TEXT, lang: 'de', ...(published && { published }) });
			expect(validate(JSON.parse(JSON.stringify(reading))), JSON.stringify(validate.errors)).toBe(true);
			expect(readingSchema.safeParse(reading).success).toBe(true);
			expect(validate({ ...reading, times: 'none' })).toBe(false);
			expect(validate({ ...reading, more: 1 })).toBe(false);
		}
	});

	it('hold a real dossier', async () => {
		const { app, folder } = testApp({ reader: readerHere() });
		const { path: place } = await app['dossier.create']({ path: path.join(folder, 'a') });
		await app['article.paste']({ text: TEXT });
		await app['dossier.close'](undefined);
		const validate = new Ajv2020({ strict: false, validateFormats: false }).compile(
			jsonSchemas()[`dossier-${SCHEMA_VERSION}.json`] ?? {},
		);
		const document: unknown = JSON.parse(readFileSync(path.join(place, 'dossier.json'), 'utf8'));
		expect(validate(document), JSON.stringify(validate.errors)).toBe(true);
	});

	it('cannot drift from the domain types unseen by the compiler', () => {
		// @ts-expect-error a property more
		same<Frozen<{ a: string; b: number }>, { readonly a: string }>(true);
		// @ts-expect-error another type
		same<Frozen<{ a: string }>, { readonly a: number }>(true);
		same<Frozen<{ a: string[] }>, { readonly a: readonly string[] }>(true);
	});
});

describe('the fixture dossiers', () => {
	const fixtures = path.resolve(import.meta.dirname, '../fixtures/dossiers');

	it('are there for every schema without a gap', () => {
		const versions = Array.from({ length: SCHEMA_VERSION }, (_, i) => `schema-${i + 1}`);
		expect(readdirSync(fixtures).toSorted()).toEqual(versions);
	});

	it.each(readdirSync(fixtures))('%s opens as the current schema', async (name) => {
		const folder = temporaryFolder();
		const ports = { files: nodeFiles, processes: nodeProcesses('test'), now: () => '2024-01-01T00:00:00.000Z' };
		await nodeFiles.makeFolder(folder);
		writeFileSync(path.join(folder, 'dossier.json'), readFileSync(path.join(fixtures, name, 'dossier.json')));
		const file = await openDossier(ports, folder, 'write');
		const document: DossierDocument = file.document;
		expect(document.info.schema).toBe(SCHEMA_VERSION);
		expect(Object.keys(document.articles).length).toBeGreaterThan(0);
		expect(Object.keys(document.events).length).toBeGreaterThan(0);
		await file.close();
	});
});
