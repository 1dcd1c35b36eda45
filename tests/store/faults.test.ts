import path from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Edit, EntityRecord } from '#domain/dossier.ts';
import { nodeFiles } from '#node/files.ts';
import { nodeProcesses } from '#node/processes.ts';
import type { StorePorts } from '#store/dossier-file.ts';
import { readEvidence } from '#store/evidence.ts';
import type { Files } from '#store/files.ts';
import { createDossier, openDossier } from '#store/open-dossier.ts';
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

/** Calls that may fail without anybody losing anything: they tidy, or write the log that is caught up later. */
const MAY_FAIL = /^(?:truncate|close|log .*)$/;

async function outcomeOf(work: Promise<unknown>): Promise<unknown> {
	return work.then(
		() => 'done',
		(cause: unknown) => cause,
	);
}

describe.each(CODES)('a disk that answers %s', (code) => {
	it('costs no edit but the one it was asked for, whichever call fails', async () => {
		const folder = path.join(temporaryFolder(), 'a.dossier');
		const faulty = faultyFiles(nodeFiles);
		const file = await createDossier(ports(faulty.files), folder, 'id1', 'A');
		await file.commit(adding(0));
		let n = 1;
		const seen = new Set<string>();
		for (const spoilt of [false, true]) {
			for (let step = 0; step < (spoilt ? 14 : 4); step += 1) {
				for (const fail of [faulty.failAt, faulty.failFrom]) {
					// A journal that was spoilt by the edit before begins a new segment.
					if (spoilt) {
						faulty.failFrom(0, code);
						await expect(file.commit(adding(9999))).rejects.toMatchObject(failureOf(code));
					}
					const before = whole(file.document);
					fail(step, code);
					const outcome = await outcomeOf(file.commit(adding(n)));
					const failed = faulty.calls[step];
					faulty.failAt(undefined, code);
					if (failed !== undefined) seen.add(failed);
					if (outcome === 'done') {
						expect(failed ?? 'truncate').toMatch(MAY_FAIL);
						n += 1;
					} else {
						expect(outcome, `${step} ${failed}`).toMatchObject(failureOf(code));
						expect(whole(file.document)).toEqual(before);
						// With every later call failing too, what was written and not synced could not be taken back.
						if (fail === faulty.failAt) expect(await onDisk(folder)).toEqual(before);
					}
					await file.commit(adding(n++));
					expect(await onDisk(folder)).toEqual(whole(file.document));
				}
			}
		}
		for (const name of ['write', 'sync', 'openEditor', 'create', 'rename', 'syncFolder']) expect(seen).toContain(name);
		await file.close();
		expect(Object.keys((await onDisk(folder)).entities)).toHaveLength(n);
		await (await openDossier(ports(nodeFiles), folder, 'write')).close();
		const log = await readEvidence(nodeFiles, folder);
		expect(log.rest).toBeUndefined();
		expect(log.lines.filter(({ act }) => act === 'edit')).toHaveLength(n);
	});

	it('leaves the former snapshot, the journal and the records as they are when a new snapshot fails', async () => {
		const folder = path.join(temporaryFolder(), 'a.dossier');
		const faulty = faultyFiles(nodeFiles);
		const file = await createDossier(ports(faulty.files), folder, 'id1', 'A');
		await file.commit(adding(0));
		await file.compact();
		let n = 1;
		const seen = new Set<string>();
		for (let step = 0; step < 32; step += 1) {
			await file.commit(adding(n++));
			faulty.failAt(step, code);
			const outcome = await outcomeOf(file.compact());
			const failed = faulty.calls[step];
			faulty.failAt(undefined, code);
			if (failed !== undefined) seen.add(failed);
			if (outcome === 'done') expect(failed ?? 'truncate').toMatch(MAY_FAIL);
			else expect(outcome, `${step} ${failed}`).toMatchObject(failureOf(code));
			expect(await onDisk(folder)).toEqual(whole(file.document));
			await file.commit(adding(n++));
			expect(await onDisk(folder)).toEqual(whole(file.document));
		}
		for (const name of ['create', 'write', 'sync', 'link', 'rename', 'syncFolder']) expect(seen).toContain(name);
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
			const outcome = await outcomeOf(createDossier(ports(faulty.files), folder, 'id1', 'A'));
			expect(outcome, `${step} ${faulty.calls[step]}`).toMatchObject(failureOf(code));
			faulty.failAt(undefined, code);
			await expect(openDossier(ports(nodeFiles), folder, 'write'), `${step}`).rejects.toMatchObject({
				failure: { code: 'dossier-missing' },
			});
			await (await createDossier(ports(nodeFiles), folder, 'id1', 'A')).close();
			expect((await onDisk(folder)).info.name).toBe('A');
		}
	});
});
