import type { ArticleRecord } from '#domain/dossier.ts';
import type { Edition, PdfStandard } from '#domain/edition.ts';
import type { Loss } from '#domain/export-loss.ts';

/** A document for Typst: the template's name in resources/templates, and the files it reads. */
export interface TypstJob {
	readonly template: 'dossier';
	/** Read by the template as /data.json. Text of articles travels here alone, as strings, never as markup. */
	readonly data: unknown;
	/** SVG pictures and attached files by the name that the data calls them. */
	readonly files: Readonly<Record<string, string | Uint8Array>>;
	/** Written into the file as its creation date: seconds since 1970. */
	readonly timestamp: number;
	/** The file is refused where it does not keep to it as far as Typst can tell. */
	readonly standard?: PdfStandard;
}

/** What an export needs from outside. Each rejects with `export-failed` or `cancelled`. */
export interface Tools {
	/** PDF bytes of the job. The same job yields the same bytes. */
	typeset(job: TypstJob): Promise<Uint8Array>;
	/** PNG bytes of an SVG, `scale` pixels to its unit. */
	rasterise(svg: string, scale: number): Promise<Uint8Array>;
	/** Whether a bundled font has a glyph for the code point. */
	covers(codePoint: number): boolean;
	/** SHA-256 of a text's UTF-8, in base64. */
	sha256(text: string): string;
	/** An article's file as it was taken in; absent: there is none to be had. Rejects with `dossier-damaged`. */
	stored?(article: ArticleRecord): Promise<Uint8Array>;
}

export interface Exporter {
	/** The finished file; text is to be written as UTF-8. */
	render(edition: Edition, tools: Tools): Promise<string | Uint8Array>;
	/** What of this edition the format has no place for; absent: nothing. */
	losses?(edition: Edition): readonly Loss[];
}
