import type { Change, DossierDocument, Edit, EditKind, TableName } from '#domain/dossier.ts';
import type { ContentStore } from './content-store.ts';
import type { Files } from './files.ts';
import type { Processes } from './lock.ts';
import type { PortableFile } from './portable.ts';
import type { Version } from './versions.ts';

export const DOSSIER_ENDING = '.dossier';

/** What a dossier file needs from outside. */
export interface StorePorts {
	readonly files: Files;
	readonly processes: Processes;
	/** ISO 8601, UTC. */
	readonly now: () => string;
}

/** What a dossier file says of a step that can be undone or redone. */
export interface StepName {
	readonly kind: EditKind;
	readonly subject: string;
}

/** An open dossier folder: its document in memory, never ahead of the disk, and its content-addressed files. */
export interface DossierFile {
	/** Absolute path of the folder. */
	readonly folder: string;
	readonly document: DossierDocument;
	readonly content: ContentStore;
	readonly writable: boolean;
	/** Records in a table. */
	size(table: TableName): number;
	readonly undoable: StepName | undefined;
	readonly redoable: StepName | undefined;
	/** What had to be put right when it was opened. */
	readonly warnings: readonly OpeningWarning[];
	/**
	 * Makes an edit durable, then visible in `document`; on failure neither. Calls are done one after the other. `joins`: one step of undo with
	 * the edit before.
	 */
	commit(edit: Edit, joins?: boolean): Promise<void>;
	/** Takes the last step back, or does it again; answers the changes. Throws `nothing-to-undo` or `nothing-to-redo`. */
	undo(): Promise<readonly Change[]>;
	redo(): Promise<readonly Change[]>;
	rename(name: string): Promise<void>;
	/** Gives the present state a name. Throws `name-taken` when a checkpoint has it. */
	checkpoint(name: string): Promise<void>;
	/** States that can be gone back to, the newest first. */
	versions(): Promise<readonly Version[]>;
	/** The changes that lead to a version; going there is an edit like any other. Throws `version-unknown` or `dossier-damaged`. */
	changesTo(version: string): Promise<Change[]>;
	/** Notes in the evidence log, durably, what was done beside the records. A dossier that is only looked at takes it where it can. */
	witness(act: 'import' | 'export' | 'repair', what: string, hash?: string): Promise<void>;
	/** The files of its portable form, as it is now. Throws `dossier-damaged`. */
	portable(): Promise<readonly PortableFile[]>;
	/** Writes a new snapshot, while edits go on. */
	compact(): Promise<void>;
	/** Ends pending commits and gives the lock back. */
	close(): Promise<void>;
}

/** The unfinished last entry of an interrupted write was cut off and put aside. */
export interface OpeningWarning {
	readonly code: 'journal-torn';
	/** Where the cut bytes are kept. */
	readonly where: string;
}
