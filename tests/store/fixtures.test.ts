import { cpSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { nodeFiles } from '#node/files.ts';
import { nodeProcesses } from '#node/processes.ts';
import { openDossier } from '#store/open-dossier.ts';
import { verifyStore } from '#store/verify.ts';
import { temporaryFolder } from '../helpers/folders.ts';

const fixtures = path.resolve(import.meta.dirname, '../fixtures/journals');
const ports = { files: nodeFiles, processes: nodeProcesses('test'), now: () => '2027-01-01T00:00:00.000Z' };

it.each(readdirSync(fixtures))('%s, as a released version wrote it, opens with its history', async (name) => {
	const folder = path.join(temporaryFolder(), 'a.dossier');
	cpSync(path.join(fixtures, name), folder, { recursive: true });
	expect(await verifyStore(nodeFiles, folder)).toEqual([]);
	const file = await openDossier(ports, folder, 'write');
	const decided = () => Object.values(file.document.events).map(({ decision }) => decision);
	expect(decided()).toContain('accepted');
	await file.redo();
	expect(decided()).toContain('rejected');
	const [checkpoint] = (await file.versions()).filter(({ kind }) => kind === 'checkpoint');
	expect(checkpoint?.name).toBe('Erste Durchsicht');
	await file.commit({
		kind: 'restore-checkpoint',
		subject: 'x',
		changes: await file.changesTo(checkpoint?.id ?? ''),
	});
	expect(decided()).not.toContain('rejected');
	await file.close();
	expect(await verifyStore(nodeFiles, folder)).toEqual([]);
});
