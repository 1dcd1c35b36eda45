/** Failures a user can meet. Each has one sentence per language that says what is wrong, where, and what to do. */
export type FailureCode =
	| 'file-missing'
	| 'file-unreadable'
	| 'file-empty'
	| 'file-binary'
	| 'file-too-large'
	| 'format-unknown'
	| 'folder-without-articles'
	| 'no-text'
	/** a PDF of pictures of pages */
	| 'no-text-layer'
	| 'several-articles'
	| 'nested-too-deep'
	| 'unpacks-too-large'
	| 'entry-unsafe'
	| 'file-encrypted'
	| 'file-damaged'
	| 'too-deep'
	| 'no-articles-inside'
	| 'feed-entry-link-only'
	| 'feed-listed'
	| 'only-reference'
	| 'columns-unknown'
	| 'mapping-invalid'
	| 'article-known'
	| 'date-invalid'
	| 'language-unknown'
	| 'article-unknown'
	| 'event-unknown'
	| 'claim-unknown'
	| 'entity-unknown'
	| 'view-unknown'
	| 'selection-invalid'
	| 'dossier-missing'
	| 'dossier-exists'
	| 'dossier-damaged'
	| 'dossier-newer'
	| 'dossier-locked'
	| 'dossier-closed'
	| 'version-unknown'
	/** a portable dossier that is not as it was packed; args.reason, args.entry */
	| 'package-invalid'
	/** its dossier lies beside it already; args.folder */
	| 'package-unpacked'
	/** a whole dossier where an article was wanted */
	| 'package-is-dossier'
	/** what was to be redacted is still in the file; args.what, args.place */
	| 'redaction-leaks'
	/** an archive that cannot be looked into for what was to be redacted */
	| 'redaction-unchecked'
	/** a format that holds everything cannot be redacted */
	| 'redaction-impossible'
	| 'redaction-unknown'
	/** articles' files in an edition of which something was cut */
	| 'sources-redacted'
	/** more than a PDF shall carry; args.size, args.limit, in megabytes */
	| 'sources-too-large'
	| 'name-taken'
	| 'out-of-time'
	| 'write-failed'
	| 'disk-full'
	| 'export-format-unknown'
	| 'export-failed'
	| 'cancelled'
	| 'query-invalid'
	| 'request-invalid'
	| 'sender-refused'
	| 'nothing-to-undo'
	| 'nothing-to-redo'
	| 'json-line-invalid'
	| 'internal';

/** What checking a dossier can find. */
export type FindingCode =
	| 'text-missing'
	| 'text-altered'
	| 'snapshot-missing'
	| 'snapshot-altered'
	| 'reading-missing'
	| 'reading-altered'
	| 'reference-broken'
	| 'quote-drifted'
	| 'file-unknown'
	| 'document-damaged'
	| 'journal-damaged'
	| 'journal-torn'
	| 'journal-behind'
	| 'evidence-missing'
	| 'evidence-broken'
	| 'backup-damaged';

/** What repairing a dossier did, kept and could not save. */
export type RepairCode =
	| 'original-kept'
	| 'from-backup'
	| 'from-journal'
	| 'from-own-lines'
	| 'record-lost'
	| 'journal-replayed'
	| 'entry-lost'
	| 'entries-skipped'
	| 'history-dropped'
	| 'log-renewed'
	| 'file-restored';

export interface Failure {
	readonly code: FailureCode;
	/** File, dossier, line or field it happened at. */
	readonly where?: string;
	/** Further values for the sentence: a holder, a version, a limit. */
	readonly args?: Readonly<Record<string, string | number>>;
}

/** Thrown for an expected failure; anything else thrown is a bug and is caught once, at the edge. */
export class DepescheError extends Error {
	readonly failure: Failure;
	constructor(code: FailureCode, where?: string, args?: Failure['args']) {
		super(where === undefined ? code : `${code}: ${where}`);
		this.name = 'DepescheError';
		this.failure = { code, ...(where !== undefined && { where }), ...(args && { args }) };
	}
}
