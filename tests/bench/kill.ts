import path from 'node:path';
import { killOften } from '../store/killing.ts';
import { inTemporaryFolder } from './dossier.ts';
import type { Bench } from './measure.ts';

const KILLS = Number(process.env.BENCH_KILLS ?? 2000);
const DOSSIERS = 8;

/** Kills a process in the midst of its edits so many times, and counts what was lost. The peer is what is promised: nothing. */
export const bench: Bench = (add) =>
	inTemporaryFolder(async (folder) => {
		const all = await Promise.all(
			Array.from({ length: DOSSIERS }, (_, i) =>
				killOften(path.join(folder, `${i}`, 'a.dossier'), Math.ceil(KILLS / DOSSIERS), Math.random),
			),
		);
		const sum = (of: (one: (typeof all)[number]) => number) => all.reduce((total, one) => total + of(one), 0);
		const faults = all.flatMap((one) => one.faults);
		add({ measure: 'processes killed at work', value: sum(({ rounds }) => rounds), unit: '' });
		add({ measure: 'edits acknowledged', value: sum(({ acknowledged }) => acknowledged), unit: '' });
		add({ measure: 'edits lost, dossiers that did not open', value: faults.length, unit: '', goal: '0' });
		return faults.length === 0 ? undefined : faults.slice(0, 20).join('\n');
	});
