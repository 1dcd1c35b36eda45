import path from 'node:path';
import { DepescheError } from '#domain/failure.ts';
import { BACKUP_FOLDER } from './backups.ts';
import { CONTENT_KINDS } from './content-store.ts';
import { EVIDENCE_FILE } from './evidence.ts';
import { errorCode, type FileKind, type Files } from './files.ts';
import { JOURNAL_FOLDER } from './journal.ts';
import { DOCUMENT_FILE } from './journaled-adapter.ts';
import { LOCK_FILE } from './lock.ts';

const SHAPE: ReadonlyMap<string, FileKind> = new Map([
	[DOCUMENT_FILE, 'file'],
	[EVIDENCE_FILE, 'file'],
	[LOCK_FILE, 'file'],
	...[JOURNAL_FOLDER, BACKUP_FOLDER, ...CONTENT_KINDS].map((name) => [name, 'folder'] as const),
]);

/**
 * Checks that what bears a name of ours in a dossier's folder is a file or folder of its own. A link would lead reading and writing out of the dossier, a pipe
 * or device has no end. Throws `dossier-damaged` naming the first that is not.
 */
export async function expectShape(files: Files, folder: string): Promise<void> {
	await expectKinds(files, folder, (name) => SHAPE.get(name));
	const inside = async (name: string, expected: (entry: string) => FileKind | undefined) => {
		if ((await files.stat(path.join(folder, name))) !== undefined)
			await expectKinds(files, path.join(folder, name), expected);
	};
	for (const name of CONTENT_KINDS) await inside(name, (entry) => (/^[0-9a-f]{2}$/.test(entry) ? 'folder' : undefined));
	for (const name of [JOURNAL_FOLDER, BACKUP_FOLDER]) await inside(name, () => 'file');
}

async function expectKinds(
	files: Files,
	folder: string,
	expected: (name: string) => FileKind | undefined,
): Promise<void> {
	let entries: Awaited<ReturnType<Files['list']>>;
	try {
		entries = await files.list(folder);
	} catch (cause) {
		throw new DepescheError('dossier-damaged', folder, { reason: errorCode(cause) ?? '' });
	}
	for (const { name, kind } of entries) {
		const wanted = expected(name);
		if (wanted === undefined || kind === wanted) continue;
		const found = kind === 'other' ? 'link or device' : kind;
		throw new DepescheError('dossier-damaged', path.join(folder, name), { reason: `${found}, not ${wanted}` });
	}
}
