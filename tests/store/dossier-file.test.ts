import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { type Change, type Edit, type EntityRecord, SCHEMA_VERSION } from '#domain/dossier.ts';
import { nodeFiles } from '#node/files.ts';
import { nodeProcesses } from '#node/processes.ts';
import type { StorePorts } from '#store/dossier-file.ts';
import { DOCUMENT_FILE } from '#store/journaled-adapter.ts';
import { createDossier, openDossier } from '#store/open-dossier.ts';
import { faultyFiles } from '../helpers/faulty-files.ts';
import { temporaryFolder } from '../helpers/folders.ts';
import { onDisk, whole } from '../helpers/on-disk.ts';

const ports = (files = nodeFiles): StorePorts => ({
	files,
	processes: nodeProcesses('test'),
	now: () => '2024-01-01T00:00:00.000Z',
});
const entity = (n: number, name = `Nummer ${n}`): EntityRecord => ({
	id: `per-${n}`,
	type: 'PER',
	name,
	aliases: [],
	mentions: {},
});
const added = (n: number, name?: string): Change => ({ table: 'entities', id: `per-${n}`, after: entity(n, name) });
const edit = (...changes: Change[]): Edit => ({ kind: 'edit-entity', subject: 'x', changes });

/** A dossier as it was before there was a journal. */
function plainDossier(folder: string): { place: string; text: string } {
	const info = { schema: SCHEMA_VERSION, id: 'id1', name: 'A', created: ports().now(), modified: ports().now() };
	const tables = {
		articles: {},
		events: {},
		claims: {},
		entities: { 'per-1': entity(1) },
		relations: {},
		outlets: {},
		views: {},
	};
	const text = JSON.stringify({ info, ...tables });
	const place = path.join(folder, DOCUMENT_FILE);
	mkdirSync(folder);
	writeFileSync(place, text);
	return { place, text };
}

describe('a dossier file', () => {
	it('keeps what was committed, and opens with it again', async () => {
		const folder = path.join(temporaryFolder(), 'a.dossier');
		const file = await createDossier(ports(), folder, 'id1', 'Ä');
		await file.commit(edit(added(1), added(2)));
		await file.commit(edit({ table: 'entities', id: 'per-1', before: entity(1) }));
		await file.rename('B');
		const text = await file.content.put('texts', 'Grüße');
		await file.close();
		const again = await openDossier(ports(), folder, 'write');
		expect(Object.keys(again.document.entities)).toEqual(['per-2']);
		expect(again.document.info).toMatchObject({ id: 'id1', name: 'B', schema: SCHEMA_VERSION });
		expect(new TextDecoder().decode(await again.content.get('texts', text))).toBe('Grüße');
		await again.close();
	});

	it('does commits one after the other, in the order they were asked for', async () => {
		const folder = path.join(temporaryFolder(), 'a.dossier');
		const file = await createDossier(ports(), folder, 'id1', 'A');
		await Promise.all(Array.from({ length: 20 }, (_, n) => file.commit(edit(added(n)))));
		expect(Object.keys((await onDisk(folder)).entities)).toHaveLength(20);
		expect(whole(file.document)).toEqual(await onDisk(folder));
		await file.close();
	});

	it('shows no change before it is on disk', async () => {
		const folder = path.join(temporaryFolder(), 'a.dossier');
		const file = await createDossier(ports(), folder, 'id1', 'A');
		const done = file.commit(edit(added(1)));
		await Promise.resolve();
		expect(Object.keys(file.document.entities)).toEqual([]);
		await done;
		expect(file.document.entities).toHaveProperty('per-1');
		await file.close();
	});

	it('refuses an edit that was built on a record that has changed since', async () => {
		const folder = path.join(temporaryFolder(), 'a.dossier');
		const file = await createDossier(ports(), folder, 'id1', 'A');
		await file.commit(edit(added(1)));
		const stale: Change = { table: 'entities', id: 'per-1', before: entity(1, 'anders'), after: entity(1, 'neu') };
		await expect(file.commit(edit(stale))).rejects.toThrow('changed since');
		expect(file.document.entities['per-1']?.name).toBe('Nummer 1');
		await file.close();
	});

	it.each(['ENOSPC', 'EIO'])('stores no half file among its contents when a call fails with %s', async (code) => {
		const folder = path.join(temporaryFolder(), 'a.dossier');
		const faulty = faultyFiles(nodeFiles);
		const file = await createDossier(ports(faulty.files), folder, 'id1', 'A');
		faulty.failAt(undefined, code);
		await file.content.put('texts', 'erster Text');
		const steps = faulty.calls.length;
		for (let step = 0; step < steps; step += 1) {
			const text = `Text ${step}`;
			faulty.failAt(step, code);
			await file.content.put('texts', text).catch(() => undefined);
			faulty.failAt(undefined, code);
			const hash = await file.content.put('texts', text);
			expect(new TextDecoder().decode(await file.content.get('texts', hash))).toBe(text);
		}
		await file.close();
	});

	it('says what is damaged in a document without a seal, and leaves it as it was', async () => {
		const folder = path.join(temporaryFolder(), 'a.dossier');
		const { place, text: sound } = plainDossier(folder);
		const damages = {
			'cut off': sound.slice(0, 100),
			'no JSON': 'x',
			empty: '',
			'a wrong type': sound.replace('"PER"', '"NOBODY"'),
			'an unknown field': sound.replace('"aliases"', '"alias"'),
			'no version': sound.replace(`"schema":${SCHEMA_VERSION}`, '"schema":"x"'),
		};
		for (const [what, text] of Object.entries(damages)) {
			writeFileSync(place, text);
			await expect(openDossier(ports(), folder, 'write'), what).rejects.toMatchObject({
				failure: { code: 'dossier-damaged', where: place },
			});
			expect(readFileSync(place, 'utf8')).toBe(text);
		}
		writeFileSync(place, damages['a wrong type']);
		await expect(openDossier(ports(), folder, 'read')).rejects.toMatchObject({
			failure: { args: { reason: expect.stringContaining('entities.per-1.type') } },
		});
	});

	it('keeps a document of an earlier Depesche as a backup and goes on from it', async () => {
		const folder = path.join(temporaryFolder(), 'a.dossier');
		const { text } = plainDossier(folder);
		const file = await openDossier(ports(), folder, 'write');
		await file.commit(edit(added(2)));
		await file.close();
		expect(Object.keys((await onDisk(folder)).entities)).toEqual(['per-1', 'per-2']);
		const [backup = ''] = readdirSync(path.join(folder, 'backups'));
		expect(readFileSync(path.join(folder, 'backups', backup), 'utf8')).toBe(text);
	});

	it('refuses a dossier of a newer schema with both versions', async () => {
		const folder = path.join(temporaryFolder(), 'a.dossier');
		const { place, text } = plainDossier(folder);
		writeFileSync(place, text.replace(`"schema":${SCHEMA_VERSION}`, '"schema":7'));
		await expect(openDossier(ports(), folder, 'write')).rejects.toMatchObject({
			failure: { code: 'dossier-newer', args: { found: 7, known: SCHEMA_VERSION } },
		});
	});

	it('is made neither over a dossier nor in a folder that holds something', async () => {
		const folder = path.join(temporaryFolder(), 'a.dossier');
		await (await createDossier(ports(), folder, 'id1', 'A')).close();
		await expect(createDossier(ports(), folder, 'id2', 'B')).rejects.toMatchObject({
			failure: { code: 'dossier-exists' },
		});
		const other = path.join(temporaryFolder(), 'b.dossier');
		mkdirSync(other);
		writeFileSync(path.join(other, 'note.txt'), 'x');
		await expect(createDossier(ports(), other, 'id2', 'B')).rejects.toMatchObject({
			failure: { code: 'dossier-exists' },
		});
		await expect(openDossier(ports(), other, 'write')).rejects.toMatchObject({ failure: { code: 'dossier-missing' } });
	});

	it('takes hostile keys as data', async () => {
		const folder = path.join(temporaryFolder(), 'a.dossier');
		const { place, text } = plainDossier(folder);
		writeFileSync(place, text.replace('"per-1":', '"constructor":'));
		await expect(openDossier(ports(), folder, 'read')).rejects.toMatchObject({ failure: { code: 'dossier-damaged' } });
		expect(({} as Record<string, unknown>).name).toBeUndefined();
	});

	it('clears away what an interrupted write left', async () => {
		const folder = path.join(temporaryFolder(), 'a.dossier');
		await (await createDossier(ports(), folder, 'id1', 'A')).close();
		writeFileSync(path.join(folder, `${DOCUMENT_FILE}.1-1.unfinished`), '{');
		await (await openDossier(ports(), folder, 'write')).close();
		expect(readdirSync(folder).toSorted()).toEqual([DOCUMENT_FILE, 'evidence.jsonl', 'journal']);
	});
});
