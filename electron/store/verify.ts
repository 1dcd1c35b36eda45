import path from 'node:path';
import { TABLE_NAMES } from '#domain/dossier.ts';
import { DepescheError, type FindingCode } from '#domain/failure.ts';
import { backupPath, listBackups } from './backups.ts';
import { EVIDENCE_FILE, readEvidence } from './evidence.ts';
import type { Files } from './files.ts';
import { readSegment, readTail, type Segment, segmentPath, segmentsIn } from './journal.ts';
import { DOCUMENT_FILE } from './journaled-adapter.ts';
import { type Loaded, load } from './loaded.ts';
import { expectShape } from './shape.ts';

/** Something about a dossier's own files that is not as it was written. */
export interface StoreFinding {
	readonly severity: 'error' | 'warning';
	readonly code: FindingCode;
	readonly where: string;
}

/** Verifies the snapshot with every record, the whole journal, the evidence log against the journal, and the backups. Changes nothing. */
export async function verifyStore(files: Files, folder: string): Promise<StoreFinding[]> {
	const findings: StoreFinding[] = [];
	const error = (code: FindingCode, where: string) => findings.push({ severity: 'error', code, where });
	const told = async (code: FindingCode, work: () => Promise<unknown>) => {
		try {
			await work();
		} catch (cause) {
			if (!(cause instanceof DepescheError) || cause.failure.code !== 'dossier-damaged') throw cause;
			error(code, [cause.failure.where, cause.failure.args?.reason].filter(Boolean).join(': '));
		}
	};
	await told('document-damaged', () => expectShape(files, folder));
	if (findings.length > 0) return findings;
	const document = path.join(folder, DOCUMENT_FILE);
	if ((await files.stat(document)) === undefined) {
		error('document-damaged', document);
		return findings;
	}
	let loaded: Loaded | undefined;
	await told('document-damaged', async () => {
		loaded = await load(files, document);
		readAll(loaded);
	});
	const segments = await segmentsIn(files, folder);
	if (loaded !== undefined && !(loaded.outdated && segments.length === 0)) {
		const { head } = loaded;
		const { id } = loaded.document.info;
		await told('journal-damaged', async () => {
			const tail = await readTail(files, folder, id, head);
			if (tail.torn)
				findings.push({ severity: 'warning', code: 'journal-torn', where: segmentPath(folder, tail.torn.segment) });
		});
	}
	await loaded?.close();
	const sound = new Map<number, string>();
	let before: Segment | undefined;
	for (const number of segments)
		await told('journal-damaged', async () => {
			const segment = await readSegment(files, folder, number);
			for (const { entry, chain } of segment.entries) sound.set(entry.n, chain);
			if (before !== undefined && before.number === number - 1) follows(folder, before, segment);
			before = segment;
		});
	await verifyEvidence(files, folder, sound, error);
	for (const { id } of await listBackups(files, folder))
		await told('backup-damaged', async () => (await load(files, backupPath(folder, id))).close());
	return findings.filter(
		({ code, where }, i) => findings.findIndex((one) => one.code === code && one.where === where) === i,
	);
}

function readAll({ document }: Loaded): void {
	for (const table of TABLE_NAMES) for (const id of Object.keys(document[table])) void document[table][id];
}

/** The segment before goes at least as far as this one begins. */
function follows(folder: string, before: Segment, { header, number }: Segment): void {
	const at = before.header.after + before.entries.length;
	const chain =
		header.after === before.header.after
			? before.header.follows
			: before.entries[header.after - before.header.after - 1]?.chain;
	if (chain === header.follows) return;
	const where = at < header.after ? before.number : number;
	throw new DepescheError('dossier-damaged', segmentPath(folder, where), {
		reason: `byte ${before.rest?.at ?? before.end}`,
	});
}

async function verifyEvidence(
	files: Files,
	folder: string,
	journal: ReadonlyMap<number, string>,
	error: (code: FindingCode, where: string) => void,
): Promise<void> {
	const { lines, broken } = await readEvidence(files, folder);
	if (lines.length === 0 && journal.size > 0) error('evidence-missing', EVIDENCE_FILE);
	for (const line of broken) error('evidence-broken', `${EVIDENCE_FILE}, ${line}`);
	const newest = Math.max(0, ...journal.keys());
	const ahead = lines.filter(({ entry, journal: chain }) => {
		if (entry === undefined || chain === undefined) return false;
		return journal.has(entry) ? journal.get(entry) !== chain : entry > newest && journal.size > 0;
	});
	const [first] = ahead;
	if (first !== undefined) error('journal-behind', `${ahead.length} (${first.at})`);
}
