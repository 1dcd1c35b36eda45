import type { EditKind, TableName, Tables } from '#domain/dossier.ts';
import type { FindingCode } from '#domain/failure.ts';

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
	'dossier.check': { request: undefined; reply: CheckReport };
}
