import path from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Edit, EntityRecord } from '#domain/dossier.ts';
import { nodeFiles } from '#node/files.ts';
import { nodeProcesses } from '#node/processes.ts';
import { createDossier, openDossier, type StorePorts } from '#store/dossier-file.ts';
import type { Files } from '#store/files.ts';
import { faultyFiles } from '../helpers/faulty-files.ts';
import { temporaryFolder } from '../helpers/folders.ts';
import { onDisk, whole } from '../helpers/on-disk.ts';

const CODES = ['ENOSPC', 'EIO', 'EACCES'];
const ports = (files: Files): StorePorts => ({
	files,
	processes: nodeProcesses('test'),
	now: () => new Date().toISOString(),
});
const entity = (n: number): EntityRecord => ({
	id: `per-${n}`,
	type: 'PER',
	name: `Nummer ${n}`,
	aliases: [],
	mentions: {},
});
const adding = (n: number): Edit => ({
	kind: 'edit-entity',
	subject: String(n),
	changes: [{ table: 'entities', id: `per-${n}`, after: entity(n) }],
});
const failureOf = (code: string) => ({ failure: { code: code === 'ENOSPC' ? 'disk-full' : 'write-failed' } });

describe.each(CODES)('a disk that answers %s', (code) => {
	it('costs no edit but the one it was asked for, whichever call fails', async () => {
		const folder = path.join(temporaryFolder(), 'a.dossier');
		const faulty = faultyFiles(nodeFiles);
		const file = await createDossier(ports(faulty.files), folder, 'id1', 'A');
		await file.commit(adding(0));
		/** Counts the calls of an edit in a journal that was spoilt by the edit before, and lets each of them fail in turn. */
		let n = 1;
		for (const spoilt of [false, true]) {
			const spoil = async () => {
				if (!spoilt) return;
				faulty.failAt(1, code);
				await expect(file.commit(adding(9999))).rejects.toMatchObject(failureOf(code));
			};
			await spoil();
			faulty.failAt(undefined, code);
			await file.commit(adding(n++));
			const steps = [...faulty.calls];
			expect(steps.length).toBeGreaterThanOrEqual(spoilt ? 8 : 2);
			for (const [step, name] of steps.entries()) {
				for (const fail of [faulty.failAt, faulty.failFrom]) {
					await spoil();
					const before = whole(file.document);
					fail(step, code);
					await expect(file.commit(adding(n)), `${step} ${name}`).rejects.toMatchObject(failureOf(code));
					expect(whole(file.document)).toEqual(before);
					// With every later call failing too, what was written and not synced could not be taken back.
					if (fail === faulty.failAt) expect(await onDisk(folder)).toEqual(before);
					faulty.failAt(undefined, code);
					await file.commit(adding(n++));
					expect(await onDisk(folder)).toEqual(whole(file.document));
				}
			}
		}
		await file.close();
		expect(Object.keys((await onDisk(folder)).entities)).toHaveLength(n);
	});

	it('leaves the former snapshot, the journal and the records as they are when a new snapshot fails', async () => {
		const folder = path.join(temporaryFolder(), 'a.dossier');
		const faulty = faultyFiles(nodeFiles);
		const file = await createDossier(ports(faulty.files), folder, 'id1', 'A');
		await file.compact();
		await file.commit(adding(0));
		await file.compact();
		await file.commit(adding(1));
		faulty.failAt(undefined, code);
		await file.compact();
		const steps = [...faulty.calls];
		expect(steps).toEqual(expect.arrayContaining(['create', 'write', 'sync', 'link', 'rename', 'syncFolder']));
		let n = 2;
		for (const [step, name] of steps.entries()) {
			await file.commit(adding(n++));
			faulty.failAt(step, code);
			// What merely tidies the former segment may fail.
			const tidying = step < steps.indexOf('create');
			const outcome = await file.compact().then(
				() => 'done',
				(cause: unknown) => cause,
			);
			if (tidying && outcome === 'done') expect(['truncate', 'close']).toContain(name);
			else expect(outcome, `${step} ${name}`).toMatchObject(failureOf(code));
			faulty.failAt(undefined, code);
			expect(await onDisk(folder)).toEqual(whole(file.document));
			await file.commit(adding(n++));
			expect(await onDisk(folder)).toEqual(whole(file.document));
		}
		await file.compact();
		await file.undo();
		await file.close();
		expect(Object.keys((await onDisk(folder)).entities)).toHaveLength(n - 1);
	});

	it('makes no dossier by halves', async () => {
		const faulty = faultyFiles(nodeFiles);
		const first = await createDossier(ports(faulty.files), path.join(temporaryFolder(), 'a.dossier'), 'id1', 'A');
		const steps = faulty.calls.length;
		await first.close();
		for (let step = 0; step < steps; step += 1) {
			const folder = path.join(temporaryFolder(), 'b.dossier');
			faulty.failAt(step, code);
			await expect(createDossier(ports(faulty.files), folder, 'id1', 'A')).rejects.toMatchObject(failureOf(code));
			faulty.failAt(undefined, code);
			await expect(openDossier(ports(nodeFiles), folder, 'write'), `${step}`).rejects.toMatchObject({
				failure: { code: 'dossier-missing' },
			});
			await (await createDossier(ports(nodeFiles), folder, 'id1', 'A')).close();
			expect((await onDisk(folder)).info.name).toBe('A');
		}
	});
});
