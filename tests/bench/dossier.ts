import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createApp } from '#app/app.ts';
import { type Change, TABLE_NAMES, type Tables } from '#domain/dossier.ts';
import { nodeFiles } from '#node/files.ts';
import { noDialogs, nodePorts } from '#node/ports.ts';
import { nodeProcesses } from '#node/processes.ts';
import { createDossier, openDossier } from '#store/open-dossier.ts';
import { madeEdition } from './edition.ts';

const EVENTS_PER_ARTICLE = 8;
/** Records added by one edit. */
const TOGETHER = 5000;

/** The app on this machine with a data folder of its own. */
export function appIn(folder: string) {
	return createApp(
		nodePorts({
			program: 'bench',
			push: () => undefined,
			dataFolder: path.join(folder, 'data'),
			defaults: { locale: 'en', theme: 'light', density: 'compact' },
			version: '0',
			standIn: false,
			access: 'write',
			dialogs: noDialogs,
			exporter: async () => new Uint8Array(),
			drawer: async () => ({ pages: [], of: 0 }),
		}),
	);
}

/** Writes a dossier of so many articles and answers the folder it stands in. */
export async function writeDossier(folder: string, articles: number): Promise<string> {
	const { articles: records, events, claims, entities } = madeEdition(articles * EVENTS_PER_ARTICLE);
	const place = path.join(folder, `made-${articles}.dossier`);
	const ports = { files: nodeFiles, processes: nodeProcesses('bench'), now: () => '2026-01-01T00:00:00.000Z' };
	const file = await createDossier(ports, place, `made${articles}`, 'Made');
	const added = <T extends keyof Tables>(table: T, rows: readonly Tables[T][]) =>
		rows.map((after) => ({ table, id: after.id, after }) as Change);
	const changes = [
		...added('articles', records),
		...added('entities', entities),
		...added('events', events),
		...added('claims', claims),
	];
	for (let from = 0; from < changes.length; from += TOGETHER) {
		const some = changes.slice(from, from + TOGETHER);
		await file.commit({ kind: 'add-articles', subject: 'made', changes: some }, from > 0);
	}
	await file.compact();
	await file.close();
	return place;
}

/** Writes a dossier's document as stock lowdb would. */
export async function plainDocument(place: string, target: string): Promise<void> {
	const ports = { files: nodeFiles, processes: nodeProcesses('bench'), now: () => '2026-01-01T00:00:00.000Z' };
	const file = await openDossier(ports, place, 'read');
	const tables = TABLE_NAMES.map((table) => `"${table}":${JSON.stringify(file.document[table])}`);
	writeFileSync(target, `{"info":${JSON.stringify(file.document.info)},${tables.join(',')}}`);
	await file.close();
}

/** Runs `work` with a temporary folder and takes it away afterwards. */
export async function inTemporaryFolder<T>(work: (folder: string) => Promise<T>): Promise<T> {
	const folder = mkdtempSync(path.join(tmpdir(), 'depesche-bench-'));
	try {
		return await work(folder);
	} finally {
		rmSync(folder, { recursive: true, force: true });
	}
}
