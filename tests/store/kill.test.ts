import path from 'node:path';
import { expect, it } from 'vitest';
import { temporaryFolder } from '../helpers/folders.ts';
import { killOften } from './killing.ts';

/** Each process is started anew; with several dossiers at once the starting, which takes most of the time, goes on while others work. */
const DOSSIERS = 4;
const ROUNDS = 75;

it('loses no acknowledged edit and always opens when its process is killed', { timeout: 600_000 }, async () => {
	const all = await Promise.all(
		Array.from({ length: DOSSIERS }, () => killOften(path.join(temporaryFolder(), 'a.dossier'), ROUNDS, Math.random)),
	);
	expect(all.flatMap(({ faults }) => faults)).toEqual([]);
	expect(all.reduce((sum, { rounds }) => sum + rounds, 0)).toBe(DOSSIERS * ROUNDS);
	expect(all.reduce((sum, { acknowledged }) => sum + acknowledged, 0)).toBeGreaterThan(DOSSIERS * ROUNDS);
});
