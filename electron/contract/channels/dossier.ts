import type { Contradiction } from '#domain/contradiction.ts';
import type { EditKind, TableName, Tables } from '#domain/dossier.ts';
import type { FindingCode, RepairCode } from '#domain/failure.ts';
import type { LintCode, LintFinding } from '#domain/lint.ts';

export interface UndoStep {
	readonly kind: EditKind;
	readonly subject: string;
}

/** The open dossier in short: what a window needs before any record. */
export interface DossierSummary {
	readonly id: string;
	readonly name: string;
	readonly path: string;
	readonly created: string;
	readonly modified: string;
	readonly counts: Readonly<Record<TableName, number>>;
	/** Grows by one with each edit; changes carry it, so a window knows when it has missed one. */
	readonly revision: number;
	readonly undo?: UndoStep;
	readonly redo?: UndoStep;
	/** What had to be put right when it was opened. */
	readonly warnings?: readonly CheckFinding[];
}

export interface RecentDossier {
	readonly path: string;
	readonly name: string;
	readonly opened: string;
}

export interface Page<T extends TableName> {
	readonly rows: readonly Tables[T][];
	/** Id to ask after for the next page; absent at the end. */
	readonly next?: string;
}

export interface CheckFinding {
	readonly severity: 'error' | 'warning';
	readonly code: FindingCode;
	readonly where: string;
}

export interface CheckReport {
	readonly sound: boolean;
	/** Files whose hash was verified. */
	readonly verified: number;
	readonly findings: readonly CheckFinding[];
}

/** What stands in the way of handing a dossier on; its sentences are `lintText` and `lintMend` of domain/lint.ts. */
export interface LintReport {
	/** There is no error; warnings and notes are for a person to weigh. */
	readonly ready: boolean;
	/** The gravest first; at most so many of each code. */
	readonly findings: readonly LintFinding[];
	/** How many there are of each code, also of those that are not listed. */
	readonly counts: Readonly<Record<LintCode, number>>;
}

/** A state one can go back to. */
export interface DossierVersion {
	/** For `dossier.restore`. */
	readonly id: string;
	readonly kind: 'checkpoint' | 'backup';
	/** A checkpoint's name; a backup's file name. */
	readonly name: string;
	/** ISO 8601: when the checkpoint was made, or until when the backup was the present state. */
	readonly at: string;
	readonly bytes?: number;
}

/** What there is to go back to, and the answers to: when are backups made, where do they lie, how many are kept? */
export interface DossierVersions {
	/** The newest first. */
	readonly versions: readonly DossierVersion[];
	readonly backups: {
		/** Absolute path of their folder. */
		readonly folder: string;
		/** A new one is made when so many bytes of edits have come together, and at the first opening of a day after edits. */
		readonly everyBytes: number;
		readonly kept: { readonly latest: number; readonly days: number; readonly weeks: number };
	};
}

export interface RepairReport {
	/** All that was done, kept and lost, in order; empty when there was nothing to do. */
	readonly steps: readonly { readonly code: RepairCode; readonly where: string }[];
	/** What checking finds afterwards. */
	readonly report: CheckReport;
}

export interface DossierChannels {
	'dossier.create': { request: { readonly path: string; readonly name?: string }; reply: DossierSummary };
	'dossier.open': { request: { readonly path: string }; reply: DossierSummary };
	'dossier.openSample': { request: undefined; reply: DossierSummary };
	'dossier.close': { request: undefined; reply: null };
	'dossier.rename': { request: { readonly name: string }; reply: DossierSummary };
	/** Records of one table in id order; windows page through and then follow `dossier.changed`. */
	'dossier.page': {
		request: { readonly table: TableName; readonly after?: string; readonly limit: number };
		reply: Page<TableName>;
	};
	'dossier.undo': { request: undefined; reply: DossierSummary };
	'dossier.redo': { request: undefined; reply: DossierSummary };
	/** Checks the open dossier, or the one at a path, which need not be fit to open. */
	'dossier.check': { request: { readonly path: string } | undefined; reply: CheckReport };
	/** What cannot all be true, by rule and with who says what where; see domain/contradiction.ts. */
	'dossier.contradictions': { request: undefined; reply: readonly Contradiction[] };
	/** What to mend before the open dossier, or the one at a path, is handed on. */
	'dossier.lint': { request: { readonly path: string } | undefined; reply: LintReport };
	'dossier.versions': { request: undefined; reply: DossierVersions };
	/** Gives the present state a name. */
	'dossier.checkpoint': { request: { readonly name: string }; reply: DossierVersions };
	/** Goes back to a version, as an edit that can be undone. */
	'dossier.restore': { request: { readonly version: string }; reply: DossierSummary };
	/** Restores what can be of a damaged dossier, which must not be open. */
	'dossier.repair': { request: { readonly path: string }; reply: RepairReport };
}
