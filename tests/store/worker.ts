/** Works on a dossier, without end or for so many edits, and says each that is on the disk: to be killed. */
import { writeSync } from 'node:fs';
import { nodeFiles } from '#node/files.ts';
import { nodeProcesses } from '#node/processes.ts';
import { openDossier } from '#store/open-dossier.ts';
import { work } from './work.ts';

const [folder = '', start = '0', count = 'Infinity'] = process.argv.slice(2);
const file = await openDossier(
	{ files: nodeFiles, processes: nodeProcesses('worker'), now: () => new Date().toISOString() },
	folder,
	'write',
);
for (let n = Number(start); n < Number(start) + Number(count); n += 1) {
	await work(file, n);
	writeSync(1, `${n}\n`);
	if (n % 11 === 0) void file.compact();
}
await file.close();
