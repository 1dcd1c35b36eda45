/** Files that are dropped on the window, folders opened up, sent to main in groups that a message can carry. */
import { call, type DroppedFile, type ImportReport } from '#bridge/client.ts';
import { desk, setDesk } from './desk.ts';

/** A group ends with so many files or bytes, whichever comes first. */
const MOST_FILES = 50;
const MOST_BYTES = 24_000_000;
/** A folder deeper than this is no folder of articles. */
const DEEPEST = 20;

/** The files of a drop, those of dropped folders too. Must be called while the drop is being handled: its items are gone afterwards. */
export function droppedFiles(transfer: DataTransfer): Promise<File[]> {
	const entries = [...transfer.items].flatMap((item) => item.webkitGetAsEntry() ?? []);
	const loose = [...transfer.files];
	if (!entries.some(({ isDirectory }) => isDirectory)) return Promise.resolve(loose);
	return Promise.all(entries.map((entry) => within(entry, DEEPEST))).then((lists) => lists.flat());
}

async function within(entry: FileSystemEntry, depth: number): Promise<File[]> {
	if (entry.isFile)
		return [await new Promise<File>((resolve, reject) => (entry as FileSystemFileEntry).file(resolve, reject))];
	if (depth === 0) return [];
	const reader = (entry as FileSystemDirectoryEntry).createReader();
	const files: File[] = [];
	// a folder tells its entries in portions, the last of which is empty
	for (;;) {
		const portion = await new Promise<FileSystemEntry[]>((resolve, reject) => reader.readEntries(resolve, reject));
		if (portion.length === 0) return files;
		for (const inner of portion.toSorted((a, b) => (a.name < b.name ? -1 : 1)))
			files.push(...(await within(inner, depth - 1)));
	}
}

/** Bytes by base64, in slices that fit an argument list. */
async function base64(file: File): Promise<string> {
	const bytes = new Uint8Array(await file.arrayBuffer());
	let binary = '';
	for (let at = 0; at < bytes.length; at += 32_768) binary += String.fromCharCode(...bytes.subarray(at, at + 32_768));
	return btoa(binary);
}

/** Sends files group by group under one job, so that they are one step of undo; what came of all of them. */
export async function sendFiles(list: readonly File[], job: string): Promise<ImportReport> {
	let report: ImportReport = { items: [], stored: 0, refused: 0, cancelled: false };
	for (let at = 0; at < list.length && !report.cancelled; ) {
		const group = groupFrom(list, at);
		const { job: running } = desk.get();
		if (running) setDesk({ job: { ...running, before: at, whole: list.length } });
		const files = await Promise.all(
			group.map(async (file): Promise<DroppedFile> => ({ name: file.name, bytes: await base64(file) })),
		);
		const part = await call('article.drop', { files, job });
		report = {
			items: [...report.items, ...part.items],
			stored: report.stored + part.stored,
			refused: report.refused + part.refused,
			cancelled: part.cancelled,
		};
		at += group.length;
	}
	return report;
}

function groupFrom(list: readonly File[], at: number): File[] {
	const group: File[] = [];
	let bytes = 0;
	for (const file of list.slice(at, at + MOST_FILES)) {
		bytes += file.size;
		if (group.length > 0 && bytes > MOST_BYTES) break;
		group.push(file);
	}
	return group;
}
