import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import type { ArticleRecord, Change, Edit, EntityRecord } from '#domain/dossier.ts';
import { nodeFiles } from '#node/files.ts';
import { nodeProcesses } from '#node/processes.ts';
import { KEPT_BACKUPS, superfluous } from '#store/backups.ts';
import type { DossierFile } from '#store/dossier-file.ts';
import { readEvidence } from '#store/evidence.ts';
import { createDossier, openDossier } from '#store/open-dossier.ts';
import { verifyStore } from '#store/verify.ts';
import { temporaryFolder } from '../helpers/folders.ts';
import { onDisk, whole } from '../helpers/on-disk.ts';

let second = 0;
let day = 1;
const ports = {
	files: nodeFiles,
	processes: nodeProcesses('test'),
	now: () => new Date(Date.UTC(2024, 0, day) + 1000 * second++).toISOString(),
};
const entity = (n: number, name = `Nummer ${n}`): EntityRecord => ({
	id: `per-${n}`,
	type: 'PER',
	name,
	aliases: [],
	mentions: {},
});
const edit = (subject: string, ...changes: Change[]): Edit => ({ kind: 'edit-entity', subject, changes });
const adding = (n: number) => edit(String(n), { table: 'entities', id: `per-${n}`, after: entity(n) });

const renaming = (n: number, before: string, after: string) =>
	edit(after, { table: 'entities', id: `per-${n}`, before: entity(n, before), after: entity(n, after) });

async function started(): Promise<{ folder: string; file: DossierFile }> {
	const folder = path.join(temporaryFolder(), 'a.dossier');
	return { folder, file: await createDossier(ports, folder, 'id1', 'A') };
}

describe('undo', () => {
	it('goes on after the dossier was closed, and after new snapshots, with its names', async () => {
		const { folder, file } = await started();
		const states = [whole(file.document).entities];
		for (let n = 0; n < 8; n += 1) {
			await file.commit(adding(n));
			if (n % 3 === 1) await file.compact();
			states.push(whole(file.document).entities);
		}
		await file.commit(renaming(3, 'Nummer 3', 'Drei'));
		await file.close();
		const again = await openDossier(ports, folder, 'write');
		expect(again.undoable).toEqual({ kind: 'edit-entity', subject: 'Drei' });
		await again.undo();
		for (let n = 7; n >= 4; n -= 1) {
			expect(whole(again.document).entities).toEqual(states[n + 1]);
			await again.undo();
		}
		await again.close();
		const third = await openDossier(ports, folder, 'write');
		expect(third.redoable?.subject).toBe('4');
		for (let n = 4; n < 8; n += 1) await third.redo();
		expect(whole(third.document).entities).toEqual(states[8]);
		await third.redo();
		expect(third.document.entities['per-3']?.name).toBe('Drei');
		await expect(third.redo()).rejects.toMatchObject({ failure: { code: 'nothing-to-redo' } });
		await third.undo();
		await third.commit(adding(20));
		expect(third.redoable).toBeUndefined();
		await third.close();
	});

	it('takes the parts of one job back together', async () => {
		const { file } = await started();
		await file.commit(adding(0));
		await file.commit(adding(1));
		await file.commit(adding(2), true);
		await file.undo();
		expect(Object.keys(file.document.entities)).toEqual(['per-0']);
		await file.redo();
		expect(Object.keys(file.document.entities)).toEqual(['per-0', 'per-1', 'per-2']);
		await file.close();
	});
});

describe('a version', () => {
	it('that was given a name can be gone back to over snapshots and restarts, and that can be undone', async () => {
		const { folder, file } = await started();
		for (let n = 0; n < 4; n += 1) await file.commit(adding(n));
		await file.checkpoint('vor der Prüfung');
		await expect(file.checkpoint('vor der Prüfung')).rejects.toMatchObject({ failure: { code: 'name-taken' } });
		const then = whole(file.document).entities;
		await file.commit(renaming(1, 'Nummer 1', 'Eins'));
		await file.compact();
		await file.commit(edit('2', { table: 'entities', id: 'per-2', before: entity(2) }));
		await file.compact();
		await file.commit(adding(9));
		const now = whole(file.document).entities;
		await file.close();
		const again = await openDossier(ports, folder, 'write');
		const [checkpoint] = (await again.versions()).filter(({ kind }) => kind === 'checkpoint');
		expect(checkpoint).toMatchObject({ name: 'vor der Prüfung' });
		const changes = await again.changesTo(checkpoint?.id ?? '');
		await again.commit({ kind: 'restore-checkpoint', subject: 'x', changes });
		expect(whole(again.document).entities).toEqual(then);
		await again.undo();
		expect(whole(again.document).entities).toEqual(now);
		await again.close();
		expect(await verifyStore(nodeFiles, folder)).toEqual([]);
	});

	it('that was replaced by a new snapshot is kept as a backup and can be gone back to', async () => {
		const { file } = await started();
		for (let n = 0; n < 3; n += 1) await file.commit(adding(n));
		await file.compact();
		const then = whole(file.document).entities;
		await file.commit(renaming(1, 'Nummer 1', 'Eins'));
		await file.compact();
		const [backup] = await file.versions();
		expect(backup).toMatchObject({ kind: 'backup', at: expect.stringMatching(/^2024-01-/), bytes: expect.any(Number) });
		await file.commit({ kind: 'restore-checkpoint', subject: 'x', changes: await file.changesTo(backup?.id ?? '') });
		expect(whole(file.document).entities).toEqual(then);
		await expect(file.changesTo('backup:none')).rejects.toMatchObject({ failure: { code: 'version-unknown' } });
		await file.close();
	});

	it('is kept by number, day and week, and what no version needs is thrown away', async () => {
		const { folder, file } = await started();
		for (let n = 0; n < 60; n += 1) {
			if (n % 2 === 0) day += 1;
			await file.commit(adding(n));
			await file.compact();
		}
		const backups = (await file.versions()).map(({ at }) => at.slice(0, 10));
		expect(backups.length).toBeLessThanOrEqual(KEPT_BACKUPS.latest + KEPT_BACKUPS.days + KEPT_BACKUPS.weeks);
		expect(new Set(backups).size).toBeGreaterThanOrEqual(KEPT_BACKUPS.days);
		// Sixty steps can still be undone, so their segments are there; a segment nobody needs is not.
		for (let n = 0; n < 210; n += 1) await file.commit(adding(100 + n));
		await file.compact();
		for (let n = 0; n < 3; n += 1) {
			await file.commit(adding(900 + n));
			await file.compact();
		}
		expect(readdirSync(path.join(folder, 'journal')).length).toBeLessThan(8);
		await file.undo();
		await file.close();
		expect(await verifyStore(nodeFiles, folder)).toEqual([]);
	});

	it('is superfluous when newer ones of its day and week are there', () => {
		const kept = [
			'2024-03-20T12',
			'2024-03-20T11',
			'2024-03-20T10',
			'2024-03-20T09',
			'2024-03-19T12',
			'2024-03-19T08',
			'2024-03-05T10',
			'2023-01-01T10',
		];
		const backups = kept.map((hour) => ({ id: hour, kept: `${hour}:00:00.000Z` }));
		expect(superfluous(backups, '2024-03-20T13:00:00.000Z').map(({ id }) => id)).toEqual([
			'2024-03-20T09',
			'2024-03-19T08',
			'2023-01-01T10',
		]);
	});
});

describe('a reading', () => {
	const article = (reading: string): ArticleRecord => ({
		id: 'a1',
		title: 'Titel',
		lang: 'de',
		captured: '2024-01-01T00:00:00.000Z',
		words: 2,
		text: '1'.repeat(64),
		snapshot: { hash: '2'.repeat(64), mediaType: 'text/plain', filename: 'a.txt', bytes: 1 },
		reading,
		warnings: [],
		waiting: 0,
	});

	it('goes when neither the records nor a state one can go back to names it', async () => {
		const { folder, file } = await started();
		const [first, second, stray] = await Promise.all(
			['eins', 'zwei', 'drei'].map((text) => file.content.put('readings', text)),
		);
		const set = (before: string | undefined, after: string | undefined): Change => ({
			table: 'articles',
			id: 'a1',
			...(before !== undefined && { before: article(before) }),
			...(after !== undefined && { after: article(after) }),
		});
		await file.commit(edit('a1', set(undefined, first)));
		await file.commit(edit('a1', set(first, second)));
		await file.close();
		const there = async (hash = '') => existsSync(path.join(folder, 'readings', hash.slice(0, 2), hash));
		const again = await openDossier(ports, folder, 'write');
		await again.compact();
		expect([await there(first), await there(second), await there(stray)]).toEqual([true, true, false]);
		expect(
			(await readEvidence(nodeFiles, folder)).lines.find(({ articles }) => articles?.length === 1)?.articles,
		).toEqual([{ id: 'a1', text: '1'.repeat(64), snapshot: '2'.repeat(64) }]);
		await again.undo();
		expect(again.document.articles.a1?.reading).toBe(first);
		await again.close();
		expect((await onDisk(folder)).articles.a1?.reading).toBe(first);
	});
});
