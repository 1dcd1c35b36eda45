import { spawn } from 'node:child_process';
import path from 'node:path';
import { expect, it } from 'vitest';
import { nodeFiles } from '#node/files.ts';
import { nodeProcesses } from '#node/processes.ts';
import { sha256 } from '#store/content-store.ts';
import { createDossier, openDossier } from '#store/dossier-file.ts';
import { temporaryFolder } from '../helpers/folders.ts';

const ROUNDS = 12;
const ports = { files: nodeFiles, processes: nodeProcesses('test'), now: () => new Date().toISOString() };

/** Runs the committer and kills it some time after its first acknowledged commit; answers the numbers it acknowledged. */
function killed(folder: string, start: number, delay: number): Promise<number[]> {
	const script = path.join(import.meta.dirname, 'committer.ts');
	const child = spawn(process.execPath, [script, folder, String(start)], { stdio: ['ignore', 'pipe', 'inherit'] });
	let said = '';
	child.stdout.on('data', (data: Buffer) => {
		if (said === '') setTimeout(() => child.kill('SIGKILL'), delay);
		said += data.toString();
	});
	return new Promise((resolve) => {
		child.once('close', () => resolve(said.split('\n').slice(0, -1).map(Number)));
	});
}

it('loses no acknowledged commit and always opens when its process is killed', { timeout: 120_000 }, async () => {
	const folder = path.join(temporaryFolder(), 'a.dossier');
	await (await createDossier(ports, folder, 'id1', 'A')).close();
	let next = 0;
	for (let round = 0; round < ROUNDS; round += 1) {
		const acknowledged = await killed(folder, next, 3 + 7 * round);
		expect(acknowledged.length).toBeGreaterThan(0);
		const file = await openDossier(ports, folder, 'write');
		for (const n of acknowledged) {
			expect(file.document.entities[`per-${n}`]?.name).toBe(String(n));
			expect(await file.content.get('texts', sha256(`Text ${n}`))).toBeDefined();
		}
		for await (const hash of file.content.list('texts')) {
			expect(sha256((await file.content.get('texts', hash)) ?? '')).toBe(hash);
		}
		next = Object.keys(file.document.entities).length;
		await file.close();
	}
});
