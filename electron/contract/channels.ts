/**
 * What crosses IPC: one row per channel, its request and its reply. Every reply is `Reply<T>`: failure is part of the wire.
 * Requests are validated by the schemas of `requests.ts`, which the compiler holds against this table.
 */
import type { Change, Decision, EditKind, EventEdit, EventRecord, Hash, TableName, Tables } from '#domain/dossier.ts';
import type { EventType } from '#domain/event-types.ts';
import type { Failure, FindingCode } from '#domain/failure.ts';
import type { Reading } from '#domain/reading.ts';

export type Reply<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: Failure };

export type Locale = 'de' | 'en';
export type Theme = 'system' | 'light' | 'dark';

export interface Preferences {
	readonly locale: Locale;
	readonly theme: Theme;
	readonly density: 'compact' | 'comfortable';
}

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

export interface AppState {
	readonly version: string;
	readonly platform: string;
	readonly preferences: Preferences;
	readonly recents: readonly RecentDossier[];
	readonly dossier?: DossierSummary;
	/** The running shell is a stand-in for Electron. */
	readonly standIn: boolean;
}

/** What became of one file or pasted text. */
export interface Intake {
	readonly name: string;
	readonly outcome: 'stored' | 'stored-with-warnings' | 'known' | 'refused';
	readonly article?: string;
	readonly failure?: Failure;
	readonly warnings?: readonly import('#domain/reading.ts').ReadingWarning[];
}

export interface ImportReport {
	readonly items: readonly Intake[];
	readonly stored: number;
	readonly refused: number;
	readonly cancelled: boolean;
}

/** A file from a drop: its bytes, since a page has no path for it. */
export interface DroppedFile {
	readonly name: string;
	/** Base64 of the bytes. */
	readonly bytes: string;
}

export interface NewEvent {
	readonly article: string;
	/** The selected passage, UTF-16 units into the article's text. */
	readonly start: number;
	readonly end: number;
	readonly title: string;
	readonly type: EventType;
	/** EDTF; absent: undated. */
	readonly edtf?: string;
}

export type ExportFormat = 'pdf' | 'svg' | 'png' | 'json';

export interface ExportOptions {
	readonly lang: Locale;
	readonly paper: 'a4' | 'us-letter';
}

export interface Page<T extends TableName> {
	readonly rows: readonly Tables[T][];
	/** Id to ask after for the next page; absent at the end. */
	readonly next?: string;
}

/** request → reply value, by channel (`noun.verb`). */
export interface Channels {
	'app.state': { request: undefined; reply: AppState };
	'app.setPreferences': { request: Partial<Preferences>; reply: Preferences };
	/** Asks the user with the system's dialogs; null when they cancelled. */
	'app.chooseFiles': { request: { readonly kind: 'articles' | 'dossier' }; reply: readonly string[] | null };
	'app.chooseSavePath': {
		request: { readonly kind: 'dossier' | 'export'; readonly name: string; readonly format?: ExportFormat };
		reply: string | null;
	};
	'app.showInFolder': { request: { readonly path: string }; reply: null };
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
	'article.add': {
		request: { readonly paths: readonly string[]; readonly published?: string; readonly job?: string };
		reply: ImportReport;
	};
	'article.drop': {
		request: { readonly files: readonly DroppedFile[]; readonly published?: string; readonly job?: string };
		reply: ImportReport;
	};
	'article.paste': { request: { readonly text: string; readonly title?: string }; reply: ImportReport };
	'article.reading': { request: { readonly id: string }; reply: Reading };
	/** null: unknown again. Re-reads the article; its dependants follow, as one undoable edit. */
	'article.setPublished': { request: { readonly id: string; readonly date: string | null }; reply: DossierSummary };
	/** What setting the date would change, without doing it. */
	'article.previewPublished': {
		request: { readonly id: string; readonly date: string };
		reply: readonly DatePreview[];
	};
	'article.remove': { request: { readonly id: string }; reply: DossierSummary };
	'event.add': { request: NewEvent; reply: EventRecord };
	'event.edit': { request: { readonly id: string; readonly edit: EventEdit }; reply: EventRecord };
	'event.decide': { request: { readonly ids: readonly string[]; readonly decision: Decision }; reply: DossierSummary };
	'event.remove': { request: { readonly id: string }; reply: DossierSummary };
	'claim.decide': { request: { readonly ids: readonly string[]; readonly decision: Decision }; reply: DossierSummary };
	/** Writes the export to `path`; the format follows its ending unless given. */
	'dossier.export': {
		request: {
			readonly path: string;
			readonly format?: ExportFormat;
			readonly options?: Partial<ExportOptions>;
			readonly job?: string;
		};
		reply: { readonly path: string; readonly bytes: number; readonly hash: Hash };
	};
	'job.cancel': { request: { readonly job: string }; reply: null };
}
export type ChannelName = keyof Channels;

export interface DatePreview {
	readonly text: string;
	readonly before: string;
	readonly after: string;
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

/** What main tells windows unasked, by channel. */
export interface Pushes {
	/** An edit was done (and is on disk). */
	'dossier.changed': { readonly summary: DossierSummary; readonly changes: readonly Change[] };
	/** Another dossier, or none, is open now. */
	'dossier.opened': { readonly summary: DossierSummary | null };
	'job.progress': { readonly job: string; readonly done: number; readonly total: number; readonly label: string };
	/** A menu item or shortcut of the native menu. */
	'menu.command': { readonly command: MenuCommand };
}
export type PushName = keyof Pushes;
export type MenuCommand =
	| 'new'
	| 'open'
	| 'import'
	| 'export'
	| 'close'
	| 'undo'
	| 'redo'
	| 'find'
	| 'palette'
	| 'preferences'
	| 'shortcuts'
	| 'theme-system'
	| 'theme-light'
	| 'theme-dark'
	| 'view-timeline'
	| 'view-table'
	| 'view-claims'
	| 'view-entities'
	| 'fit'
	| 'about';

/** The use cases as functions: what createApp makes, what the command line and the shell call. */
export type Handlers = {
	readonly [C in ChannelName]: (request: Channels[C]['request']) => Promise<Channels[C]['reply']>;
};
