import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { nodeFiles } from '#node/files.ts';
import { nodeProcesses } from '#node/processes.ts';
import type { StorePorts } from '#store/dossier-file.ts';
import { LOCK_FILE, takeLock } from '#store/lock.ts';
import { createDossier, openDossier } from '#store/open-dossier.ts';
import { temporaryFolder } from '../helpers/folders.ts';

const ports: StorePorts = { files: nodeFiles, processes: nodeProcesses('test'), now: () => '2024-01-01T00:00:00.000Z' };

async function aDossier(): Promise<string> {
	const folder = path.join(temporaryFolder(), 'a.dossier');
	await (await createDossier(ports, folder, 'id1', 'A')).close();
	return folder;
}

async function holder(folder: string): Promise<ChildProcess> {
	const child = spawn(process.execPath, [path.join(import.meta.dirname, 'lock-holder.ts'), folder], {
		stdio: ['ignore', 'pipe', 'inherit'],
	});
	onTestFinished(() => void child.kill('SIGKILL'));
	await once(child.stdout, 'data');
	return child;
}

describe('the lock of a dossier', () => {
	it('tells a second process who holds it, and lets it look', async () => {
		const folder = await aDossier();
		const child = await holder(folder);
		await expect(openDossier(ports, folder, 'write')).rejects.toMatchObject({
			failure: {
				code: 'dossier-locked',
				where: folder,
				args: { pid: child.pid, host: os.hostname(), program: 'lock holder', since: expect.stringMatching(/^\d{4}-/) },
			},
		});
		const looking = await openDossier(ports, folder, 'read');
		expect(looking.document.info.name).toBe('A');
		await expect(looking.rename('B')).rejects.toMatchObject({ failure: { code: 'dossier-closed' } });
		await looking.close();
		expect(existsSync(path.join(folder, LOCK_FILE))).toBe(true);
	});

	it('is taken over from a process that was killed', async () => {
		const folder = await aDossier();
		const child = await holder(folder);
		const gone = once(child, 'exit');
		child.kill('SIGKILL');
		await gone;
		expect(existsSync(path.join(folder, LOCK_FILE))).toBe(true);
		const file = await openDossier(ports, folder, 'write');
		expect(JSON.parse(readFileSync(path.join(folder, LOCK_FILE), 'utf8'))).toMatchObject({ pid: process.pid });
		await file.close();
		expect(existsSync(path.join(folder, LOCK_FILE))).toBe(false);
	});

	it.runIf(process.platform === 'linux')('is not held by another process that was given the same pid', async () => {
		const folder = await aDossier();
		const former = { ...ports.processes.self, started: 'another boot/1', since: 'then' };
		writeFileSync(path.join(folder, LOCK_FILE), JSON.stringify(former));
		await (await openDossier(ports, folder, 'write')).close();
	});

	it('of another host is respected, since its process cannot be seen from here', async () => {
		const folder = await aDossier();
		const elsewhere = {
			pid: 1,
			started: 'x',
			host: 'another-host',
			program: 'Depesche',
			since: '2023-05-05T10:00:00Z',
		};
		writeFileSync(path.join(folder, LOCK_FILE), JSON.stringify(elsewhere));
		await expect(openDossier(ports, folder, 'write')).rejects.toMatchObject({
			failure: { code: 'dossier-locked', args: { host: 'another-host', program: 'Depesche' } },
		});
		expect(JSON.parse(readFileSync(path.join(folder, LOCK_FILE), 'utf8'))).toEqual(elsewhere);
	});

	it('that nobody finished writing is cleared', async () => {
		const folder = await aDossier();
		writeFileSync(path.join(folder, LOCK_FILE), '{"pid":');
		await (await openDossier(ports, folder, 'write')).close();
		expect(existsSync(path.join(folder, LOCK_FILE))).toBe(false);
	});

	it('goes to one of many that ask at the same time', async () => {
		const folder = await aDossier();
		writeFileSync(
			path.join(folder, LOCK_FILE),
			JSON.stringify({ ...ports.processes.self, started: 'gone', since: 'then' }),
		);
		const tries = await Promise.allSettled(
			Array.from({ length: 8 }, () => takeLock(nodeFiles, ports.processes, folder, ports.now())),
		);
		expect(tries.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
	});

	it('is given back when the dossier cannot be read', async () => {
		const folder = await aDossier();
		writeFileSync(path.join(folder, 'dossier.json'), 'x');
		await expect(openDossier(ports, folder, 'write')).rejects.toMatchObject({ failure: { code: 'dossier-damaged' } });
		expect(existsSync(path.join(folder, LOCK_FILE))).toBe(false);
	});
});

it('a dossier that is written to can be looked at all the while', { timeout: 60_000 }, async () => {
	const folder = path.join(temporaryFolder(), 'a.dossier');
	const file = await createDossier(ports, folder, 'id1', 'A');
	let writing = true;
	const writer = (async () => {
		for (let n = 0; n < 150; n += 1) {
			await file.commit({
				kind: 'edit-entity',
				subject: `${n}`,
				changes: [
					{
						table: 'entities',
						id: `per-${n}`,
						after: { id: `per-${n}`, type: 'PER', name: 'x', aliases: [], mentions: {} },
					},
				],
			});
			if (n % 5 === 0) await file.compact();
		}
		writing = false;
	})();
	let seen = 0;
	while (writing) {
		const look = await openDossier(ports, folder, 'read');
		const found = Object.keys(look.document.entities).length;
		expect(found).toBeGreaterThanOrEqual(seen);
		seen = found;
		await look.close();
	}
	await writer;
	await file.close();
});
