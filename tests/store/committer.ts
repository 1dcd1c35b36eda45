/** Commits to a dossier without end and says each commit that is acknowledged: to be killed by its test. */
import { nodeFiles } from '#node/files.ts';
import { nodeProcesses } from '#node/processes.ts';
import { openDossier } from '#store/dossier-file.ts';

const [folder = '', start = '0'] = process.argv.slice(2);
const file = await openDossier(
	{ files: nodeFiles, processes: nodeProcesses('committer'), now: () => new Date().toISOString() },
	folder,
	'write',
);
// Ballast, so that a write takes long enough to be hit.
const aliases = Array.from({ length: 2000 }, (_, i) => `Name ${i}`);
for (let n = Number(start); ; n += 1) {
	const id = `per-${n}`;
	await file.content.put('texts', `Text ${n}`);
	await file.commit({
		kind: 'edit-entity',
		subject: id,
		changes: [{ table: 'entities', id, after: { id, type: 'PER', name: `${n}`, aliases, mentions: {} } }],
	});
	process.stdout.write(`${n}\n`);
}
