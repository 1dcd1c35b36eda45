import type { Hash } from '#domain/dossier.ts';
import type { EditionOptions } from '#domain/edition.ts';
import type { ExportFormat } from '#domain/export-formats.ts';
import type { Loss } from '#domain/export-loss.ts';
import type { Filter } from '#domain/filter.ts';
import type { Preview } from '#domain/preview.ts';
import type { Redaction } from '#domain/redaction.ts';

export type { ExportFormat };

export interface ExportOptions extends EditionOptions {
	/** Only this part of the dossier; absent: all of it. */
	readonly scope?: Filter;
	/** What is to be gone from the file; it is searched for it, and not written where something is left. */
	readonly redact?: Redaction;
}

export interface ExportChannels {
	/** Writes the export to `path`; the format follows its ending unless given. */
	'dossier.export': {
		request: {
			readonly path: string;
			readonly format?: ExportFormat;
			readonly options?: Partial<ExportOptions>;
			readonly job?: string;
		};
		reply: {
			readonly path: string;
			readonly bytes: number;
			readonly hash: Hash;
			/** What the format has no place for. */
			readonly losses: readonly Loss[];
		};
	};
	/** How the file would begin. Nothing is written. */
	'dossier.preview': {
		request: { readonly format: ExportFormat; readonly options?: Partial<ExportOptions>; readonly job?: string };
		reply: Preview;
	};
}
