import { useState } from 'react';
import type { ExportFormat } from '#bridge/client.ts';
import { EXPORT_FORMATS } from '#domain/export-formats.ts';
import { exportDossier } from '#state/actions.ts';
import { type ExportHabits, exportHabits, keepExportHabits } from '#state/export-habits.ts';
import { narrowed } from '#state/matches.ts';
import { useDesk } from '#state/use.ts';
import { useWords } from '#strings/use.ts';
import { Button } from '#ui/button.tsx';
import { Check } from '#ui/check.tsx';
import { Dialog } from '#ui/dialog.tsx';
import { Segments } from '#ui/segments.tsx';

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
/** Formats made of pages. */
const PAGED: ReadonlySet<ExportFormat> = new Set(['pdf']);

/** What is written, how, and for whom; the choice is remembered. */
export function ExportDialog({ onClose }: { readonly onClose: () => void }) {
	const { t } = useWords();
	const { filter, query, app } = useDesk();
	const [habits, setHabits] = useState<ExportHabits>(() => exportHabits(app?.preferences.locale ?? 'en'));
	const set = (part: Partial<ExportHabits>) => setHabits((now) => ({ ...now, ...part }));
	const isNarrowed = narrowed(filter) > 0 || query !== '';
	const write = () => {
		keepExportHabits(habits);
		onClose();
		const { format, lang, paper, scoped } = habits;
		void exportDossier(format, { lang, paper }, scoped && isNarrowed);
	};
	return (
		<Dialog title={t.exports.title} onClose={onClose} wide>
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
					{isNarrowed && (
						<Check on={habits.scoped} onChange={(scoped) => set({ scoped })}>
							{t.exports.scoped}
						</Check>
					)}
				</div>
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
