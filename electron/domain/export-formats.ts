/**
 * The formats a dossier is written in: the one table of names and file endings, for the window, the command line and the files
 * themselves. `export/registry.ts` holds what makes each, and the compiler names the one it lacks.
 */
export const EXPORT_FORMATS = {
	pdf: { ending: '.pdf', name: 'PDF' },
	html: { ending: '.html', name: 'HTML' },
	docx: { ending: '.docx', name: 'Word' },
	md: { ending: '.md', name: 'Markdown' },
	csv: { ending: '.csv', name: 'CSV' },
	ics: { ending: '.ics', name: 'iCalendar' },
	timelinejs: { ending: '.timeline.json', name: 'TimelineJS' },
	ftm: { ending: '.ftm.json', name: 'FollowTheMoney' },
	csl: { ending: '.csl.json', name: 'CSL-JSON' },
	ris: { ending: '.ris', name: 'RIS' },
	biblatex: { ending: '.bib', name: 'BibLaTeX' },
	jsonld: { ending: '.jsonld', name: 'schema.org JSON-LD' },
	annotations: { ending: '.annotations.jsonld', name: 'W3C Web Annotation' },
	graphml: { ending: '.graphml', name: 'GraphML' },
	gexf: { ending: '.gexf', name: 'GEXF' },
	svg: { ending: '.svg', name: 'SVG' },
	png: { ending: '.png', name: 'PNG' },
	json: { ending: '.json', name: 'JSON' },
	zip: { ending: '.zip', name: 'Depesche' },
} as const;

export type ExportFormat = keyof typeof EXPORT_FORMATS;

/** Formats of the dossier as a reader shall see it; the portable dossier alone is more: the dossier itself. */
export type EditionFormat = Exclude<ExportFormat, 'zip'>;

export const EXPORT_FORMAT_NAMES = Object.keys(EXPORT_FORMATS) as readonly ExportFormat[];

/** All endings in one line, for people. */
export const EXPORT_ENDINGS = Object.values(EXPORT_FORMATS)
	.map(({ ending }) => ending)
	.join(', ');

export const EDITION_FORMAT_NAMES: readonly EditionFormat[] = EXPORT_FORMAT_NAMES.filter((format) => format !== 'zip');

/** The format that a file's ending names, in any case; of several (`.timeline.json`, `.json`) the longest. */
export function formatOf(path: string): ExportFormat | undefined {
	const name = path.toLowerCase();
	return EXPORT_FORMAT_NAMES.filter((format) => name.endsWith(EXPORT_FORMATS[format].ending)).toSorted(
		(a, b) => EXPORT_FORMATS[b].ending.length - EXPORT_FORMATS[a].ending.length,
	)[0];
}
