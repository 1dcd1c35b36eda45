import path from 'node:path';
import type { DossierSummary, DossierVersions, Page } from '#contract/channels.ts';
import {
	type Change,
	type DossierDocument,
	type Edit,
	inverse,
	TABLE_NAMES,
	type TableName,
	type Tables,
} from '#domain/dossier.ts';
import { BACKUP_FOLDER, KEPT_BACKUPS } from '#store/backups.ts';
import type { ContentStore } from '#store/content-store.ts';
import type { DossierFile } from '#store/dossier-file.ts';
import { HEAVY } from '#store/opened-file.ts';
import type { PortableFile } from '#store/portable.ts';
import { indexOf, type RecordIndex } from '#synthesis/index-of-records.ts';
import type { Known } from '#synthesis/known.ts';
import { type Overlay, overlay } from '#synthesis/overlay.ts';
import type { Ports } from './ports.ts';

/** The dossier that is open: its records, and the one way to change them. */
export interface OpenDossier {
	readonly folder: string;
	readonly document: DossierDocument;
	readonly content: ContentStore;
	readonly known: Known;
	summary(): DossierSummary;
	page<T extends TableName>(table: T, after: string | undefined, limit: number): Page<T>;
	/**
	 * Makes an edit from the records as they stand, writes it, and tells the windows. Edits wait for each other. `make` may answer undefined:
	 * nothing to do. Parts of one `job` that follow each other are one step of undo.
	 */
	edit(make: () => Promise<Edit | undefined> | Edit | undefined, job?: string): Promise<DossierSummary>;
	/** Changes worked out in steps on one draft, each seeing the ones before. Nothing of them is left when it returns: that is for `edit`. */
	stepwise(steps: readonly ((draft: Overlay) => void)[]): Change[];
	undo(): Promise<DossierSummary>;
	redo(): Promise<DossierSummary>;
	rename(name: string): Promise<DossierSummary>;
	versions(): Promise<DossierVersions>;
	/** Gives the present state a name. Throws `name-taken`. */
	checkpoint(name: string): Promise<DossierVersions>;
	/** Goes back to a version as an edit. Throws `version-unknown`. */
	restore(version: string): Promise<DossierSummary>;
	/** Notes in the evidence log that a file was made from the dossier. */
	exported(what: string, hash: string): Promise<void>;
	/** The files of its portable form. Throws `dossier-damaged`. */
	portable(): Promise<readonly PortableFile[]>;
	/** Notes in the evidence log that it came out of a package. */
	unpacked(what: string, hash: string): Promise<void>;
	close(): Promise<void>;
}

export function openedDossier(file: DossierFile, push: Ports['push']): OpenDossier {
	/** Made when an article is first added, read again or removed; a dossier that is only looked at does without. */
	let index: RecordIndex | undefined;
	const indexed = () => {
		index ??= indexOf(file.document);
		return index;
	};
	const warnings = file.warnings.map(({ code, where }) => ({ severity: 'warning' as const, code, where }));
	let lastJob: string | undefined;
	const order = new Map<TableName, string[]>();
	let revision = 0;
	let last: Promise<unknown> = Promise.resolve();

	function inTurn<T>(work: () => Promise<T>): Promise<T> {
		const done = last.then(work);
		last = done.catch(() => undefined);
		return done;
	}

	function follow(changes: readonly Change[]): DossierSummary {
		index?.apply(changes);
		for (const { table, before, after } of changes)
			if ((before === undefined) !== (after === undefined)) order.delete(table);
		revision += 1;
		const summary = dossier.summary();
		push('dossier.changed', { summary, changes });
		return summary;
	}

	const dossier: OpenDossier = {
		folder: file.folder,
		get document() {
			return file.document;
		},
		content: file.content,
		get known() {
			return { records: file.document, index: indexed() };
		},
		summary() {
			const { id, name, created, modified } = file.document.info;
			const { undoable: undo, redoable: redo } = file;
			const counts = Object.fromEntries(TABLE_NAMES.map((table) => [table, file.size(table)])) as Record<
				TableName,
				number
			>;
			return {
				id,
				name,
				path: file.folder,
				created,
				modified,
				counts,
				revision,
				...(undo && { undo }),
				...(redo && { redo }),
				...(warnings.length > 0 && { warnings }),
			};
		},
		page<T extends TableName>(table: T, after: string | undefined, limit: number): Page<T> {
			const records = file.document[table] as Readonly<Record<string, Tables[T]>>;
			const ids = order.get(table) ?? Object.keys(records).sort();
			order.set(table, ids);
			const from = after === undefined ? 0 : firstAfter(ids, after);
			const some = ids.slice(from, from + limit);
			const rows = some.flatMap((id) => records[id] ?? []);
			const end = some.at(-1);
			return { rows, ...(from + limit < ids.length && end !== undefined && { next: end }) };
		},
		edit(make, job) {
			return inTurn(async () => {
				const edit = await make();
				if (edit === undefined || edit.changes.length === 0) return dossier.summary();
				await file.commit(edit, job !== undefined && job === lastJob);
				lastJob = job;
				return follow(edit.changes);
			});
		},
		stepwise(steps) {
			const draft = overlay(file.document);
			const followed: Change[] = [];
			try {
				for (const step of steps) {
					step(draft);
					const changes = draft.step();
					indexed().apply(changes);
					for (const change of changes) followed.push(change);
				}
			} finally {
				indexed().apply(inverse(followed));
			}
			return draft.changes();
		},
		undo: () => travel(() => file.undo()),
		redo: () => travel(() => file.redo()),
		rename: (name) =>
			travel(async () => {
				await file.rename(name);
				return [];
			}),
		async versions() {
			const backups = { folder: path.join(file.folder, BACKUP_FOLDER), everyBytes: HEAVY.bytes, kept: KEPT_BACKUPS };
			return { versions: await file.versions(), backups };
		},
		checkpoint(name) {
			return inTurn(async () => {
				await file.checkpoint(name);
				lastJob = undefined;
				return dossier.versions();
			});
		},
		restore(version) {
			return dossier.edit(async () => {
				const changes = await file.changesTo(version);
				return { kind: 'restore-checkpoint', subject: version.replace(/^\w+:/, ''), changes };
			});
		},
		async exported(what, hash) {
			await file.witness('export', what, hash);
		},
		portable: () => inTurn(() => file.portable()),
		unpacked: (what, hash) => file.witness('import', what, hash),
		async close() {
			await last;
			await file.close();
		},
	};

	function travel(work: () => Promise<readonly Change[]>): Promise<DossierSummary> {
		return inTurn(async () => {
			const changes = await work();
			lastJob = undefined;
			return follow(changes);
		});
	}
	return dossier;
}

/** Index of the first id after `after`, by binary search. */
function firstAfter(ids: readonly string[], after: string): number {
	let low = 0;
	let high = ids.length;
	while (low < high) {
		const middle = (low + high) >> 1;
		if ((ids[middle] ?? '') <= after) low = middle + 1;
		else high = middle;
	}
	return low;
}
