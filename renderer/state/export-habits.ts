/** How a user exported last: a habit of theirs, kept on the machine and not in any dossier. */
import type { ExportFormat } from '#bridge/client.ts';
import { PDF_STANDARDS, type PdfStandard, PRINT_TEMPLATES, type PrintTemplate } from '#domain/edition.ts';
import { EXPORT_FORMAT_NAMES } from '#domain/export-formats.ts';
import { recall, remember } from './desk.ts';

export interface ExportHabits {
	readonly format: ExportFormat;
	readonly lang: 'de' | 'en';
	readonly paper: 'a4' | 'us-letter';
	readonly template: PrintTemplate;
	/** none: no standard is named. */
	readonly standard: PdfStandard | 'none';
	readonly grayscale: boolean;
	/** The articles' own files are attached. */
	readonly sources: boolean;
	/** A person's notes go along. */
	readonly notes: boolean;
	/** Only what the filter leaves, where there is one. */
	readonly scoped: boolean;
}

const one = <T extends string>(values: readonly T[], value: unknown, otherwise: T): T =>
	values.find((known) => known === value) ?? otherwise;

export function exportHabits(locale: 'de' | 'en'): ExportHabits {
	let kept: Partial<Record<keyof ExportHabits, unknown>> = {};
	try {
		const value: unknown = JSON.parse(recall('export') ?? '{}');
		if (typeof value === 'object' && value !== null) kept = value;
	} catch {}
	return {
		format: one(EXPORT_FORMAT_NAMES, kept.format, 'pdf'),
		lang: one(['de', 'en'], kept.lang, locale),
		paper: one(['a4', 'us-letter'], kept.paper, 'a4'),
		template: one(PRINT_TEMPLATES, kept.template, 'full'),
		standard: one(['none', ...PDF_STANDARDS], kept.standard, 'none'),
		grayscale: kept.grayscale === true,
		sources: kept.sources === true,
		notes: kept.notes !== false,
		scoped: kept.scoped !== false,
	};
}

export const keepExportHabits = (habits: ExportHabits): void => remember('export', JSON.stringify(habits));
