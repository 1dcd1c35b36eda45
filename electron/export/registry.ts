import type { Edition } from '#domain/edition.ts';
import type { EditionFormat } from '#domain/export-formats.ts';
import type { Loss } from '#domain/export-loss.ts';
import { annotations } from './annotations.ts';
import { biblatex } from './biblatex.ts';
import { csl } from './csl.ts';
import { csv } from './csv.ts';
import { docx } from './docx.ts';
import type { Exporter } from './exporter.ts';
import { ftm } from './ftm.ts';
import { gexf } from './gexf.ts';
import { graphml } from './graphml.ts';
import { html } from './html.ts';
import { ics } from './ics.ts';
import { json } from './json.ts';
import { jsonld } from './jsonld.ts';
import { md } from './markdown.ts';
import { pdf } from './pdf.ts';
import { png } from './png.ts';
import { ris } from './ris.ts';
import { svg } from './svg.ts';
import { timelinejs } from './timelinejs.ts';

/** What makes each format. Another is a file beside these, a row here and one in `domain/export-formats.ts`. */
export const EXPORTERS: Readonly<Record<EditionFormat, Exporter>> = {
	pdf,
	html,
	docx,
	md,
	csv,
	ics,
	timelinejs,
	ftm,
	csl,
	ris,
	biblatex,
	jsonld,
	annotations,
	graphml,
	gexf,
	svg,
	png,
	json,
};

/** What of this edition `format` has no place for. */
export const lossesOf = (format: EditionFormat, edition: Edition): readonly Loss[] =>
	EXPORTERS[format].losses?.(edition) ?? [];
