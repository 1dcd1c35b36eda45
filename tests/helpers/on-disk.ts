import { type DossierDocument, TABLE_NAMES } from '#domain/dossier.ts';
import { nodeFiles } from '#node/files.ts';
import { nodeProcesses } from '#node/processes.ts';
import { openDossier } from '#store/open-dossier.ts';

/** A document with all its records read. */
export const whole = (document: DossierDocument): DossierDocument =>
	({
		info: document.info,
		...Object.fromEntries(TABLE_NAMES.map((table) => [table, { ...document[table] }])),
	}) as unknown as DossierDocument;

/** What a dossier's folder holds, as somebody else who opens it sees it. */
export async function onDisk(folder: string): Promise<DossierDocument> {
	const ports = { files: nodeFiles, processes: nodeProcesses('test'), now: () => new Date().toISOString() };
	const file = await openDossier(ports, folder, 'read');
	try {
		return whole(file.document);
	} finally {
		await file.close();
	}
}
