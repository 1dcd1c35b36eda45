import type { Files } from '#store/files.ts';

/** Real files, of which the call with this number (from 0) fails with `code`; every call is counted and named. */
export interface FaultyFiles {
	readonly files: Files;
	readonly calls: string[];
	/** The number of the call that is to fail, counted from now; undefined: none. */
	failAt(number: number | undefined, code: string): void;
	/** As failAt, and every call after it fails too. */
	failFrom(number: number, code: string): void;
}

/** Calls that change something on the disk. */
const CHANGING = new Set([
	'create',
	'write',
	'sync',
	'close',
	'rename',
	'syncFolder',
	'makeFolder',
	'openEditor',
	'truncate',
	'link',
]);

export function faultyFiles(real: Files): FaultyFiles {
	let calls: string[] = [];
	let failing: { number: number; code: string; on?: boolean } | undefined;
	async function pass<T>(name: string, call: () => Promise<T>): Promise<T> {
		if (!CHANGING.has(name.replace('log ', ''))) return call();
		calls.push(name);
		const now = calls.length - 1;
		if (failing !== undefined && (now === failing.number || (failing.on === true && now > failing.number))) {
			throw Object.assign(new Error(`${failing.code}: made to fail, ${name}`), { code: failing.code });
		}
		return call();
	}
	const files: Files = {
		read: (path) => real.read(path),
		list: (path) => real.list(path),
		stat: (path) => real.stat(path),
		remove: (path) => real.remove(path),
		rename: (from, to) => pass('rename', () => real.rename(from, to)),
		syncFolder: (path) => pass('syncFolder', () => real.syncFolder(path)),
		makeFolder: (path) => pass('makeFolder', () => real.makeFolder(path)),
		openReader: (path) => real.openReader(path),
		link: (from, to) => pass('link', () => real.link(from, to)),
		async openEditor(path) {
			// The evidence log is written beside the edits: its calls have names of their own.
			const log = path.endsWith('evidence.jsonl') ? 'log ' : '';
			const editor = await pass(`${log}openEditor`, () => real.openEditor(path));
			return {
				bytes: editor.bytes,
				write: (position, bytes) => pass(`${log}write`, () => editor.write(position, bytes)),
				sync: () => pass(`${log}sync`, () => editor.sync()),
				truncate: (length) => pass(`${log}truncate`, () => editor.truncate(length)),
				close: () => editor.close().then(() => pass(`${log}close`, async () => undefined)),
			};
		},
		async create(path) {
			const writer = await pass('create', () => real.create(path));
			return {
				write: (bytes) => pass('write', () => writer.write(bytes)),
				sync: () => pass('sync', () => writer.sync()),
				// The file is closed all the same, or the test would leak it.
				close: () => writer.close().then(() => pass('close', async () => undefined)),
			};
		},
	};
	return {
		files,
		get calls() {
			return calls;
		},
		failAt(number, code) {
			calls = [];
			failing = number === undefined ? undefined : { number, code };
		},
		failFrom(number, code) {
			calls = [];
			failing = { number, code, on: true };
		},
	};
}
