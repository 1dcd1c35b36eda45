import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { SCHEMA_VERSION } from '#domain/dossier.ts';
import { nodeFiles } from '#node/files.ts';
import { nodeProcesses } from '#node/processes.ts';
import { CHAIN_START } from '#store/chained-lines.ts';
import { beginSegment, journalWriter } from '#store/journal-writer.ts';
import { emptyLedger } from '#store/ledger.ts';
import { openDossier } from '#store/open-dossier.ts';
import { writeSnapshot } from '#store/snapshot.ts';
import { verifyStore } from '#store/verify.ts';
import { temporaryFolder } from '../helpers/folders.ts';

const AT = '2024-01-01T00:00:00.000Z';
const ports = { files: nodeFiles, processes: nodeProcesses('test'), now: () => AT };
const fixture = path.resolve(import.meta.dirname, '../fixtures/dossiers/schema-1/dossier.json');

it('replays a journal in the schema it was written in, and migrates then', async () => {
	const folder = path.join(temporaryFolder(), 'a.dossier');
	await nodeFiles.makeFolder(folder);
	const document = JSON.parse(readFileSync(fixture, 'utf8'));
	const info = { ...document.info, schema: 1 };
	const [id = ''] = Object.keys(document.events);
	delete document.events[id].edit;
	const head = { n: 0, chain: CHAIN_START };
	await writeSnapshot(
		nodeFiles,
		path.join(folder, 'dossier.json'),
		{
			info,
			head,
			ledger: emptyLedger(),
			tables: (name) => ({ section: undefined, over: new Map(Object.entries(document[name] ?? {})) }),
		},
		async () => undefined,
	);
	const end = await beginSegment(nodeFiles, folder, 1, {
		dossier: info.id,
		name: info.name,
		created: info.created,
		after: 0,
		follows: CHAIN_START,
	});
	const writer = journalWriter(nodeFiles, folder, () => info, { segment: 1, end, head, empty: true });
	// A note among the corrections, where schema 1 kept it.
	await writer.append([
		{
			at: AT,
			act: 'edit',
			kind: 'edit-event',
			subject: 'x',
			changes: [['events', id, { edit: [{ note: 'Merken' }] }]],
		},
	]);
	await writer.close();
	const file = await openDossier(ports, folder, 'write');
	expect(file.document.info.schema).toBe(SCHEMA_VERSION);
	expect(file.document.events[id]).toMatchObject({ edit: {}, mark: { note: 'Merken' } });
	expect(file.undoable).toBeUndefined();
	await file.close();
	expect(readdirSync(path.join(folder, 'backups'))).toHaveLength(1);
	expect(await verifyStore(nodeFiles, folder)).toEqual([]);
});
