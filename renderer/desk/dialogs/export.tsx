import { useState } from 'react';
import type { ExportFormat } from '#bridge/client.ts';
import { PDF_STANDARDS, PRINT_TEMPLATES } from '#domain/edition.ts';
import { EXPORT_FORMATS } from '#domain/export-formats.ts';
import { narrowed } from '#domain/matches.ts';
import { exportDossier } from '#state/actions.ts';
import { type ExportHabits, exportHabits, keepExportHabits } from '#state/export-habits.ts';
import { useDesk, useSnapshot } from '#state/use.ts';
import { useWords } from '#strings/use.ts';
import { listed } from '#ui/add-tags.tsx';
import { Button } from '#ui/button.tsx';
import { Check } from '#ui/check.tsx';
import { Dialog } from '#ui/dialog.tsx';
import { Field } from '#ui/field.tsx';
import { Segments } from '#ui/segments.tsx';
import { Select } from '#ui/select.tsx';
import { ExportPreview } from './export-preview.tsx';
import './export.css';

type Group = 'read' | 'picture' | 'data' | 'cite' | 'whole';

/** Every format stands in one group; the compiler names one that is missing. */
const GROUP_OF: Readonly<Record<ExportFormat, Group>> = {
	pdf: 'read',
	html: 'read',
	docx: 'read',
	md: 'read',
	svg: 'picture',
	png: 'picture',
	csv: 'data',
	ics: 'data',
	timelinejs: 'data',
	ftm: 'data',
	jsonld: 'data',
	annotations: 'data',
	graphml: 'data',
	gexf: 'data',
	json: 'data',
	zip: 'whole',
	csl: 'cite',
	ris: 'cite',
	biblatex: 'cite',
};
const GROUPS: readonly Group[] = ['read', 'picture', 'data', 'cite', 'whole'];
const FORMATS = Object.keys(GROUP_OF) as readonly ExportFormat[];
/** More are left out on the command line. */
const MOST_LISTED = 500;
/** Formats made of pages. */
const PAGED: ReadonlySet<ExportFormat> = new Set(['pdf']);

/** The dossier itself is handed on whole or not at all. */
const REDACTABLE = (format: ExportFormat) => format !== 'zip';

/** What is written, how, and for whom; the choice is remembered. */
export function ExportDialog({ onClose }: { readonly onClose: () => void }) {
	const { t } = useWords();
	const { filter, query, app } = useDesk();
	const [habits, setHabits] = useState<ExportHabits>(() => exportHabits(app?.preferences.locale ?? 'en'));
	const set = (part: Partial<ExportHabits>) => setHabits((now) => ({ ...now, ...part }));
	const [typed, setTyped] = useState('');
	const [articles, setArticles] = useState<readonly string[]>([]);
	const names = listed(typed);
	const isNarrowed = narrowed(filter) > 0 || query !== '';
	const { format, lang, paper, template, standard, grayscale, sources, notes } = habits;
	const redact = {
		...(!notes && { notes: true }),
		...(names.length > 0 && { names }),
		...(articles.length > 0 && { articles }),
	};
	/** Nothing within an article's file can be blacked. */
	const isAttachable = names.length + articles.length === 0;
	const pages = PAGED.has(format) && {
		template,
		grayscale,
		...(sources && isAttachable && { sources }),
		...(standard !== 'none' && { standard }),
	};
	const hidden = REDACTABLE(format) && Object.keys(redact).length > 0 && { redact };
	const options = { lang, paper, ...pages, ...hidden };
	const scoped = habits.scoped && isNarrowed;
	const write = () => {
		keepExportHabits(habits);
		onClose();
		void exportDossier(format, options, scoped);
	};
	return (
		<Dialog title={t.exports.title} onClose={onClose} wide="three">
			<div className="export-sides">
				<div className="export-formats" role="radiogroup" aria-label={t.exports.format}>
					{GROUPS.map((group) => (
						<section key={group}>
							<h3 className="eyebrow">{t.exports.groups[group]}</h3>
							{FORMATS.filter((format) => GROUP_OF[format] === group).map((format) => (
								<label key={format} className="export-format" data-chosen={format === habits.format || undefined}>
									<input
										type="radio"
										name="format"
										checked={format === habits.format}
										onChange={() => set({ format })}
									/>
									<strong>{EXPORT_FORMATS[format].name}</strong>
									<span className="muted clip">{t.exports.about[format]}</span>
								</label>
							))}
						</section>
					))}
				</div>
				<div className="export-options">
					<span className="field-label">{t.exports.language}</span>
					<Segments
						label={t.exports.language}
						value={habits.lang}
						options={[
							{ value: 'de', label: 'Deutsch' },
							{ value: 'en', label: 'English' },
						]}
						onChange={(lang) => set({ lang })}
					/>
					{PAGED.has(habits.format) && (
						<>
							<span className="field-label">{t.exports.paper}</span>
							<Segments
								label={t.exports.paper}
								value={habits.paper}
								options={[
									{ value: 'a4', label: 'A4' },
									{ value: 'us-letter', label: 'Letter' },
								]}
								onChange={(paper) => set({ paper })}
							/>
						</>
					)}
					{PAGED.has(habits.format) && (
						<>
							<Select
								label={t.exports.template}
								value={habits.template}
								options={PRINT_TEMPLATES.map((value) => ({ value, label: t.exports.templates[value] }))}
								onChange={(template) => set({ template })}
							/>
							<Select
								label={t.exports.standard}
								value={habits.standard}
								options={(['none', ...PDF_STANDARDS] as const).map((value) => ({
									value,
									label: t.exports.standards[value],
								}))}
								onChange={(standard) => set({ standard })}
							/>
							<Check on={habits.grayscale} onChange={(grayscale) => set({ grayscale })}>
								{t.exports.grayscale}
							</Check>
							{isAttachable && (
								<Check on={habits.sources} onChange={(sources) => set({ sources })}>
									{t.exports.sources}
								</Check>
							)}
						</>
					)}
					{REDACTABLE(habits.format) && (
						<>
							<Check on={habits.notes} onChange={(notes) => set({ notes })}>
								{t.exports.notes}
							</Check>
							<Field label={t.exports.names} value={typed} onChange={setTyped} hint={t.exports.namesHint} />
							<LeftOut articles={articles} onChange={setArticles} />
						</>
					)}
					{isNarrowed && (
						<Check on={habits.scoped} onChange={(scoped) => set({ scoped })}>
							{t.exports.scoped}
						</Check>
					)}
				</div>
				<ExportPreview format={format} options={options} scoped={scoped} />
			</div>
			<div className="dialog-actions">
				<Button onPress={onClose}>{t.desk.cancel}</Button>
				<Button look="primary" onPress={write}>
					{t.exports.write}
				</Button>
			</div>
		</Dialog>
	);
}

/** Articles that are left out with all that they alone say. */
function LeftOut({
	articles,
	onChange,
}: {
	readonly articles: readonly string[];
	readonly onChange: (articles: readonly string[]) => void;
}) {
	const { t } = useWords();
	const known = useSnapshot().articles;
	return (
		<details className="losses">
			<summary>{t.exports.leftOut(articles.length)}</summary>
			<div className="left-out">
				{[...known.values()].slice(0, MOST_LISTED).map(({ id, title }) => (
					<Check
						key={id}
						on={articles.includes(id)}
						onChange={(on) => onChange(on ? [...articles, id] : articles.filter((one) => one !== id))}
					>
						{title}
					</Check>
				))}
			</div>
		</details>
	);
}
