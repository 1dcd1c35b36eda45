import type { ColumnMapping } from '#domain/columns.ts';
import type { Failure } from '#domain/failure.ts';
import type { Reading, ReadingWarning } from '#domain/reading.ts';
import type { DossierSummary } from './dossier.ts';

/** What became of one file or pasted text. */
export interface Intake {
	readonly name: string;
	/** The part of the file it was, where that holds several. */
	readonly member?: string;
	readonly outcome: 'stored' | 'stored-with-warnings' | 'known' | 'refused';
	readonly article?: string;
	readonly failure?: Failure;
	readonly warnings?: readonly ReadingWarning[];
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

/** What the user says of all files of a batch. */
export interface IntakeOptions {
	readonly published?: string;
	/** Which columns of a table hold what. */
	readonly columns?: ColumnMapping;
	readonly job?: string;
	/** Seconds that one file may take; what is in it beyond that is left for another time. Without it there is no end. */
	readonly seconds?: number;
}

export interface DatePreview {
	readonly text: string;
	readonly before: string;
	readonly after: string;
}

export interface ArticleChannels {
	'article.add': {
		request: { readonly paths: readonly string[] } & IntakeOptions;
		reply: ImportReport;
	};
	'article.drop': {
		request: { readonly files: readonly DroppedFile[] } & IntakeOptions;
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
}
