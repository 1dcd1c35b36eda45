import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import type { DossierDocument, Edit, EntityRecord } from '#domain/dossier.ts';
import { nodeFiles } from '#node/files.ts';
import { nodeProcesses } from '#node/processes.ts';
import { createDossier, openDossier } from '#store/open-dossier.ts';
import { repairDossier } from '#store/repair.ts';
import { verifyStore } from '#store/verify.ts';
import { temporaryFolder } from '../helpers/folders.ts';
import { onDisk, whole } from '../helpers/on-disk.ts';

let second = 0;
const ports = {
	files: nodeFiles,
	processes: nodeProcesses('test'),
	now: () => new Date(Date.UTC(2024, 0, 1) + 1000 * second++).toISOString(),
};
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

let folder = '';
let state: DossierDocument;
/** Two snapshots, with edits before, between and after them. */
beforeEach(async () => {
	folder = path.join(temporaryFolder(), 'a.dossier');
	const file = await createDossier(ports, folder, 'id1', 'A');
	for (let n = 0; n < 3; n += 1) await file.commit(adding(n));
	await file.compact();
	for (let n = 3; n < 6; n += 1) await file.commit(adding(n));
	await file.compact();
	for (let n = 6; n < 12; n += 1) await file.commit(adding(n));
	state = whole(file.document);
	await file.close();
});

const document = () => path.join(folder, 'dossier.json');
const journal = () => path.join(folder, 'journal', readdirSync(path.join(folder, 'journal')).at(-1) ?? '');
const log = () => path.join(folder, 'evidence.jsonl');
const damagedError = { failure: { code: 'dossier-damaged' } };

/** Each line of the journal's last segment but the header and the session. */
function changeLines(change: (lines: string[]) => string[]): void {
	const [header = '', session = '', ...lines] = readFileSync(journal(), 'utf8').trimEnd().split('\n');
	writeFileSync(journal(), `${[header, session, ...change(lines)].join('\n')}\n`);
}

const codes = async () => (await verifyStore(nodeFiles, folder)).map(({ code }) => code);
const entities = async () => Object.keys((await onDisk(folder)).entities);

describe('a dossier as it should be', () => {
	it('has nothing to find and nothing to repair', async () => {
		expect(await verifyStore(nodeFiles, folder)).toEqual([]);
		expect(await repairDossier(ports, folder)).toEqual([]);
		expect(existsSync(path.join(folder, 'damaged'))).toBe(false);
	});
});

describe('a flipped bit', () => {
	it('in the document is refused wherever it is, and put right from backup and journal', async () => {
		const sound = readFileSync(document());
		for (let at = 0; at < sound.length; at += 7) {
			const bytes = Buffer.from(sound);
			bytes[at] = (bytes[at] ?? 0) ^ (1 << (at % 8));
			writeFileSync(document(), bytes);
			await expect(openDossier(ports, folder, 'write'), `byte ${at}`).rejects.toMatchObject(damagedError);
			expect(readFileSync(document()).equals(bytes)).toBe(true);
		}
		const last = readFileSync(document());
		expect(await codes()).toContain('document-damaged');
		const steps = await repairDossier(ports, folder);
		expect(steps.map(({ code }) => code)).toEqual(['original-kept', 'from-backup', 'journal-replayed']);
		expect(readFileSync(steps[0]?.where ?? '').equals(last)).toBe(true);
		expect((await onDisk(folder)).entities).toEqual(state.entities);
		expect(await codes()).toEqual([]);
		const file = await openDossier(ports, folder, 'write');
		await file.undo();
		await file.close();
		expect(await entities()).toHaveLength(11);
	});

	it('in the journal is refused, and costs the edit it struck and no other', { timeout: 60_000 }, async () => {
		const sound = readFileSync(journal(), 'utf8').replace(/\0+$/, '');
		const header = sound.indexOf('\n') + 1;
		const end = sound.lastIndexOf('\n', sound.length - 2);
		for (let at = 0; at < end; at += 3) {
			const bytes = Buffer.from(sound);
			bytes[at] = (bytes[at] ?? 0) ^ (1 << (at % 8));
			writeFileSync(journal(), bytes);
			await expect(openDossier(ports, folder, 'write'), `byte ${at}`).rejects.toMatchObject(damagedError);
		}
		const struck = sound.indexOf('"per-8"');
		expect(struck).toBeGreaterThan(header);
		writeFileSync(journal(), sound.replace('"per-8"', '"per-9"'));
		expect(await codes()).toContain('journal-damaged');
		const steps = await repairDossier(ports, folder);
		expect(steps.map(({ code }) => code)).toEqual(
			expect.arrayContaining(['original-kept', 'entry-lost', 'history-dropped']),
		);
		expect(await entities()).toHaveLength(11);
		expect(await entities()).not.toContain('per-8');
		const file = await openDossier(ports, folder, 'write');
		await file.commit(adding(50));
		await file.close();
		expect(await entities()).toContain('per-50');
	});
});

describe('a line of the journal', () => {
	it('that was dropped or swapped with another is refused, and what does not depend on it is kept', async () => {
		const sound = readFileSync(journal());
		changeLines(([first = '', second = '', ...rest]) => [second, first, ...rest]);
		await expect(openDossier(ports, folder, 'read')).rejects.toMatchObject(damagedError);
		writeFileSync(journal(), sound);
		changeLines((lines) => lines.toSpliced(2, 1));
		await expect(openDossier(ports, folder, 'read')).rejects.toMatchObject(damagedError);
		expect((await repairDossier(ports, folder)).map(({ code }) => code)).toContain('journal-replayed');
		expect(await entities()).toHaveLength(11);
	});

	it('that is missing at the end shows by the log', async () => {
		changeLines((lines) => lines.slice(0, -2));
		expect(await entities()).toHaveLength(10);
		expect(await codes()).toEqual(['journal-behind']);
	});

	it('that was not written to its end is cut, kept and told, at every length', async () => {
		const sound = readFileSync(journal(), 'utf8').replace(/\0+$/, '');
		const start = sound.lastIndexOf('\n', sound.length - 2) + 1;
		for (let end = start + 1; end < sound.length; end += 5) {
			writeFileSync(journal(), sound.slice(0, end));
			const file = await openDossier(ports, folder, 'write');
			expect(file.warnings).toMatchObject([{ code: 'journal-torn' }]);
			expect(readFileSync(file.warnings[0]?.where ?? '', 'utf8')).toBe(sound.slice(start, end));
			expect(Object.keys(file.document.entities)).toHaveLength(11);
			await file.close();
		}
		const file = await openDossier(ports, folder, 'write');
		expect(file.warnings).toEqual([]);
		await file.commit(adding(70));
		await file.close();
		expect(await entities()).toHaveLength(12);
	});
});

describe('the log', () => {
	it('shows a line that was changed, dropped or swapped, and is renewed with the hash of the old one', async () => {
		const sound = readFileSync(log(), 'utf8');
		const lines = sound.trimEnd().split('\n');
		const damages = {
			changed: sound.replace('edit-entity: 4', 'edit-entity: 5'),
			dropped: `${lines.toSpliced(4, 1).join('\n')}\n`,
			swapped: `${lines.toSpliced(4, 2, lines[5] ?? '', lines[4] ?? '').join('\n')}\n`,
		};
		for (const [what, text] of Object.entries(damages)) {
			writeFileSync(log(), text);
			expect(await codes(), what).toContain('evidence-broken');
		}
		const steps = await repairDossier(ports, folder);
		expect(steps.map(({ code }) => code)).toEqual(['log-renewed']);
		expect(readFileSync(steps[0]?.where ?? '', 'utf8')).toBe(damages.swapped);
		expect(await codes()).toEqual([]);
	});

	it('that has grown long is gone on with from its last lines', async () => {
		const file = await openDossier(ports, folder, 'write');
		for (let n = 0; n < 30; n += 1) await file.witness('export', 'x'.repeat(9000));
		await file.commit(adding(40));
		await file.close();
		const again = await openDossier(ports, folder, 'write');
		await again.commit(adding(41));
		await again.close();
		const text = readFileSync(log(), 'utf8');
		expect(text.length).toBeGreaterThan(200_000);
		expect(
			text
				.trimEnd()
				.split('\n')
				.filter((line) => line.includes('edit-entity')),
		).toHaveLength(14);
		writeFileSync(log(), text.slice(0, -10));
		await (await openDossier(ports, folder, 'write')).close();
		expect(readFileSync(log(), 'utf8')).toBe(text);
		expect(await codes()).toEqual([]);
	});

	it('catches up at the opening with what the journal holds', async () => {
		const lines = readFileSync(log(), 'utf8').trimEnd().split('\n');
		writeFileSync(log(), `${lines.slice(0, -3).join('\n')}\n${lines.at(-3)?.slice(0, 20)}`);
		await (await openDossier(ports, folder, 'write')).close();
		expect(readFileSync(log(), 'utf8').trimEnd().split('\n').slice(0, lines.length)).toEqual(lines);
		expect(await codes()).toEqual([]);
	});
});

describe('a document that is gone or has no backup', () => {
	it('is restored from its own sound lines, and says which were not', async () => {
		for (const name of readdirSync(path.join(folder, 'backups')))
			await nodeFiles.remove(path.join(folder, 'backups', name));
		// With its first part the journal would do.
		await nodeFiles.remove(path.join(folder, 'journal', '000001.jsonl'));
		const text = readFileSync(document(), 'utf8');
		writeFileSync(document(), text.replace('"per-1":{', '"per-1":['));
		const steps = await repairDossier(ports, folder);
		expect(steps.map(({ code }) => code)).toEqual(
			expect.arrayContaining(['original-kept', 'from-own-lines', 'record-lost']),
		);
		expect((await entities()).toSorted()).toEqual(
			Object.keys(state.entities)
				.filter((id) => id !== 'per-1')
				.toSorted(),
		);
		expect(await codes()).toEqual([]);
	});

	it('is restored from the journal alone when that goes back to the beginning', async () => {
		for (const name of readdirSync(path.join(folder, 'backups')))
			await nodeFiles.remove(path.join(folder, 'backups', name));
		await nodeFiles.remove(document());
		expect((await repairDossier(ports, folder)).map(({ code }) => code)).toEqual(['from-journal', 'journal-replayed']);
		expect(await onDisk(folder)).toEqual(state);
	});

	it('is restored from the newest backup when it is gone', async () => {
		await nodeFiles.remove(document());
		expect((await repairDossier(ports, folder)).map(({ code }) => code)).toEqual(['from-backup', 'journal-replayed']);
		expect((await onDisk(folder)).entities).toEqual(state.entities);
	});
});
